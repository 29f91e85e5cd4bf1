import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPack } from "../../../foundation/pack/index.ts";
import { NOT_SAID, type FigureRow } from "../../figures/index.ts";
import { characteristicsOf, peopleViewsOf } from "./people-view.ts";

const pack = loadPack("packs/hertfordshire");
const indicator = pack.indicators.find(({ id }) => id === "contact-in-time") ?? assert.fail();
const MEASURE = "clock-contact-first-contact";
const open = pack.characteristics.filter(({ masked }) => !masked).map(({ id }) => id);
const known = [{ id: MEASURE, splits: pack.characteristics.map(({ id }) => id) }];

const row = (split: string, value: string, n: number | null, met: number | null, months = 12): FigureRow => ({
  period: "2025-04-01",
  months,
  measure: MEASURE,
  split,
  value,
  n,
  met,
  medianHours: null,
});
const viewOf = (rows: FigureRow[], split: string) => {
  const found = peopleViewsOf({
    indicator,
    characteristics: pack.characteristics,
    rows,
    known,
    roundedTo: 5,
  });
  return found.find(({ id }) => id === split) ?? assert.fail();
};

test("nothing is told by what is masked", () => {
  assert.deepEqual(
    characteristicsOf(indicator, pack.characteristics, known).map(({ id }) => id),
    open,
  );
});

test("each group is held against all others that are shown; one that is held back, or of too few, has no gap", () => {
  const view = viewOf(
    [
      row("age-group", "from-18-to-24", 170, 145),
      row("age-group", "from-25-to-44", 180, 110),
      row("age-group", "from-45-to-60", 60, null),
      row("age-group", "over-60", 15, 10),
      row("age-group", "under-16", null, null),
    ],
    "age-group",
  );
  const told = view.lines.map(({ id, observed, gap }) => [id, observed.state, gap?.says]);
  assert.deepEqual(
    told.filter(([, state]) => state !== "none"),
    [
      ["under-16", "held-back", undefined],
      ["from-18-to-24", "shown", "clearly different"],
      ["from-25-to-44", "shown", "clearly different"],
      ["from-45-to-60", "held-back", undefined],
      ["over-60", "too-few", undefined],
    ],
  );
  const [one, other] = view.lines.filter(({ gap }) => gap);
  assert.ok(Math.abs((one?.gap?.difference ?? 0) + (other?.gap?.difference ?? 0)) < 1e-12);
});

test("where several answers may be given, a group is held against everybody else who said anything", () => {
  const total = Array.from({ length: 12 }, (_, at): FigureRow => {
    const month = new Date(Date.UTC(2025, 3 + at, 1)).toISOString().slice(0, 10);
    return { ...row("all", "", 50, 40, 1), period: month };
  });
  const view = viewOf([...total, row("disability", "physical", 100, 40)], "disability");
  assert.equal(view.rest, "all others");
  const physical = view.lines.find(({ id }) => id === "physical");
  assert.equal(physical?.gap?.difference.toFixed(6), (40 / 100 - 440 / 500).toFixed(6));
  const silent = viewOf(
    [...total, row("disability", "physical", 100, 40), row("disability", NOT_SAID, 200, 180)],
    "disability",
  );
  const told = silent.lines.find(({ id }) => id === "physical");
  assert.equal(told?.gap?.difference.toFixed(6), (40 / 100 - 260 / 300).toFixed(6));
  const held = viewOf(
    [...total, row("disability", "physical", 100, 40), row("disability", NOT_SAID, null, null)],
    "disability",
  );
  assert.ok(held.lines.every(({ gap }) => gap === undefined));
});

test("a gap holds what rounding hides: what is clear of exact counts may not be of rounded ones", () => {
  const rows = [row("age-group", "from-18-to-24", 100, 80), row("age-group", "from-25-to-44", 100, 63)];
  const gapOf = (roundedTo: number) => {
    const { characteristics } = pack;
    const views = peopleViewsOf({ indicator, characteristics, rows, known, roundedTo });
    return views.find(({ id }) => id === "age-group")?.lines.find(({ id }) => id === "from-18-to-24")?.gap;
  };
  const [exact, rounded] = [gapOf(1), gapOf(5)];
  assert.ok(exact && rounded);
  assert.deepEqual([exact.says, rounded.says], ["clearly different", "too close to call"]);
  assert.ok(rounded.interval.low < exact.interval.low && exact.interval.high < rounded.interval.high);
});
