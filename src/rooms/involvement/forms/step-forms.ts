import { choice, defineForm, oneQuestion, page } from "../../../foundation/forms/index.ts";

/** What came of getting in touch. Codes alone: what was said is nobody's record. */
export const contactForm = oneQuestion(
  "interest-contact",
  "outcome",
  choice({
    label: "What came of it?",
    options: [
      { value: "talked", label: "We talked or wrote" },
      { value: "message", label: "I left a message, as they said I may" },
      { value: "no-answer", label: "No answer" },
    ],
  }),
);

/** Why somebody does not join, from our side. */
export const declineForm = defineForm({
  id: "interest-decline",
  version: 1,
  pages: [
    page({
      id: "why",
      title: "Why not?",
      fields: {
        why: choice({
          label: "Why do they not join?",
          options: [
            { value: "no-place", label: "There is no place now" },
            {
              value: "not-for-them",
              label: "It is not what they were looking for, and we told them what is",
            },
            { value: "not-reached", label: "We could not reach them" },
            {
              value: "not-meant",
              label: "It was not meant for this, such as a request for help or something automatic",
            },
          ],
        }),
      },
    }),
  ],
});
