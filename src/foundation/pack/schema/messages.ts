import { z } from "zod";
import { addFault } from "./fault.ts";
import { identifier, line, timeOfDay } from "./field.ts";
import { findTellingWord } from "./neutral.ts";
import { WEEKDAYS } from "./opening-hours.ts";

/** The notice that code leaves for a colleague when something waits for her; every pack has it. */
export const NOTICE_KEY = "something-new";

/** What a phone or a mail reader makes a link of, or what tells where a message comes from. */
const LINK = /https?:|www\.|\S*@\S*|[a-z0-9-]+\.[a-z]{2,}/i;
const PLACES = { person: ["{sender}", "{when}"], staff: [], referrer: ["{link}"] } as const;

/** What a professional without an account is sent: her link, and that there is news; every pack has both. */
export const REFERRER_KEYS = ["referrer-link", "referrer-news"] as const;
const NEUTRAL_CURE = "Choose plain words that would tell nothing to someone looking over a shoulder.";

const sender = z
  .strictObject({
    name: line(
      "The name messages come from until she chooses another; she must have seen it, so by default the public site's name",
    ).max(60),
    address: z
      .email("must be an email address")
      .describe("The address emails come from, in a domain that gives nothing away"),
  })
  .superRefine((value, context) => {
    for (const field of ["name", "address"] as const) refuseTelling(field, value[field], context);
  });

const hoursUnsaid = z
  .strictObject({
    days: z.array(z.enum(WEEKDAYS)).min(1).describe("The days on which it may"),
    from: timeOfDay("From when on"),
    to: timeOfDay("Until when, the same day"),
  })
  .superRefine(({ from, to }, context) => {
    if (to > from) return;
    addFault(
      context,
      ["to"],
      `It ends at ${to}, before it begins at ${from}.`,
      'Put the later time in "to".',
    );
  });

/** One approved text. Nothing else is ever sent (SAFETY 20, 37). */
const approvedText = z
  .strictObject({
    key: identifier("The text's short name; messages are kept under it"),
    to: z
      .enum(["person", "staff", "referrer"])
      .describe(
        "Who reads it: a person we work with, a colleague for whom something waits, or a professional without an account",
      ),
    channels: z
      .array(z.enum(["text", "email", "post"]))
      .min(1)
      .describe("The ways it may go; for staff and referrers, email alone"),
    subject: line("The subject of an email; needed when it may go by email").optional(),
    text: line(
      "What is sent, whole. In a text to a person {sender} becomes the name she knows and {when} a time; in one to a referrer {link} her link",
    ).max(300),
  })
  .superRefine((value, context) => {
    for (const field of ["subject", "text"] as const) checkWords(field, value[field] ?? "", context);
    checkPlaces(value, context);
    checkWays(value, context);
  });

/** What somebody reads who comes back with her reference, on a page that others may look at too. */
const approvedAnswer = z
  .strictObject({
    key: identifier("The answer's short name; the step log has it"),
    label: line("What staff choose it by"),
    text: z
      .string()
      .regex(/^\S.*\S$/, "must be one paragraph")
      .max(600)
      .describe("What she reads, whole: plain words, no names, nothing that depends on who she is"),
  })
  .superRefine(({ text }, context) => refuseTelling("text", text, context));

/** messages.yaml: whom messages come from, and every text that may be sent. */
export const messages = z.strictObject({
  sender: sender.describe("Whom messages come from"),
  hoursUnsaid: hoursUnsaid.describe(
    "When a message may leave for someone who chose to be written to and named no hours",
  ),
  texts: z.array(approvedText).min(1).describe("The approved texts"),
  answers: z.array(approvedAnswer).min(1).describe("Approved answers to questions asked without a name"),
});

function checkWords(field: string, words: string, context: z.RefinementCtx): void {
  refuseTelling(field, words, context);
  const link = LINK.exec(words)?.[0];
  if (link === undefined) return;
  addFault(
    context,
    [field],
    `"${field}" has a link or an address in it, or what a phone makes one of: "${link}".`,
    "Take it out, and put a space after each full stop.",
  );
}

function refuseTelling(field: string, words: string, context: z.RefinementCtx): void {
  const word = findTellingWord(words);
  if (word)
    addFault(context, [field], `"${field}" gives the sender away: it contains "${word}".`, NEUTRAL_CURE);
}

function checkPlaces({ to, subject = "", text }: ApprovedText, context: z.RefinementCtx): void {
  const allowed: readonly string[] = PLACES[to];
  const report = (field: string, place: string): void => {
    const cure = allowed.length === 0 ? "Take it out." : `In "text" of a ${to}'s: ${allowed.join(", ")}.`;
    addFault(context, [field], `Nothing is filled in for "${place}".`, cure);
  };
  for (const [place] of subject.matchAll(/\{[^}]*\}/g)) report("subject", place);
  for (const [place] of text.matchAll(/\{[^}]*\}/g)) if (!allowed.includes(place)) report("text", place);
  if (to === "referrer" && !text.includes("{link}")) {
    const putIn = "Put {link} where her link should stand.";
    addFault(context, ["text"], "She could not go on: it must say {link}.", putIn);
  }
  if (to !== "person" || text.includes("{sender}")) return;
  const cure = "Put {sender} where the name she knows should stand.";
  addFault(context, ["text"], "She cannot tell whom it is from: it must say {sender}.", cure);
}

function checkWays({ to, channels, subject }: ApprovedText, context: z.RefinementCtx): void {
  if (to !== "person" && channels.some((channel) => channel !== "email")) {
    addFault(context, ["channels"], "A notice to a colleague goes by email alone.", 'Write "[email]".');
  }
  if (!channels.includes("email") || subject !== undefined) return;
  const cure = 'Add "subject:", or take email out of "channels".';
  addFault(context, ["subject"], 'It may go by email, but has no "subject".', cure);
}

type ApprovedText = {
  readonly to: keyof typeof PLACES;
  readonly channels: readonly string[];
  readonly subject?: string | undefined;
  readonly text: string;
};
