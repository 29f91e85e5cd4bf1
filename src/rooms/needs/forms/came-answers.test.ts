import assert from "node:assert/strict";
import { test } from "node:test";
import { cameAnswers } from "./came-answers.ts";

const esol = {
  id: "esol",
  name: "English classes",
  plainName: "English",
  offer: "practical",
  source: "",
} as const;
const pack = { needs: [esol] };

test("what came is filled in: needs of the pack as wanted, the rest in her words, children as far as there is room", () => {
  assert.deepEqual(
    cameAnswers(pack, { needs: ["English classes", "To sleep."], children: ["Zosia: 4 years old"] }),
    {
      "need-esol": "wanted",
      wants: "To sleep.",
      children: 1,
      childrenWho: "Zosia: 4 years old",
    },
  );
  assert.deepEqual(
    cameAnswers(pack, { children: ["Zosia: 4 years old; lives with her", "How many: 2", "An older one"] }),
    {
      children: 2,
      childrenWho: "Zosia: 4 years old; lives with her; An older one",
      childrenWhere: "Zosia lives with her",
    },
  );
  assert.deepEqual(cameAnswers(pack, { children: ["x".repeat(301)] }), {});
  assert.deepEqual(cameAnswers(pack, {}), {});
});
