import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import { test } from "node:test";
import fc from "fast-check";
import { goTogether } from "./go-together.ts";

const refused = (asked: number): Error => new Error(`refused ${asked}`);

test("each gets its own answer or its own refusal, whoever goes with it, and never more than two journeys are under way", async () => {
  const asking = fc.array(fc.record({ refuses: fc.boolean(), waits: fc.nat(3), takes: fc.nat(3) }), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(asking, async (all) => {
      let [underWay, most] = [0, 0];
      const groups: number[] = [];
      const ask = goTogether<number, number>(
        async (asked) => {
          underWay += asked.length > 1 ? 1 : 0;
          most = Math.max(most, underWay);
          groups.push(asked.length);
          for (let turns = all[asked[0] ?? 0]?.takes ?? 0; turns > 0; turns -= 1) await turn();
          underWay -= asked.length > 1 ? 1 : 0;
          const bad = asked.find((one) => all[one]?.refuses);
          if (bad !== undefined) throw refused(bad);
          return asked.map((one) => one * 10);
        },
        () => true,
      );
      const answers: Promise<number>[] = [];
      for (const [place, { waits }] of all.entries()) {
        for (let turns = waits; turns > 0; turns -= 1) await turn();
        const answer = ask(place);
        answer.catch(() => undefined);
        answers.push(answer);
      }
      const settled = await Promise.allSettled(answers);
      for (const [place, outcome] of settled.entries())
        if (all[place]?.refuses) assert.deepEqual(outcome, { status: "rejected", reason: refused(place) });
        else assert.deepEqual(outcome, { status: "fulfilled", value: place * 10 });
      assert.ok(most <= 2 && Math.max(0, ...groups) <= 16);
    }),
  );
});

test("what comes while nothing is under way does not wait; what comes meanwhile goes on one journey", async () => {
  const groups: number[][] = [];
  const ask = goTogether<number, number>(
    async (asked) => {
      groups.push([...asked]);
      await turn();
      return asked;
    },
    () => true,
  );
  await Promise.all([1, 2, 3, 4, 5].map(ask));
  assert.deepEqual(groups, [[1], [2], [3, 4, 5]]);
});

test("when nobody knows what was kept, nobody goes again", async () => {
  let journeys = 0;
  const ask = goTogether<number, number>(
    async () => {
      journeys += 1;
      await turn();
      throw new Error("broken");
    },
    () => false,
  );
  const settled = await Promise.allSettled([1, 2, 3, 4].map(ask));
  assert.equal(journeys, 3);
  assert.ok(settled.every(({ status }) => status === "rejected"));
});
