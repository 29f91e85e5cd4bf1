import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { comparePlans, isNothing, subjectOf, type Changes } from "./compare-plans.ts";
import { linkKey, type Plan } from "./plan.ts";
import { PLAN_COLUMNS, planRows, readPlanCsv, writePlanCsv } from "./plan-csv.ts";
import { arbitraryPlan, KNOWN } from "./proof/arbitrary-plan.ts";

function read(csv: string): Plan {
  const found = readPlanCsv(csv, KNOWN);
  assert.ok(found.ok, JSON.stringify(found));
  return found.plan;
}

test("any strategy that is taken away and brought back is the same, and so is its file", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const csv = writePlanCsv(plan);
      const back = read(csv);
      assert.deepEqual(comparePlans(plan, back), { items: [], links: [] });
      assert.equal(back.items.length + back.links.length, plan.items.length + plan.links.length);
      assert.equal(writePlanCsv(back), csv);
    }),
    { numRuns: 300 },
  );
});

test("what a comparison says, done to the one state, gives the other", () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (was, is) => {
      const changes = comparePlans(was, is);
      assert.ok(isNothing(comparePlans(apply(was, changes), is)));
      const back = comparePlans(is, was);
      assert.equal(
        changes.items.filter(({ how }) => how === "added").length,
        back.items.filter(({ how }) => how === "withdrawn").length,
      );
      for (const change of changes.items)
        if (change.how === "changed")
          for (const { was: before, is: after } of change.fields) assert.notEqual(before, after);
    }),
    { numRuns: 200 },
  );
});

test("nothing in a file is a formula to a spreadsheet", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      for (const cell of planRows(plan).flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    }),
  );
});

test("any text at all is read or refused by line, and never throws", () => {
  const line = fc.array(
    fc.constantFrom("kind", "code", "action", "P1", '"', ",", "\n", "delivers", "x", "'", ";"),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(line, fc.string({ unit: "binary" }), fc.boolean(), (pieces, noise, hasHead) => {
      const head = hasHead ? `${PLAN_COLUMNS.join(",")}\n` : "";
      const found = readPlanCsv(head + pieces.join("") + noise, KNOWN);
      if (!found.ok) for (const { line: at } of found.faults) assert.ok(at >= 1);
    }),
    { numRuns: 300 },
  );
});

test("each fault is told with its line and what to do", () => {
  const file = (...rows: string[]): string => `kind,code,parent,to,title,due,owner\n${rows.join("\n")}`;
  const faults = (csv: string): string[] => {
    const found = readPlanCsv(csv, KNOWN);
    return found.ok ? [] : found.faults.map(({ line, sentence }) => `${line}: ${sentence}`);
  };
  const strategy = "priority,P1,S1,,Before harm,,";
  assert.deepEqual(faults(file(strategy)), ["2: P1 stands under S1, which is not there."]);
  assert.deepEqual(faults(file("action,A1,,,Do it,soon,nobody")), [
    "2: A1 stands under nothing: give the code of its strategy.",
    "2: A1 “due” must be a day such as 2027-03-31.",
    "2: A1 names the body “nobody”, which is not there.",
  ]);
  assert.match(faults(file("goal,A1,,,x,,"))[0] ?? "", /^2: “goal” is no kind/);
  assert.match(faults("kind,code,colour\npriority,P1,red")[0] ?? "", /^1: The column “colour” is not known/);
  assert.match(faults(file(strategy, "action,A1,S1"))[0] ?? "", /^3: This line cannot be read/);
  assert.deepEqual(faults(""), ["1: There is nothing in this file: not even a row of column names."]);
});

function apply(plan: Plan, { items, links }: Changes): Plan {
  const nowItems = new Map(plan.items.map((item) => [item.code, item]));
  const nowLinks = new Map(plan.links.map((link) => [linkKey(link), link]));
  for (const change of items) {
    const item = subjectOf(change);
    if (change.how === "withdrawn") nowItems.delete(item.code);
    else nowItems.set(item.code, item);
  }
  for (const change of links) {
    const link = subjectOf(change);
    if (change.how === "withdrawn") nowLinks.delete(linkKey(link));
    else nowLinks.set(linkKey(link), link);
  }
  return { items: [...nowItems.values()], links: [...nowLinks.values()] };
}
