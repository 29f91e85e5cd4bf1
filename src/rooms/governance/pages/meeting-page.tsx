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
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState, Paragraphs } from "../../../kit/layout/index.ts";
import { meetingProcess } from "../meeting-process.ts";
import { sayRule, type Quorum } from "../model/quorum.ts";
import { paths } from "../paths.ts";
import { findDecisions, type Decision } from "../store/decision.ts";
import { getMeeting, type Meeting } from "../store/meeting.ts";
import { DecisionList } from "./decision-list.tsx";
import { sayAgencies, sayBody, sayDay } from "./say.ts";

/** More than a meeting ever makes. */
const MOST = 100;
const QUORUM: Readonly<Record<Quorum, string>> = {
  met: "Enough were there to decide",
  "not-met": "Too few were there to decide",
  unknown: "What it takes to decide is not known",
};

/** A paper that another room put to a meeting. */
export type MeetingPaper = { readonly href: string; readonly text: string; readonly hint: string };

/** The papers that one room put to a meeting, as far as the actor may see them. One query. */
export type PapersOf = (tx: ActorTx, meetingId: string) => Promise<readonly MeetingPaper[]>;

/** GET /board/meetings/:id: the agenda, its papers, who was there, what was said and what was decided. */
export const meetingRoute = (papers: readonly PapersOf[]): StaffRoute => ({
  face: "staff",
  method: "GET",
  path: "/board/meetings/:id",
  access: needs("governance.see"),
  audit: notAudited("shows a meeting of a board, nobody's record"),
  handle: (tx, request) => showMeeting(tx, request, papers),
});

async function showMeeting(tx: ActorTx, request: StaffRequest, sources: readonly PapersOf[]): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const meeting = await getMeeting(tx, thing.id);
  const decisions = await findDecisions(tx, { of: thing.id, most: MOST });
  const steps = await offeredSteps(tx, meetingProcess, thing);
  const papers: MeetingPaper[] = [];
  for (const papersOf of sources) papers.push(...(await papersOf(tx, thing.id)));
  return thingPage({
    thing,
    back: { href: paths.board, text: "Boards and groups" },
    title: "Meeting",
    heading: meeting.title,
    place: "Plan",
    content: (
      <>
        <SummaryList
          rows={factsOf(tx, meeting).map(([key, text]) => ({ key: { text: key }, value: { text } }))}
        />
        <StepButtons base={paths.meeting(thing.id)} steps={steps} />
        <Agenda meeting={meeting} />
        <Papers papers={papers} />
        <Decisions tx={tx} meeting={meeting} decisions={decisions} />
      </>
    ),
  });
}

function factsOf(tx: ActorTx, meeting: Meeting): (readonly [string, string])[] {
  const { house } = tx;
  const { pack } = house;
  const rule = sayRule(pack.governance.bodies.find(({ id }) => id === meeting.body)?.quorum);
  return [
    ["Body", sayBody(pack, meeting.body)],
    ["Day", sayDay(house, meeting.heldOn)],
    ["State", stateOf(tx, { process: "meeting", state: meeting.state })],
    ["A decision needs", rule ?? "Not known: nobody has told Fanlight this body's quorum"],
    ...(meeting.members === null
      ? []
      : ([
          ["Were there", `${meeting.members}: ${sayAgencies(pack, meeting.agencies ?? [])}`],
          ["Quorum", QUORUM[meeting.quorum ?? "unknown"]],
          ["Apologies", meeting.apologies ?? "None"],
        ] as const)),
    ...(meeting.whyNot === null ? [] : ([["Why it was not held", meeting.whyNot]] as const)),
  ];
}

function Agenda({ meeting }: { meeting: Meeting }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Agenda</h2>
      <ol class="govuk-list govuk-list--number">
        {meeting.agenda.map((item, index) => {
          const minute = meeting.minutes.find((each) => each.item === index + 1);
          return (
            <li>
              <strong>{item}</strong>
              {minute && <Paragraphs text={minute.words} />}
            </li>
          );
        })}
      </ol>
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
