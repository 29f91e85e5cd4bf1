import {
  choice,
  defineForm,
  email,
  longText,
  page,
  text,
  type AnswersOf,
} from "../../../foundation/forms/index.ts";

/** What kind of conflict it is: coded, so that it can be counted and shown without the words. */
export const CONFLICT_KINDS = [
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

/** Asks why a conflict ends. */
export const liftForm = defineForm({
  id: "conflict-lift",
  version: 1,
  pages: [
    page({
      id: "lift",
      title: "Why does it end?",
      fields: { reason: longText({ label: "Why does it end?", hint: "Kept sealed, with your name." }) },
    }),
  ],
});

export type LiftAnswers = AnswersOf<typeof liftForm>;
