import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { loadPack, RISK_LEVELS } from "../../../foundation/pack/index.ts";
import { weigh } from "./weigh.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const [tool = assert.fail("the pack has no risk tool")] = pack.riskTools;
const items = fc.record(
  Object.fromEntries(
    tool.items.map(({ key }) => [key, fc.record({ answer: fc.constantFrom("yes", "no", "unknown") })]),
  ),
);

test("fourteen yes answers of the twenty-four are high, thirteen are not", () => {
  const yeses = (count: number): Answers =>
    Object.fromEntries(
      tool.items.map(({ key }, index) => [key, { answer: index < count ? "yes" : "no" } as const]),
    );
  assert.equal(tool.items.length, 24);
  assert.equal(weigh(pack, tool, yeses(14)).counted, "high");
  assert.equal(weigh(pack, tool, yeses(13)).counted, "medium");
});

test("judgement raises the level and never lowers it", () => {
  fc.assert(
    fc.property(items, fc.constantFrom(...RISK_LEVELS), (answers, level) => {
      const weighed = weigh(pack, tool, { ...answers, level } as Answers);
      const rank = (each: string): number => RISK_LEVELS.indexOf(each as (typeof RISK_LEVELS)[number]);
      assert.equal(rank(weighed.level), Math.max(rank(weighed.counted ?? ""), rank(level)));
    }),
  );
});

test("what is not known is counted beside yes, and never as no", () => {
  fc.assert(
    fc.property(items, (answers) => {
      const { yes, unknown } = weigh(pack, tool, answers as Answers);
      const no = Object.values(answers).filter(({ answer }) => answer === "no").length;
      assert.equal(yes + unknown + no, tool.items.length);
    }),
  );
});

test("an answer that was never given counts as unknown", () => {
  assert.equal(weigh(pack, tool, {}).unknown, tool.items.length);
});

test("strangulation asks for judgement, and others who threaten for the honour-based screen", () => {
  const weighed = weigh(pack, tool, {
    strangulation: { answer: "yes" },
    "others-threaten": { answer: "yes" },
  });
  assert.equal(weighed.cues.length, 2);
  assert.deepEqual(weighed.triggers, ["honour-screen"]);
});

test("a screen without a fixed cut counts nothing but says what was answered: judgement alone gives its level", () => {
  const screens = pack.riskTools.filter(({ thresholds }) => thresholds === undefined);
  assert.deepEqual(
    screens.map(({ key, items: asked }) => `${key} ${asked.length}`),
    ["honour-screen 10", "stalking-screen 11", "young-people 22"],
  );
  for (const screen of screens) {
    const all = Object.fromEntries(screen.items.map(({ key }) => [key, { answer: "yes" } as const]));
    assert.equal(weigh(pack, screen, all).counted, undefined);
    assert.equal(weigh(pack, screen, all).level, "standard");
    assert.equal(weigh(pack, screen, { level: "high" }).level, "high");
  }
});
