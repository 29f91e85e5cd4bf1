import { choice, choices, defineForm, longText, number, page } from "../../../foundation/forms/index.ts";
import { WITH_HER } from "../model/contact-made.ts";
import { notePage } from "./note-form.ts";

const CHANNELS = [
  { value: "phone", label: "Phone" },
  { value: "text", label: "Text message" },
  { value: "email", label: "E-mail" },
  { value: "video", label: "Video call" },
  { value: "in-person", label: "In person" },
  { value: "letter", label: "Letter" },
] as const;

/** A contact that was made: how, with whom, what was made sure of first, and then what came of it. */
export const contactForm = defineForm({
  id: "case-contact",
  version: 3,
  pages: [
    page({
      id: "how",
      title: "How did you speak?",
      fields: {
        channel: choice({ label: "By what way?", options: CHANNELS, optional: true }),
        with: choice({
          label: "With whom?",
          hint: "The first contact with her is made when she herself was reached. The others are recorded beside it.",
          options: [
            { value: WITH_HER, label: "With her" },
            { value: "child", label: "With a child of hers" },
            { value: "family", label: "With family or a friend, as she asked" },
            { value: "professional", label: "With a professional" },
          ],
        }),
        minutes: number({ label: "How many minutes?", max: 600, optional: true }),
        checks: choices({
          label: "What did you make sure of first?",
          options: [
            { value: "safe-time", label: "It was within the times she gave" },
            { value: "alone", label: "She was alone, or safe with whoever was there" },
            { value: "code-word", label: "It was her: the word or what only she knows" },
            { value: "interpreter", label: "The interpreter was one she accepts" },
          ],
          optional: true,
        }),
      },
    }),
    notePage,
  ],
});

/** An attempt that did not reach her. */
export const attemptForm = defineForm({
  id: "case-attempt",
  version: 2,
  pages: [
    page({
      id: "attempt",
      title: "What happened?",
      why: "Only in the ways and at the times she allowed. Attempts are varied, so that one way is not tried for ever.",
      fields: {
        channel: choice({ label: "By what way?", options: CHANNELS }),
        result: choice({
          label: "What came of it?",
          options: [
            { value: "no-answer", label: "No answer" },
            { value: "not-safe", label: "She answered, and it was not safe to talk" },
            {
              value: "other-answered",
              label: "Somebody else answered",
              hint: "Say what you said, if anything.",
            },
            { value: "wrong", label: "The number or address is wrong" },
            { value: "voicemail", label: "Left a message she allows" },
            { value: "not-come", label: "She did not come" },
          ],
        }),
        note: longText({ label: "Anything the next person should know", rows: 3, optional: true }),
      },
    }),
  ],
});
