import { z } from "zod";
import { date, identifier, identifiers, line, prose, source } from "./field.ts";

/** How a figure is counted: a formula over what the platform records itself, or a number somebody else returns. */
const SOURCES = ["computed", "returned", "survey", "external"] as const;
const UNITS = ["percent", "count", "hours", "days", "per-10000", "points"] as const;

const formula = (description: string) =>
  z
    .string()
    .max(500)
    .regex(/\S/, "must not be blank")
    .describe(
      `${description}, such as met(clock-contact-first-contact): see the indicators room for its words`,
    );

const baseline = z
  .strictObject({
    value: z.number().describe("The figure, in the indicator's unit"),
    period: line("When it is from, such as 2025"),
    source: source(),
    caveat: prose("What to bear in mind when anything is compared with it").optional(),
  })
  .describe("Where it started from, as far as anybody knows");

const target = z
  .strictObject({
    value: z.number().describe("The figure to reach, in the indicator's unit"),
    by: date("By when"),
    decision: line("The decision that set it: body and date").optional(),
  })
  .describe("What it is to reach; only where a body has decided it");

const indicator = z.strictObject({
  id: identifier("The indicator's short name; its page's address ends with it"),
  number: z.int().min(1).describe("Its number in the first set"),
  name: line("What it is called"),
  objective: z
    .string()
    .regex(/^P\d[A-Z]?(\.O\d+)?$/, "must be a code of the strategy, such as P3A.O4")
    .describe("The objective, or the priority, that it tells of"),
  says: prose("What it counts, out of what, in sentences"),
  why: prose("Why it is looked at, and what it cannot tell"),
  unit: z.enum(UNITS).describe("What it is counted in"),
  better: z.enum(["up", "down", "neither"]).describe("Which way is better"),
  every: z.enum(["month", "quarter", "year"]).describe("How often there is a new figure"),
  source: z.enum(SOURCES).describe("Where it comes from"),
  numerator: formula("What is counted").optional(),
  denominator: formula("Out of what; left out for a count").optional(),
  lacks: line("What is not recorded here yet, so that it cannot be counted").optional(),
  fewest: z.int().min(1).describe("Out of fewer than this, nothing is shown"),
  owner: identifier("The body that answers for it"),
  returnedBy: identifiers("The agencies that return it").optional(),
  knownIssues: z.array(prose("Something to know when it is read")).optional(),
  baseline: baseline.optional(),
  target: target.optional(),
});

/** indicators.yaml: what the strategy is judged by, each defined once. */
export const indicators = z.array(indicator).superRefine((all, context) => {
  for (const [index, each] of all.entries()) {
    const fault = faultOf(each);
    if (fault)
      context.addIssue({ code: "custom", path: [index], message: fault[0], params: { cure: fault[1] } });
  }
});

/** A formula or what it lacks where it is computed; who returns it where it is returned. */
function faultOf(each: z.output<typeof indicator>): readonly [string, string] | undefined {
  const { source: from, numerator, lacks, returnedBy } = each;
  if (from === "computed" && (numerator === undefined) === (lacks === undefined))
    return [
      "It is computed, and has both or neither of a formula and what it lacks.",
      "Give numerator where it can be counted here, lacks where it cannot yet.",
    ];
  if (from !== "computed" && numerator !== undefined)
    return ["It has a formula and is not computed.", "Take the formula away, or say source: computed."];
  if (from === "returned" && returnedBy === undefined)
    return ["Nobody is said to return it.", "Name the agencies under returnedBy."];
  return undefined;
}
