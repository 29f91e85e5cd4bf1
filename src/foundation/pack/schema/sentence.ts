import { z } from "zod";
import { findTellingWord } from "./neutral.ts";

/** What a sentence may have filled in; nothing else in braces is allowed. */
const PLACEHOLDERS = [
  "place",
  "site",
  "reference",
  "by",
  "minutes",
  "number",
  "otherNumber",
  "sender",
  "language",
  "address",
  "label",
  "option",
  "condition",
  "from",
  "to",
  "max",
  "count",
] as const;

/** Words that must never be said to someone who asks for help, and how to say it instead. */
const UNKIND = [
  // The Victims' Code is the name of a law of hers; nothing else is called so.
  [/victim(?!s['’] Code)/i, 'It says "victim" to someone who asks for help.', "Say you."],
  [/!/, "It has an exclamation mark.", "End with a full stop."],
  [
    /\bwhy (did|didn['’]t|don['’]t) you\b/i,
    "It asks why she did or did not do something.",
    "Ask what would help.",
  ],
] as const;

/** A sentence or two; it must use every placeholder named. */
export function text(description: string, ...needed: Placeholder[]) {
  return z
    .string()
    .max(600)
    .regex(/\S/, "must not be blank")
    .superRefine((value, context) => checkSentence(value, needed, context))
    .describe(description);
}

/** A page's title: neutral, for it lands in the history and on the tab. */
export function title(description: string) {
  return text(description).superRefine((value, context) => {
    const word = findTellingWord(value);
    if (!word) return;
    const cure = "Choose words that would tell nothing to someone looking at the browser's history.";
    context.addIssue({
      code: "custom",
      message: `The title gives the site away: it contains "${word}".`,
      params: { cure },
    });
  });
}

/** One sentence or more, each an item of a list; together they must use every placeholder named. */
export function list(description: string, ...needed: Placeholder[]) {
  return z
    .array(text("One item"))
    .min(1)
    .superRefine((items, context) => reportMissing(items.join(" "), needed, context))
    .describe(description);
}

function checkSentence(value: string, needed: readonly Placeholder[], context: z.RefinementCtx): void {
  for (const [pattern, message, cure] of UNKIND) {
    if (pattern.test(value)) context.addIssue({ code: "custom", message, params: { cure } });
  }
  for (const [whole, name] of value.matchAll(/\{([^}]*)\}/g)) {
    if (PLACEHOLDERS.some((known) => known === name)) continue;
    const cure = `Use one of: ${PLACEHOLDERS.map((known) => `{${known}}`).join(", ")}.`;
    context.addIssue({ code: "custom", message: `Nothing is filled in for "${whole}".`, params: { cure } });
  }
  reportMissing(value, needed, context);
}

function reportMissing(value: string, needed: readonly Placeholder[], context: z.RefinementCtx): void {
  for (const name of needed) {
    if (value.includes(`{${name}}`)) continue;
    const params = { cure: `Put {${name}} where it should appear.` };
    context.addIssue({ code: "custom", message: `It must say {${name}}.`, params });
  }
}

export type Placeholder = (typeof PLACEHOLDERS)[number];
