import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { placeLabels } from "./place-labels.ts";

const EDGE = { width: 1000, height: 800 };
const SIZE = 20;
const label = fc.record({
  text: fc.string({ minLength: 1, maxLength: 20 }),
  x: fc.integer({ min: -50, max: 1050 }),
  y: fc.integer({ min: -50, max: 850 }),
  size: fc.constant(SIZE),
});

describe("names on a map", () => {
  test("stand where they belong when there is room", () => {
    assert.deepEqual(placeLabels([{ text: "Here", x: 500, y: 400, size: SIZE }], EDGE), [
      { text: "Here", x: 500, y: 400 },
    ]);
  });

  test("give way to those before them, and what is not on the map has none", () => {
    const here = { x: 500, y: 400, size: SIZE };
    const placed = placeLabels(
      [
        { text: "First", ...here },
        { text: "Second", ...here },
        { text: "Off", x: -10, y: 5, size: SIZE },
      ],
      EDGE,
    );
    assert.deepEqual(
      placed.map(({ text, y }) => [text, y]),
      [
        ["First", 400],
        ["Second", 426],
      ],
    );
  });

  test("never lie on one another", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
        const placed = placeLabels(labels, EDGE);
        for (const [index, one] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            const apart = ((one.text.length + other.text.length) * SIZE * 0.56) / 2;
            assert.ok(Math.abs(one.x - other.x) >= apart - 1 || Math.abs(one.y - other.y) >= SIZE * 1.3 - 1);
          }
        }
      }),
    );
  });
});
