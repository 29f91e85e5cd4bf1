import { choice, confirm, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

export type Outcome = Pack["outcomes"]["outcomes"][number];
export type Stage = Outcome["askedAt"][number];

/** She was asked, and did not want to answer: that is an answer of its own. */
export const NOT_WANTED = "not-wanted";

const NOTHING_SAID =
  "Answer at least one question, or put the review away. If she did not want to answer, tick that";

const STAGES = { intake: "the beginning", review: "a review", exit: "the end" } as const;

/** When a review is, in words: "the beginning". */
export function sayStage(stage: Stage): string {
  return STAGES[stage];
}

/** The outcomes that a review of this stage asks about; a child's only where there is one to ask. */
export function outcomesAt(
  outcomes: readonly Outcome[],
  stage: Stage,
  isChildAsked: boolean,
): readonly Outcome[] {
  return outcomes.filter(
    ({ askedAt, askedOf }) => askedAt.includes(stage) && (askedOf !== "child" || isChildAsked),
  );
}

/** The pack's questions of a stage as a form: hers, the child's, the worker's. No one question has to be answered. */
export function outcomeForm(outcomes: readonly Outcome[], stage: Stage): Form {
  const fields = (asked: Outcome["askedOf"]) =>
    Object.fromEntries(
      outcomes
        .filter(({ askedOf }) => askedOf === asked)
        .map(({ id, question, answers }) => [
          id,
          choice({
            label: question,
            optional: true,
            options: answers.map((answer) => ({ value: answer.id, label: answer.label })),
          }),
        ]),
    );
  const groups = [
    {
      id: "she",
      title: "What she says",
      why: "Ask her. What she would rather not say stays open.",
      fields: fields("adult"),
    },
    {
      id: "child",
      title: "What the child says",
      why: "Asked of the child, alone if that is safe.",
      fields: fields("child"),
    },
    {
      id: "worker",
      title: "What you see",
      why: "Your own view. It is kept apart from hers.",
      fields: fields("worker"),
    },
  ].filter((group) => Object.keys(group.fields).length > 0);
  return defineForm({
    id: `review-${stage}`,
    version: 1,
    title: `Review at ${sayStage(stage)}`,
    pages: [
      ...groups.map((group) => page(group)),
      page({
        id: "say",
        title: "In words",
        fields: {
          "her-words": longText({ label: "What she would like to say", rows: 3, optional: true }),
          judgement: longText({ label: "Your judgement of how it stands", rows: 3, optional: true }),
          [NOT_WANTED]: confirm({
            label: "She did not want to answer",
            hint: "Then nothing else has to be filled in.",
            optional: true,
            errors: { missing: NOTHING_SAID },
          }),
        },
      }),
    ],
  });
}

/** What is missing from a review in which nothing was answered or written at all. */
export function lacksAnswers(answers: Readonly<Record<string, unknown>>): string | undefined {
  return Object.values(answers).some((answer) => answer !== undefined) ? undefined : NOT_WANTED;
}
