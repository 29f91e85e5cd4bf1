import { WITH_HER } from "../../rooms/cases/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Fields, Move } from "../engine/move.ts";
import type { Random } from "../random.ts";
import type { Teller } from "./cast.ts";
import { SERVICE_HOURS, workTime } from "./when.ts";

const DAY_HOURS = 24;
/** So long before the end, what is left is ended: before the review at the end. */
const LAST_MS = 40 * 60_000;

/** She herself was spoken to, at her ease. */
export const SPOKE_WITH_HER: Fields = { with: WITH_HER, checks: ["alone"] };

/** The work of one case, as far as what comes out of it goes. */
export type Case = {
  readonly key: string;
  readonly worker: Colleague;
  readonly manager: Colleague;
  /** The first contact, and the end of the work. */
  readonly first: Date;
  readonly closed: Date;
  readonly reason: string;
};

export type SupportTelling = Teller & {
  readonly work: Case;
  readonly chance: Random;
  readonly moves: Move[];
};

/** Adds something to the case. */
export function add(
  telling: SupportTelling,
  part: "plan" | "goal" | "task" | "review",
  on: string,
  at: Date,
  fields: Fields,
): void {
  const { work, moves } = telling;
  moves.push({ does: "add", part, on, from: work.key, at, by: work.worker, fields });
}

/** The worker takes a step in something of the case. */
export function stepOn(telling: SupportTelling, on: string, name: string, at: Date, fields: Fields): void {
  telling.moves.push({ does: "step", on, at, by: telling.work.worker, step: name, fields });
}

/** A step of the case itself, while it goes on. */
export function step(
  telling: SupportTelling,
  name: string,
  at: Date,
  fields: Fields,
  by = telling.work.worker,
): void {
  if (at < telling.work.closed)
    telling.moves.push({ does: "step", on: telling.work.key, at, by, step: name, fields });
}

/** So many days later, at work. */
export function later({ calendar, chance }: SupportTelling, after: Date, days: number): Date {
  return workTime(after, days * DAY_HOURS, SERVICE_HOURS, calendar, chance.next());
}

/** When a task ends that was to end then: before its case does, since whoever ends the work ends what is left of it. */
export function beforeTheEnd({ closed }: Case, added: Date, ended: Date): Date {
  if (ended < closed || added >= closed) return ended;
  const halfway = (added.getTime() + closed.getTime()) / 2;
  const toTheSecond = Math.floor(Math.max(closed.getTime() - LAST_MS, halfway) / 1000) * 1000;
  return new Date(Math.max(added.getTime(), toTheSecond));
}

/** The numbers of a case's key, for the keys of what comes out of it. */
export function keyOf({ key }: Case): string {
  return key.split(" ")[1] ?? "";
}
