import assert from "node:assert/strict";
import { test } from "node:test";
import { defineProcess, type ProcessDefinition } from "./index.ts";

const ANSWER = {
  label: "Answer",
  limit: "loan.answer",
  starts: ["ask"],
  stops: ["give"],
  answeredBy: "give",
};

const sound: ProcessDefinition = {
  name: "loan",
  label: "Loan",
  base: "/loans",
  referencePrefix: "L",
  states: { asked: { label: "Asked" }, given: { label: "Given" }, back: { label: "Back", final: true } },
  opening: { step: "ask", to: "asked", permission: "loan.ask", done: "Asked" },
  steps: {
    give: { label: "Give", done: "Given", from: ["asked"], to: ["given"], permission: "loan.give" },
    return: { label: "Return", done: "Returned", from: ["given"], to: ["back"], permission: "loan.give" },
  },
  clocks: { answer: ANSWER },
};

const faultOf = (change: Partial<ProcessDefinition>): string => {
  try {
    defineProcess({ ...sound, ...change });
  } catch (error) {
    return (error as Error).message;
  }
  return "none";
};

test("a sound definition is returned as it is", () => {
  assert.equal(defineProcess(sound), sound);
});

test("a step to a state that is not declared is named", () => {
  const give = { label: "Give", done: "Given", from: ["asked"], to: ["lost"], permission: "x" };
  assert.match(faultOf({ steps: { ...sound.steps, give } }), /names the state "lost"/);
});

test("a step out of a final state is named", () => {
  const again = { label: "Again", done: "Again", from: ["back"], to: ["asked"], permission: "x" };
  assert.match(faultOf({ steps: { ...sound.steps, again } }), /leaves "back", which is final/);
});

test("a state that nothing leads to is named", () => {
  assert.match(
    faultOf({ states: { ...sound.states, lost: { label: "Lost" } } }),
    /Nothing leads to the state "lost"/,
  );
});

test("a clock that may still run when all is over is named", () => {
  const clocks = { answer: { ...ANSWER, stops: [] } };
  assert.match(faultOf({ clocks }), /may still run in "back"/);
});

test("a clock that a step stops before the end may leave other ends alone", () => {
  const clocks = {
    ...sound.clocks,
    care: { label: "Care", limit: "loan.care", starts: ["give"], stops: ["return"], answeredBy: "return" },
  };
  assert.equal(faultOf({ clocks }), "none");
});

test("a clock may be handed over by a step whose effect says to whom", () => {
  const give = {
    label: "Give",
    done: "Given",
    from: ["asked"],
    to: ["given"],
    permission: "x",
    effect: async () => {},
  };
  const clocks = {
    answer: { ...ANSWER, stops: ["return"], answeredBy: "return", handedOverBy: ["give"] },
  };
  assert.equal(faultOf({ clocks, steps: { ...sound.steps, give } }), "none");
  assert.match(faultOf({ clocks }), /hands over the clock "answer" and no effect says to whom/);
});

test("a clock that a step both stops and hands over is named", () => {
  assert.match(
    faultOf({ clocks: { answer: { ...ANSWER, handedOverBy: ["give"] } } }),
    /both stops the clock "answer" and hands it over/,
  );
});

test("a clock handed over by a step that is not declared is named", () => {
  assert.match(
    faultOf({ clocks: { answer: { ...ANSWER, handedOverBy: ["lend"] } } }),
    /The clock "answer" names the step "lend"/,
  );
});

test("a step that leads to several states needs an effect that says which", () => {
  const give = { label: "Give", done: "Given", from: ["asked"], to: ["given", "back"], permission: "x" };
  assert.match(faultOf({ steps: { ...sound.steps, give } }), /no effect that says which/);
});

test("a name that could not stand in an address is refused", () => {
  assert.match(faultOf({ name: "Loan Book" }), /not a lower-case name/);
});
