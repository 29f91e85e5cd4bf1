import { date, defineForm, longText, page, text, type AnswersOf } from "../../../foundation/forms/index.ts";

/** Asks for what only someone who has met her would know: nobody finds her by browsing. */
export const breakGlassForm = defineForm({
  id: "break-glass",
  version: 1,
  pages: [
    page({
      id: "record",
      title: "Whose record, and which?",
      fields: {
        reference: text({
          label: "Reference of the record",
          hint: "Like C-4F2K7Q, from someone who works with her.",
          width: 10,
          maxLength: 20,
        }),
        given: text({ label: "Her given name" }),
        family: text({ label: "Her family name" }),
        born: date({ label: "Her date of birth, if you know it", optional: true, must: "past" }),
      },
    }),
    page({
      id: "reason",
      title: "Why you need it now",
      fields: {
        reason: longText({
          label: "What is the emergency, and why can it not wait for someone who works with her?",
        }),
      },
    }),
  ],
});

export type BreakGlassAnswers = AnswersOf<typeof breakGlassForm>;
