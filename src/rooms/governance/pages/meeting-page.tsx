import { formatDate, formatDateTime } from "../../../foundation/clock/index.ts";
import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  getThing,
  offeredSteps,
  stateOf,
  StepButtons,
  thingPage,
} from "../../../foundation/process/index.ts";
import { Details, SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState, Paragraphs } from "../../../kit/layout/index.ts";
import type { MeetingPaper, OtherRooms } from "../other-rooms.ts";
import { meetingProcess } from "../meeting-process.ts";
import { type Quorum, sayRule } from "../model/quorum.ts";
import { paths } from "../paths.ts";
import { findAttendance } from "../store/attendance.ts";
import { findBoardActions } from "../store/board-action.ts";
import { type Decision, findDecisions } from "../store/decision.ts";
import { writesAt } from "../store/may-write.ts";
import { meetingOf, type Meeting, type Minute, type PutRight } from "../store/meeting.ts";
import { findBoardSeats } from "../store/seat.ts";
import { Agreed, MattersArising } from "./agreed-actions.tsx";
import { DecisionList } from "./decision-list.tsx";
import { sayAgencies, sayDay } from "./say.ts";
import { WhoIsThere } from "./who-is-there.tsx";

/** More than a meeting ever makes. */
const MOST = 100;
const QUORUM: Readonly<Record<Quorum, string>> = {
  met: "Enough were there to decide",
  "not-met": "Too few were there to decide",
  unknown: "What it takes to decide is not known",
};

/** GET /board/meetings/:id: the agenda, its papers, who was there, what is left from before, what was said and what was decided. */
export function meetingRoute(others: OtherRooms): StaffRoute {
  return {
    face: "staff",
    method: "GET",
    path: "/board/meetings/:id",
    access: needs("governance.see"),
    audit: notAudited("shows a meeting of a board, nobody's record"),
    handle: (tx, request) => showMeeting(tx, request, others),
  };
}

async function showMeeting(
  tx: ActorTx,
  request: StaffRequest,
  { panels, papers: sources }: OtherRooms,
): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const meeting = await meetingOf({ tx, thing });
  const decisions = await findDecisions(tx, { of: thing.id, most: MOST });
  const actions = await findBoardActions(tx, { body: meeting.body });
  const attended = meeting.members === null ? [] : await findAttendance(tx, thing.id);
  const isToCome = meeting.state === "planned" || meeting.state === "papers";
  const seats = isToCome ? await findBoardSeats(tx, { body: meeting.body, on: meeting.heldOn }) : [];
  const others: (VNode | null)[] = [];
  for (const panel of panels) others.push(await panel(tx, meeting.body));
  // Whoever does not write of it reads: nothing is offered that would be refused.
  const steps = (await writesAt(tx, thing.id)) ? await offeredSteps(tx, meetingProcess, thing) : [];
  const papers: MeetingPaper[] = [];
  for (const papersOf of sources) papers.push(...(await papersOf(tx, thing.id)));
  return thingPage({
    thing,
    back: { href: paths.board, text: "Boards and groups" },
    title: `${bodyName(tx.house.pack, meeting.body)}, ${sayDay(tx.house, meeting.heldOn)}`,
    heading: meeting.title,
    place: "Plan",
    content: (
      <>
        <SummaryList
          rows={[
            { key: { text: "Body" }, value: { html: bodyLink(tx, meeting) } },
            ...factsOf(tx, meeting).map(([key, text]) => ({ key: { text: key }, value: { text } })),
          ]}
        />
        <StepButtons base={paths.meeting(thing.id)} steps={steps} />
        <Agenda tx={tx} meeting={meeting} />
        <Papers papers={papers} />
        <WhoIsThere tx={tx} attended={attended} seats={seats} />
        <MattersArising tx={tx} meeting={meeting} actions={actions} />
        <Decisions tx={tx} meeting={meeting} decisions={decisions} />
        <Agreed tx={tx} meeting={meeting} actions={actions} />
        {others}
      </>
    ),
  });
}

function bodyLink({ house }: ActorTx, { body }: Meeting): VNode {
  return (
    <a class="govuk-link" href={paths.body(body)}>
      {bodyName(house.pack, body)}
    </a>
  );
}

function factsOf(tx: ActorTx, meeting: Meeting): (readonly [string, string])[] {
  const { house } = tx;
  const { pack } = house;
  const rule = sayRule(pack.governance.bodies.find(({ id }) => id === meeting.body)?.quorum);
  return [
    ["Day", sayDay(house, meeting.heldOn)],
    ["When", meeting.starts ? `${meeting.starts} to ${meeting.ends ?? ""}` : "Not said yet"],
    ["Where", meeting.place ?? "Not said yet"],
    ["State", stateOf(tx, { process: "meeting", state: meeting.state })],
    ["A decision needs", rule ?? "Not known: nobody has told Fanlight this body's quorum"],
    ...(meeting.members === null
      ? []
      : ([
          ["Were there", `${meeting.members}: ${sayAgencies(pack, meeting.agencies ?? [])}`],
          ["Quorum", QUORUM[meeting.quorum ?? "unknown"]],
          ["Other apologies", meeting.apologies ?? "None"],
          ...meeting.putRight.map((each) => ["Put right", sayPutRight(tx, each)] as const),
        ] as const)),
    ...(meeting.whyNot === null ? [] : ([["Why it was not held", meeting.whyNot]] as const)),
  ];
}

/** "3 Dec 2026, by Ann: she had gone. Before it were there 5: … Enough were there to decide." */
function sayPutRight({ house }: ActorTx, { at, name, why, members, agencies, quorum }: PutRight): string {
  const day = formatDate(new Date(at), house.calendar);
  return `${day}, by ${name ?? "somebody who left"}: ${why} Until then it said ${members}: ${sayAgencies(house.pack, agencies)}. ${QUORUM[quorum]}.`;
}

function Agenda({ tx, meeting }: { readonly tx: ActorTx; readonly meeting: Meeting }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Agenda</h2>
      <ol class="govuk-list govuk-list--number">
        {meeting.agenda.map((item, index) => {
          const minute = meeting.minutes.find((each) => each.item === index + 1);
          return (
            <li>
              <strong>{item}</strong>
              {minute && <Minutes tx={tx} minute={minute} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What was said on an item as it was written last, by whom and when, and what was written before. */
function Minutes({ tx, minute }: { readonly tx: ActorTx; readonly minute: Minute }): VNode {
  const { earlier } = minute;
  const say = ({ by, at }: Pick<Minute, "by" | "at">): string =>
    `${by ?? "somebody who left"}, ${formatDateTime(new Date(at), tx.house.calendar)}`;
  return (
    <>
      <Paragraphs text={minute.words} />
      <span class="fl-choices__hint">Written by {say(minute)}</span>
      {earlier.length > 0 && (
        <Details
          classes="govuk-!-margin-bottom-1"
          summaryText={`What was written before (${earlier.length})`}
          html={
            <>
              {earlier.map((each) => (
                <>
                  <Paragraphs text={each.words} />
                  <span class="fl-choices__hint">Written by {say(each)}</span>
                </>
              ))}
            </>
          }
        />
      )}
    </>
  );
}

/** What was put to the meeting to be read; nothing where nothing was. */
function Papers({ papers }: { papers: readonly MeetingPaper[] }): VNode | null {
  if (papers.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Papers</h2>
      <ul class="govuk-list">
        {papers.map(({ href, text, hint }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
            <span class="fl-choices__hint">{hint}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type DecisionsProps = {
  readonly tx: ActorTx;
  readonly meeting: Meeting;
  readonly decisions: readonly Decision[];
};

function Decisions({ tx, meeting, decisions }: DecisionsProps): VNode | null {
  if (meeting.members === null) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Decisions</h2>
      {decisions.length === 0 && <EmptyState text="None was recorded." />}
      <DecisionList house={tx.house} decisions={decisions} withMeeting={false} />
    </>
  );
}
