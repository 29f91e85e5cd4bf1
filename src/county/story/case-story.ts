import type { Service } from "../../foundation/pack/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Fields, Move } from "../engine/move.ts";
import type { Random } from "../random.ts";
import { CORRECTIONS, FACTS, FIRST_CONTACT, HANDOVERS, JUDGEMENTS, OWN_WORDS_SAID } from "../words/notes.ts";
import { supportStory } from "./support-story.ts";
import { SPOKE_WITH_HER } from "./support-telling.ts";
import { aside, serviceColleague, tells, type Teller } from "./cast.ts";
import { SERVICE_HOURS, workTime } from "./when.ts";

/** The box of the page each kind of note is written in. */
const BOXES = { fact: "text", judgement: "judgement", "own-words": "words" } as const;

/** Why there was no review at the end, by how it ended. */
const WITHOUT = {
  "plan-complete": "did-not-want",
  "lost-contact": "not-reached",
  "moved-area": "too-short",
  "moved-to-other-service": "too-short",
} as const;

/** Of how many cases, and of how many notes. */
const SHARE = { transfer: 0.04, correct: 0.02 };

export type CasePlan = { readonly key: string; readonly service: Service; readonly after: Date };

/** Tells a service's work with one person: allocated, met, weeks of notes, and an end. */
export function caseStory(teller: Teller, { key, service, after }: CasePlan): Move[] {
  const { random, calendar } = teller;
  const moves: Move[] = [];
  const step = (last: Date, hours: number, name: string, by: Colleague, fields: Fields): Date => {
    const at = workTime(last, hours, SERVICE_HOURS, calendar, random.next());
    moves.push({ does: "step", on: key, at, by, step: name, fields });
    return at;
  };
  const worker = serviceColleague(teller, service, "advocate");
  const manager = serviceColleague(teller, service, "service-manager");
  let last = step(
    otherTeam(teller, moves, { key, service, manager, after }),
    random.chance(0.1) ? random.between(50, 90) : random.tailed(5, 0.9),
    "allocate",
    manager,
    { worker: worker.staffId },
  );
  last = step(last, random.chance(0.1) ? random.between(40, 80) : random.tailed(5, 0.9), "contact", worker, {
    ...SPOKE_WITH_HER,
    text: random.pick(FIRST_CONTACT),
  });
  const first = last;
  for (let notes = random.whole(2, 7); notes > 0; notes -= 1) {
    const between = random.tailed(11, 0.8) * 24;
    const isContact = random.chance(0.3);
    const fields = { ...(isContact ? SPOKE_WITH_HER : {}), ...noteFields(random) };
    last = step(last, between, isContact ? "contact" : "note", worker, fields);
    last = perhapsCorrect(teller, moves, { key, worker, last, notes });
  }
  const reason = random.weigh([
    ["plan-complete", 62],
    ["lost-contact", 22],
    ["moved-area", 9],
    ["moved-to-other-service", 7],
  ]);
  const without = { reason, without: WITHOUT[reason] };
  const closed = workTime(last, random.tailed(10, 0.7) * 24, SERVICE_HOURS, calendar, random.next());
  const worked = supportStory(teller, { key, worker, manager, first, closed, reason });
  const fields = worked.isReviewed ? { reason } : without;
  moves.push({ does: "step", on: key, at: closed, by: worker, step: "close", fields });
  return [...moves, ...worked.moves];
}

type Opened = {
  readonly key: string;
  readonly service: Service;
  readonly manager: Colleague;
  readonly after: Date;
};

/** Before anybody has it, another team of the service takes it over, now and then. @returns since when it waits */
function otherTeam(teller: Teller, moves: Move[], { key, service, manager, after }: Opened): Date {
  const teams = teller.pack.agencies.find(({ id }) => id === service.agency)?.teams ?? [];
  const others = teams.filter(({ id }) => id !== service.team);
  if (others.length === 0 || !tells(teller, "transfer", SHARE.transfer, key)) return after;
  const random = aside(teller, `transfer of ${key}`);
  const at = workTime(after, random.tailed(3, 0.7), SERVICE_HOURS, teller.calendar, random.next());
  const fields = {
    team: random.pick(others).id,
    reason: random.pick(["moved", "needs", "her-choice", "capacity"]),
    ...(random.chance(0.7) ? { handover: random.pick(HANDOVERS) } : {}),
  };
  moves.push({ does: "step", on: key, at, by: manager, step: "transfer", fields });
  return at;
}

type Written = {
  readonly key: string;
  readonly worker: Colleague;
  readonly last: Date;
  /** How many notes are still to come. */
  readonly notes: number;
};

/** What was just written is put right, now and then. @returns when the last was written */
function perhapsCorrect(teller: Teller, moves: Move[], { key, worker, last, notes }: Written): Date {
  const of = `${key}, ${notes} to come`;
  if (!tells(teller, "correct", SHARE.correct, of)) return last;
  const at = new Date(last.getTime() + 20 * 60_000);
  const fields = { text: aside(teller, `correction of ${of}`).pick(CORRECTIONS) };
  moves.push({ does: "step", on: key, at, by: worker, step: "correct", fields, corrects: true });
  return at;
}

function noteFields(random: Random): Fields {
  const kind = random.weigh([
    ["fact", 70],
    ["judgement", 18],
    ["own-words", 12],
  ]);
  const from = { fact: FACTS, judgement: JUDGEMENTS, "own-words": OWN_WORDS_SAID }[kind];
  return { [BOXES[kind]]: random.pick(from) };
}
