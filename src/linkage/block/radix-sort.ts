const BITS = 11;
const BUCKETS = 1 << BITS;

/** Keys (32 bits, unsigned) and what goes with each. */
export type Keyed = { readonly keys: Uint32Array; readonly owners: Uint32Array };

/**
 * Sorts keys ascending, their owners with them; equal keys keep their order. Three passes of eleven bits: time and room grow with the number
 * of keys alone. The arrays given are used up.
 */
export function sortKeyed(given: Keyed): Keyed {
  let from = given;
  let to: Keyed = { keys: new Uint32Array(given.keys.length), owners: new Uint32Array(given.keys.length) };
  for (let shift = 0; shift < 32; shift += BITS) {
    scatter(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

function scatter(from: Keyed, to: Keyed, shift: number): void {
  const { keys, owners } = from;
  const places = placesOf(keys, shift);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const bucket = (key >>> shift) & (BUCKETS - 1);
    const place = places[bucket] ?? 0;
    to.keys[place] = key;
    to.owners[place] = owners[at] ?? 0;
    places[bucket] = place + 1;
  }
}

/** Where the first key of each bucket goes. */
function placesOf(keys: Uint32Array, shift: number): Uint32Array {
  const places = new Uint32Array(BUCKETS);
  for (let at = 0; at < keys.length; at++) {
    const bucket = ((keys[at] ?? 0) >>> shift) & (BUCKETS - 1);
    places[bucket] = (places[bucket] ?? 0) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = places[bucket] ?? 0;
    places[bucket] = sum;
    sum += count;
  }
  return places;
}
