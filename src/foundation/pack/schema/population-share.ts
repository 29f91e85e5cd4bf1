import { z } from "zod";
import { identifier, line, source } from "./field.ts";

/** One entry of population-shares.yaml: how many of the people of the county are of one group. */
const populationShare = z.strictObject({
  characteristic: identifier("The characteristic; one that is not masked"),
  groups: z
    .array(identifier("An answer of that characteristic"))
    .min(1)
    .describe("The answers that the share is of: several together only where each person gives one"),
  name: line("What several answers together are called; leave out for one answer").optional(),
  percent: z.number().min(0).max(100).describe("How many of a hundred, as it is published"),
  of: line("Of whom it is a share, such as: residents aged 16 or over"),
  year: z.int().min(1991).max(2100).describe("The year that the figure describes"),
  source: source(),
  madeUp: z
    .boolean()
    .describe(
      "true for a figure that was made up for demonstrations: every page that uses it says so, and live it is left out",
    ),
});

/** population-shares.yaml */
export const populationShares = z.array(populationShare).min(1);
