import { atTime } from "../../../foundation/clock/index.ts";
import { bodyName, type Pack } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import { type ActorTx, can } from "../../../foundation/access/index.ts";
import { needs, notAudited, type Reply, staffPage, type StaffRoute } from "../../../foundation/http/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { calendarFile } from "../model/calendar-file.ts";
import { paths } from "../paths.ts";
import { findMeetings } from "../store/meeting.ts";
import { MeetingList } from "./meeting-list.tsx";

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
          <a class="govuk-link" href={paths.actions}>
            All actions
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
        <h2 class="govuk-heading-m">The bodies</h2>
        <BodyList tx={tx} />
      </>
    ),
  });
}

/** Every body of the pack but those the partnership only works with, each with a page of its own. */
function BodyList({ tx }: { readonly tx: ActorTx }): VNode {
  const bodies = tx.house.pack.governance.bodies.filter(({ kind }) => kind !== "linked-board");
  return (
    <ul class="fl-choices">
      {bodies.map(({ id, name, purpose }) => (
        <li class="fl-choices__item">
          <a class="govuk-link" href={paths.body(id)}>
            {name}
          </a>
          <span class="fl-choices__hint">{purpose}</span>
        </li>
      ))}
    </ul>
  );
}

function isPanel(pack: Pack, body: string): boolean {
  return pack.governance.bodies.find(({ id }) => id === body)?.kind === "panel";
}

async function giveCalendar(tx: ActorTx): Promise<Reply> {
  const { house } = tx;
  const days = (await findMeetings(tx, MOST)).map(({ id, body, heldOn, starts, ends, place, state }) => ({
    id,
    day: heldOn,
    title: bodyName(house.pack, body),
    hours:
      starts && ends
        ? {
            from: atTime(heldOn, starts, house.calendar),
            to: atTime(heldOn, ends, house.calendar, ends > starts ? 0 : 1),
          }
        : undefined,
    // Where survivors meet is told by whoever invites them, and is in no file that leaves.
    place: isPanel(house.pack, body) ? undefined : (place ?? undefined),
    isCancelled: state === "cancelled",
  }));
  return {
    kind: "data",
    type: "text/calendar; charset=utf-8",
    body: calendarFile(days, house.now()),
    fileName: "meetings.ics",
  };
}
