import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadPack } from "../check-pack.ts";
import { PREVENTION_LEVELS } from "../schema/strategy.ts";
import { HERTFORDSHIRE } from "../testing/copied-pack.ts";

/**
 * Every objective of the published strategy: the page its "we will" stands on, and for each of its commitments, in
 * its order, what it is about. Read from the document, not from the pack: a commitment left out, moved or mixed up shows.
 */
const PUBLISHED: Readonly<Record<string, readonly [number, ...RegExp[]]>> = {
  "P1.O1": [36, /relationships.*2025/, /staff.*2025/, /role models/, /famil/i],
  "P1.O2": [38, /schools, pharmacies/, /every partner/, /action plans/],
  "P1.O3": [39, /each year/, /myths.*blam.*signs.*report/, /together with/],
  "P1.O4": [40, /plan of engagement/, /faith groups/],
  "P2.O1": [
    43,
    /identify and assess/,
    /Clare's Law/,
    /orders/,
    /escalat/,
    /MATAC.*MAPPA/,
    /specialist support/,
    /employers/,
  ],
  "P2.O2": [44, /conviction/, /police's own plan/],
  "P2.O3": [45, /single door/, /Commission/, /alongside/, /campaign/],
  "P3A.O1": [49, /six topics/, /FGM/, /champions/, /sit with other teams/, /front-line/],
  "P3A.O2": [50, /best practice/, /how many/, /Agree/, /training/, /each year/, /Adapt/],
  "P3A.O3": [
    51,
    /SafeLives/,
    /core partner/,
    /children/,
    /refer a case/,
    /securely/,
    /marginalised/,
    /repeat/,
    /inform/,
  ],
  "P3A.O4": [52, /one phone number and one website/, /when and how/, /campaigns/],
  "P3A.O5": [53, /Victims and Prisoners Act/, /specialisms/, /harmful practices/],
  "P3B.O1": [56, /refuges/, /by-and-for/, /single-gender/, /dispersed/, /several needs/],
  "P3B.O2": [
    57,
    /housing associations/,
    /sanctuary/,
    /reciprocal/,
    /perpetrators/,
    /move on to/,
    /flexible fund/,
    /pets/,
  ],
  "P3B.O3": [58, /multiple disadvantage/, /district councils/, /indicators/, /outreach/],
  "P4.O1": [
    61,
    /immigration/,
    /legal aid/,
    /economic/,
    /work/,
    /mental health/,
    /housing/,
    /Consider.*crèche/,
  ],
  "P4.O2": [62, /household/, /schools/, /peer support/],
};

/** What is said outside the objectives: the page, or the first of the chapter's, and what it is about. */
const THROUGHOUT: readonly (readonly [number, RegExp])[] = [
  [7, /delivery plan/],
  [7, /Monitor and evaluate/],
  [11, /men and boys/],
  [20, /by-and-for/],
  [20, /equality law/],
  [28, /partnerships and boards/],
  [35, /timetable/],
  [42, /consistent support/],
  [63, /workplan/],
  [63, /survey of 2025/],
  [63, /Evaluate every service/],
  [55, /Part 4/],
  [3, /advisory group/],
  [3, /commissioner/],
  [64, /needs assessment/],
  [1, /other forms than domestic abuse/],
  [20, /faith leaders/],
  [32, /form of abuse/],
  [34, /Prevent,/],
  [30, /seven principles/],
  [31, /before harm/],
  [29, /identity/],
];

describe("the published strategy in the pack", () => {
  const { strategy, governance } = loadPack(HERTFORDSHIRE);

  it("has its five priorities and seventeen objectives", () => {
    assert.deepEqual(
      strategy.priorities.map(({ code }) => code),
      ["P1", "P2", "P3A", "P3B", "P4"],
    );
    assert.deepEqual(
      strategy.objectives.map(({ code }) => code),
      Object.keys(PUBLISHED),
    );
  });

  for (const [objective, [page, ...topics]] of Object.entries(PUBLISHED)) {
    it(`has the ${topics.length} commitments of ${objective}, each with its page and its tags`, () => {
      const found = strategy.commitments.filter(({ code }) => code.startsWith(`${objective}.`));
      assert.deepEqual(
        found.map(({ code }) => code),
        topics.map((_, index) => `${objective}.${index + 1}`),
      );
      found.forEach((commitment, index) => {
        assert.match(commitment.says, topics[index] ?? /^$/, commitment.code);
        assert.deepEqual([commitment.page, commitment.toPage], [page, undefined], commitment.code);
        assertTagged(commitment);
      });
    });
  }

  it("has what is said outside the objectives, with the page or the chapter, and nothing more", () => {
    const found = strategy.commitments.filter(({ code }) => code.startsWith("X."));
    assert.equal(found.length, THROUGHOUT.length);
    found.forEach((commitment, index) => {
      const [page, topic] = THROUGHOUT[index] ?? [0, /^$/];
      assert.equal(commitment.code, `X.${index + 1}`);
      assert.equal(commitment.page, page, commitment.code);
      assert.match(commitment.says, topic, commitment.code);
      assertTagged(commitment);
    });
    const objectives = Object.values(PUBLISHED).reduce((sum, [, ...topics]) => sum + topics.length, 0);
    assert.equal(strategy.commitments.length, objectives + THROUGHOUT.length);
    assert.equal(objectives, 76);
  });

  it("takes nothing for firm that is only to be considered", () => {
    const considered = strategy.commitments.filter(({ consider }) => consider).map(({ code }) => code);
    assert.deepEqual(considered, ["P4.O1.7", "X.19"]);
  });

  it("puts each priority at its level of prevention, and conferences with domestic abuse", () => {
    for (const [priority, level] of [
      ["P1", "primary"],
      ["P2", "secondary"],
      ["P3A", "secondary"],
      ["P3B", "secondary"],
      ["P4", "tertiary"],
    ] as const)
      for (const { code, prevention } of strategy.commitments.filter((one) =>
        one.code.startsWith(`${priority}.`),
      ))
        assert.ok(prevention.includes(level), code);
    for (const { code, forms } of strategy.commitments.filter((one) => one.code.startsWith("P3A.O3.")))
      assert.ok(forms.includes("domestic-abuse"), code);
  });

  it("says where each of the fifteen of the one page is found among the seventeen", () => {
    const numbers = strategy.aliases.map(({ code }) => code);
    assert.deepEqual(
      ["P1", "P2", "P3", "P4"].map((part) => numbers.filter((code) => code.startsWith(`${part}.`)).length),
      [4, 3, 6, 2],
    );
    const housing = strategy.aliases.find(({ code }) => code === "P3.6");
    assert.equal(housing?.objective, "P3B.O1");
  });

  it("answers to the government's pillars, the constabulary's four parts and the linked boards", () => {
    const parts = strategy.frameworks.flatMap(({ id, parts: all }) => all.map((part) => `${id} ${part.id}`));
    const met = new Set(strategy.alignments.map(({ framework, part }) => `${framework} ${part}`));
    assert.deepEqual([...met].sort(), parts.sort());
    const boards = governance.bodies.filter(({ kind }) => kind === "linked-board").map(({ id }) => id);
    const named = strategy.frameworks.flatMap(({ parts: all }) => all.flatMap(({ body }) => body ?? []));
    assert.ok(named.length === 6 && named.every((id) => boards.includes(id)));
  });

  it("has bodies of every kind, and marks each that nobody has confirmed", () => {
    assert.equal(new Set(governance.bodies.map(({ kind }) => kind)).size, 7);
    for (const { id, source, checkBeforeLiveUse, quorum } of governance.bodies) {
      assert.equal(checkBeforeLiveUse, source.startsWith("fictional") ? true : undefined, id);
      assert.ok(
        quorum === undefined || checkBeforeLiveUse,
        `${id} has a quorum that the strategy does not give`,
      );
    }
  });

  it("is looked at again within the three years that the law gives", () => {
    assert.ok(strategy.reviewDue <= "2029-04-01" && strategy.datesToConfirm);
  });
});

function assertTagged({ code, says, prevention, forms }: Tagged): void {
  assert.ok(says.length >= 25 && says.length <= 200, `${code}: ${says.length} characters`);
  assert.ok(prevention.length > 0 && prevention.every((level) => PREVENTION_LEVELS.includes(level)), code);
  assert.equal(new Set(prevention).size, prevention.length, code);
  assert.ok(forms.length > 0, code);
}

type Tagged = ReturnType<typeof loadPack>["strategy"]["commitments"][number];
