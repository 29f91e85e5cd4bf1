import { defaultModel, normaliseRecord } from "../../linkage/index.ts";
import {
  indexKeys,
  lookUpKeys,
  lookUp,
  MOST_COMPARED,
  MOST_SHARING,
  toRaw,
  type KnownAs,
} from "../../rooms/people/index.ts";
import type { World } from "./world.ts";

const MODEL = defaultModel();

/** Who may be meant, best first, by the rules of the person index: whoever shares a key, compared and scored. */
export function candidates({ index, told }: Pick<World, "index" | "told">, known: KnownAs): string[] {
  const sought = normaliseRecord(toRaw([known]));
  const shared = new Map<string, number>();
  for (const key of new Set(lookUpKeys(known, sought))) {
    const people = index.get(key) ?? [];
    if (people.length > MOST_SHARING) continue;
    for (const id of people) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const most = [...shared]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, MOST_COMPARED);
  const among = most.map(([person]) => ({ person, told: told.get(person) ?? [] }));
  return lookUp({ model: MODEL, sought, among }).map(({ person }) => person);
}

/** Keeps what was told of somebody, to be found and compared by. */
export function addToIndex(
  { index, told }: Pick<World, "index" | "told">,
  personId: string,
  known: KnownAs,
): void {
  told.set(personId, [...(told.get(personId) ?? []), known]);
  for (const key of new Set(indexKeys(known, normaliseRecord(toRaw([known])))))
    index.set(key, [...(index.get(key) ?? []), personId]);
}
