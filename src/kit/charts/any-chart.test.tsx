import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { drawnPictures } from "../../../tests/support/drawn-pictures.ts";
import {
  ControlChart,
  FunnelPlot,
  IntervalBars,
  IntervalPlot,
  LineChart,
  RunChart,
  SmallMultiples,
  type SeriesMark,
} from "./index.ts";
import { widthOf } from "./letters.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const some = fc.option(finite, { nil: undefined });
const range = fc.tuple(finite, finite).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const maybe = fc.option(range, { nil: undefined });
const words = fc.string({ unit: "grapheme", maxLength: 60 });
const within = fc.constantFrom(undefined, { low: 0 }, { low: 0, high: 1 });
const mark = fc.constantFrom<(SeriesMark | undefined)[]>(undefined, "improving", "worsening", "special");

const head = {
  id: "c",
  title: "What was found",
  subtitle: "What was measured",
  format: (value: number) => String(value),
};

const points = fc.array(
  fc.record({
    period: words,
    value: some,
    mark,
    why: fc.option(words, { nil: undefined }),
    target: some,
    limits: maybe,
  }),
  { maxLength: 30 },
);
const phase = fc.record({ from: fc.nat({ max: 35 }), name: words, centre: some, limits: maybe, near: maybe });

/** Each chart with anything that it can be told. */
const anyChart: Readonly<Record<string, fc.Arbitrary<VNode>>> = {
  "control chart": fc
    .record({
      points,
      phases: fc.array(phase, { maxLength: 3 }),
      within,
      isNearShown: fc.boolean(),
      isWhole: fc.boolean(),
    })
    .map((props) => <ControlChart {...head} {...props} />),
  "line chart": fc
    .record({ points, within, isFromNought: fc.boolean() })
    .map((props) => <LineChart {...head} {...props} />),
  "run chart": fc
    .record({ points, centre: finite })
    .map((props) => (
      <RunChart {...head} {...props} runs={{ longest: 3, longestUsual: 7, crossings: 1, fewestUsual: 2 }} />
    )),
  "funnel plot": fc
    .record({
      places: fc.array(
        fc.record({
          name: words,
          size: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
          value: finite,
          position: fc.constantFrom("within", "above", "below", "far above", "far below"),
        }),
      ),
      limits: fc.array(fc.record({ size: fc.nat(), usual: range, wide: range })),
      centre: finite,
      within,
    })
    .map((props) => <FunnelPlot {...head} {...props} centreName="All" sizeName="Size" formatSize={String} />),
  "interval plot": rows((props) => <IntervalPlot {...head} {...props} rowName="Place" />),
  "interval bars": rows((props) => <IntervalBars {...head} {...props} rowName="Place" />),
  "small multiples": fc
    .record({
      periods: fc.array(words, { maxLength: 12 }),
      series: fc.array(fc.record({ name: words, values: fc.array(some, { maxLength: 12 }) }), {
        maxLength: 6,
      }),
      within,
    })
    .map((props) => <SmallMultiples {...head} {...props} />),
};

function rows(
  draw: (props: Pick<Parameters<typeof IntervalPlot>[0], "rows" | "reference" | "within">) => VNode,
) {
  const reference = fc.option(fc.record({ name: words, value: finite }), { nil: undefined });
  const row = fc.record({
    name: words,
    value: some,
    interval: maybe,
    mark: fc.constantFrom("different" as const, "unclear" as const, undefined),
    note: fc.option(words, { nil: undefined }),
  });
  return fc.record({ rows: fc.array(row, { maxLength: 8 }), reference, within }).map(draw);
}

for (const [name, chart] of Object.entries(anyChart)) {
  describe(`a ${name} of any finite figures`, () => {
    test("is a picture without a number that is none, and all of it lies in its box", () => {
      fc.assert(
        fc.property(chart, (node) => {
          const html = render(node);
          for (const { width, height, shapes } of drawnPictures(html)) {
            assert.ok(width > 0 && height > 0);
            for (const { look, places } of shapes)
              for (const [x, y] of places)
                assert.ok(
                  x >= 0 && x <= width && y >= 0 && y <= height,
                  `${look} at ${x}, ${y} of ${width} × ${height}`,
                );
          }
        }),
        { numRuns: 60 },
      );
    });

    test("keeps its words in the box, too, and at most two sizes of each picture", () => {
      fc.assert(
        fc.property(chart, (node) => {
          for (const { width, shapes } of drawnPictures(render(node)))
            for (const { name: shape, text, places, attributes } of shapes) {
              if (shape !== "text" || attributes.get("text-anchor") !== "middle") continue;
              const [x = NaN] = places[0] ?? [];
              const half = widthOf(text) / 2;
              assert.ok(
                half * 2 > width || (x - half >= -1 && x + half <= width + 1),
                `"${text}" at ${x} of ${width}`,
              );
            }
        }),
        { numRuns: 30 },
      );
    });

    test("is named and described, has no style of its own, and no name twice", () => {
      fc.assert(
        fc.property(chart, (node) => {
          const html = render(node);
          assert.doesNotMatch(html, /<[^>]* style=/);
          const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
          assert.equal(new Set(ids).size, ids.length);
          for (const { title, means, attributes } of drawnPictures(html)) {
            assert.equal(attributes.get("direction"), "ltr");
            assert.ok(means.length > 0);
            assert.ok(title.length > 0 || name === "small multiples");
            for (const id of (attributes.get("aria-labelledby") ?? "").split(" "))
              assert.ok(ids.includes(id), id);
          }
        }),
        { numRuns: 20 },
      );
    });
  });
}
