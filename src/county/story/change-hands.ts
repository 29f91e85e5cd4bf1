import type { Colleague } from "../engine/colleague.ts";
import type { Fields } from "../engine/move.ts";
import type { Random } from "../random.ts";
import { HANDING_NOTES } from "../words/notes.ts";
import { aside, type Teller } from "./cast.ts";
import { DOOR_HOURS, workTime } from "./when.ts";

/** How a request comes from whoever took it to a colleague: given, taken by a manager, or by way of the queue. */
const WAYS = [
  ["stays", 88],
  ["hand-over", 5],
  ["hand-back", 4],
  ["take-over", 3],
] as const;
const REASONS = ["workload", "away", "skills", "she-asked", "known-to-me"];

type Way = "hand-over" | "hand-back" | "take-over";
type Held = { readonly by: Colleague; readonly at: Date };
/** Says that somebody did something to the request. */
type Did = (by: Colleague, at: Date, step: string, fields?: Fields) => void;
/** What the steps of giving it on, giving it back and taking it are called, and who may take it from whom. */
export type Hands = {
  readonly key: string;
  readonly give: string;
  readonly back: string;
  readonly take: string;
  readonly did: Did;
  readonly isColleague: (other: Colleague, way: Way) => boolean;
};

/** Tells that a request changes hands, for a few. @returns who goes on with it, and since when */
export function changeHands(teller: Teller, held: Held, hands: Hands): Held {
  const random = aside(teller, `hands of ${hands.key}`);
  const drawn = random.weigh(WAYS);
  const all: readonly Way[] = ["hand-over", "hand-back", "take-over"];
  const ways = all.filter((way) => way === drawn || teller.surely?.includes(way));
  return ways.reduce((before, way) => change({ ...teller, random }, before, way, hands), held);
}

function change(teller: Teller, { by, at }: Held, way: Way, { did, ...hands }: Hands): Held {
  const { random, colleagues, calendar } = teller;
  const others = colleagues.filter((other) => other.staffId !== by.staffId && hands.isColleague(other, way));
  if (others.length === 0) return { by, at };
  const next = random.pick(others);
  const then = workTime(at, random.tailed(0.4, 0.6), DOOR_HOURS, calendar, random.next());
  if (way === "take-over") did(next, then, way);
  if (way === "hand-over") did(by, then, hands.give, givenTo(random, next));
  if (way !== "hand-back") return { by: next, at: then };
  did(by, then, hands.back);
  const again = workTime(then, random.tailed(0.7, 0.6), DOOR_HOURS, calendar, random.next());
  did(next, again, hands.take);
  return { by: next, at: again };
}

function givenTo(random: Random, { staffId: to }: Colleague): Fields {
  const note = random.chance(0.6) ? { note: random.pick(HANDING_NOTES) } : {};
  return { to, reason: random.pick(REASONS), ...note };
}
