import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "preact-render-to-string";
import { drawnPictures, type Drawn, type Shape } from "../../../tests/support/drawn-pictures.ts";
import { ControlChart, FunnelPlot, IntervalBars, IntervalPlot, RunChart, SmallMultiples } from "./index.ts";

const percent = (value: number): string => `${Math.round(value * 100)}%`;
const head = { id: "c", title: "More come back in time", subtitle: "Of all lent, by month", format: percent };

const POINTS = [
  { period: "January", value: 0.4 },
  { period: "February", value: 0.5 },
  { period: "March" },
  { period: "April", value: 0.9, mark: "improving", why: "Outside the limits", target: 0.6 },
  { period: "May", value: 0.45 },
  { period: "June", value: 0.1, mark: "worsening", why: "Outside the limits" },
  { period: "July", value: 0.5, mark: "special" },
] as const;
const PHASES = [
  { from: 0, centre: 0.45, limits: { low: 0.2, high: 0.7 }, near: { low: 0.28, high: 0.62 } },
  { from: 4, name: "Counted anew", centre: 0.35, limits: { low: 0.15, high: 0.55 } },
];
const control = render(<ControlChart {...head} points={POINTS} phases={PHASES} csvHref="/figures.csv" />);

function pictures(html: string): readonly [Drawn, Drawn] {
  const [narrow, wide] = drawnPictures(html);
  assert.ok(narrow && wide);
  return [narrow, wide];
}

function named(drawn: Drawn, look: string): readonly Shape[] {
  return drawn.shapes.filter((shape) => shape.look.split(" ").includes(look));
}

function cells(html: string): string[][] {
  return [...html.matchAll(/<tr class="govuk-table__row">(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell),
  );
}

describe("every chart", () => {
  test("says its finding in a heading, what is measured under it, and leads to its file", () => {
    assert.match(control, /<h2 [^>]*id="c-heading"[^>]*>More come back in time<\/h2>/);
    assert.match(control, /<figure class="fl-plot" aria-labelledby="c-heading">/);
    assert.match(control, /Of all lent, by month/);
    assert.match(control, /<a class="govuk-link" href="\/figures\.csv">Download these figures \(CSV\)/);
    assert.doesNotMatch(render(<ControlChart {...head} points={POINTS} phases={[]} />), /CSV/);
  });

  test("is drawn at its own size for a phone of 320 pixels and for a wider page, and says the same in both", () => {
    const [narrow, wide] = pictures(control);
    assert.ok(narrow.width <= 300 && wide.width > 600);
    assert.equal(narrow.means, wide.means);
  });
});

describe("a control chart", () => {
  test("is described in sentences: from when to when, the extremes, the lines, gaps, breaks and what stands out", () => {
    assert.equal(
      pictures(control)[0].means,
      "7 periods from January to July. Lowest 10% (June), highest 90% (April), last 50% (July). Mean now 35%. " +
        "Limits now 15% to 55%. Target 60%. No figure for March. A new series begins with May. " +
        "Improving: April (Outside the limits). Worsening: June (Outside the limits). Changed: July.",
    );
    const none = render(<ControlChart {...head} points={[{ period: "May" }]} phases={[]} />);
    assert.equal(pictures(none)[0].means, "There is no figure yet.");
  });

  test("has a shape of its own for each kind of point, and a word in the key and in the picture", () => {
    for (const drawn of pictures(control)) {
      for (const look of ["dot", "diamond", "square", "ring", "missing"]) {
        const count = { dot: 3, diamond: 1, square: 1, ring: 1, missing: 1 }[look];
        assert.equal(named(drawn, `fl-plot__mark--${look}`).length, count, look);
      }
      const words = named(drawn, "fl-plot__word").map(({ text }) => text);
      assert.ok(words.includes("Counted anew") && words.includes("changed"), words.join());
      assert.ok(words.includes("Outside the limits"));
    }
    const key = /<ul class="fl-plot__key">.*?<\/ul>/.exec(control)?.[0] ?? "";
    for (const word of ["Usual variation", "Improving", "Worsening", "Changed", "No figure", "Target 60%"])
      assert.ok(key.includes(word), word);
  });

  test("joins no line over a gap or to another definition, and puts higher figures higher", () => {
    for (const drawn of pictures(control)) {
      const [line] = named(drawn, "fl-plot__line--data");
      assert.equal(line?.attributes.get("d")?.match(/M/g)?.length, 3, "January, April, May");
      assert.equal(named(drawn, "fl-plot__break").length, 1);
      const [low, , , high] = [...(line?.places ?? [])].map(([, y]) => y).toSorted((a, b) => b - a);
      assert.ok((low ?? NaN) > (high ?? NaN));
      const y = (look: string): number => named(drawn, look)[0]?.places[0]?.[1] ?? NaN;
      assert.ok(y("fl-plot__mark--diamond") < y("fl-plot__mark--ring"));
      assert.ok(y("fl-plot__mark--ring") < y("fl-plot__mark--square"));
    }
  });

  test("hides near limits until they are asked for", () => {
    const count = (html: string): number => named(pictures(html)[1], "fl-plot__line--near").length;
    assert.equal(count(control), 0);
    const shown = render(<ControlChart {...head} points={POINTS} phases={PHASES} isNearShown />);
    assert.equal(count(shown), 2);
    assert.match(
      render(<ControlChart {...head} points={POINTS} phases={PHASES.slice(0, 1)} isNearShown />),
      /Near limits 28% to 62%/,
    );
  });

  test("has every period in its table, a gap as no figure and no nought, and no empty cell", () => {
    const [headRow, ...rows] = cells(control);
    assert.deepEqual(headRow, [
      "Period",
      "Figure",
      "Mean",
      "Lower limit",
      "Upper limit",
      "Target",
      "What stands out",
    ]);
    assert.equal(rows.length, POINTS.length);
    assert.deepEqual(rows[2], ["March", "no figure", "45%", "20%", "70%", "none", "none"]);
    assert.deepEqual(rows[3], ["April", "90%", "45%", "20%", "70%", "60%", "improving: Outside the limits"]);
    assert.deepEqual(rows[4]?.at(-1), "Counted anew");
    assert.ok(rows.flat().every((cell) => cell !== ""));
  });

  test("has a range in the place of a point that may not be told more closely, in the picture, the table and in words", () => {
    const points = [POINTS[0], { period: "February", between: { low: 0.86, high: 1 } }, POINTS[1]];
    const html = render(<ControlChart {...head} points={points} phases={[{ from: 0 }]} />);
    for (const drawn of pictures(html)) {
      assert.equal(named(drawn, "fl-plot__whisker").length, 1);
      assert.equal(named(drawn, "fl-plot__mark--missing").length, 0);
      assert.equal(named(drawn, "fl-plot__line--data")[0]?.attributes.get("d")?.match(/M/g)?.length, 2);
      assert.match(drawn.means, /Shown as a range alone: February \(86% to 100%\)/);
      assert.doesNotMatch(drawn.means, /No figure for/);
    }
    assert.deepEqual(cells(html)[2]?.slice(0, 2), ["February", "86% to 100%"]);
    assert.match(/<ul class="fl-plot__key">.*?<\/ul>/.exec(html)?.[0] ?? "", /Shown as a range alone/);
  });

  test("of shares draws limits that step with each point", () => {
    const own = POINTS.map((point, at) => ({ ...point, limits: { low: 0.1, high: 0.6 + at / 50 } }));
    const [, wide] = pictures(
      render(<ControlChart {...head} points={own} phases={[{ from: 0, centre: 0.4 }]} />),
    );
    const upper = named(wide, "fl-plot__line--limit")[1];
    assert.equal(new Set(upper?.places.map(([, y]) => y)).size, 7);
    assert.match(wide.means, /Limits, for each its own\./);
  });
});

test("a run chart says in words how long the longest run is, and how often the line crosses", () => {
  const html = render(
    <RunChart
      {...head}
      points={POINTS}
      centre={0.45}
      runs={{ longest: 9, longestUsual: 7, crossings: 1, fewestUsual: 6 }}
    />,
  );
  assert.match(pictures(html)[0].means, /Median 45%/);
  assert.match(
    pictures(html)[0].means,
    /longest run .* is 9 points, where up to 7 are usual; the line crosses it once,/,
  );
});

test("a funnel names the places outside it, by shape and word, and has all in its table", () => {
  const html = render(
    <FunnelPlot
      {...head}
      places={[
        { name: "North", size: 100, value: 0.6, position: "within" },
        { name: "East", size: 400, value: 0.8, position: "far above" },
        { name: "West", size: 900, value: 0.5, position: "below" },
      ]}
      limits={[50, 500, 1000].map((size) => ({
        size,
        usual: { low: 0.5, high: 0.7 },
        wide: { low: 0.4, high: 0.75 },
      }))}
      centre={0.6}
      centreName="All"
      sizeName="Books lent"
      formatSize={String}
    />,
  );
  for (const drawn of pictures(html)) {
    assert.deepEqual(
      named(drawn, "fl-plot__word")
        .map(({ text }) => text)
        .toSorted(),
      ["East", "West"],
    );
    const x = (look: string): number => named(drawn, look)[0]?.places[0]?.[0] ?? NaN;
    assert.ok(x("fl-plot__mark--dot") < x("fl-plot__mark--triangle"), "larger is further along");
    assert.ok(x("fl-plot__mark--triangle") < x("fl-plot__mark--ring"));
    assert.match(
      drawn.means,
      /Outside the limits: East 80%, far above the limits; West 50%, below the limits\./,
    );
  }
  assert.deepEqual(cells(html)[1], ["North", "100", "60%", "within the limits"]);
});

describe("rows with intervals", () => {
  const rows = [
    { name: "North", value: 0.4, interval: { low: 0.3, high: 0.5 }, mark: "different" },
    { name: "East", value: 0.6, interval: { low: 0.4, high: 0.8 } },
    { name: "West", note: "too few answers" },
  ] as const;
  const props = { ...head, rows, rowName: "District", reference: { name: "County", value: 0.6 } };

  test("have a dot and a whisker each, words for what is not shown, and the same in sentences", () => {
    const html = render(<IntervalPlot {...props} />);
    for (const drawn of pictures(html)) {
      assert.equal(named(drawn, "fl-plot__whisker").length, 2);
      assert.equal(named(drawn, "fl-plot__mark--diamond").length, 1);
      assert.equal(named(drawn, "fl-plot__mark--dot").length, 1);
      assert.equal(
        drawn.means,
        "County: 60%. North: 40% (30% to 50%), clearly different. East: 60% (40% to 80%). West: too few answers.",
      );
    }
    assert.deepEqual(cells(html).at(-1), ["West", "not shown", "not shown", "not shown", "too few answers"]);
  });

  test("have no columns for intervals where there is none", () => {
    const html = render(
      <IntervalBars
        {...head}
        rowName="District"
        rows={[
          { name: "North", value: 0.4 },
          { name: "South", note: "not shown" },
        ]}
      />,
    );
    assert.deepEqual(cells(html)[0], ["District", "Figure", "Note"]);
  });

  test("as bars begin at nought and are as long as their figures", () => {
    const [, wide] = pictures(render(<IntervalBars {...props} />));
    const bars = named(wide, "fl-plot__bar").map(({ attributes }) => Number(attributes.get("width")));
    assert.equal(bars.length, 2);
    assert.equal(((bars[1] ?? 0) / (bars[0] ?? NaN)).toFixed(2), "1.50");
    const starts = named(wide, "fl-plot__bar").map(({ places }) => places[0]?.[0]);
    assert.equal(new Set(starts).size, 1);
  });
});

test("small multiples stand on one scale, each named and described by itself", () => {
  const html = render(
    <SmallMultiples
      {...head}
      periods={["2023", "2024", "2025"]}
      series={[
        { name: "North", values: [0.2, 0.3, 0.4] },
        { name: "East", values: [0.8, undefined, 0.6] },
        { name: "West", values: [] },
      ]}
      reference={{ name: "County", values: [0.5, 0.5, 0.5] }}
    />,
  );
  const [north, east, west] = drawnPictures(html);
  assert.equal(north?.title, "North");
  assert.equal(north?.means, "From 2023 to 2025: lowest 20%, highest 40%, last 40% (2025).");
  assert.match(east?.means ?? "", /No figure for 1 of 3\./);
  assert.equal(west?.means, "There is no figure yet.");
  const last = (drawn: Drawn | undefined): number =>
    (drawn && named(drawn, "fl-plot__mark--dot").at(-1)?.places[0]?.[1]) ?? NaN;
  assert.ok(last(north) > last(east), "40% of North lies below 60% of East");
  const first = (drawn: Drawn | undefined): number =>
    (drawn && named(drawn, "fl-plot__line--data")[0]?.places[0]?.[1]) ?? NaN;
  assert.deepEqual(
    [first(north), first(east)],
    [64, 6],
    "the lowest of all is at the foot, the highest at the top",
  );
  assert.match(html, /All are drawn on one scale, from 20% to 80%\./);
  assert.deepEqual(cells(html)[2], ["2024", "30%", "no figure", "no figure", "50%"]);
});
