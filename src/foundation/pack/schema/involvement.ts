import { z } from "zod";
import { AGENCY_KINDS } from "./agency.ts";
import { identifier, line, source } from "./field.ts";
import { list, text } from "./sentence.ts";

/** What a page says to one question of whoever thinks of joining. */
const answer = (question: string) =>
  z
    .strictObject({
      says: list(question),
      toBeDecided: z
        .literal(true)
        .optional()
        .describe("The partnership has still to decide this; the page says so. Leave out once it is decided"),
    })
    .describe(question);

const way = z.strictObject({
  id: identifier("The choice's short name"),
  label: line("The choice, as the form has it"),
});

const group = z.strictObject({
  id: identifier("The group's short name; it stands in the address of its page"),
  name: line("What the group is called, on the page and in the list"),
  lead: text("What it is, in a sentence or two, for the list and the head of its page"),
  what: list("What it does"),
  asks: answer("What it asks of you"),
  time: answer("How much time it takes, and for how long"),
  pays: answer("What it pays: for time, and for what it costs to take part"),
  decides: answer("Who decides whether you join"),
  principles: list("What its members can expect of us").optional(),
  ways: z
    .array(way)
    .min(2)
    .optional()
    .describe("Ways to take part, where there are several; the form asks which. Leave out for one"),
  keeper: z
    .strictObject({
      role: identifier("The role that answers; it holds involvement.keep"),
      at: z
        .enum(AGENCY_KINDS)
        .describe("The kind of agency that role is held at; the partnership's own office is at the county's"),
      called: line("Who answers, as the page says it: the co-production facilitator"),
    })
    .describe("Who answers those who are interested"),
  source: source(),
});

/** involvement.yaml: the groups that anyone may ask to join, in the order they are shown. */
export const involvement = z.array(group);
