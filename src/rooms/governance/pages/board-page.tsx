import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { stateOf } from "../../../foundation/process/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { calendarFile } from "../model/calendar-file.ts";
import { paths } from "../paths.ts";
import { findMeetings, type MeetingLine } from "../store/meeting.ts";
import { sayBody, sayDay } from "./say.ts";

const MOST = 200;
const OVER = ["agreed", "cancelled"];

/** GET /board: the meetings that need something, and those that are over. GET /board/calendar.ics: their days, as a file. */
export const boardRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.board,
    access: needs("governance.see"),
    audit: notAudited("shows the boards' meetings, nobody's record"),
    handle: showBoard,
  },
  {
    face: "staff",
    method: "GET",
    path: paths.calendar,
    access: needs("governance.see"),
    audit: notAudited("has the days of the boards' meetings, nobody's record"),
    handle: giveCalendar,
  },
];

async function showBoard(tx: ActorTx): Promise<Reply> {
  const meetings = await findMeetings(tx, MOST);
  const open = meetings.filter(({ state }) => !OVER.includes(state)).toReversed();
  return staffPage({
    title: "Boards and groups",
    place: "Plan",
    content: (
      <>
        <h1 class="govuk-heading-l">Boards and groups</h1>
        <p class="govuk-body">
          What the bodies that carry the strategy meet about, and what they decide.{" "}
          <a class="govuk-link" href={paths.decisions}>
            All decisions
          </a>
          .{" "}
          <a class="govuk-link" href={paths.calendar}>
            The days as a calendar file
          </a>
          .
        </p>
        {can(tx.actor, "governance.keep") && <Button text="Plan a meeting" href={paths.plan} />}
        <h2 class="govuk-heading-m">To come, or to be written up</h2>
        <MeetingList tx={tx} meetings={open} none="No meeting is planned, and none waits for its minutes." />
        <h2 class="govuk-heading-m">Over</h2>
        <MeetingList
          tx={tx}
          meetings={meetings.filter(({ state }) => OVER.includes(state))}
          none="None yet. A meeting stands here once its minutes are agreed."
        />
      </>
    ),
  });
}

type ListProps = { readonly tx: ActorTx; readonly meetings: readonly MeetingLine[]; readonly none: string };

function MeetingList({ tx, meetings, none }: ListProps): VNode {
  if (meetings.length === 0) return <EmptyState text={none} />;
  const { house } = tx;
  const today = isoDay(house.now(), house.calendar);
  return (
    <ul class="fl-choices">
      {meetings.map(({ id, title, body, heldOn, state }) => (
        <li class="fl-choices__item">
          <a class="govuk-link" href={paths.meeting(id)}>
            {sayBody(house.pack, body)}: {title}
          </a>
          <span class="fl-choices__hint">
            {sayDay(house, heldOn)}
            {heldOn === today ? ", today" : ""}. {stateOf(tx, { process: "meeting", state })}.
          </span>
        </li>
      ))}
    </ul>
  );
}

async function giveCalendar(tx: ActorTx): Promise<Reply> {
  const { house } = tx;
  const days = (await findMeetings(tx, MOST)).map(({ id, body, heldOn, state }) => ({
    id,
    day: heldOn,
    title: sayBody(house.pack, body),
    isCancelled: state === "cancelled",
  }));
  return {
    kind: "data",
    type: "text/calendar; charset=utf-8",
    body: calendarFile(days, house.now()),
    fileName: "meetings.ics",
  };
}
