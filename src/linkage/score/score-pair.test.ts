import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LEVELS } from "../compare/levels.ts";
import {
  defaultModel,
  explainPair,
  GROUPS,
  type LinkModel,
  MODEL_FORMAT,
  ModelError,
  normaliseRecord,
  parseModel,
  type RawRecord,
  scorePair,
} from "../index.ts";
import { syntheticRecords } from "../testing/index.ts";

const model = defaultModel();
const records = [...syntheticRecords(120, 5, 0.2)].map(({ raw }) => raw);
const home = {
  surname: ["Okafor"],
  address: ["12 High Street"],
  postcode: ["SG1 4QQ"],
  phone: ["07700 900123"],
};

function score(a: RawRecord, b: RawRecord, by: LinkModel = model): ReturnType<typeof scorePair> {
  return scorePair(by, normaliseRecord(a), normaliseRecord(b));
}

/** A model in which only the named levels have rates that tell. */
function modelWith(
  rates: Readonly<Record<string, readonly [m: number, u: number]>>,
  prior: number,
): LinkModel {
  const groups = model.groups.map((group) => ({
    ...group,
    levels: group.levels.map(({ level }) => {
      const [m, u] = rates[`${group.group}.${level}`] ?? [0.5, 0.5];
      return { level, m, u };
    }),
  }));
  return { ...model, prior, groups };
}

test("weights are those of Fellegi and Sunter, worked out by hand", () => {
  const byHand = modelWith(
    { "surname.exact": [0.9, 0.01], "date_of_birth.different": [0.02, 0.96], "sex.exact": [0.98, 0.49] },
    0.001,
  );
  const { bits, probability } = score(
    { surname: ["Mensah"], date_of_birth: ["1980-05-06"], sex: ["F"] },
    { surname: ["Mensah"], date_of_birth: ["1961-12-27"], sex: ["F"] },
    byHand,
  );
  const odds = (0.001 / 0.999) * (0.9 / 0.01) * (0.02 / 0.96) * (0.98 / 0.49);
  assert.ok(Math.abs(2 ** bits - odds) < 1e-9);
  assert.ok(Math.abs(probability - odds / (1 + odds)) < 1e-9);
});

test("agreement on a rare value weighs more than on a common one, by the ratio of their shares", () => {
  const [a, b] = [normaliseRecord({ surname: ["Mensah"] }), normaliseRecord({ surname: ["Mensah"] })];
  const bits = (share: number): number => scorePair(model, a, b, { share: () => share }).bits;
  assert.ok(Math.abs(bits(0.0001) - bits(0.0016) - 4) < 1e-4);
});

test("the order of two records makes no difference, and the parts sum to the score", () => {
  const pick = fc.constantFrom(...records);
  fc.assert(
    fc.property(pick, pick, (a, b) => {
      const [one, other] = [score(a, b), score(b, a)];
      assert.ok(Math.abs(one.bits - other.bits) < 1e-9);
      const sum = explainPair(one).reduce((total, { bits }) => total + bits, 0);
      assert.ok(Math.abs(sum - one.bits) < 1e-6);
    }),
  );
});

test("no sentence holds a value, and every level has one", () => {
  const values = records.flatMap((raw) => Object.values(raw).flat()).filter((value) => value.length > 3);
  for (const raw of records.slice(0, 40)) {
    for (const { sentence } of explainPair(score(raw, records[0] ?? {})))
      for (const value of values)
        assert.ok(!sentence.toLowerCase().includes(value.toLowerCase()), `${sentence}: ${value}`);
  }
  for (const [group, levels] of Object.entries(LEVELS)) {
    for (const level of levels) {
      const parts = [{ group: group as keyof typeof LEVELS, level, bits: 1 }];
      const [said] = explainPair({ bits: 1, probability: 0.5, parts });
      assert.match(said?.sentence ?? "", /^[A-Z].*\.$/);
      assert.ok(!said?.sentence.includes("was compared"), `${group}.${level}`);
    }
  }
});

test("people of one household are never a match: other forename, other birth date, twins", () => {
  const ada = { ...home, given_name: ["Adaeze"], date_of_birth: ["1984-02-03"] };
  const others: readonly RawRecord[] = [
    { ...home, given_name: ["Chukwudi"], date_of_birth: ["1981-07-19"] },
    { ...home, given_name: ["Chukwudi"], date_of_birth: ["1984-02-03"] },
    { ...home, given_name: ["Adaeze"], date_of_birth: ["2011-11-30"] },
    { ...home, given_name: ["Chukwudi"] },
    home,
  ];
  for (const other of others) assert.ok(score(ada, other).probability < 0.5, JSON.stringify(other));
  assert.ok(
    score(ada, { ...home, given_name: ["Adaeze"], date_of_birth: ["1984-02-03"] }).probability > 0.95,
  );
  assert.ok(score(ada, { ...home, given_name: ["Adaeze"], date_of_birth: ["1984-03-02"] }).probability > 0.5);
});

test("swapped names, nicknames, double-barrelled and respelt names still agree", () => {
  const birth = { date_of_birth: ["1990-11-02"], postcode: ["SG1 4QQ"] };
  for (const [a, b] of [
    [
      { given_name: ["Elizabeth"], surname: ["Haddad"] },
      { given_name: ["Haddad"], surname: ["Elizabeth"] },
    ],
    [
      { given_name: ["Elizabeth"], surname: ["Haddad"] },
      { given_name: ["Beth"], surname: ["Haddad"] },
    ],
    [
      { given_name: ["Elizabeth"], surname: ["Haddad-Smith"] },
      { given_name: ["Elizabeth"], surname: ["Haddad"] },
    ],
    [
      { given_name: ["Muhammad"], surname: ["Hussain"] },
      { given_name: ["Mohammed"], surname: ["Husain"] },
    ],
    [
      { given_name: ["Liz", "Elizabeth"], surname: ["Haddad"] },
      { given_name: ["Elizabeth"], surname: ["Haddad", "Jones"] },
    ],
  ] as const)
    assert.ok(score({ ...a, ...birth }, { ...b, ...birth }).probability > 0.9, JSON.stringify(a));
});

test("empty records say nothing but the prior", () => {
  const { bits, parts } = score({}, {});
  assert.deepEqual(
    parts.map(({ group }) => group),
    ["prior"],
  );
  assert.ok(Math.abs(bits - Math.log2(model.prior / (1 - model.prior))) < 1e-9);
});

test("a model is read from its own JSON; one of another version or shape is refused in a sentence", () => {
  assert.deepEqual(parseModel(JSON.stringify(model)), model);
  assert.equal(model.format, MODEL_FORMAT);
  assert.deepEqual(
    model.groups.map(({ group }) => group),
    GROUPS,
  );
  for (const [json, says] of [
    ["{", /not JSON/],
    ["{}", /does not say its format/],
    [JSON.stringify({ ...model, format: 99 }), /format 99; format 1 is needed/],
    [JSON.stringify({ ...model, prior: 2 }), /prior/],
    [JSON.stringify({ ...model, groups: model.groups.slice(1) }), /no weights for given_name/],
  ] as const)
    assert.throws(
      () => parseModel(json),
      (error) => error instanceof ModelError && says.test(error.message),
    );
});
