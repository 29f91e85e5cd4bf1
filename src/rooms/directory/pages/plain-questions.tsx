import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { PlainQuestion } from "../../../foundation/pack/index.ts";
import { Details } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { publicPaths } from "../paths.ts";
import { inEnglish } from "./english.ts";
import { FIELDS } from "./search-form.tsx";

/** What people say who look for help, each as a button: some at once, the rest behind a press. */
export function PlainQuestions({ visit }: { visit: PublicVisit }): VNode {
  const { words, plainQuestions } = visit.house.pack;
  const more = plainQuestions.filter(({ isOffered }) => !isOffered);
  return (
    <>
      <h2 class="govuk-heading-m">{words.finder.questionsHeading}</h2>
      <QuestionList visit={visit} questions={plainQuestions.filter(({ isOffered }) => isOffered)} />
      {more.length > 0 && (
        <Details
          summaryText={words.finder.moreQuestions}
          html={<QuestionList visit={visit} questions={more} />}
        />
      )}
    </>
  );
}

/** A press posts the question's place in the pack: no address tells which was pressed. */
function QuestionList({
  visit,
  questions,
}: {
  visit: PublicVisit;
  questions: readonly PlainQuestion[];
}): VNode {
  const { plainQuestions } = visit.house.pack;
  return (
    <PublicForm action={publicPaths.list} csrf={visit.csrf}>
      <ul class="fl-choices">
        {questions.map((question) => (
          <li class="fl-choices__item">
            <button
              class="fl-link-button fl-choices__link"
              name={FIELDS.ask}
              value={String(plainQuestions.indexOf(question) + 1)}
            >
              {inEnglish(visit, question.ask)}
            </button>
          </li>
        ))}
      </ul>
    </PublicForm>
  );
}
