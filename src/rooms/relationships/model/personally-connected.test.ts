import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { domesticAbuseBetween, personallyConnected, type Connection } from "./personally-connected.ts";
import { LINK_KINDS } from "./link-kind.ts";
import { TIES, type Tie } from "./tie.ts";

const nothing: Connection = { kinds: [], ties: [], ages: [30, 30] };
const grounds = (facts: Partial<Connection>): readonly string[] =>
  personallyConnected({ ...nothing, ...facts }).because;

describe("personally connected, by each case of section 2(1)", () => {
  const cases: readonly (readonly [Tie, RegExp])[] = [
    ["married", /2\(1\)\(a\)/],
    ["civil-partners", /2\(1\)\(b\)/],
    ["agreed-to-marry", /2\(1\)\(c\)/],
    ["agreed-civil-partnership", /2\(1\)\(d\)/],
    ["intimate", /2\(1\)\(e\)/],
    ["same-child", /2\(1\)\(f\)/],
    ["relatives", /2\(1\)\(g\)/],
  ];
  for (const [tie, paragraph] of cases) {
    test(`${tie} makes them connected, and the paragraph is named`, () => {
      const { answer, because } = personallyConnected({ ...nothing, ties: [tie] });
      assert.equal(answer, "yes");
      assert.equal(because.length, 1);
      assert.match(because[0] ?? "", paragraph);
    });
  }

  test("the cases are all there are", () => {
    assert.deepEqual(TIES.filter((tie) => tie !== "none").toSorted(), cases.map(([tie]) => tie).toSorted());
  });
});

test("several connections are all named, each once, in the order of the section", () => {
  const because = grounds({ kinds: ["ex-partner"], relation: "partner", ties: ["relatives", "married"] });
  assert.deepEqual(
    because.map((sentence) => /2\(1\)\((.)\)/.exec(sentence)?.[1]),
    ["a", "e", "g"],
  );
});

test("partners, parents, children, brothers and sisters are connected by what is recorded; others are not by that alone", () => {
  const connected = LINK_KINDS.filter(
    (kind) => personallyConnected({ ...nothing, kinds: [kind] }).answer === "yes",
  );
  assert.deepEqual(connected, ["partner", "ex-partner", "parent-of", "child-of", "sibling"]);
  for (const kind of ["harmed-by", "other-family", "lives-with", "carer-of"] as const)
    assert.equal(personallyConnected({ ...nothing, kinds: [kind] }).answer, "unknown", kind);
});

test("what nobody said is not known, and is never taken for no", () => {
  assert.equal(personallyConnected(nothing).answer, "unknown");
  assert.match(grounds({ relation: "family" })[0] ?? "", /nobody has said how/);
  assert.match(grounds({ relation: "stranger" })[0] ?? "", /nobody has asked/);
  assert.match(grounds({ kinds: ["lives-with"] })[0] ?? "", /Living together/);
});

test("none of the connections is an answer only when somebody said so", () => {
  assert.equal(personallyConnected({ ...nothing, ties: ["none"] }).answer, "no");
  assert.equal(personallyConnected({ ...nothing, kinds: ["lives-with"], ties: ["none"] }).answer, "no");
  assert.equal(personallyConnected({ ...nothing, kinds: ["sibling"], ties: ["none"] }).answer, "yes");
});

describe("domestic abuse under section 1", () => {
  const between = (facts: Partial<Connection>) => domesticAbuseBetween({ ...nothing, ...facts });

  test("is between two who are connected and each 16 or over", () => {
    assert.equal(between({ ties: ["married"], ages: [16, 16] }).answer, "yes");
    assert.match(between({ ties: ["married"] }).because.at(-1) ?? "", /Each is 16 or over/);
  });

  test("is not between two of whom one is under 16, who may be a victim in another way", () => {
    const { answer, because } = between({ ties: ["relatives"], ages: [15, 40] });
    assert.equal(answer, "no");
    assert.match(because.join(" "), /under 16.*safeguarding/);
    assert.equal(between({ ages: [undefined, 15] }).answer, "no");
  });

  test("is not known while an age or the connection is not known", () => {
    assert.equal(between({ ties: ["intimate"], ages: [30, undefined] }).answer, "unknown");
    assert.equal(between({ ties: ["intimate"], ages: [undefined, undefined] }).answer, "unknown");
    assert.equal(between({ ages: [30, 30] }).answer, "unknown");
  });

  test("is not between two who are not connected, though it may be abuse", () => {
    const { answer, because } = between({ ties: ["none"] });
    assert.equal(answer, "no");
    assert.match(because.join(" "), /abuse of another form/);
  });
});
