import {
  choice,
  defineForm,
  email,
  is,
  longText,
  page,
  phone,
  text,
  type AnswersOf,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/**
 * What someone worried about their own behaviour is asked: few questions, a queue of its own, and from the first
 * moment walled off from anyone they may have harmed (SAFETY 71).
 */
export function ownBehaviourForm({ words }: Pick<Pack, "words">) {
  return defineForm({
    id: "own-behaviour",
    version: 1,
    title: words.start.worriedAboutMyself,
    neutral: true,
    pages: [
      page({
        id: "contact",
        title: "How can we get in touch?",
        fields: {
          channel: choice({
            label: "How should we get in touch?",
            options: [
              { value: "phone", label: "Call me" },
              { value: "email", label: "Send an email" },
            ],
          }),
          phone: phone({ label: "Phone number", when: is("channel", "phone") }),
          email: email({ label: "Email address", when: is("channel", "email") }),
          given: text({ label: "What should we call you?", optional: true, width: 20 }),
        },
      }),
      page({
        id: "words",
        title: "What would you like to change?",
        fields: { words: longText({ label: "What would you like to change?", optional: true }) },
      }),
    ],
  });
}

export type OwnBehaviourAnswers = AnswersOf<ReturnType<typeof ownBehaviourForm>>;
