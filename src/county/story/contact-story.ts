import type { Calendar } from "../../foundation/clock/index.ts";
import { getThreshold, type RiskLevel } from "../../foundation/pack/index.ts";
import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import {
  allowedContacts,
  arrivalOf,
  countVaried,
  momentCodes,
  SHE_CAME,
  type Allowed,
  type Attempt,
} from "../../rooms/front-door/index.ts";
import { isSafeMoment } from "../../rooms/people/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Fields, Move } from "../engine/move.ts";
import { NOT_REACHED, REACHED } from "../words/notes.ts";
import { aside, doorColleague, type Teller } from "./cast.ts";
import { changeHands, type Hands } from "./change-hands.ts";
import { formsOfHarm } from "./forms-of-harm.ts";
import { referralStory } from "./referral-story.ts";
import { triageStory } from "./triage-story.ts";
import { riskFields } from "./risk-fields.ts";
import { endReview, putAside, reasonAway } from "./risk-turns.ts";
import type { SameHome } from "./same-home.ts";
import { DOOR_HOURS, workTime } from "./when.ts";

const ANY_TIME = { from: "00:00", to: "24:00" };
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Of so many districts one is slower than the others. */
const EACH_SLOW = 7;

/** How far a professional's request has got: before it is with the front door, with a question, or with something new to read. */
export type RequestStops = "draft" | "withdrawn" | "asked" | "news";

/** One contact and all that came of it. */
export type ContactPlan = {
  /** A number of its own: keys are made of it. */
  readonly place: number;
  readonly at: Date;
  /** Through which door; a person's own request unless told. */
  readonly kind?: "need-help" | "young" | "worried" | "professional";
  readonly answers: ContactAnswers;
  /** The earlier contact that was about the same person, if she came before. */
  readonly perhaps: string | undefined;
  /** The other request of the same home, and what she is to whoever made it. */
  readonly home?: SameHome;
  /** Who asks on her behalf. */
  readonly referrer?: Colleague;
  /** How far it has got, for those of today; else as far as time allows. */
  readonly stops?: "arrived" | "attempted" | "sent" | RequestStops;
};

export type Telling = Teller & {
  readonly plan: ContactPlan;
  readonly by: Colleague;
  readonly key: string;
  readonly moves: Move[];
};

/** Tells a request for help from its arrival to whatever came of it. */
export function contactStory(teller: Teller, plan: ContactPlan): Move[] {
  const key = `contact ${plan.place}`;
  const { kind = "need-help" } = plan;
  const isRestricted = arrivalOf(teller.pack, kind, plan.answers).employers.length > 0;
  const first = doorColleague(teller, isRestricted);
  // What a professional sends arrives with the sending.
  const moves: Move[] =
    kind === "professional" ? [] : [{ does: "arrive", on: key, at: plan.at, kind, answers: plan.answers }];
  if (plan.stops === "arrived") return moves;
  const opened = { ...teller, plan, by: first, key, moves };
  const at = step(opened, plan.at, takeHours(opened), "take");
  const { by, at: taken } = changeHands(teller, { by: first, at }, doorHands(opened, isRestricted));
  const telling = { ...opened, by };
  moves.push({ does: "recognise", on: key, at: later(telling, taken, 0.1), by, perhaps: plan.perhaps });
  if (kind === "worried") return close(telling, taken, "advice");
  const { reached, last } = reach(telling, taken);
  if (reached) triageStory(telling, last);
  else askAbout(telling, taken);
  if (plan.stops === "attempted") return moves;
  if (!reached) return close(telling, last, "no-contact");
  return decide(telling, last);
}

/** Within the door's team; where only managers may see it among them, and it is a manager who takes over. */
function doorHands({ key, moves }: Telling, isRestricted: boolean): Hands {
  return {
    key,
    give: "hand-over",
    back: "hand-back",
    take: "take",
    did: (by, at, name, fields = {}) => moves.push({ does: "step", on: key, at, by, step: name, fields }),
    isColleague: ({ roleId }, way) =>
      roleId === (isRestricted || way === "take-over" ? "front-door-manager" : "front-door-practitioner"),
  };
}

/** Where she lives and what it is about, for most, once the step that asks is there: before that nothing sets them. */
function askAbout(telling: Telling, taken: Date): void {
  const { plan, pack, key, by, moves } = telling;
  if (plan.answers.words === undefined) return;
  const fields = {
    ...(plan.answers.district === undefined ? {} : { district: plan.answers.district }),
    "forms-of-harm": formsOfHarm(pack, plan.answers.words),
  };
  moves.push({ does: "step", on: key, at: later(telling, taken, 0.15), by, step: "about", fields });
}

function takeHours({ random, plan }: Telling): number {
  if (random.chance(0.025)) return random.between(40, 70);
  return plan.answers.danger === "yes" ? random.tailed(0.4, 0.7) : random.tailed(1.5, 1);
}

/** Attempts, by the way and within the hours that she allowed, and in most stories a safe contact. */
function reach(telling: Telling, taken: Date): { reached: boolean; last: Date } {
  const { random, plan } = telling;
  const isStopped = plan.stops === "attempted";
  const attempts = isStopped
    ? 3
    : random.weigh([
        [0, 62],
        [1, 23],
        [2, 9],
        [3, 6],
      ]);
  // Who comes back with a reference, or is reached through somebody, is not tried; there is nothing to try.
  const permitted = allowedContacts(plan.kind ?? "need-help", plan.answers, telling.pack);
  const [allowed] = permitted;
  const reached = !isStopped && (!allowed || attempts < 3 || random.chance(0.4));
  const last = tryToReach(telling, later(telling, taken, 0.2), { attempts, isVaried: !reached });
  if (!reached) return { reached, last };
  const usual = random.chance(0.06) ? random.between(30, 70) : random.tailed(2, 0.9);
  const late = aside(telling, `late of ${plan.place}`);
  const hours = late.chance(lateShare(telling)) ? late.between(30, 70) : usual;
  // Who allowed no way is not called: she got in touch herself.
  const way = random.pick(["phone", "phone", "text"]);
  const same = permitted.find(({ channel }) => channel === way) ?? allowed;
  const fields = {
    channel: same?.channel ?? SHE_CAME,
    checks: ["alone", "time", ...(random.chance(0.6) ? ["whereabouts"] : [])],
    note: random.pick(REACHED),
  };
  const at = workTime(last, hours, DOOR_HOURS, telling.calendar, random.next());
  const when = same ? nextSafe(telling.calendar, at, same) : at;
  telling.moves.push({ does: "step", on: telling.key, at: when, by: telling.by, step: "reached", fields });
  return { reached, last: when };
}

/** How many more of those who are reached are reached late: more of those from one district, so that its figures stand out. */
function lateShare({ plan, pack }: Telling): number {
  const at = pack.districts.findIndex(({ id }) => id === plan.answers.district);
  return at % EACH_SLOW === EACH_SLOW - 1 ? 0.75 : 0.18;
}

type Trying = { readonly attempts: number; readonly isVaried: boolean };

/** So many attempts, and where she is not reached in the end, as many as have to be varied before that is said. */
function tryToReach(telling: Telling, from: Date, { attempts, isVaried }: Trying): Date {
  const { random, plan, pack, calendar } = telling;
  const [allowed] = allowedContacts(plan.kind ?? "need-help", plan.answers, pack);
  if (!allowed) return from;
  const needed = isVaried ? getThreshold(pack, "front-door.contact-attempts").value : 0;
  const made: Attempt[] = [];
  let last = from;
  while (made.length < attempts || countVaried(made) < needed) {
    const at = safeTime(telling, last, allowed);
    last = at;
    made.push({ channel: allowed.channel, ...momentCodes(at, calendar) });
    const isLast = made.length >= attempts && countVaried(made) >= needed;
    const picked = random.pick(["no-answer", "not-safe", "someone-else", "wrong"] as const);
    // After anything else that way is not tried again, so it can only be what ended the trying.
    const result = isVaried && isLast ? picked : "no-answer";
    const fields = {
      channel: allowed.channel,
      result,
      ...(random.chance(0.5) ? { note: random.pick(NOT_REACHED[result]) } : {}),
    };
    telling.moves.push({ does: "step", on: telling.key, at, by: telling.by, step: "attempt", fields });
  }
  return last;
}

/** Some hours later, at work and within the hours that she allowed. */
function safeTime({ random, calendar }: Telling, after: Date, allowed: Allowed): Date {
  const at = workTime(after, random.tailed(6, 0.8), DOOR_HOURS, calendar, random.next());
  return nextSafe(calendar, at, allowed);
}

/** This moment, or the next that she said is safe. */
function nextSafe(calendar: Calendar, from: Date, { window, days }: Allowed): Date {
  const allowance = { window: window ?? ANY_TIME, days: days ?? EVERY_DAY };
  let at = from;
  while (!isSafeMoment(allowance, at, calendar)) at = new Date(at.getTime() + 20 * 60_000);
  return at;
}

/** Risk, referrals, and the end of the contact. */
function decide(telling: Telling, reached: Date): Move[] {
  const { random, plan } = telling;
  const level: RiskLevel = random.weigh([
    ["standard", 36],
    ["medium", 38],
    ["high", plan.answers.danger === "yes" ? 60 : 24],
  ]);
  const isAssessed = random.chance(0.85);
  const last = isAssessed ? assessed(telling, reached, level) : reached;
  const count =
    plan.stops === "sent"
      ? 1
      : random.weigh([
          [0, 18],
          [1, 62],
          [2, 20],
        ]);
  if (count === 0) return close(telling, last, random.pick(["advice", "advice", "declined"]), isAssessed);
  let sent = last;
  for (let number = 1; number <= count; number += 1) {
    const told = referralStory(telling, {
      contact: telling.key,
      key: `${plan.place}.${number}`,
      by: telling.by,
      after: sent,
      level,
      isAssessed,
      answers: plan.answers,
      link: number === 1 ? linkIn(telling) : undefined,
      isReferred: plan.kind === "professional",
      isAnswered: plan.stops !== "sent",
    });
    telling.moves.push(...told.moves);
    sent = told.sent;
  }
  return close(telling, sent, "connected", isAssessed);
}

/** The relationship with whoever harms her, if it was said. */
function linkIn({ moves }: Telling): string | undefined {
  return moves.flatMap((move) => (move.does === "step" && move.step === "other-side" ? [move.opens] : []))[0];
}

function assessed(telling: Telling, after: Date, level: RiskLevel): Date {
  const { random, plan, key, by, moves } = telling;
  const on = `risk ${plan.place}`;
  const begun = later(telling, putAside(telling, after), 0.05);
  moves.push({ does: "assess", on, at: begun, by, from: key });
  const completed = later(telling, begun, random.between(0.3, 0.8));
  const fields = riskFields(telling, level);
  moves.push({ does: "step", on, at: completed, by, step: "complete", fields });
  reasonAway(telling, on, completed, fields);
  return completed;
}

/** The contact ends; the review of its assessment too, mostly, since somebody else works with her from here. */
function close(telling: Telling, after: Date, reason: string, isAssessed = false): Move[] {
  const { random, moves, plan } = telling;
  const hours = random.chance(0.08) ? random.between(40, 75) : random.tailed(3, 1);
  const told = plan.kind === "professional" && reason === "no-contact" ? { told: "yes" } : {};
  const closed = step(telling, after, hours, "close", { reason, ...told });
  if (isAssessed) moves.push(...endReview(telling, `risk ${plan.place}`, later(telling, closed, 0.1)));
  return moves;
}

function step(telling: Telling, after: Date, hours: number, name: string, fields: Fields = {}): Date {
  const { key, by, moves, calendar, random } = telling;
  const at = workTime(after, hours, DOOR_HOURS, calendar, random.next());
  moves.push({ does: "step", on: key, at, by, step: name, fields });
  return at;
}

function later(_telling: Telling, after: Date, hours: number): Date {
  return new Date(after.getTime() + hours * 3_600_000);
}
