import { z } from "zod";
import { addFault } from "./fault.ts";
import { identifier, identifiers, line, prose, source, thresholdKey } from "./field.ts";

const item = z.strictObject({
  key: identifier("The topic's short name; answers are stored under it, so never change one in use"),
  prompt: line("The question, in the partnership's own words"),
  help: line("What to listen for").optional(),
  triggers: identifiers("The screens, tools of this pack, that a yes asks for").min(1).optional(),
  override: z
    .literal(true)
    .optional()
    .describe("true when a yes alone asks for judgement, whatever the count"),
});

const preparation = z.strictObject({
  key: identifier("A short name"),
  prompt: line("What to make sure of before the first question"),
});

const overrideTogether = z.strictObject({
  items: identifiers("Topics that together ask for judgement, whatever the count").min(2),
  why: line("Why these together matter"),
});

const professionalQuestion = z
  .strictObject({
    key: identifier("A short name; answers are stored under it"),
    prompt: line("The question to the professional"),
    answer: z.enum(["text", "yes-no", "choice"]).describe("How it is answered"),
    options: z
      .array(z.strictObject({ id: identifier("The option's short name"), label: line("The option's words") }))
      .min(2)
      .optional()
      .describe("The options, for a choice"),
  })
  .superRefine((value, context) => {
    if (value.answer === "choice" && !value.options) {
      addFault(
        context,
        ["options"],
        'A choice needs "options".',
        'Add "options:" with at least two, or write "answer: text".',
      );
    }
    if (value.answer !== "choice" && value.options) {
      addFault(
        context,
        ["options"],
        `"options" belong to a choice, not to ${value.answer}.`,
        'Write "answer: choice", or remove them.',
      );
    }
  });

/** One file of risk-tools/. */
const riskTool = z.strictObject({
  key: identifier("The tool's short name; it is also the file's name"),
  version: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number in quotes, such as "1"')
    .describe("Raise it with every change"),
  title: line("The tool's title, shown to staff"),
  source: source(),
  note: prose("What a reader should know about where the topics come from and who may load other wording"),
  screen: z
    .literal(true)
    .optional()
    .describe("true for a further screen, asked for by a yes in another tool"),
  ages: z
    .strictObject({
      from: z.int().min(0).max(120).describe("The youngest age it is for"),
      to: z.int().min(0).max(120).describe("The oldest age it is for"),
    })
    .optional()
    .describe("Whom it is suggested for; leave out for any age"),
  beforeYouStart: z
    .array(preparation)
    .min(1)
    .describe("What to make sure of first: time, safety, where he and the children are"),
  answers: z
    .strictObject({
      yes: line("The words for yes"),
      no: line("The words for no"),
      unknown: line("The words for don't know, which is never counted as no"),
    })
    .describe("The three answers every item takes"),
  items: z.array(item).min(1).max(60).describe("The items, in the order they are asked"),
  overrideTogether: z
    .array(overrideTogether)
    .optional()
    .describe("Groups of items that ask for judgement only together"),
  thresholds: z
    .strictObject({
      high: thresholdKey("The key in thresholds.yaml: so many yes answers mean high"),
      medium: thresholdKey("The key in thresholds.yaml: so many yes answers mean medium"),
    })
    .optional()
    .describe(
      "Where the counts are found; leave out where there is no fixed cut and judgement alone decides",
    ),
  professional: z.array(professionalQuestion).min(1).describe("The professional's part, after the items"),
});

/** risk-tools/*.yaml */
export const riskTools = z.array(riskTool).min(1);
