import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { partition, type Areas, type Partition } from "./partition.ts";

const K = 8;
/** "7.3.1" lies in "7.3", that in "7", that in "all": seven pieces each, as hexagons have them. */
const SEVENTHS: Areas = {
  above: (area) => (area === "all" ? undefined : area.includes(".") ? area.slice(0, -2) : "all"),
  pieces: () => 7,
};
const cell = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.nat({ max: 6 }))
  .map((path) => path.join("."));
const places = fc
  .array(fc.tuple(cell, fc.nat({ max: 14 })), { maxLength: 120 })
  .map((entries) => new Map(entries));

/** The part that a smallest area is counted in: the smallest shown one around it. */
function partOf(area: string, { parts }: Partition): string | undefined {
  const shown = new Set(parts.map((part) => part.area));
  let at: string | undefined = area;
  while (at !== undefined && !shown.has(at)) at = SEVENTHS.above(at);
  return at;
}

describe("a partition for publication", () => {
  test("shows the smallest areas that have enough, and what is left over together, one step larger", () => {
    const counts = new Map([
      ["1.1.1", 20],
      ["1.1.2", 5],
      ["1.1.3", 6],
      ["1.2.1", 4],
      ["2.1.1", 3],
    ]);
    assert.deepEqual(partition(counts, SEVENTHS, K), {
      parts: [
        { area: "1.1.1", without: [], count: 20 },
        { area: "1.1", without: ["1.1.1"], count: 11 },
      ],
      rest: 7,
    });
  });

  test("of nothing is nothing", () => {
    assert.deepEqual(partition(new Map(), SEVENTHS, K), { parts: [], rest: 0 });
    assert.deepEqual(partition(new Map([["1.1.1", 0]]), SEVENTHS, K), { parts: [], rest: 0 });
  });

  test("holds everything once: parts do not overlap, and with the rest they come to all", () => {
    fc.assert(
      fc.property(places, (counts) => {
        const found = partition(counts, SEVENTHS, K);
        const sums = new Map<string | undefined, number>();
        for (const [area, count] of counts) {
          const part = partOf(area, found);
          sums.set(part, (sums.get(part) ?? 0) + count);
        }
        for (const { area, count } of found.parts) assert.equal(sums.get(area), count);
        assert.equal(sums.get(undefined) ?? 0, found.rest);
        assert.equal(new Set(found.parts.map(({ area }) => area)).size, found.parts.length);
      }),
    );
  });

  test("says of every part which smaller ones inside it are shown by themselves, and no more", () => {
    fc.assert(
      fc.property(places, (counts) => {
        const { parts } = partition(counts, SEVENTHS, K);
        for (const { area, without } of parts) {
          const inside = parts.filter((other) => {
            let at = SEVENTHS.above(other.area);
            while (at !== undefined && at !== area && !parts.some((each) => each.area === at))
              at = SEVENTHS.above(at);
            return at === area;
          });
          assert.deepEqual(without.toSorted(), inside.map((other) => other.area).toSorted());
        }
      }),
    );
  });

  test("shows no part with fewer than enough", () => {
    fc.assert(
      fc.property(places, (counts) => {
        for (const { count } of partition(counts, SEVENTHS, K).parts) assert.ok(count >= K);
      }),
    );
  });

  test("is the same in any order, and a place without anything changes nothing", () => {
    fc.assert(
      fc.property(places, cell, (counts, other) => {
        const byArea = ({ parts, rest }: Partition) => ({
          parts: parts
            .map((part) => ({ ...part, without: part.without.toSorted() }))
            .toSorted((a, b) => (a.area < b.area ? -1 : 1)),
          rest,
        });
        const turned = new Map([...counts].toReversed());
        if (!turned.has(other)) turned.set(other, 0);
        assert.deepEqual(byArea(partition(turned, SEVENTHS, K)), byArea(partition(counts, SEVENTHS, K)));
      }),
    );
  });

  test("refuses what is no count", () => {
    for (const wrong of [-1, 0.5, NaN])
      assert.throws(() => partition(new Map([["1.1.1", wrong]]), SEVENTHS, K), RangeError);
  });
});

describe("whoever reads a partition and knows the rule", () => {
  // Every possible set of counts of a small county is published, unrounded, which tells most. Those that look alike are
  // what a reader cannot tell apart. Two areas of three places each, enough being 3.
  const ENOUGH = 3;
  const cells = ["a.1", "a.2", "a.3", "b.1", "b.2", "b.3"];
  const small: Areas = {
    above: (area) => (area === "all" ? undefined : area.includes(".") ? area.slice(0, -2) : "all"),
    pieces: (area) => (area === "all" ? 2 : 3),
  };
  const possible = cells.reduce<number[][]>(
    (lists) => lists.flatMap((list) => [0, 1, 2, 3, 4].map((count) => [...list, count])),
    [[]],
  );

  test("never learns the count of a place that has too few: nought and all else below enough stay possible", () => {
    const alike = new Map<string, number[][]>();
    for (const counts of possible) {
      const { parts } = partition(new Map(cells.map((name, at) => [name, counts[at] ?? 0])), small, ENOUGH);
      const seen = JSON.stringify(parts.map(({ area, count }) => `${area}: ${count}`).toSorted());
      alike.set(seen, [...(alike.get(seen) ?? []), counts]);
    }
    assert.ok(alike.size > 100);
    for (const [seen, those] of alike) {
      for (const [at, name] of cells.entries()) {
        const may = new Set(those.map((counts) => counts[at] ?? 0));
        if (seen.includes(`"${name}: `)) continue;
        for (let count = 0; count < ENOUGH; count += 1)
          assert.ok(may.has(count), `${seen}: ${name} is not ${count}`);
      }
    }
  });
});
