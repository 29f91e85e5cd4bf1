import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { Examined } from "./examine.ts";
import { PROTECTIONS, type Protection } from "./protections.ts";
import { countTraces, writeResult, type Careless } from "./result.ts";
import { visitsWhileTesting } from "./visits.ts";
import { getWay, WAYS_AND_SCRIPT } from "./ways.ts";

const NEEDS_SCRIPT: readonly Protection[] = ["the script's wiping", "the script's replacing"];

const TELLING =
  /abus|violen|victim|surviv|refuge|rape|assault|domestic|stalk|police|wom[ae]n|crisis|danger|harm|help/i;

// A visit waits more than it works.
const TOGETHER = { concurrency: 5 };

describe("a whole device, searched after all that can be told on it", () => {
  const visit = visitsWhileTesting();
  const visits = new Map<string, Examined>();
  const careless = new Map<string, Careless>();
  after(() => {
    const inOrder = WAYS_AND_SCRIPT.flatMap((each) => visits.get(each.join()) ?? []);
    const alone = [...PROTECTIONS, "all"].flatMap((each) => careless.get(each) ?? []);
    writeResult({ date: new Date().toISOString().slice(0, 10), visits: inOrder, careless: alone });
  });

  describe("holds nothing after leaving by", TOGETHER, () => {
    for (const [way, hasScript] of WAYS_AND_SCRIPT) {
      test(`${way}, JavaScript ${hasScript ? "on" : "off"}`, async () => {
        const examined = await visit({ way, hasScript });
        visits.set([way, hasScript].join(), examined);
        assertNeutral(examined);
        if (!getWay(way).isLeaving) return;
        const left = { typed: countTraces(examined, "typed"), shown: countTraces(examined, "shown") };
        assert.deepEqual(left, { typed: 0, shown: 0 }, JSON.stringify(examined.found, null, 1));
        assertNotKept(examined);
      });
    }
  });

  describe("is searched after leaving a site that does without", TOGETHER, () => {
    for (const one of [...PROTECTIONS, "all"] as const) {
      test(one, async () => {
        const hasScript = one !== "all" && NEEDS_SCRIPT.includes(one);
        const taken = one === "all" ? PROTECTIONS : [one];
        const way = hasScript ? "Escape" : "the button";
        careless.set(one, { taken, examined: await visit({ way, hasScript, taken }) });
      });
    }
  });

  test("and then holds what each of these is there against", () => {
    const found = (one: Protection | "all"): Examined["found"] => {
      const { examined } = careless.get(one) ?? assert.fail(`The visit without ${one} was not made.`);
      return examined.found;
    };
    assert.notDeepEqual(found("post, redirect, get")["session files"].typed, []);
    assert.notDeepEqual(found("neutral titles").History.shown, []);
    for (const place of ["Back and Forward", "History", "session files", "caches"] as const)
      assert.notDeepEqual(found("all")[place].shown, [], place);
    assert.notDeepEqual(found("all")["session files"].typed, []);
    assert.notDeepEqual(
      found("all")["anywhere else on the disk"].typed,
      [],
      "the browser's own store of names",
    );
  });
});

/** What anyone sees who opens a page's address may be opened again; no copy of it lies on the disk. */
function assertNotKept({ found }: Examined): void {
  for (const place of ["History", "session files", "caches", "anywhere else on the disk"] as const)
    assert.deepEqual(found[place].published, [], place);
}

/** The history may name the site and the step, and nothing else. */
function assertNeutral({ history }: Examined): void {
  for (const { title, url } of history) {
    assert.doesNotMatch(`${title} ${url}`, TELLING);
    assert.match(url, /^\/(|q|s|s\/\d+|w\/s\.\d+(\/sent)?|begin|leave|away|idle|closed|weather)$/);
  }
}
