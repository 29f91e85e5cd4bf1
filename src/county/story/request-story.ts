import type { Colleague } from "../engine/colleague.ts";
import type { Fields, Move } from "../engine/move.ts";
import { ASKED_OF_REFERRER, REFERRER_ANSWERS, REFERRER_NEWS, THANKS } from "../words/request-words.ts";
import { aside, tells, type Teller } from "./cast.ts";
import { contactStory, type ContactPlan } from "./contact-story.ts";
import { requestPages, type Pages } from "./request-fields.ts";
import { DOOR_HOURS, SERVICE_HOURS, workTime } from "./when.ts";

const MINUTE_MS = 60_000;
const READ_WITHIN_MS = 25 * MINUTE_MS;
/** How many the front door asks something, and how many are told late. */
const ASKED = 0.25;
const LATE = 0.06;
/** Of how many, asked nothing, something new is told. */
const NEWS = 0.15;
/** How many would rather be reached through whoever asks. */
const THROUGH_REFERRER = 0.15;
/** How far somebody has written who will go on later. */
const HALF = 6;

type Plan = ContactPlan & { readonly referrer: Colleague };

/** Tells what a professional asks for on someone's behalf: written, sent, what came of it, and what the referrer hears of it. */
export function requestStory(teller: Teller, asked: Plan): Move[] {
  const random = aside(teller, `request of ${asked.place}`);
  const plan = random.chance(THROUGH_REFERRER) ? throughReferrer(asked) : asked;
  const { place, at, referrer, stops } = plan;
  const [on, contact] = [`request ${place}`, `contact ${place}`];
  const pages = requestPages(teller.pack, random, plan.answers);
  const begun: Move = {
    does: "ask",
    on,
    at: new Date(at.getTime() - random.whole(9, 50) * MINUTE_MS),
    by: referrer,
    pages: stops === "draft" ? pages.slice(0, HALF) : pages,
  };
  if (stops === "draft") return [begun];
  if (stops === "withdrawn")
    return [begun, { does: "step", on, at, by: referrer, step: "withdraw", fields: {} }];
  const sent: Move = { does: "step", on, at, by: referrer, step: "send", fields: {}, opens: contact };
  const moves = contactStory({ ...teller, random }, plan);
  return [begun, sent, ...moves, ...feedback({ ...teller, random }, { plan, on, pages, moves })];
}

/** Nothing is known of how to reach her: whoever asks puts her through. */
function throughReferrer(plan: Plan): Plan {
  const { channel: _, phone: _phone, email: _email, ...answers } = plan.answers;
  return { ...plan, answers };
}

type Told = {
  readonly plan: Plan;
  readonly on: string;
  readonly pages: Pages;
  /** What happened to the contact. */
  readonly moves: readonly Move[];
};

/** What the front door tells and asks whoever referred her, as far as she agreed. */
function feedback(teller: Teller, { plan, on, pages, moves }: Told): Move[] {
  const { random, calendar } = teller;
  const steps = moves.flatMap((move) =>
    move.does === "step" && move.on === `contact ${plan.place}` ? [move] : [],
  );
  const [taken, closed] = ["take", "close"].map((name) => steps.find(({ step }) => step === name));
  if (!taken) return [];
  const mayKnow = pages.some(([, fields]) => fields["mayKnow"] === "yes");
  const said: Move[] = [];
  const step = (by: Colleague, at: Date, name: string, fields: Fields): Date => {
    said.push({ does: "step", on, at, by, step: name, fields });
    return at;
  };
  const first = new Date(taken.at.getTime() + random.whole(4, 20) * MINUTE_MS);
  step(taken.by, first, "acknowledge", {
    outcome: mayKnow ? random.pick(["received", "in-touch"]) : "received",
  });
  const isAsked = plan.stops === "asked" || random.chance(ASKED);
  if (isAsked)
    step(taken.by, new Date(first.getTime() + 3 * MINUTE_MS), "ask", {
      text: random.pick(ASKED_OF_REFERRER),
    });
  if (plan.stops === "asked") return said;
  const later = workTime(first, random.tailed(3, 0.8), SERVICE_HOURS, calendar, random.next());
  let answered = first;
  if (isAsked) answered = step(plan.referrer, later, "reply", { text: random.pick(REFERRER_ANSWERS) });
  else if (plan.stops === "news" || tells(teller, "news", NEWS, on)) {
    const text = aside(teller, `news of ${on}`).pick(REFERRER_NEWS);
    step(plan.referrer, later, "add", { text, danger: "no", unsafe: "no" });
    if (plan.stops === "news") return said;
    answered = step(taken.by, new Date(later.getTime() + READ_WITHIN_MS), "note", {});
  }
  if (!closed) return said;
  const from = closed.at > answered ? closed.at : answered;
  const hours = random.chance(LATE) ? random.between(60, 110) : random.tailed(3, 0.8);
  const at = workTime(from, hours, DOOR_HOURS, calendar, random.next());
  step(closed.by, at, "tell", outcome(teller, mayKnow, closed.fields["reason"]));
  return said;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  connected: "connected",
  "no-contact": "not-reached",
  declined: "not-wanted",
};

function outcome({ random }: Teller, mayKnow: boolean, reason: Fields[string] | undefined): Fields {
  if (!mayKnow) return { outcome: "received" };
  const note = random.chance(0.5) ? { note: random.pick(THANKS) } : {};
  return { outcome: OUTCOMES[String(reason)] ?? "cannot-say", ...note };
}
