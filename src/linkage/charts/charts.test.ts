import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { LinkModel } from "../index.ts";
import { clusterChart, matchWeightChart, waterfallChart, type Chart } from "./index.ts";

const MODEL: LinkModel = {
  format: 1,
  id: "made-up",
  provenance: {
    description: "",
    trainedAt: null,
    records: 0,
    candidatePairs: 0,
    expectedMatches: 0,
    settings: {},
  },
  prior: 0.001,
  householdRatio: 1,
  groups: [
    {
      group: "given_name",
      termFrequency: 1,
      levels: [
        { level: "exact", m: 0.8, u: 0.1 },
        { level: "else", m: 0.1, u: 0.8 },
      ],
    },
  ],
  calibration: null,
};

/** Every element of a picture in order. */
function elementsOf(svg: string): Tree.Element[] {
  const inside = (node: Tree.Node): Tree.Element[] => [
    ...("tagName" in node ? [node] : []),
    ...("childNodes" in node ? node.childNodes.flatMap(inside) : []),
  ];
  return inside(parseFragment(svg));
}

const attribute = (node: Tree.Element | undefined, name: string): string | undefined =>
  node?.attrs.find((each) => each.name === name)?.value;
const wordsOf = (node: Tree.Element | undefined): string =>
  (node?.childNodes ?? []).map((child) => ("value" in child ? child.value : "")).join("");

/** What holds of every chart: named, described, drawn of shapes alone, and all its numbers finite. */
function assertSpeaks({ svg, title, summary }: Chart): void {
  const [root, ...parts] = elementsOf(svg);
  assert.equal(root?.tagName, "svg");
  assert.equal(attribute(root, "role"), "img");
  const named = (attribute(root, "aria-labelledby") ?? "").split(" ");
  const found = named.map((id) => parts.find((part) => attribute(part, "id") === id));
  assert.deepEqual(
    found.map((part) => part?.tagName),
    ["title", "desc"],
  );
  assert.deepEqual(found.map(wordsOf), [title, summary]);
  const allowed = ["title", "desc", "defs", "pattern", "path", "rect", "line", "text"];
  for (const part of parts) assert.ok(allowed.includes(part.tagName), part.tagName);
  assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
}

test("the match-weight chart says of each level what it weighs, in the picture and in the table", () => {
  const chart = matchWeightChart(MODEL, { id: "w", title: "Weights" });
  assertSpeaks(chart);
  assert.deepEqual(chart.table.rows, [
    ["given name", "exact", "+3.0", "0.800", "0.100"],
    ["given name", "else", "−3.0", "0.100", "0.800"],
  ]);
  assert.equal(
    chart.summary,
    "Weights of 2 levels of agreement. Strongest for one person: given name, exact (+3.0 bits). Strongest against: given name, else (−3.0 bits).",
  );
  const [forBar, againstBar] = elementsOf(chart.svg).filter(({ tagName }) => tagName === "rect");
  assert.equal(attribute(againstBar, "fill"), "url(#w-hatch)");
  assert.equal(attribute(forBar, "width"), attribute(againstBar, "width"));
});

test("a waterfall's steps go on from each other and end at the sum and its probability", () => {
  const steps = [
    { sentence: "Any two records", bits: -10 },
    { sentence: "Date of birth agrees", bits: 13.5 },
    { sentence: "Postcode differs", bits: -1.5 },
  ];
  const chart = waterfallChart(steps, 0.8, { id: "p", title: "Why" });
  assertSpeaks(chart);
  assert.deepEqual(chart.table.rows, [
    ["Any two records", "−10.0", "−10.0"],
    ["Date of birth agrees", "+13.5", "+3.5"],
    ["Postcode differs", "−1.5", "+2.0"],
    ["Together", "+2.0", "+2.0"],
  ]);
  assert.match(chart.summary, /Together: \+2\.0 bits, probability 0\.80\.$/);
  const bars = elementsOf(chart.svg).filter(({ tagName }) => tagName === "rect");
  const edge = (index: number, end: 0 | 1): number =>
    Number(attribute(bars[index], "x")) + end * Number(attribute(bars[index], "width"));
  assert.ok(Math.abs(edge(0, 0) - edge(1, 0)) < 0.02, "the second begins where the first ended");
  assert.ok(Math.abs(edge(1, 1) - edge(2, 1)) < 0.02, "the third begins where the second ended");
});

test("a narrow chart is no wider than a telephone, says whole sentences above their bars, and lays none over another", () => {
  const steps = [
    { sentence: "Before anything is compared: how rarely two records are of one person.", bits: -20 },
    { sentence: "The postcode agrees.", bits: 11 },
    { sentence: "The date of birth agrees with day and month the other way round.", bits: 14.2 },
    {
      sentence: "What people of one household share is not held to be enough to be one person.",
      bits: -6,
    },
  ];
  const charts = [
    waterfallChart(steps, 0.4, { id: "n", title: "Narrow", isNarrow: true }),
    matchWeightChart(MODEL, { id: "m", title: "Narrow", isNarrow: true }),
    clusterChart(
      { records: ["A1", "A2", "B1"], pairs: [{ left: 0, right: 2, probability: 0.97 }] },
      { id: "c", title: "Narrow", isNarrow: true },
    ),
  ];
  for (const chart of charts) {
    assertSpeaks(chart);
    const [root, ...parts] = elementsOf(chart.svg);
    assert.equal(attribute(root, "width"), "330");
    for (const part of parts.filter(({ tagName }) => tagName === "rect")) {
      const from = Number(attribute(part, "x"));
      assert.ok(from >= 0 && from + Number(attribute(part, "width")) <= 330);
    }
  }
  const words = elementsOf(charts[0]?.svg ?? "").filter(({ tagName }) => tagName === "text");
  const said = words.map(wordsOf).join(" ");
  for (const { sentence } of steps) assert.ok(said.includes(sentence), sentence);
  // Everything in order of its height: no line of words, and no bar, begins before the one above it has ended.
  const bars = elementsOf(charts[0]?.svg ?? "").filter(({ tagName }) => tagName === "rect");
  const places = [
    ...words
      .filter((word) => attribute(word, "x") === "0" && attribute(word, "font-size") === "13")
      .map((word) => ({ top: Number(attribute(word, "y")) - 12, height: 15 })),
    ...bars.map((each) => ({ top: Number(attribute(each, "y")), height: Number(attribute(each, "height")) })),
  ].toSorted((one, other) => one.top - other.top);
  places.slice(1).forEach(({ top }, place) => {
    const above = places[place] ?? { top: 0, height: 0 };
    assert.ok(top >= above.top + above.height, `${top} under ${above.top}`);
  });
});

test("the numbers under a narrow axis do not meet, and the bars still fill most of it", () => {
  const levels = [
    { level: "exact", m: 0.9, u: 0.9 / 2 ** 15.9 },
    { level: "different", m: 0.03, u: 0.96 },
  ];
  const model = { ...MODEL, groups: [{ group: "email", termFrequency: 1, levels } as const] };
  const { svg } = matchWeightChart(model, { id: "a", title: "Axis", isNarrow: true });
  const texts = elementsOf(svg).filter((each) => attribute(each, "text-anchor") === "middle");
  const places = texts.map((each) => Number(attribute(each, "x"))).toSorted((one, other) => one - other);
  assert.ok(places.length >= 3);
  places.slice(1).forEach((x, place) => assert.ok(x - (places[place] ?? 0) >= 29));
  const [longest] = elementsOf(svg).filter(({ tagName }) => tagName === "rect");
  assert.ok(Number(attribute(longest, "width")) > 0.5 * ((places.at(-1) ?? 0) - (places[0] ?? 0)));
});

test("where a level's group is told by another name it is headed by that", () => {
  const words = {
    group: (_: string, level: string) => (level === "else" ? "other names" : "names"),
    level: (_: string, level: string) => level,
  };
  const { table, svg } = matchWeightChart(MODEL, { id: "w", title: "Weights" }, words);
  assert.deepEqual(
    table.rows.map(([group]) => group),
    ["names", "other names"],
  );
  const bold = elementsOf(svg).filter((each) => attribute(each, "font-weight") === "700");
  assert.deepEqual(bold.map(wordsOf), ["names", "other names"]);
});

test("a cluster's table has every pair, and a large one is drawn in part and says so", () => {
  const records = Array.from({ length: 60 }, (_, record) => `r${record}`);
  const pairs = records.slice(1).map((_, place) => ({ left: place, right: place + 1, probability: 0.9 }));
  const chart = clusterChart({ records, pairs }, { id: "c", title: "Cluster" });
  assertSpeaks(chart);
  assert.equal(chart.table.rows.length, 59);
  assert.deepEqual(chart.table.rows[58], ["r58", "r59", "0.90"]);
  assert.match(
    chart.summary,
    /^60 records held together by 59 compared pairs, .* 0\.90\. The first 40 are drawn\.$/,
  );
  assert.equal(elementsOf(chart.svg).filter(({ tagName }) => tagName === "rect").length, 40);
});

test("whatever records are called, a picture stays a picture", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      '"/><svg onload=x>',
      "x".repeat(10_000),
      "😀".repeat(50),
      "שלום",
    ),
  );
  const bits = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, Infinity, -Infinity));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), bits, (records, weight) => {
      const pairs = records
        .slice(1)
        .map((_, place) => ({ left: 0, right: place + 1, probability: place / 20 }));
      const cluster = clusterChart({ records, pairs }, { id: "c", title: "A & B" });
      const steps = records.map((sentence) => ({ sentence, bits: Math.max(-1e9, Math.min(1e9, weight)) }));
      const waterfall = waterfallChart(steps, 0.5, { id: "p", title: "A < B" });
      const narrow = waterfallChart(steps, 0.5, { id: "p", title: "A < B", isNarrow: true });
      for (const { svg } of [cluster, waterfall, narrow]) {
        assert.doesNotMatch(svg, /NaN|Infinity/);
        assert.doesNotMatch(svg, /<(script|foreignObject|image|a)\b/);
        assert.ok(elementsOf(svg).every(({ attrs }) => attrs.every((each) => !each.name.startsWith("on"))));
        assert.ok(svg.length < 60_000 + records.join("").length * 40);
      }
    }),
    { numRuns: 200 },
  );
});
