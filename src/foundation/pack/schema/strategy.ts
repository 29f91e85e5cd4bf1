import { z } from "zod";
import { addFault } from "./fault.ts";
import { date, identifier, line, prose, source } from "./field.ts";
import { printedAt } from "./printed-at.ts";
import { quantity } from "./quantity.ts";
import { anyCode, commitmentCode, objectiveCode, priorityCode } from "./strategy-code.ts";

/** Domestic Abuse Act 2021, Part 4, and its regulations of 2021: a strategy is reviewed within three years. */
const MOST_YEARS = 3;

export const PREVENTION_LEVELS = ["primary", "secondary", "tertiary"] as const;

const document = z.strictObject({
  id: identifier("The document's short name"),
  name: line("Its name and years"),
});

const priority = z.strictObject({
  code: priorityCode("Its code"),
  title: line("What it is called"),
  statement: prose("What it is for, in a sentence of your own"),
  lead: identifier("The body that leads on it, of governance.yaml"),
  page: printedAt.page,
});

const objective = z.strictObject({
  code: objectiveCode("Its code, which begins with its priority's"),
  title: line("What it is called, in a few words"),
  says: prose("What it is to reach, in a sentence of your own"),
  lead: identifier("The body that leads on it, of governance.yaml"),
  page: printedAt.page,
});

const commitment = z.strictObject({
  code: commitmentCode("Its code, which begins with its objective's; X for one that stands under none"),
  says: line("What the partnership will do, in short and in your own words"),
  ...printedAt,
  consider: z
    .literal(true)
    .optional()
    .describe("true where the strategy only says that it will be considered; leave out for a firm one"),
  prevention: z
    .array(z.enum(PREVENTION_LEVELS))
    .min(1)
    .describe("What it is: before harm, while harm is done, after it"),
  forms: z
    .array(identifier("An id of forms-of-vawg.yaml, or all"))
    .min(1)
    .describe('The forms of abuse it is about, or "all"'),
  bearsOn: z
    .array(anyCode("A code"))
    .min(1)
    .optional()
    .describe("For one under no objective: what it is about; leave out for the whole strategy"),
});

const alias = z.strictObject({
  document: identifier("The document that counts in its own way"),
  code: line("What stands for the objective there, such as P3.6"),
  says: line("What it is called there, in short"),
  objective: objectiveCode("The objective it is"),
});

const framework = z.strictObject({
  id: identifier("The framework's short name"),
  name: line("Its name"),
  page: printedAt.page,
  parts: z
    .array(
      z.strictObject({
        id: identifier("The part's short name"),
        name: line("What the part is called"),
        body: identifier("The body it is, of governance.yaml, where it is one").optional(),
      }),
    )
    .min(1)
    .describe("Its parts, in its own order"),
});

const alignment = z.strictObject({
  framework: identifier("The framework"),
  part: identifier("The part of it"),
  codes: z
    .array(anyCode("A code"))
    .min(1)
    .describe("The priorities, objectives or commitments that serve it"),
  how: line("In what they meet"),
  ourReading: z
    .literal(true)
    .optional()
    .describe("true where the strategy does not say so itself; leave out where it does"),
});

const action = z.strictObject({
  id: identifier("The action's short name"),
  commitments: z.array(commitmentCode("A code")).min(1).describe("The commitments it serves"),
  title: line("What is done"),
  lead: identifier("The body that answers for it, of governance.yaml"),
  role: line("Who does it there, by what she does: without it nobody can say that it is on track").optional(),
  start: date("The day it is to be started by, where one is stated").optional(),
  due: date("The day it is to be done by, where one is stated").optional(),
  every: z.enum(["month", "quarter", "year"]).optional().describe("How often, where it comes round"),
  milestones: z.array(line("One step")).optional().describe("Its steps, where they are stated"),
  ...printedAt,
});

/** strategy.yaml: what the partnership has said it will do, in its own short words, and where it says so. */
export const strategy = z
  .strictObject({
    id: identifier("The strategy's short name"),
    title: line("Its name"),
    period: z
      .strictObject({ from: date("Its first day"), to: date("Its last day") })
      .describe("The time it is for"),
    reviewDue: date("When it must have been looked at again: three years from its first day at most"),
    datesToConfirm: z
      .literal(true)
      .optional()
      .describe("true where the document prints years alone; leave out once the days are confirmed"),
    vision: prose("What it wants the place to be, in a sentence of your own"),
    source: source(),
    documents: z
      .array(document)
      .min(1)
      .describe("The documents it is published in, the strategy itself first"),
    priorities: z.array(priority).min(1).describe("Its priorities"),
    objectives: z.array(objective).min(1).describe("Its objectives"),
    commitments: z.array(commitment).min(1).describe("Everything it says will be done"),
    aliases: z.array(alias).describe("What other documents call the objectives; may be empty"),
    frameworks: z.array(framework).describe("Other plans that it answers to; may be empty"),
    alignments: z.array(alignment).describe("In what it meets them; may be empty"),
    actions: z
      .array(action)
      .describe("Steps that it states itself. A commitment without one is flagged, never filled up"),
    quantities: z.array(quantity).describe("Figures that it prints, as facts, so that they can be checked"),
  })
  .superRefine(checkDates);

function checkDates(
  { period, reviewDue }: { period: { from: string; to: string }; reviewDue: string },
  context: z.RefinementCtx,
): void {
  const latest = `${Number(period.from.slice(0, 4)) + MOST_YEARS}${period.from.slice(4)}`;
  if (period.to <= period.from)
    addFault(context, ["period", "to"], "It ends before it begins.", "Change one of the two days.");
  if (reviewDue > latest) {
    const cure = `Give a day no later than ${latest}.`;
    addFault(context, ["reviewDue"], `It would be looked at again more than ${MOST_YEARS} years on.`, cure);
  }
}

export type PreventionLevel = (typeof PREVENTION_LEVELS)[number];
