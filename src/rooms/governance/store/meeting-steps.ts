import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { atTime, dayBounds, formatLongDay, isoDay } from "../../../foundation/clock/index.ts";
import type { Answers, Form, TimeSpan } from "../../../foundation/forms/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { bodyName, getThreshold } from "../../../foundation/pack/index.ts";
import type {
  ClockSetting,
  StepAnswers,
  StepContext,
  StepOutcome,
} from "../../../foundation/process/index.ts";
import { countForm, filledIn, seatsForm } from "../forms/hold-form.ts";
import { decisionForm, minuteForm, whenAndWhere } from "../forms/meeting-forms.ts";
import { keeperOf } from "../keepers.ts";
import { papersDay, readAgenda } from "../model/agenda.ts";
import { countPresent } from "../model/attendance.ts";
import { judgeQuorum } from "../model/quorum.ts";
import { keepAttendance } from "./attendance.ts";
import { nextNumber } from "./decision.ts";
import { getMeeting, meetingOf, type Meeting } from "./meeting.ts";
import { findBoardSeats, type BoardSeat } from "./seat.ts";

/** The clock for the papers of a meeting on a day: for whoever keeps what the boards decide. */
export function papersClock({ pack, calendar }: Pick<House, "pack" | "calendar">, day: string): ClockSetting {
  const due = papersDay(day, getThreshold(pack, "governance.papers-before").value);
  return { for: keeperOf(pack), dueAt: dayBounds(due, calendar).until };
}

export async function prefillAgenda({ tx, thing }: StepContext): Promise<Answers> {
  const { title, heldOn, starts, ends, place, agenda } = await getMeeting(tx, thing.id);
  return {
    title,
    day: heldOn,
    ...(starts && ends && { hours: { from: starts, to: ends } }),
    ...(place && { place }),
    agenda: agenda.join("\n"),
  };
}

/** Whose meeting it is, what it is called and when. */
export async function nameOfMeeting({ tx, thing }: StepContext): Promise<string> {
  const { body, title, heldOn } = await getMeeting(tx, thing.id);
  return `${bodyName(tx.house.pack, body)}, ${title}, ${formatLongDay(heldOn)}`;
}

/** What of a plan is wrong: an agenda of blank lines alone is none, and a meeting ends after it begins. */
export function lacksPlan({ agenda, hours }: StepAnswers): string | undefined {
  const span = hours as TimeSpan | undefined;
  if (span && span.to <= span.from) return "hours";
  return typeof agenda === "string" && readAgenda(agenda).length > 0 ? undefined : "agenda";
}

export async function changeMeeting({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const change = {
    title: String(answers["title"]),
    held_on: String(answers["day"]),
    ...whenAndWhere(answers),
    agenda: readAgenda(String(answers["agenda"])),
  };
  await tx.db.updateTable("governance.meeting").set(change).where("id", "=", thing.id).execute();
  return {
    detail: { day: change.held_on, items: change.agenda.length },
    clocks: { papers: papersClock(tx.house, change.held_on) },
  };
}

/** Seat by seat where the body has seats on the meeting's day, by number and agency where it has none. */
export async function askWhoWasThere({ tx, thing }: StepContext): Promise<Form> {
  const seats = await seatsAt(tx, await getMeeting(tx, thing.id));
  return seats.length > 0 ? seatsForm(tx.house.pack, seats) : countForm(tx.house.pack);
}

/** Nobody says of a meeting to come who was there. */
export async function notHeldYet(context: StepContext): Promise<string | undefined> {
  const { calendar, now } = context.tx.house;
  const { heldOn, starts } = await meetingOf(context);
  if (heldOn > isoDay(now(), calendar)) return "Its day has not come yet.";
  return starts !== null && now() < atTime(heldOn, starts, calendar)
    ? `It has not begun yet: it begins at ${starts}.`
    : undefined;
}

/** Writes down who was there, and whether that is enough to decide anything. */
export async function holdMeeting({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const meeting = await getMeeting(tx, thing.id);
  const there = await whoWasThere(tx, meeting, answers);
  await tx.db.updateTable("governance.meeting").set(there.change).where("id", "=", thing.id).execute();
  await keepAttendance(tx, thing.id, there.filled);
  return { detail: there.detail, clocks: { minutes: { for: keeperOf(tx.house.pack) } } };
}

/** What was answered of who was there: as a meeting keeps it, as the step log counts it, and seat by seat. */
export async function whoWasThere(tx: ActorTx, meeting: Meeting, answers: StepAnswers) {
  const seats = await seatsAt(tx, meeting);
  const filled = filledIn(seats, answers);
  const { members, agencies } =
    seats.length > 0
      ? countPresent(filled.map(({ seat, was }) => ({ ...seat, was })))
      : { members: Number(answers["members"]), agencies: textsIn(answers["agencies"]) };
  const rule = tx.house.pack.governance.bodies.find(({ id }) => id === meeting.body)?.quorum;
  const quorum = judgeQuorum(rule, { members, agencies: agencies.length });
  const change = { members, agencies, apologies: wordsOf(answers["apologies"]), quorum };
  return { filled, change, detail: { members, agencies: agencies.length, quorum } };
}

/** Who sits on a meeting's body on its day. */
export function seatsAt(tx: ActorTx, { body, heldOn }: Meeting): Promise<BoardSeat[]> {
  return findBoardSeats(tx, { body, on: heldOn });
}

export async function askMinute({ tx, thing }: StepContext): Promise<Form> {
  return minuteForm((await getMeeting(tx, thing.id)).agenda);
}

export async function keepMinute({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const item = Number(answers["item"]);
  const row = {
    id: randomUUID(),
    meeting_id: thing.id,
    item,
    words: String(answers["words"]),
    at: tx.house.now(),
    by_staff: tx.actor.staffId ?? "",
  };
  await tx.db.insertInto("governance.minute").values(row).execute();
  return { detail: { item } };
}

/** Too few to decide: what they would recommend belongs in the minutes. */
export async function noQuorum(context: StepContext): Promise<string | undefined> {
  const { quorum } = await meetingOf(context);
  return quorum === "not-met"
    ? "Too few were there to decide. Write in the minutes what they recommend."
    : undefined;
}

export async function askDecision({ tx, thing }: StepContext): Promise<Form> {
  return decisionForm((await getMeeting(tx, thing.id)).agenda, tx.house.pack);
}

/** That something influenced a decision says nothing without how. */
export function lacksHow({ influence, how }: StepAnswers): string | undefined {
  const isInfluenced = textsIn(influence).some((each) => each !== "none");
  return isInfluenced && wordsOf(how) === null ? "how" : undefined;
}

export async function keepDecision({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const item = Number(answers["item"]);
  const number = await nextNumber(tx, thing.id);
  const influence = textsIn(answers["influence"]);
  const row = {
    id: randomUUID(),
    meeting_id: thing.id,
    number,
    item,
    words: String(answers["words"]),
    options: String(answers["options"]),
    dissent: wordsOf(answers["dissent"]),
    influence,
    how: wordsOf(answers["how"]),
    objectives: textsIn(answers["objectives"]),
    at: tx.house.now(),
    by_staff: tx.actor.staffId ?? "",
  };
  await tx.db.insertInto("governance.decision").values(row).execute();
  // Counted from the step log: strategic decisions that cite a contribution.
  return { detail: { item, number, influenced: !influence.includes("none"), dissent: row.dissent !== null } };
}

/** Minutes are agreed when there are some of every item. */
export async function lacksMinutes(context: StepContext): Promise<string | undefined> {
  const { agenda, minutes } = await meetingOf(context);
  const missing = agenda.length - minutes.length;
  if (missing <= 0) return undefined;
  return `${missing} ${missing === 1 ? "item has" : "items have"} no minutes yet.`;
}

export async function keepWhyNot({ tx, thing }: StepContext, { why }: StepAnswers): Promise<StepOutcome> {
  const change = { why_not: String(why) };
  await tx.db.updateTable("governance.meeting").set(change).where("id", "=", thing.id).execute();
  return {};
}

function wordsOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
