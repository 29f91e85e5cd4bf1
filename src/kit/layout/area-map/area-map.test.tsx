import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { render } from "preact-render-to-string";
import { AreaMap } from "./area-map.tsx";
import { AREA_LOOKS } from "./area-looks.tsx";
import { MAP_WIDTH, pathOf, projectionOf, type Point } from "./projection.ts";

const SQUARE: readonly Point[] = [
  [-0.7, 51.6],
  [0.2, 51.6],
  [0.2, 52.1],
  [-0.7, 52.1],
];
const point = fc.tuple(
  fc.double({ min: -0.7, max: 0.2, noNaN: true }),
  fc.double({ min: 51.6, max: 52.1, noNaN: true }),
);

describe("a map", () => {
  test("has north up, east right, and everything of its frame on it, as wide as it is", () => {
    const { place, height } = projectionOf(SQUARE);
    fc.assert(
      fc.property(point, point, (one, other) => {
        const [[x1, y1], [x2, y2]] = [place(one), place(other)];
        assert.ok(x1 >= 0 && x1 <= MAP_WIDTH && y1 >= 0 && y1 <= height);
        if (one[0] > other[0] + 1e-9) assert.ok(x1 > x2);
        if (one[1] > other[1] + 1e-9) assert.ok(y1 < y2);
      }),
    );
  });

  test("is true: a degree of longitude is as much shorter as it is on the ground", () => {
    const { place } = projectionOf(SQUARE);
    const [[x0, y0], [x1], [, y1]] = [place([-0.2, 51.8]), place([-0.1, 51.8]), place([-0.2, 51.9])];
    assert.ok(Math.abs((x1 - x0) / (y0 - y1) - Math.cos((51.85 * Math.PI) / 180)) < 1e-9);
  });

  test("leaves out corners that nobody would see", () => {
    const projection = projectionOf(SQUARE);
    const many = Array.from({ length: 1000 }, (_, at): Point => [-0.5 + at * 1e-5, 51.8]);
    assert.ok(pathOf([many], projection).length < 100);
  });

  test("is a picture with its words, a key in patterns that are told without colour, and whose outlines they are", () => {
    const shape = { rings: [SQUARE] };
    const html = render(
      <AreaMap
        id="m"
        title="Books left on benches"
        means="Most in the north."
        outlines={[{ name: "Northend", ...shape }]}
        areas={[
          { ...shape, look: "full", mark: "1" },
          { ...shape, look: "dots" },
        ]}
        legend={AREA_LOOKS.map((look) => ({ look, text: `This is ${look}` }))}
        attribution="Outlines by the library"
      />,
    );
    assert.match(html, /role="img" aria-labelledby="m-title m-text"/);
    assert.match(html, /<desc id="m-text">Most in the north\.<\/desc>/);
    for (const look of AREA_LOOKS) assert.match(html, new RegExp(`This is ${look}`));
    assert.match(html, /Outlines by the library/);
    assert.match(html, /fill="url\(#m-dots\)"/);
    assert.doesNotMatch(html, /style=|NaN|Infinity/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    assert.equal(new Set(ids).size, ids.length, "names are unique");
  });
});
