import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultModel } from "../../../linkage/index.ts";
import { levelWords, weightsUsed } from "./level-words.ts";

test("every level of the engine's own model that is compared here has words of its own, short enough for a chart", () => {
  const { groups } = weightsUsed(defaultModel());
  assert.equal(groups.length, 7);
  for (const { group, levels } of groups) {
    const said = levels.map(
      ({ level }) => `${levelWords.group(group, level)}: ${levelWords.level(group, level)}`,
    );
    assert.equal(new Set(said).size, levels.length, group);
    for (const { level } of levels) {
      assert.ok(levelWords.level(group, level).length <= 22, level);
      assert.ok(levelWords.group(group, level).length <= 44, level);
      assert.doesNotMatch(said.join(), /_/);
    }
  }
});
