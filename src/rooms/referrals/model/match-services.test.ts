import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack, RISK_LEVELS } from "../../../foundation/pack/index.ts";
import { matchServices, type Match } from "./match-services.ts";
import { needsNow, PREFERENCES, readAgeGroup, type CapacityFit, type Need } from "./need.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const NOTHING: Need = { risk: undefined, language: undefined, employers: [] };
const referrable = pack.services.filter(
  ({ acceptsReferrals, audience }) => acceptsReferrals && audience === "people-harmed",
);
const idsOf = (matches: readonly Match[]): string[] => matches.map(({ service }) => service.id);
const of = (matches: readonly Match[], id: string): Match => {
  const found = matches.find(({ service }) => service.id === id);
  assert.ok(found, id);
  return found;
};

const capacity = fc.record<CapacityFit>({
  state: fc.constantFrom("open", "limited", "closed"),
  waitDays: fc.option(fc.nat(700), { nil: undefined }),
  text: fc.constant("said"),
});
const perService = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> =>
  fc
    .dictionary(fc.constantFrom(...referrable.map(({ id }) => id)), values)
    .map((found) => new Map(Object.entries(found)));
const needs: fc.Arbitrary<Need> = fc.record({
  risk: fc.option(fc.constantFrom(...RISK_LEVELS), { nil: undefined }),
  language: fc.option(fc.constantFrom("Polish", "urdu", "Klingon"), { nil: undefined }),
  employers: fc.subarray(["police", "council", "health", "support"]),
  needs: fc.subarray(pack.needs.map(({ id }) => id)),
  forms: fc.subarray(pack.formsOfVawg.map(({ id }) => id)),
  district: fc.option(fc.constantFrom(...pack.districts.map(({ id }) => id)), { nil: undefined }),
  age: fc.option(
    fc.nat(100).map((from) => ({ from })),
    { nil: undefined },
  ),
  children: fc.array(fc.option(fc.nat(20), { nil: undefined }), { maxLength: 3 }),
  gender: fc.option(fc.constantFrom("woman", "man", "other", "rather-not-say"), { nil: undefined }),
  preference: fc.option(fc.constantFrom(...PREFERENCES), { nil: undefined }),
  capacities: perService(capacity),
  declined: perService(fc.constant("No capacity now")),
});

test("a service for children is judged by the ages of her children, and what is not known is not against it", () => {
  const said = (more: Partial<Need>) =>
    of(matchServices(pack, { ...NOTHING, age: { from: 38, to: 38 }, ...more }), "young-people");
  const AGAINST = "for ages 5 to 17";
  const wanted = said({ needs: ["childrens-support"], children: [undefined, 9] });
  assert.ok(wanted.fits.includes("a child of hers is of the age it is for"));
  assert.deepEqual(wanted.doesNot, []);
  assert.ok(!said({ children: [undefined, 3] }).doesNot.includes(AGAINST));
  assert.ok(!said({ needs: ["childrens-support"] }).doesNot.includes(AGAINST));
  assert.ok(said({ children: [3] }).doesNot.includes(AGAINST));
  assert.ok(said({}).doesNot.includes(AGAINST));
  assert.ok(said({ age: { from: 15 }, children: [1] }).fits.includes("her age"));
});

test("the same need ranks services the same, in whatever order the pack and the need list things", () => {
  fc.assert(
    fc.property(needs, fc.nat(), (need, turn) => {
      const turned = <T>(list: readonly T[]): T[] => [
        ...list.slice(turn % (list.length || 1)),
        ...list.slice(0, turn % (list.length || 1)),
      ];
      const again = { ...pack, services: turned(pack.services) };
      const said = { ...need, needs: turned(need.needs ?? []), forms: turned(need.forms ?? []) };
      assert.deepEqual(idsOf(matchServices(again, said)), idsOf(matchServices(pack, need)));
    }),
  );
});

test("no service is hidden for fitting badly: only an agency where someone close to her works is left out", () => {
  fc.assert(
    fc.property(needs, (need) => {
      const barred = (agency: string): boolean => {
        const category = pack.agencies.find(({ id }) => id === agency)?.coversEmployersQuestion;
        return category !== undefined && category !== "support" && need.employers.includes(category);
      };
      const open = referrable.filter(({ agency }) => !barred(agency)).map(({ id }) => id);
      assert.deepEqual(idsOf(matchServices(pack, need)).toSorted(), open.toSorted());
    }),
  );
});

test("a closed service says so, and one that declined her says why", () => {
  fc.assert(
    fc.property(needs, (need) => {
      for (const { service, doesNot } of matchServices(pack, need)) {
        const isClosed = need.capacities?.get(service.id)?.state === "closed";
        assert.equal(doesNot.includes("closed to new referrals"), isClosed);
        assert.equal(doesNot.includes("declined her: No capacity now"), need.declined?.has(service.id));
      }
    }),
  );
});

test("what is not known speaks for no service and against none", () => {
  for (const { doesNot } of matchServices(pack, NOTHING)) assert.deepEqual(doesNot, []);
});

test("place, age, gender, risk, form and language each give their reason", () => {
  const need: Need = {
    risk: "high",
    language: "Polish",
    employers: [],
    needs: ["safety-planning"],
    forms: ["coercive-control"],
    district: "stevenage",
    age: { from: 30, to: 30 },
    gender: "man",
  };
  const matches = matchServices(pack, need);
  const idva = of(matches, "idva");
  assert.deepEqual(idva.doesNot, []);
  assert.ok(idva.fits.includes("speaks Polish") && idva.fits.includes("high risk"));
  const community = of(matches, "community-support").doesNot.join("; ");
  assert.match(community, /high risk; .*only serves Dacorum/);
  assert.match(of(matches, "young-people").doesNot.join("; "), /for ages 5 to 17/);
  assert.match(of(matches, "refuge").doesNot.join("; "), /not for her gender/);
  assert.equal(idsOf(matches)[0], "idva");
});

test("the broader form of abuse and the narrower find the same services", () => {
  const forms = (form: string): string[] =>
    of(matchServices(pack, { ...NOTHING, forms: [form] }), "helpline").doesNot.slice();
  assert.deepEqual(forms("coercive-control"), []);
  assert.match(forms("fgm").join(), /not named for/);
});

test("whoever would rather have a service by and for her community, or for women only, finds those first", () => {
  const first = (preference: Need["preference"]): string[] =>
    idsOf(matchServices(pack, { ...NOTHING, preference }))
      .slice(0, 2)
      .toSorted();
  assert.deepEqual(first("by-and-for"), ["harmful-practices", "lgbt-support"]);
  assert.deepEqual(first("women-only"), ["harmful-practices", "refuge"]);
});

test("of two that fit alike, the one with the shorter wait comes first", () => {
  const said = (waitDays: number): CapacityFit => ({ state: "limited", waitDays, text: "" });
  const capacities = new Map([
    ["refuge", said(3)],
    ["dispersed-homes", said(40)],
  ]);
  const order = idsOf(matchServices(pack, { ...NOTHING, capacities }));
  assert.ok(order.indexOf("refuge") < order.indexOf("dispersed-homes"));
  const other = new Map([...capacities].map(([id, { waitDays = 0 }]) => [id, said(50 - waitDays)]));
  const turned = idsOf(matchServices(pack, { ...NOTHING, capacities: other }));
  assert.ok(turned.indexOf("dispersed-homes") < turned.indexOf("refuge"));
});

test("an age group is read as ages, and anything else as nothing", () => {
  assert.deepEqual(readAgeGroup("under-16"), { from: 0, to: 15 });
  assert.deepEqual(readAgeGroup("from-18-to-24"), { from: 18, to: 24 });
  assert.deepEqual(readAgeGroup("over-60"), { from: 61 });
  assert.equal(readAgeGroup("rather-not-say"), undefined);
  assert.equal(readAgeGroup(undefined), undefined);
});

test("what was gone through with her puts right what she asked for first", () => {
  assert.deepEqual(needsNow(["family-law", "esol"]), ["family-law", "esol"]);
  const gone = [
    { id: "esol", state: "not-wanted" },
    { id: "safety-planning", state: "wanted" },
    { id: "housing", state: "later" },
  ];
  assert.deepEqual(needsNow(["family-law", "esol"], gone), ["safety-planning", "family-law"]);
});
