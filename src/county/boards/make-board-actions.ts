import { dayBounds, isoDay } from "../../foundation/clock/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import { actionOpening, boardActionProcess, keeperOf } from "../../rooms/governance/index.ts";
import { open, take } from "../engine/act.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Row } from "../engine/rows.ts";
import type { LiveThing, World } from "../engine/world.ts";
import type { MadeSeat } from "./make-seats.ts";
import { TOLD_BOARD_ACTIONS, type ToldBoardAction, type ToldReport } from "./told-board-actions.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

type Making = {
  readonly world: World;
  readonly keeper: Colleague;
  readonly seats: readonly MadeSeat[];
  readonly until: Date;
};

type Owner = { readonly agency: string | null; readonly seat: string | null; readonly grantee: string };

/** What the boards agreed that somebody does, and what became of it, by the room's own process. */
export function makeBoardActions(
  world: World,
  staff: readonly Colleague[],
  seats: readonly MadeSeat[],
  until: Date,
): void {
  const keeper = staff.find(({ roleId }) => roleId === "strategy-manager");
  if (!keeper) return;
  const making = { world, keeper, seats, until };
  for (const told of TOLD_BOARD_ACTIONS) makeAction(making, told);
}

function makeAction(making: Making, told: ToldBoardAction): void {
  const { world, keeper, until } = making;
  const owner = ownerOf(making, told);
  const meeting = "meeting" in told.at ? findMeeting(making, told.body, told.at.meeting) : undefined;
  if (!owner || ("meeting" in told.at && !meeting)) return;
  const day = meeting ? (meeting["held_on"] as string) : dayAt(making, "days" in told.at ? told.at.days : 0);
  const made = {
    ...actionOpening(world.house.pack, owner.grantee),
    key: `board action ${told.what}`,
    clocks: { due: { for: owner.grantee, dueAt: dueAt(making, told.due) } },
    detail: { body: told.body, meeting: meeting !== undefined },
    own: (id: string) => ({
      id,
      body: told.body,
      meeting_id: meeting?.["id"] ?? null,
      item: "meeting" in told.at ? told.at.item : null,
      what: told.what,
      owner_agency: owner.agency,
      owner_seat: owner.seat,
      due_on: dayAt(making, told.due),
      dropped_by: null,
    }),
  };
  const at = new Date(new Date(`${day}T10:00:00Z`).getTime() + 14 * HOUR_MS);
  const thing = open(world, boardActionProcess, made, { at, by: keeper });
  world.rows["governance.action"].push(thing.own);
  for (const report of told.then ?? [])
    tell(making, thing, report, { owner, at: new Date(until.getTime() + report.days * DAY_MS) });
}

type Telling = { readonly owner: Owner; readonly at: Date };

function tell(
  making: Making,
  thing: LiveThing,
  { step, said, due }: ToldReport,
  { owner, at }: Telling,
): void {
  const { world, keeper } = making;
  const was = thing.own["due_on"] as string;
  world.rows["governance.action_report"].push({
    id: world.random.uuid(),
    action_id: thing.id,
    step,
    at,
    by_staff: keeper.staffId,
    said,
    was_due: step === "move" ? was : null,
  });
  if (step === "drop") thing.own["dropped_by"] = decisionOf(making, thing.own["body"] as string);
  if (due === undefined) return take(world, thing, step, {}, { at, by: keeper });
  thing.own["due_on"] = dayAt(making, due);
  const outcome: StepOutcome = {
    detail: { due: dayAt(making, due), ...(step === "move" ? { was } : {}) },
    clocks: { due: { for: owner.grantee, dueAt: dueAt(making, due) } },
  };
  take(world, thing, step, outcome, { at, by: keeper });
}

/** As the room has it: the clock is whoever's signs in as the seat, failing that the keeper's. */
function ownerOf({ world, seats }: Making, { body, owner }: ToldBoardAction): Owner | undefined {
  const { pack } = world.house;
  if ("agency" in owner) return { agency: owner.agency, seat: null, grantee: keeperOf(pack) };
  const of = seats.filter(
    (each) => each.body === body && each.agencyId === owner.seatFor && each.until === null,
  );
  const seat = of.find(({ staffId }) => staffId !== null) ?? of[0];
  if (!seat) return undefined;
  const grantee = seat.staffId === null ? keeperOf(pack) : `staff:${seat.staffId}`;
  return { agency: seat.agencyId, seat: seat.id, grantee };
}

function findMeeting({ world }: Making, body: string, title: string): Row | undefined {
  return world.rows["governance.meeting"].find((row) => row["body"] === body && row["title"] === title);
}

function decisionOf({ world }: Making, body: string): string | null {
  const meetings = new Set(
    world.rows["governance.meeting"].filter((row) => row["body"] === body).map(({ id }) => id),
  );
  const found = world.rows["governance.decision"].findLast(({ meeting_id }) =>
    meetings.has(meeting_id ?? null),
  );
  return found ? (found["id"] as string) : null;
}

function dayAt({ world, until }: Making, days: number): string {
  return isoDay(new Date(until.getTime() + days * DAY_MS), world.house.calendar);
}

function dueAt(making: Making, days: number): Date {
  return dayBounds(dayAt(making, days), making.world.house.calendar).until;
}
