import type { House } from "./house.ts";

/** What is held may be this old. What is taken back is gone within seconds. */
const FRESH_MS = 2_000;

type Held<Value> = { readonly value: Value; readonly text: string; readonly at: number };

/**
 * What everybody may read, held in memory for a moment, so that most pages cost no query; asked for by many at once, it is
 * read once. As long as what was read is the same, so is the value, object for object: what is drawn of it can be kept.
 * With the database away it fails, as a page of figures may.
 */
export function heldBriefly<Read, Value>(
  read: (house: House) => Promise<Read>,
  make: (read: Read, house: House) => Value,
): (house: House) => Promise<Value> {
  const memories = new WeakMap<House, { held?: Held<Value>; reading?: Promise<Held<Value>> }>();
  return async (house) => {
    const memory = memories.get(house) ?? {};
    memories.set(house, memory);
    if (memory.held && performance.now() - memory.held.at < FRESH_MS) return memory.held.value;
    memory.reading ??= readAgain(house, memory.held).finally(() => delete memory.reading);
    memory.held = await memory.reading;
    return memory.held.value;
  };

  async function readAgain(house: House, held: Held<Value> | undefined): Promise<Held<Value>> {
    const at = performance.now();
    const found = await read(house);
    const text = JSON.stringify(found);
    return held?.text === text ? { ...held, at } : { value: make(found, house), text, at };
  }
}
