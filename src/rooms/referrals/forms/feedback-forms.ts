import {
  choice,
  choices,
  defineForm,
  type Form,
  is,
  oneQuestion,
  page,
} from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { REFERRER_TOLD, REPEATED, TOLD_HOW, TOLD_WHAT } from "../model/feedback.ts";
import { findTurn } from "../store/turn.ts";

const STORY = "Did she have to repeat her story?";

/** Ways by which she was told: of any other there is nothing that she heard or could be asked. */
const reached = is("how", "phone", "in-person", "message");

/**
 * How she was told, what, and what whoever referred her was told: all of it is needed, for an empty page would be kept as
 * having told them. Once a service has taken her on, also whether she had
 * to tell her story again, unless that was asked already: it is asked once.
 */
export async function tellForm(context: StepContext): Promise<Form> {
  const { isStoryAsked, isProfessionals } = await findTurn(context);
  const asksStory = context.thing.state === "accepted" && !isStoryAsked;
  return defineForm({
    id: "referral-tell",
    version: 1,
    pages: [
      page({
        id: "told",
        title: "What was passed on, and how?",
        fields: {
          how: choice({ label: "How was she told?", options: [...TOLD_HOW] }),
          told: choices({
            label: "What was she told?",
            options: [...TOLD_WHAT],
            when: reached,
          }),
          referrer: choice({ label: "And whoever referred her?", options: referrerOptions(isProfessionals) }),
          ...(asksStory
            ? {
                repeated: choice({
                  label: STORY,
                  hint: "Ask her once.",
                  options: [...REPEATED],
                  when: reached,
                  optional: true,
                }),
              }
            : {}),
        },
      }),
    ],
  });
}

/** That nobody referred her is not offered where a professional did. */
function referrerOptions(isProfessionals: boolean) {
  return REFERRER_TOLD.filter(({ value }) => value !== "nobody" || !isProfessionals);
}

/** The same question by itself, for whoever asks it before all is passed on, or after. */
export const storyForm = oneQuestion(
  "referral-story",
  "repeated",
  choice({
    label: STORY,
    hint: "What she said when you asked her. It is asked once.",
    options: REPEATED.filter(({ value }) => value !== "not-asked"),
  }),
);
