import { addDays, isoDay, isWorkingDay, type Calendar } from "../../foundation/clock/index.ts";
import {
  countPresent,
  judgeQuorum,
  keeperOf,
  meetingOpening,
  meetingProcess,
  papersClock,
  type Quorum,
  type Was,
} from "../../rooms/governance/index.ts";
import { open, take } from "../engine/act.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { LiveThing, World } from "../engine/world.ts";
import type { MadeSeat } from "./make-seats.ts";
import { TOLD_MEETINGS, type ToldDecision, type ToldMeeting } from "./told-meetings.ts";

const DAY_MS = 86_400_000;
/** Days before its day that a meeting is planned, and that its papers go out. */
const PLANNED_BEFORE = 35;
const PAPERS_BEFORE = 8;
/** Days after it that the minutes are agreed. */
const AGREED_AFTER = 16;

/** The boards' meetings and what they decided, beside the stories of people. A pack without somebody to keep them, or without these bodies, has none. */
export function makeMeetings(world: World, { staff, seats }: Who, until: Date): void {
  const keeper = staff.find(({ roleId }) => roleId === "strategy-manager");
  if (!keeper) return;
  const bodies = new Set(world.house.pack.governance.bodies.map(({ id }) => id));
  for (const told of TOLD_MEETINGS.filter(({ body }) => bodies.has(body))) {
    const near = isoDay(new Date(until.getTime() + told.days * DAY_MS), world.house.calendar);
    const day = new Date(`${workingDayFrom(near, world.house.calendar)}T10:00:00Z`);
    makeMeeting(world, told, {
      keeper,
      day,
      seats: seatsAt(seats, told.body, isoDay(day, world.house.calendar)),
    });
  }
}

/** The day itself, or the next on which people are at work: no board meets at a weekend. */
function workingDayFrom(day: string, calendar: Calendar): string {
  return isWorkingDay(new Date(`${day}T12:00:00Z`), calendar)
    ? day
    : workingDayFrom(addDays(day, 1), calendar);
}

type Who = { readonly staff: readonly Colleague[]; readonly seats: readonly MadeSeat[] };
/** `seats`: those of the body that hold on its day. */
type Making = { readonly keeper: Colleague; readonly day: Date; readonly seats: readonly MadeSeat[] };

function makeMeeting(world: World, told: ToldMeeting, making: Making): void {
  const { keeper, day } = making;
  const { house, rows } = world;
  const there = whoWasThere(told, making.seats);
  const heldOn = isoDay(day, house.calendar);
  const at = (days: number): Date => new Date(day.getTime() + days * DAY_MS);
  const made = {
    ...meetingOpening(house.pack),
    key: `meeting ${told.body}`,
    clocks: { papers: papersClock(house, heldOn) },
    detail: { body: told.body, day: heldOn },
    own: (id: string) => ({
      id,
      body: told.body,
      title: told.title,
      held_on: heldOn,
      starts: "10:00",
      ends: "12:00",
      place: told.body.includes("panel") ? null : "County Hall, a made-up room",
      agenda: told.agenda,
      members: there?.members ?? null,
      agencies: there?.agencies ?? null,
      apologies: told.there?.apologies ?? null,
      quorum: quorumOf(world, told, there),
      why_not: told.whyNot ?? null,
    }),
  };
  const thing = open(world, meetingProcess, made, { at: at(-PLANNED_BEFORE), by: keeper });
  rows["governance.meeting"].push(thing.own);
  if (told.state === "planned") return;
  if (told.state === "cancelled") return take(world, thing, "cancel", {}, { at: at(-2), by: keeper });
  take(world, thing, "papers", {}, { at: at(-PAPERS_BEFORE), by: keeper });
  if (told.state !== "papers") writeUp(world, thing, told, making);
}

type There = { readonly members: number; readonly agencies: readonly string[] };

/** Worked out from the seats where the body has some, by the room's own rule; as it was told where it has none. */
function whoWasThere(told: ToldMeeting, seats: readonly MadeSeat[]): There | undefined {
  if (told.there === undefined || seats.length === 0) return told.there;
  return countPresent(seats.map((seat) => ({ ...seat, was: filled(told, seat)[0] })));
}

function filled({ otherwise }: ToldMeeting, { agencyId }: MadeSeat): readonly [Was, string?] {
  return otherwise?.[agencyId ?? ""] ?? ["present"];
}

/** Whether enough were there, by the room's own rule; nothing of a meeting that was not held. */
function quorumOf({ house }: World, { body }: ToldMeeting, there: There | undefined): Quorum | null {
  if (there === undefined) return null;
  const rule = house.pack.governance.bodies.find(({ id }) => id === body)?.quorum;
  return judgeQuorum(rule, { members: there.members, agencies: there.agencies.length });
}

function seatsAt(seats: readonly MadeSeat[], body: string, day: string): MadeSeat[] {
  return seats.filter(
    (seat) => seat.body === body && seat.since <= day && (seat.until === null || seat.until >= day),
  );
}

function keepAttendance(world: World, thing: LiveThing, told: ToldMeeting, seats: readonly MadeSeat[]): void {
  for (const seat of seats) {
    const [was, by] = filled(told, seat);
    world.rows["governance.attendance"].push({
      meeting_id: thing.id,
      seat_id: seat.id,
      is_close: seat.isClose,
      was,
      represented_by: was === "represented" && !seat.isClose ? (by ?? null) : null,
    });
  }
}

function writeUp(world: World, thing: LiveThing, told: ToldMeeting, { keeper, day, seats }: Making): void {
  const { rows, random, house } = world;
  const after = (hours: number): Date => new Date(day.getTime() + hours * 3_600_000);
  const there = whoWasThere(told, seats);
  const { members = 0, agencies = [] } = there ?? {};
  const detail = { members, agencies: agencies.length, quorum: quorumOf(world, told, there) };
  keepAttendance(world, thing, told, seats);
  const clocks = { minutes: { for: keeperOf(house.pack) } };
  take(world, thing, "hold", { detail, clocks }, { at: after(3), by: keeper });
  told.minutes?.forEach(([item, words], index) => {
    const at = after(4 + index);
    rows["governance.minute"].push({
      id: random.uuid(),
      meeting_id: thing.id,
      item,
      words,
      at,
      by_staff: keeper.staffId,
    });
    take(world, thing, "minute", { detail: { item } }, { at, by: keeper });
  });
  told.decisions?.forEach((decision, index) => {
    const at = after(10 + index);
    rows["governance.decision"].push(
      decisionRow(thing.id, decision, { id: random.uuid(), number: index + 1, at, by_staff: keeper.staffId }),
    );
    const influenced = !decision.influence.includes("none");
    const outcome = {
      detail: { item: decision.item, number: index + 1, influenced, dissent: decision.dissent !== undefined },
    };
    take(world, thing, "decide", outcome, { at, by: keeper });
  });
  if (told.state === "agreed") take(world, thing, "agree", {}, { at: after(AGREED_AFTER * 24), by: keeper });
}

type Made = { readonly id: string; readonly number: number; readonly at: Date; readonly by_staff: string };

function decisionRow(
  meeting_id: string,
  { item, words, options, dissent, influence, how, objectives }: ToldDecision,
  made: Made,
) {
  return {
    ...made,
    meeting_id,
    item,
    words,
    options,
    dissent: dissent ?? null,
    influence,
    how: how ?? null,
    objectives,
  };
}
