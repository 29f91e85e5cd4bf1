const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * The order that sorts `keys` (32 bits, unsigned) ascending; equal keys keep their order. Three passes of eleven bits: time and room grow
 * with the number of keys alone.
 */
export function sortedOrder(keys: Uint32Array): Uint32Array {
  let order = new Uint32Array(keys.length);
  let next = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) order[at] = at;
  const counts = new Uint32Array(BUCKETS);
  for (let shift = 0; shift < 32; shift += BITS) {
    counts.fill(0);
    for (let at = 0; at < keys.length; at++) {
      const bucket = ((keys[at] ?? 0) >>> shift) & (BUCKETS - 1);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = counts[bucket] ?? 0;
      counts[bucket] = sum;
      sum += count;
    }
    for (let at = 0; at < keys.length; at++) {
      const entry = order[at] ?? 0;
      const bucket = ((keys[entry] ?? 0) >>> shift) & (BUCKETS - 1);
      const place = counts[bucket] ?? 0;
      next[place] = entry;
      counts[bucket] = place + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
