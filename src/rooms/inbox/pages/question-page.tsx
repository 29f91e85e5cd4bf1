import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findWayBack } from "../../../foundation/intake/index.ts";
import { getThing, offeredSteps, StepButtons, type Thing } from "../../../foundation/process/index.ts";
import { Paragraphs, QuoteBlock } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { questionProcess } from "../question-process.ts";
import { findMessages, getQuestion, type Message, type Question } from "../store/question.ts";

/** GET /inbox/:id: what was asked and answered, and what may be done. */
export const questionRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/inbox/:id",
  access: needs("inbox.answer"),
  audit: recordsView("question.seen"),
  handle: showQuestion,
};

async function showQuestion(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const question = await getQuestion(tx, thing.id);
  const messages = await findMessages(tx, thing.id);
  const back = await findWayBack(tx, thing.id);
  const steps = await offeredSteps(tx, questionProcess, thing);
  const { calendar } = tx.house;
  return staffPage({
    title: thing.reference,
    place: "Now",
    viewed: [{ thingId: thing.id }],
    content: (
      <>
        <a class="govuk-back-link" href={paths.list}>
          All questions
        </a>
        <header class="fl-cover">
          <p class="fl-cover__reference">{thing.reference}</p>
          <h1 class="fl-cover__name">A question without a name</h1>
          <ul class="fl-cover__facts">
            {factsOf(thing, question, back).map((fact) => (
              <li>{fact}</li>
            ))}
          </ul>
        </header>
        {question.contactId && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/contacts/${question.contactId}`}>
              The request for help that it became
            </a>
          </p>
        )}
        {messages.map((message) => (
          <Said message={message} calendar={calendar} />
        ))}
        <StepButtons base={paths.question(thing.id)} steps={steps} />
      </>
    ),
  });
}

type Back = Awaited<ReturnType<typeof findWayBack>>;

function factsOf(thing: Thing, { holder }: Question, back: Back): string[] {
  const state = questionProcess.states[thing.state as keyof typeof questionProcess.states]?.label ?? "";
  return [
    state,
    ...(holder ? [`with ${holder}`] : []),
    ...(back === "open" || thing.state === "handed-over" ? [] : ["nobody can come back to it any more"]),
    ...(back === "closed" ? ["she closed it herself: nothing more can be left for her"] : []),
  ];
}

function Said({ message, calendar }: { message: Message; calendar: Calendar }): VNode {
  const { fromUs, text, by, writtenAt } = message;
  const when = formatDateTime(writtenAt, calendar);
  if (text === undefined)
    return (
      <p class="govuk-body">{`${fromUs ? "We wrote" : "She wrote"}, ${when}. The words were made unreadable.`}</p>
    );
  if (!fromUs) return <QuoteBlock text={text} source={`In her words, ${when}`} />;
  return (
    <div class="govuk-inset-text">
      <Paragraphs text={text} />
      <p class="fl-quiet">{`Answered by ${by ?? "a colleague"}, ${when}`}</p>
    </div>
  );
}
