import type { StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { managersOf } from "./case-parts.ts";
import { findTeam } from "./team.ts";

/** The next review is again the worker's to make, whoever made this one. */
export async function keepReviewer({ tx, thing }: StepContext): Promise<StepOutcome> {
  const worker = (await findTeam(tx, thing.id)).find(({ capacity }) => capacity === "worker");
  return { clocks: { review: { for: worker ? `staff:${worker.staffId}` : managersOf(thing.agencyId) } } };
}
