import { z } from "zod";

/** One section of words.yaml: the sentences of one place. */
export function section<S extends z.ZodRawShape>(where: string, fields: S) {
  return z.strictObject(fields).describe(where);
}
