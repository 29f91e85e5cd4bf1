import type { RiskLevel, Service } from "../../foundation/pack/index.ts";
import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import { matchServices } from "../../rooms/referrals/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Fields, Move } from "../engine/move.ts";
import { DECLINED, MESSAGES, NECESSITY, QUESTIONS, REPLIES } from "../words/notes.ts";
import { WAITING_NOTES } from "../words/support.ts";
import { caseStory } from "./case-story.ts";
import { aside, serviceColleague, type Teller } from "./cast.ts";
import {
  askStory,
  changeBeforeSending,
  escalateUnanswered,
  shareLink,
  turnsOfRefusal,
} from "./referral-turns.ts";
import { DOOR_HOURS, SERVICE_HOURS, workTime } from "./when.ts";

export type ReferralPlan = {
  readonly contact: string;
  readonly key: string;
  readonly by: Colleague;
  readonly after: Date;
  readonly level: RiskLevel;
  readonly isAssessed: boolean;
  readonly answers: ContactAnswers;
  /** The relationship with whoever harms her, where the service may have to know of it. */
  readonly link: string | undefined;
  /** Whether a professional asked for her. */
  readonly isReferred: boolean;
  readonly isAnswered: boolean;
};

/** How often each service is the one, at each level; what is not named, now and then. */
const TAKEN_BY: Readonly<Record<RiskLevel, Readonly<Record<string, number>>>> = {
  high: {
    idva: 60,
    refuge: 12,
    "dispersed-homes": 5,
    "harmful-practices": 8,
    "stalking-advocacy": 10,
    isva: 8,
  },
  medium: {
    idva: 22,
    "community-support": 24,
    "stalking-advocacy": 14,
    "one-stop-shop": 12,
    isva: 10,
    "harmful-practices": 8,
  },
  standard: {
    helpline: 20,
    "community-support": 26,
    "one-stop-shop": 22,
    "rape-crisis": 14,
    "young-people": 8,
  },
};
const NOW_AND_THEN = 2;
/** What was recorded of her that may go too, and how often it does. */
const RECORDED = ["assessed", "harm", "children"];
const GOES_TOO = 0.8;
/** How many of those who are taken on wait first. */
const WAITS = 0.08;

export type Telling = Teller & {
  readonly plan: ReferralPlan;
  readonly service: Service;
  readonly on: string;
  readonly moves: Move[];
};

/** Tells one referral: prepared, sent, answered in its time or not, passed on; and the case, if it was accepted. */
export function referralStory(teller: Teller, plan: ReferralPlan): { moves: Move[]; sent: Date } {
  const { random } = teller;
  const on = `referral ${plan.key}`;
  const service = serviceFor(teller, plan);
  const telling = { ...teller, plan, service, on, moves: [] as Move[] };
  const prepared = new Date(plan.after.getTime() + random.between(0.1, 0.4) * 3_600_000);
  const fields = referFields(telling);
  telling.moves.push({ does: "refer", on, at: prepared, by: plan.by, from: plan.contact, fields });
  changeBeforeSending(telling, prepared, fields);
  const sent = new Date(prepared.getTime() + 240_000);
  telling.moves.push({ does: "step", on, at: sent, by: plan.by, step: "send", fields: {} });
  if (plan.isAnswered) answered(telling, sent);
  else escalateUnanswered(telling, sent);
  return { moves: telling.moves, sent };
}

function serviceFor({ random, pack }: Teller, { level, isAssessed, answers }: ReferralPlan): Service {
  const employers = (answers.employers ?? []).filter((value) => value !== "none");
  const need = { risk: isAssessed ? level : undefined, language: answers.interpreter, employers };
  const weighted = matchServices(pack, need).map(({ service, doesNot }): [Service, number] => [
    service,
    (TAKEN_BY[level][service.id] ?? NOW_AND_THEN) * (doesNot.length > 0 ? 0.3 : 1),
  ]);
  return random.weigh(weighted);
}

function referFields(teller: Telling): Fields {
  const { random, service, plan } = teller;
  const isAgreed = plan.level !== "high" || random.chance(0.9);
  const usual = ["name", "safe-contact", "words", "risk", "interpreter"].filter(
    (part) => part === "safe-contact" || random.chance(0.88),
  );
  // By a chance of its own: whoever agrees that one of these goes mostly agrees to all.
  const more = aside(teller, `more parts of ${teller.on}`);
  const recorded = more.chance(GOES_TOO) ? RECORDED.filter(() => more.chance(GOES_TOO)) : [];
  // In the order of the page, as it sends them.
  const parts = [...usual, ...recorded].toSorted(
    (a, b) => Number(a === "interpreter") - Number(b === "interpreter"),
  );
  return {
    service: service.id,
    parts,
    basis: isAgreed ? "agreed" : "protect",
    ...(isAgreed ? {} : { necessity: NECESSITY }),
    ...(random.chance(0.6) ? { message: random.pick(MESSAGES) } : {}),
  };
}

function answered(telling: Telling, sent: Date): void {
  const { random } = telling;
  if (random.chance(0.02)) return void byDoor(telling, sent, random.between(2, 20), "withdraw");
  const hours = random.chance(0.1) ? random.between(50, 110) : random.tailed(14, 0.9);
  if (!random.chance(0.1)) return escalateUnanswered(telling, sent, settle(telling, sent, hours));
  const asked = byService(telling, sent, hours, { step: "ask", fields: { text: random.pick(QUESTIONS) } });
  const replied = byDoor(telling, asked, random.tailed(5, 0.8), "reply", { text: random.pick(REPLIES) });
  settle(telling, replied, random.tailed(8, 0.8));
}

/** @returns when the service first said something to it */
function settle(telling: Telling, after: Date, hours: number): Date {
  const { random, moves, plan } = telling;
  const isAccepted = random.chance(0.76);
  const opens = `case ${plan.key}`;
  const wasHere = moves.length;
  const waited = isAccepted ? wait(telling, after, hours) : after;
  const answer = isAccepted
    ? byService(telling, waited, hours, { step: "accept", fields: {}, opens })
    : byService(telling, after, hours, { step: "decline", fields: declineFields(telling) });
  const first = moves[wasHere]?.at ?? answer;
  const untilTold = random.chance(0.07) ? random.between(120, 220) : random.tailed(18, 0.9);
  const fields = tellFields(telling, isAccepted);
  if (!isAccepted) {
    byDoor(telling, turnsOfRefusal(telling, answer, fields), untilTold, "tell", fields);
    return first;
  }
  const { repeated: _, ...said } = fields;
  const asked = askStory(telling, answer);
  byDoor(telling, asked ?? answer, untilTold, "tell", asked ? said : fields);
  shareLink(telling, answer);
  moves.push(...caseStory(telling, { key: opens, service: telling.service, after: answer }));
  return first;
}

/** Some wait on the service's list first, and she is told for how long; it is looked at again and again. */
function wait(telling: Telling, after: Date, hours: number): Date {
  const { calendar, on, plan, moves, pack } = telling;
  const random = aside(telling, `waiting of ${on}`);
  if (!random.chance(WAITS)) return after;
  const by = serviceColleague({ ...telling, random }, telling.service, "service-intake");
  const reasons = pack.declineReasons.filter(({ next }) => next.step === "join-waiting-list");
  const weeks = random.whole(2, 7);
  const fields = {
    ...(reasons.length > 0 ? { reason: random.pick(reasons).id } : {}),
    weeks: String(weeks),
    ...(random.chance(0.5) ? { note: random.pick(WAITING_NOTES) } : {}),
  };
  const listed = workTime(after, hours, SERVICE_HOURS, calendar, random.next());
  moves.push({ does: "step", on, at: listed, by, step: "waitlist", fields });
  const told = workTime(listed, random.tailed(14, 0.6), DOOR_HOURS, calendar, random.next());
  const said = { how: "phone", told: ["wait", "come-back"], referrer: referrerTold(plan) };
  moves.push({ does: "step", on, at: told, by: plan.by, step: "tell-wait", fields: said });
  const kept = workTime(listed, weeks * 84, SERVICE_HOURS, calendar, random.next());
  if (weeks > 4) moves.push({ does: "step", on, at: kept, by, step: "keep-waiting", fields: {} });
  return workTime(listed, weeks * 168, SERVICE_HOURS, calendar, random.next());
}

/** How she was told, what, and whether she had to tell her story again. */
function tellFields(telling: Telling, isAccepted: boolean): Fields {
  const random = aside(telling, `telling of ${telling.on}`);
  const isBrief = random.chance(0.15);
  const how = random.weigh([
    ["phone", 70],
    ["in-person", 10],
    ["message", 12],
    ["not-reached", 5],
    ["not-safe", 3],
  ]);
  const referrer = referrerTold(telling.plan);
  if (how === "not-reached" || how === "not-safe") return { how, referrer };
  const [first, ...more] = isAccepted ? ["who-calls", "who-knows"] : ["why-not", "other-service"];
  return {
    how,
    told: [first ?? "", ...(isBrief ? [] : more)],
    referrer,
    ...(isAccepted && !isBrief
      ? {
          repeated: random.weigh([
            ["no", 74],
            ["partly", 12],
            ["yes", 6],
            ["not-asked", 8],
          ]),
        }
      : {}),
  };
}

function referrerTold({ isReferred }: ReferralPlan): string {
  return isReferred ? "told" : "nobody";
}

function declineFields({ random, pack }: Telling): Fields {
  const often: Readonly<Record<string, number>> = {
    "no-capacity": 30,
    "not-wanted": 12,
    "not-reached": 12,
    "no-recourse": 7,
    "multiple-needs": 7,
    language: 4,
  };
  return {
    reason: random.weigh(pack.declineReasons.map(({ id }): [string, number] => [id, often[id] ?? 2])),
    ...(random.chance(0.4) ? { note: random.pick(DECLINED) } : {}),
  };
}

function byService(telling: Telling, after: Date, hours: number, did: Did): Date {
  const { calendar, random, moves, service, on } = telling;
  const at = workTime(after, hours, SERVICE_HOURS, calendar, random.next());
  moves.push({ does: "step", on, at, by: serviceColleague(telling, service, "service-intake"), ...did });
  return at;
}

type Did = { readonly step: string; readonly fields: Fields; readonly opens?: string };

function byDoor(
  { on, calendar, random, moves, plan }: Telling,
  after: Date,
  hours: number,
  step: string,
  fields: Fields = {},
): Date {
  const at = workTime(after, hours, DOOR_HOURS, calendar, random.next());
  moves.push({ does: "step", on, at, by: plan.by, step, fields });
  return at;
}
