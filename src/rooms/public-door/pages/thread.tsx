import { randomUUID } from "node:crypto";
import type { VNode } from "preact";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import {
  findThread,
  type CodedQuestion,
  type Thread,
  type ThreadUse,
} from "../../../foundation/intake/index.ts";
import { Button, InsetText, Radios, Textarea } from "../../../kit/govuk/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Paragraphs, PublicForm } from "../../../kit/layout/index.ts";
import { MOST_LETTERS, type OpenThread } from "../model/journey.ts";
import { sayDay } from "../model/say-day.ts";
import { paths } from "../paths.ts";
import { comingBackPage } from "./coming-back.tsx";
import { EmergencyLines } from "./emergency-lines.tsx";
import { helpPage } from "./help-page.tsx";

/** What we wrote to her and nothing else: not her own words, no appointment, no address (SAFETY 25). */
export async function threadPage(
  visit: PublicVisit,
  at: OpenThread,
  threads: readonly ThreadUse[],
): Promise<Reply> {
  const { pack } = visit.house;
  const thread = await findThread(visit.house, at.reference);
  if (!thread) return comingBackPage(visit, { kind: "coming-back", isWrong: true });
  const { comingBack: words, ask } = pack.words;
  return helpPage(visit, {
    title: words.title,
    hasErrors: at.note !== undefined && at.note !== "added" && at.note !== "closed",
    dangerLine: <EmergencyLines {...pack} />,
    content: (
      <>
        {at.note && <InsetText text={at.note === "chooseOne" ? ask.chooseOne : words[at.note]} />}
        <h1 class="govuk-heading-l">{words.heading}</h1>
        <Replies visit={visit} replies={thread.replies} />
        {thread.isOpen ? (
          <AddMore visit={visit} use={threads.find(({ kind }) => kind === thread.kind)} />
        ) : (
          <p class="govuk-body">{words.closed}</p>
        )}
        <h2 class="govuk-heading-m">{words.burnHeading}</h2>
        <p class="govuk-body">{thread.kind === "question" ? ask.burnMeans : words.burnMeans}</p>
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <Button
            text={words.burn}
            name="go"
            value="burn"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </PublicForm>
      </>
    ),
  });
}

function Replies({ visit, replies }: { visit: PublicVisit; replies: Thread["replies"] }): VNode {
  const { calendar, pack } = visit.house;
  const words = pack.words.comingBack;
  if (replies.length === 0) return <p class="govuk-body">{words.none}</p>;
  return (
    <ul class="govuk-list">
      {replies.toReversed().map(({ text, writtenAt }) => (
        <li>
          <p class="fl-quiet">{`${words.from}${sayDay(writtenAt, calendar, visit.speech?.language)}`}</p>
          <div lang={visit.speech && "en-GB"} dir={visit.speech && "auto"}>
            <Paragraphs text={text} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type Words = Pack["words"]["comingBack"];

/** What may be added, as the room says whose things these threads are of. */
function AddMore({ visit, use }: { visit: PublicVisit; use: ThreadUse | undefined }): VNode | null {
  if (!use) return null;
  const { pack } = visit.house;
  const words = pack.words.comingBack;
  return (
    <PublicForm action={paths.visit} csrf={visit.csrf}>
      {/* One sent twice is one. */}
      <input type="hidden" name="m" value={randomUUID()} />
      {use.adds === "words" ? (
        <MoreWords words={words} />
      ) : (
        <MoreCoded asked={use.adds(pack)} words={words} />
      )}
      <Button text={words.send} name="go" value="add" preventDoubleClick />
    </PublicForm>
  );
}

function MoreWords({ words }: { words: Words }): VNode {
  return (
    <Textarea
      id="more"
      name="more"
      label={{ text: words.addQuestion, classes: "govuk-label--m" }}
      hint={{ text: words.addHint }}
      autocomplete="off"
      spellcheck={false}
      attributes={{ dir: "auto", maxlength: String(MOST_LETTERS) }}
      rows={5}
    />
  );
}

function MoreCoded({ asked, words }: { asked: CodedQuestion; words: Words }): VNode {
  return (
    <Radios
      idPrefix="more"
      name="more"
      fieldset={{ legend: { text: asked.label, classes: "govuk-fieldset__legend--m" } }}
      hint={{ text: words.addHint }}
      items={asked.answers.map(({ value, text }) => ({ value, text }))}
    />
  );
}
