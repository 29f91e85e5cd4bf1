import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { countTraces, writeResult, type Careless } from "./result.ts";
import { PROTECTIONS, type Protection } from "./protections.ts";
import type { Examined } from "./examine.ts";
import { visitsWhileTesting } from "./visits.ts";
import { getWay, WAYS_AND_SCRIPT } from "./ways.ts";

const NEEDS_SCRIPT: readonly Protection[] = ["the script's wiping", "the script's replacing"];

describe("a whole device, searched after a request for help and a half", () => {
  const visit = visitsWhileTesting();
  const visits: Examined[] = [];
  const careless: Careless[] = [];
  after(() => writeResult({ date: new Date().toISOString().slice(0, 10), visits, careless }));

  for (const [way, hasScript] of WAYS_AND_SCRIPT) {
    test(`${way}, JavaScript ${hasScript ? "on" : "off"}`, async () => {
      const examined = await visit({ way, hasScript });
      visits.push(examined);
      if (!getWay(way).isLeaving) return;
      const left = { typed: countTraces(examined, "typed"), shown: countTraces(examined, "shown") };
      assert.deepEqual(left, { typed: 0, shown: 0 }, JSON.stringify(examined.found, null, 1));
      assertNeutral(examined);
    });
  }

  for (const taken of [...PROTECTIONS.map((one) => [one]), PROTECTIONS]) {
    test(`without ${taken.join(", ")}`, async () => {
      const needsScript = taken.some((one) => NEEDS_SCRIPT.includes(one)) && taken.length === 1;
      const way = needsScript ? "Escape" : "the button";
      careless.push({ taken, examined: await visit({ way, hasScript: needsScript, taken }) });
    });
  }

  test("taking protections away one by one, and all together, leaves what they are there against", () => {
    const by = (taken: Protection | undefined) =>
      careless.find((one) =>
        taken ? one.taken.length === 1 && one.taken[0] === taken : one.taken.length > 1,
      );
    for (const taken of ["post, redirect, get", "autocomplete off", undefined] as const)
      assert.ok(countTraces(getDone(by(taken)), "typed") > 0, taken ?? "all");
    for (const taken of ["neutral titles", undefined] as const)
      assert.notDeepEqual(getDone(by(taken)).found.History.shown, [], taken ?? "all");
  });
});

/** The history may name the site and the step, and nothing else. */
function assertNeutral({ history }: Examined): void {
  const titles =
    /^(|Local services|Weather|((Start|Before you start|Question \d+|Please read|Check|Sent|Closed|Done) – Local services))$/;
  for (const { title, url } of history) {
    assert.match(title, titles);
    assert.match(url, /^\/(|q|begin|leave|away|idle|closed|weather)$/);
  }
}

function getDone(found: Careless | undefined): Examined {
  assert.ok(found, "The visit was not made.");
  return found.examined;
}
