import { randomUUID } from "node:crypto";
import type { VNode } from "preact";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import {
  findSealedThread,
  findThread,
  type Thread,
  type ThreadUse,
} from "../../../foundation/intake/index.ts";
import { InsetText } from "../../../kit/govuk/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import type { OpenThread } from "../model/journey.ts";
import { sayDay } from "../model/say-day.ts";
import { seedOf } from "../model/seed-of.ts";
import { AddMore } from "./add-more.tsx";
import { CloseForGood, closeForGoodPage } from "./close-for-good.tsx";
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
  const { reference } = at;
  const closing = at.isClosing && (await findSealedThread(visit.house, seedOf(at)));
  if (closing) return closeForGoodPage(visit, closing.kind);
  // Found by a device: it opens the answers itself, on the page that asks for the number.
  if (reference === undefined) return comingBackPage(visit, { kind: "coming-back" }, threads, at);
  const thread = await findThread(visit.house, reference);
  if (!thread) return comingBackPage(visit, { kind: "coming-back", isWrong: true }, threads);
  const { comingBack: words, ask } = pack.words;
  return helpPage(visit, {
    typed: "lost",
    title: words.title,
    hasErrors: at.note !== undefined && at.note !== "added" && at.note !== "closed",
    dangerLine: <EmergencyLines {...pack} />,
    content: (
      <>
        {at.note && <InsetText text={at.note === "chooseOne" ? ask.chooseOne : words[at.note]} />}
        <h1 class="govuk-heading-l">{words.heading}</h1>
        <Replies visit={visit} replies={thread.replies} />
        {thread.isOpen ? (
          <AddMore visit={visit} id={randomUUID()} use={threads.find(({ kind }) => kind === thread.kind)} />
        ) : (
          <p class="govuk-body">{words.closed}</p>
        )}
        <CloseForGood visit={visit} kind={thread.kind} />
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
