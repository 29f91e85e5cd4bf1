import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate, formatDateTime } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { questionProcess } from "../question-process.ts";
import { findOpenQuestions, type ListedQuestion } from "../store/question.ts";

const MOST = 200;

/** GET /inbox: questions asked without a name, what is due first. */
export const listRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.list,
  access: needs("inbox.answer"),
  audit: notAudited("shows references, states and times to the hour; no words and nobody's name"),
  handle: showQuestions,
};

async function showQuestions(tx: ActorTx): Promise<Reply> {
  const questions = await findOpenQuestions(tx, MOST);
  return staffPage({
    title: "Questions",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">Questions asked without a name</h1>
        <p class="govuk-body">
          Nobody knows who asks. She comes back with a number of her own and reads what is answered here.
        </p>
        {questions.length === 0 ? (
          <EmptyState text="Nobody has asked anything." />
        ) : (
          <QuestionList tx={tx} questions={questions} />
        )}
      </>
    ),
  });
}

function QuestionList({ tx, questions }: { tx: ActorTx; questions: readonly ListedQuestion[] }): VNode {
  return (
    <>
      <p class="govuk-body">
        {questions.length === 1 ? "One question" : `${questions.length} questions, what is due first`}
      </p>
      <ul class="fl-choices">
        {questions.map((question) => (
          <li class="fl-choices__item">
            <a class="govuk-link" href={paths.question(question.id)}>
              {question.reference}
            </a>
            <span class="fl-choices__hint">{describe(tx, question)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function describe({ house }: ActorTx, { state, holder, received_at, due_at }: ListedQuestion): string {
  const { label } = questionProcess.states[state as keyof typeof questionProcess.states];
  const stands = state === "taken" && holder !== null ? `With ${holder}` : label;
  const came = `came ${formatDateTime(received_at, house.calendar)}`;
  if (!due_at) return `${stands}, ${came}`;
  const isLate = due_at < house.now();
  return `${stands}, ${came}, ${isLate ? "was due" : "due"} ${formatDate(due_at, house.calendar)}`;
}
