import type { z } from "zod";

/**
 * Reports one fault that a type cannot express, with its cure, at a field below the thing checked.
 * An empty path means the thing as a whole.
 */
export function addFault(
  context: z.RefinementCtx,
  path: (string | number)[],
  message: string,
  cure: string,
): void {
  context.addIssue({ code: "custom", path, message, params: { cure } });
}
