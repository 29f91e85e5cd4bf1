import assert from "node:assert/strict";
import { test } from "node:test";
import { setUpTasks, type SetUpFacts } from "./set-up-task.ts";

const empty: SetUpFacts = {
  administrators: 1,
  people: 0,
  joined: 0,
  checked: new Map(),
  newestCheckpoint: undefined,
  mail: "local",
  agencyServices: 0,
  uncheckedServices: 15,
};

function doneOf(facts: SetUpFacts): string[] {
  return setUpTasks(facts)
    .filter(({ isDone }) => isDone)
    .map(({ id }) => id);
}

test("in an empty partnership everything is still to do", () => {
  assert.deepEqual(doneOf(empty), []);
  assert.equal(setUpTasks(empty).length, 8);
});

test("each task is done by its own facts and no other's", () => {
  const changes: Readonly<Record<string, Partial<SetUpFacts>>> = {
    administrators: { administrators: 2 },
    agencies: { checked: new Map([["agencies", "today"]]) },
    people: { people: 3, joined: 1 },
    keys: { checked: new Map([["keys", "today"]]) },
    mail: { mail: "smtp" },
    "sign-in": { agencyServices: 1 },
    services: { uncheckedServices: 0 },
  };
  for (const [task, change] of Object.entries(changes))
    assert.deepEqual(doneOf({ ...empty, ...change }), [task]);
});

test("checkpoints are kept elsewhere only when one is there and somebody has said where", () => {
  const said = new Map([["checkpoints", "today"]] as const);
  assert.deepEqual(doneOf({ ...empty, checked: said }), []);
  assert.deepEqual(doneOf({ ...empty, newestCheckpoint: "today" }), []);
  assert.deepEqual(doneOf({ ...empty, checked: said, newestCheckpoint: "today" }), ["checkpoints"]);
});
