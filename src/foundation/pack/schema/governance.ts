import { z } from "zod";
import { identifier, identifiers, line, prose, source } from "./field.ts";

const BODY_KINDS = [
  "executive",
  "partnership",
  "sub-group",
  "panel",
  "advisory-group",
  "scrutiny",
  "linked-board",
] as const;

const quorum = z.strictObject({
  members: z.int().min(1).describe("How many members must be there for a decision to stand"),
  agencies: z.int().min(1).optional().describe("From how many agencies they must come, where that is a rule"),
});

const body = z.strictObject({
  id: identifier("The body's short name; the strategy and the meetings point at it"),
  name: line("The body's name"),
  kind: z.enum(BODY_KINDS).describe("What kind of body it is"),
  parent: identifier("The body it answers to; leave out for none").optional(),
  purpose: prose("What it is there for, in a sentence or two of your own"),
  agency: identifier("The agency that hosts it; leave out where none does").optional(),
  members: identifiers("The agencies that sit on it, where that is known").optional(),
  involvement: identifier(
    "Its entry in involvement.yaml, where anyone may ask to join; leave out for none",
  ).optional(),
  quorum: quorum.optional().describe("What a decision needs; leave out where it is not known"),
  checkBeforeLiveUse: z
    .literal(true)
    .optional()
    .describe("Leave out once the partnership has confirmed that there is such a body"),
  source: source(),
});

const words = (what: string) =>
  z
    .array(line(`${what}, in a word or two`))
    .length(5)
    .describe(`${what} in five words, the least first`);

const risks = z.strictObject({
  likelihood: words("How likely a risk is"),
  impact: words("How much would come of it"),
  source: source(),
});

/** governance.yaml: who decides, who advises, who looks on, and the boards that the partnership works with. */
export const governance = z.strictObject({
  bodies: z.array(body).min(1).describe("The bodies, the one that answers to no other first"),
  risks: risks.describe("The words in which the risk register speaks of its scores from 1 to 5"),
});

export type BodyKind = (typeof BODY_KINDS)[number];
