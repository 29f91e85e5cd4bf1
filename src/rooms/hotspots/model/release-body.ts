import { z } from "zod";

/** A release as it is kept, once and for ever: what is shown, nothing of what is not. */
export const releaseBody = z.strictObject({
  quarter: z.string(),
  /** Below this nothing is shown; what is shown is a multiple of that. */
  smallest: z.number(),
  base: z.number(),
  areas: z
    .array(
      z.strictObject({
        /** A hexagon; null stands for what is left of the whole county. */
        cell: z.string().nullable(),
        /** Those inside it that are shown by themselves, and are not in its count. */
        without: z.array(z.string()).readonly(),
        name: z.string(),
        shown: z.number(),
      }),
    )
    .readonly(),
  /** Whether there were reports in places with too few to show. */
  hasRest: z.boolean(),
  /** Of the reports in the areas shown: how many told of each thing. Null: too few to show. */
  kinds: z
    .array(z.strictObject({ kind: z.string(), label: z.string(), shown: z.number().nullable() }))
    .readonly(),
});

export type ReleaseBody = z.infer<typeof releaseBody>;
export type ReleaseArea = ReleaseBody["areas"][number];
