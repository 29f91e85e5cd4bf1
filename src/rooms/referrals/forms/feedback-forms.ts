import {
  choice,
  choices,
  defineForm,
  type Form,
  oneQuestion,
  page,
} from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { REFERRER_TOLD, REPEATED, TOLD_HOW, TOLD_WHAT } from "../model/feedback.ts";
import { findTurn } from "../store/turn.ts";

const STORY = "Did she have to repeat her story?";

/**
 * How she was told, what, and what whoever referred her was told. Once a service has taken her on, also whether she had
 * to tell her story again, unless that was asked already: it is asked once.
 */
export async function tellForm(context: StepContext): Promise<Form> {
  const asksStory = context.thing.state === "accepted" && !(await findTurn(context)).isStoryAsked;
  return defineForm({
    id: "referral-tell",
    version: 1,
    pages: [
      page({
        id: "told",
        title: "What was passed on, and how?",
        fields: {
          how: choice({ label: "How was she told?", options: [...TOLD_HOW], optional: true }),
          told: choices({
            label: "What was she told?",
            options: [...TOLD_WHAT],
            optional: true,
          }),
          referrer: choice({
            label: "And whoever referred her?",
            options: [...REFERRER_TOLD],
            optional: true,
          }),
          ...(asksStory
            ? {
                repeated: choice({
                  label: STORY,
                  hint: "Ask her once.",
                  options: [...REPEATED],
                  optional: true,
                }),
              }
            : {}),
        },
      }),
    ],
  });
}

/** The same question by itself, for whoever asks it before all is passed on. */
export const storyForm = oneQuestion(
  "referral-story",
  "repeated",
  choice({
    label: STORY,
    hint: "What she said when you asked her. It is asked once.",
    options: REPEATED.filter(({ value }) => value !== "not-asked"),
  }),
);
