import type { ComponentChildren, VNode } from "preact";
import {
  checkAnswers,
  getQuestion,
  visibleQuestions,
  type Answers,
  type Form,
  type Question,
} from "../../../foundation/forms/index.ts";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button, Details } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { CELL_FIELD, saySpot } from "../../places/index.ts";
import { STEPS, type Journey } from "../model/journey.ts";
import { stepOf } from "../model/move-on.ts";
import { sayBirthday } from "../model/say-day.ts";
import { voiceOf } from "../model/voice.ts";
import { paths } from "../paths.ts";
import { formWords } from "./form-words.ts";
import { helpPage, sayTo } from "./help-page.tsx";
import { StepField } from "./step-field.tsx";

/** All answers before they are sent. Every one can be changed, by buttons: an address would tell and would be kept. */
export function checkPage(
  visit: PublicVisit,
  form: Form,
  { answers, form: kind }: Journey,
  isKnown = false,
): Reply {
  const { pack } = visit.house;
  const { asking } = pack.words;
  return helpPage(visit, {
    title: asking.checkTitle,
    content: (
      <>
        <h1 class="govuk-heading-l">{asking.checkHeading}</h1>
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <StepField step={STEPS.check} />
          <AnswerRows form={form} answers={answers} visit={visit} />
          {isKnown && <p class="govuk-body">{pack.words.places.known}</p>}
          <p class="govuk-body">{sayTo(pack, voiceOf(kind, pack).sendMeans)}</p>
          <div class="govuk-button-group">
            <Button text={asking.send} name="go" value="send" preventDoubleClick />
            <Button
              text={asking.back}
              name="go"
              value="back"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </div>
        </PublicForm>
      </>
    ),
  });
}

/** What was answered; below it, folded, what was left empty, since that can be changed too. */
function AnswerRows({ form, answers, visit }: { form: Form; answers: Answers; visit: PublicVisit }): VNode {
  const { pack } = visit.house;
  const { asking } = pack.words;
  const rows = checkAnswers(form, answers, (id) => id, formWords(pack));
  const given = new Map(
    rows.map(({ field, value }) => [
      field,
      sayBorn(getQuestion(form, field), answers, visit) ?? sayCell(field, answers, pack) ?? value,
    ]),
  );
  const questions = visibleQuestions(form, answers);
  const empty = questions.filter(({ id }) => !given.has(id));
  return (
    <>
      {rows.length > 0 && (
        <dl class="govuk-summary-list">
          {questions
            .filter(({ id }) => given.has(id))
            .map((question) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{question.field.label}</dt>
                <dd class="govuk-summary-list__value">{lines(given.get(question.id))}</dd>
                <dd class="govuk-summary-list__actions">
                  <ChangeButton form={form} question={question} text={asking.change} />
                </dd>
              </div>
            ))}
        </dl>
      )}
      {empty.length > 0 && (
        <Details summaryText={asking.nothing}>
          <ul class="govuk-list">
            {empty.map((question) => (
              <li>
                {withColon(question.field.label)}{" "}
                <ChangeButton form={form} question={question} text={asking.change} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

/** A day in her language; the engine writes it in English alone. */
function sayBorn(
  { id, field }: Question,
  answers: Answers,
  { house, speech }: PublicVisit,
): string | undefined {
  const day = answers[id];
  if (!speech || field.kind !== "date" || typeof day !== "string") return undefined;
  return sayBirthday(new Date(`${day}T12:00:00Z`), house.calendar, speech.language);
}

/** Where the hexagon is: its own name says nothing to anybody. */
function sayCell(field: string, answers: Answers, pack: Pack): string | undefined {
  const cell = answers[field];
  return field === CELL_FIELD && typeof cell === "string" ? saySpot(pack, cell) : undefined;
}

function ChangeButton({ form, question, text }: { form: Form; question: Question; text: string }): VNode {
  return (
    <button class="fl-link-button" name="change" value={stepOf(form, question.page)}>
      {text}
      <span class="govuk-visually-hidden"> {question.field.label}</span>
    </button>
  );
}

/** What ends as a question does needs no colon after it, in whatever script. */
function withColon(label: string): string {
  return /[?؟.:]$/.test(label) ? label : `${label}:`;
}

function lines(value: string | undefined): ComponentChildren {
  return value?.split("\n").flatMap((line, index) => {
    // Whatever script it is in, and a number in none: it keeps its own order and disturbs nothing around it.
    const own = <bdi>{line}</bdi>;
    return index === 0 ? [own] : [<br />, own];
  });
}
