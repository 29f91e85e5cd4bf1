import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import { type ActorTx, can } from "../../../foundation/access/index.ts";
import {
  needs,
  notAudited,
  type Reply,
  staffPage,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, Button, SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import type { BodyPanel } from "../other-rooms.ts";
import { sayRule } from "../model/quorum.ts";
import { paths } from "../paths.ts";
import { findBoardActions } from "../store/board-action.ts";
import { findDecisions } from "../store/decision.ts";
import { bodiesWrittenFor } from "../store/may-write.ts";
import { findMeetings } from "../store/meeting.ts";
import { findBoardSeats } from "../store/seat.ts";
import { ActionList } from "./action-list.tsx";
import { DecisionList } from "./decision-list.tsx";
import { type Body, getBody } from "./get-body.ts";
import { MeetingList } from "./meeting-list.tsx";
import { sayAgencies } from "./say.ts";
import { SeatList } from "./seat-list.tsx";

/** More than a body's page is read for; the registers have all. */
const MOST = 20;

/** GET /board/bodies/:body: what a body is for, who sits on it, what it met about and decided, what it waits for. */
export function bodyRoute(panels: readonly BodyPanel[]): StaffRoute {
  return {
    face: "staff",
    method: "GET",
    path: "/board/bodies/:body",
    access: needs("governance.see"),
    audit: notAudited("shows a body of the partnership's and who sits on it, nobody's record"),
    handle: (tx, request) => showBody(tx, request, panels),
  };
}

async function showBody(tx: ActorTx, request: StaffRequest, panels: readonly BodyPanel[]): Promise<Reply> {
  const body = getBody(tx.house, request);
  const seats = await findBoardSeats(tx, { body: body.id });
  const meetings = await findMeetings(tx, MOST, body.id);
  const decisions = await findDecisions(tx, { body: body.id, most: MOST });
  const actions = await findBoardActions(tx, { body: body.id, isOpen: true });
  const others: (VNode | null)[] = [];
  for (const panel of panels) others.push(await panel(tx, body.id));
  const mayKeep = can(tx.actor, "governance.keep");
  const isOwn = mayKeep && (await bodiesWrittenFor(tx, [body.id])).has(body.id);
  return staffPage({
    title: body.name,
    place: "Plan",
    content: (
      <>
        <BackLink href={paths.board} text="Boards and groups" />
        <h1 class="govuk-heading-l">{body.name}</h1>
        <p class="govuk-body-l">{body.purpose}</p>
        <Facts tx={tx} body={body} />
        <h2 class="govuk-heading-m">Members</h2>
        <SeatList tx={tx} seats={seats} isOwn={isOwn} />
        {isOwn && body.kind !== "linked-board" && (
          <Button text="Add a seat" href={paths.newSeat(body.id)} classes="govuk-button--secondary" />
        )}
        <h2 class="govuk-heading-m">Open actions</h2>
        <ActionList tx={tx} actions={actions} none="None is open." />
        {mayKeep && (
          <p class="govuk-body fl-no-print">
            <a class="fl-action" href={paths.actionOfBody(body.id)}>
              Add an action
            </a>
          </p>
        )}
        {others}
        <h2 class="govuk-heading-m">Meetings</h2>
        <MeetingList tx={tx} meetings={meetings} none="None is planned, and none was held." />
        <h2 class="govuk-heading-m">Decisions</h2>
        {decisions.length === 0 && <EmptyState text="None was recorded." />}
        <DecisionList house={tx.house} decisions={decisions} level={3} withMeeting />
      </>
    ),
  });
}

function Facts({ tx, body }: { readonly tx: ActorTx; readonly body: Body }): VNode {
  const { pack } = tx.house;
  const facts: readonly (readonly [string, string])[] = [
    ["Answers to", body.parent === undefined ? "No other body" : bodyName(pack, body.parent)],
    ...(body.agency === undefined ? [] : ([["Hosted by", sayAgencies(pack, [body.agency])]] as const)),
    ["A decision needs", sayRule(body.quorum) ?? "Not known: nobody has told Fanlight this body's quorum"],
    ["Source", body.source],
    ...(body.checkBeforeLiveUse
      ? ([["To be checked", "Made up until the partnership has confirmed it"]] as const)
      : []),
    ...(body.members === undefined
      ? []
      : ([["Agencies that sit on it", sayAgencies(pack, body.members)]] as const)),
  ];
  return <SummaryList rows={facts.map(([key, text]) => ({ key: { text: key }, value: { text } }))} />;
}
