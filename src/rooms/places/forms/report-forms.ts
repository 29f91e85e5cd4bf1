import { choice, type Form, longText, oneQuestion, text } from "../../../foundation/forms/index.ts";
import { orNothing } from "./or-nothing.ts";

/** Why a report is set aside; figures are counted from it. */
const ASIDE_LABELS = {
  crime: "It tells of a crime, which is for the police",
  person: "It can only be about one person or one home",
  mistaken: "The place cannot be right",
  automatic: "A machine sent it, or one person many times",
  outside: "It is not in the county",
  other: "Another reason",
} as const;

/** Asks why a report is set aside. */
export const asideForm = oneQuestion(
  "place-aside",
  "reason",
  choice({
    label: "Why is it set aside?",
    options: Object.entries(ASIDE_LABELS).map(([value, label]) => ({ value, label })),
  }),
);

/** Asks which of the open problems a report belongs to. */
export function joinForm(problems: readonly { readonly id: string; readonly title: string }[]): Form {
  return oneQuestion(
    "place-join",
    "problem",
    choice({
      label: "Which problem is it part of?",
      options: orNothing(problems.map(({ id, title }) => ({ value: id, label: title }))),
    }),
  );
}

/** Asks what a new problem is called. */
export const beginForm = oneQuestion(
  "place-begin",
  "title",
  text({
    label: "What is the problem?",
    hint: "The place and what it is about, such as: Dark underpass at the station. Nothing about people.",
    maxLength: 120,
    errors: { missing: "Say what the problem is" },
  }),
);

/** Asks what whoever reported should read when they come back. */
export const writeForm = oneQuestion(
  "place-write",
  "text",
  longText({
    label: "What should they read when they come back?",
    hint: "About the place alone: no names, and nothing that others told us. They can answer with a choice, not in words.",
    maxLength: 1200,
  }),
);
