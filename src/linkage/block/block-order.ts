import type { KindBlocks } from "./kind-blocks.ts";
import { share32 } from "./kind-blocks.ts";

/** All blocks of all kinds, one after the other. */
export type ListedBlocks = {
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
  readonly kinds: Uint8Array;
};

/**
 * Puts the blocks of all kinds into one list, the largest first. A pair is compared in the first block it shares, so that most pairs, which
 * are those of large blocks, are found to be new at one look.
 */
export function listBlocks(parts: readonly KindBlocks[]): ListedBlocks {
  const places = firstPlaces(parts);
  const blocks = parts.reduce((sum, { starts }) => sum + starts.length - 1, 0);
  const total = parts.reduce((sum, { members }) => sum + members.length, 0);
  const [from, part] = [new Uint32Array(blocks), new Uint8Array(blocks)];
  parts.forEach(({ starts }, at) => {
    for (let block = 0; block < starts.length - 1; block++) {
      const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
      const place = places.get(size) ?? 0;
      places.set(size, place + 1);
      from[place] = block;
      part[place] = at;
    }
  });
  const members = share32(total);
  const starts = share32(blocks + 1);
  const kinds = new Uint8Array(new SharedArrayBuffer(blocks));
  let filled = 0;
  for (let block = 0; block < blocks; block++) {
    const source = parts[part[block] ?? 0];
    if (source === undefined) continue;
    kinds[block] = source.kind;
    starts[block] = filled;
    const end = source.starts[(from[block] ?? 0) + 1] ?? 0;
    for (let at = source.starts[from[block] ?? 0] ?? 0; at < end; at++)
      members[filled++] = source.members[at] ?? 0;
  }
  starts[blocks] = filled;
  return { members, starts, kinds };
}

/** For each size, how many blocks are larger. */
function firstPlaces(parts: readonly KindBlocks[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { starts } of parts) {
    for (let block = 0; block < starts.length - 1; block++) {
      const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
      counts.set(size, (counts.get(size) ?? 0) + 1);
    }
  }
  let sum = 0;
  const places = new Map<number, number>();
  for (const [size, count] of [...counts].sort(([a], [b]) => b - a)) {
    places.set(size, sum);
    sum += count;
  }
  return places;
}
