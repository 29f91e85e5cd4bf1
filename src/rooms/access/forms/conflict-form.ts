import {
  type AnswersOf,
  choice,
  defineForm,
  email,
  longText,
  oneQuestion,
  page,
  text,
} from "../../../foundation/forms/index.ts";

/** What kind of conflict it is: coded, so that it can be counted and shown without the words. */
const CONFLICT_KINDS = [
  { value: "family", label: "Family, or a partner now or before" },
  { value: "friend", label: "A friend, neighbour or colleague" },
  { value: "accused", label: "Said to have caused the harm, or close to whoever is" },
  { value: "other", label: "Something else" },
] as const;

/** Records that a member of staff must never see a record. */
export const conflictForm = defineForm({
  id: "conflict",
  version: 1,
  pages: [
    page({
      id: "conflict",
      title: "Record a conflict of interest",
      fields: {
        email: email({ label: "Work email of the member of staff" }),
        reference: text({
          label: "Reference of the person or contact",
          hint: "Like P-4F2K7Q or R-4F2K7Q. Of a person, everything is hidden; of a contact, all that comes out of it.",
          width: 10,
          maxLength: 20,
        }),
        kind: choice({ label: "What is the connection?", options: [...CONFLICT_KINDS] }),
        reason: longText({ label: "How do you know?", hint: "Kept sealed, for whoever keeps conflicts." }),
      },
    }),
  ],
});

export type ConflictAnswers = AnswersOf<typeof conflictForm>;

/** Asks whether there is a conflict, before a record is given to somebody. */
export const askForm = defineForm({
  id: "conflict-ask",
  version: 1,
  pages: [
    page({
      id: "ask",
      title: "Ask before you give somebody a record",
      fields: {
        askEmail: email({ label: "Work email of the member of staff you have in mind" }),
        askReference: text({ label: "Reference of the record", width: 10, maxLength: 20 }),
      },
    }),
  ],
});

export type AskAnswers = { readonly email: string; readonly reference: string };

/** What the index finds by what a member of staff has declared, or by her work e-mail address. */
const FOUND = "Known to the index, by what they declared or by their work e-mail address";

/** A kind of conflict in words. */
export function sayKind(kind: string): string {
  if (kind === "declared") return FOUND;
  return CONFLICT_KINDS.find(({ value }) => value === kind)?.label ?? kind;
}

/** Asks why a conflict ends. */
export const liftForm = oneQuestion(
  "conflict-lift",
  "reason",
  longText({ label: "Why does it end?", hint: "Kept sealed, with your name." }),
);

export type LiftAnswers = AnswersOf<typeof liftForm>;
