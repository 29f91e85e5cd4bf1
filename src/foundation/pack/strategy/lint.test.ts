import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lintStrategy, loadPack } from "../index.ts";
import { HERTFORDSHIRE } from "../testing/copied-pack.ts";
import { describeFindings } from "./describe-findings.ts";
import { type Finding, type FindingRule, type LintedQuantity, type LintedStrategy } from "./finding.ts";

const STRATEGY: LintedStrategy = {
  documents: [
    { id: "strategy", name: "The strategy" },
    { id: "leaflet", name: "The leaflet" },
  ],
  objectives: [
    { code: "P1.O1", page: 3 },
    { code: "P1.O2", page: 4 },
  ],
  commitments: [
    { code: "P1.O1.1", page: 3 },
    { code: "P1.O2.1", page: 4 },
  ],
  aliases: [],
  actions: [{ commitments: ["P1.O1.1", "P1.O2.1"] }],
};

const SOUND = { id: "agreed", objective: "P1.O1", baseline: 72, owner: "strategy-manager" };
const figure = (rest: Partial<LintedQuantity>): LintedQuantity => ({
  id: "one",
  about: "one",
  says: "a figure",
  page: 2,
  ...rest,
});

function told(findings: readonly Finding[], rule: FindingRule): string[] {
  return findings.filter((one) => one.rule === rule).map(({ code, sentence }) => `${code}: ${sentence}`);
}

describe("the faults of the published strategy, as the pack has it", () => {
  const { strategy } = loadPack(HERTFORDSHIRE);
  const findings = lintStrategy(strategy, undefined, strategy.quantities);

  it("has a share of disabled people that is not what its number is of the county, and is the carers' too", () => {
    const found = findings.filter(({ code }) => code === "disabled");
    assert.equal(found.length, 1);
    assert.match(
      found[0]?.sentence ?? "",
      /^It says 8\.1%, but 172,675 out of 1,199,000 is 14\.4%\. 8\.1% is also .*care/,
    );
    assert.deepEqual([found[0]?.rule, found[0]?.page, found[0]?.toPage], ["percentage-and-base", 20, 27]);
  });

  it("has a share of girls that twelve girls cannot give, and says what they were perhaps out of", () => {
    assert.deepEqual(told(findings, "percentage-and-base").slice(1), [
      "girls-any-abuse: 38% of 12 is no whole number: 4 of 12 is 33%, 5 of 12 is 42%. If 12 is the number found, they were out of 32.",
    ]);
  });

  it("gives two numbers of women in one census, and nothing else twice", () => {
    const [found, ...more] = findings.filter(({ rule }) => rule === "two-values");
    assert.equal(found?.code, "rough-sleeping-census-women");
    assert.match(found.sentence, /60 on a page from 20 to 27 .*; 71 on page 30 /);
    assert.deepEqual(more, []);
  });

  it("counts fifteen objectives on its one page where it has seventeen, and says which are not there", () => {
    const [found, ...more] = told(findings, "alias-count");
    assert.match(
      found ?? "",
      /lists 15 objectives where the strategy has 17\. It has none for P3B\.O2, P3B\.O3\.$/,
    );
    assert.deepEqual(more, []);
  });

  it("leaves most commitments without an action, and each of them is flagged", () => {
    const served = new Set(strategy.actions.flatMap(({ commitments }) => commitments));
    const flagged = told(findings, "commitment-without-action").length;
    assert.ok(flagged > 60, `${flagged} flagged`);
    assert.equal(flagged + served.size, strategy.commitments.length);
  });

  it("has no indicator for any objective when there is none, and nothing is said of them when they are not known", () => {
    const none = lintStrategy(strategy, [], strategy.quantities);
    assert.equal(told(none, "objective-without-indicator").length, 17);
    assert.deepEqual(told(findings, "objective-without-indicator"), []);
  });

  it("is told with places and cures, the many alike in one line each", () => {
    const lines = describeFindings(findings);
    assert.equal(lines.length, 5);
    assert.match(lines[0] ?? "", /^Note: disabled, a page from 20 to 27: It says .*\n {2}What to do: \S/);
    assert.match(
      lines.at(-1) ?? "",
      /^Note: \d+ commitments have no action: P1\.O1\.1, .*X\.22\.\n {2}What to do: /,
    );
  });
});

describe("linting any strategy", () => {
  it("finds nothing where all holds together", () => {
    const indicators = [SOUND, { ...SOUND, id: "other", objective: "P1.O2", targets: [{ decision: "D1" }] }];
    const quantities = [figure({ percent: 38, count: 12, base: 32 }), figure({ id: "two", percent: 38 })];
    assert.deepEqual(lintStrategy(STRATEGY, indicators, quantities), []);
  });

  it("finds what an indicator lacks, and each target that nobody decided", () => {
    const bare = {
      id: "bare",
      objective: "P1.O2",
      owner: " ",
      targets: [{}, { decision: "" }, { decision: "D1" }],
    };
    const rules = lintStrategy(STRATEGY, [SOUND, bare], []).map(({ rule, code }) => `${code} ${rule}`);
    assert.deepEqual(rules, [
      "bare indicator-without-baseline",
      "bare indicator-without-owner",
      "bare target-without-decision",
      "bare target-without-decision",
    ]);
  });

  it("takes a baseline of nought for one", () => {
    const indicators = [
      { ...SOUND, baseline: 0 },
      { ...SOUND, objective: "P1.O2" },
    ];
    assert.deepEqual(lintStrategy(STRATEGY, indicators, []), []);
  });

  it("lets a looked-up base be a little off, and a printed one not at all", () => {
    const near = { percent: 50, count: 5020, base: 10_000 };
    assert.deepEqual(lintStrategy(STRATEGY, undefined, [figure(near)]), []);
    const off = { percent: 50, count: 5070, base: 10_000 };
    assert.equal(lintStrategy(STRATEGY, undefined, [figure(off)]).length, 1);
    assert.deepEqual(lintStrategy(STRATEGY, undefined, [figure({ ...off, baseFrom: "the census" })]), []);
  });

  it("takes over 40 and 43 for the same, over 40 and 38 not, and two percentages not for each other's", () => {
    const over = figure({ count: 40, atLeast: true });
    assert.deepEqual(lintStrategy(STRATEGY, undefined, [over, figure({ id: "two", count: 43 })]), []);
    assert.equal(lintStrategy(STRATEGY, undefined, [over, figure({ id: "two", count: 38 })]).length, 1);
    const shares = [figure({ percent: 60 }), figure({ id: "two", percent: 61, document: "leaflet" })];
    assert.match(
      told(lintStrategy(STRATEGY, undefined, shares), "two-values").join(),
      /61% on page 2 of leaflet/,
    );
  });

  it("finds a list that gives one objective two names, however well its count agrees", () => {
    const aliases = ["1", "2"].map((code) => ({ document: "leaflet", code, objective: "P1.O1" }));
    assert.deepEqual(told(lintStrategy({ ...STRATEGY, aliases }, undefined, []), "alias-count"), [
      'leaflet: "The leaflet" lists 2 objectives where the strategy has 2. It has none for P1.O2. It has more than one for P1.O1.',
    ]);
  });
});
