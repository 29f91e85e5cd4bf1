import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultModel, normaliseRecord } from "../../../linkage/index.ts";
import type { KnownAs } from "./known-as.ts";
import { toRaw } from "./known-as.ts";
import { lookUp, sayProbability, type Match } from "./look-up.ts";
import { MOST_FOR_TWINS } from "./twins.ts";

const HOME = { born: "2009-03-04", address: "12 Elm Road, Hatfield AL10 0AA" };
/** What people of one home have besides: nothing, one telephone, one e-mail address, both. */
const SHARED: readonly Partial<KnownAs>[] = [
  {},
  { phone: "+447700900111" },
  { email: "family@mail.example" },
  { phone: "+447700900111", email: "family@mail.example" },
  { address: undefined },
];

const named = (given: string, shared: Partial<KnownAs> = {}): KnownAs => ({
  ...HOME,
  ...shared,
  names: [{ given, family: "Rahman" }],
});

const among = (sought: KnownAs, told: readonly KnownAs[]): Match<string>[] =>
  lookUp({
    model: defaultModel(),
    sought: normaliseRecord(toRaw([sought])),
    among: told.map((each) => ({ person: each.names[0]?.given ?? "", told: [each] })),
    least: 0,
  });

const TWINS = [
  ["Ruth", "Naomi"],
  ["Amira", "Amina"],
  ["Mia", "Maia"],
  ["Eva", "Ava"],
  ["Daniel", "Daniela"],
  ["Hassan", "Hussain"],
  ["Ellie", "Emily"],
  ["Jan", "Jane"],
] as const;

test("two of one home with one birth date and surname and two given names are never likely one, alike as the names may be", () => {
  for (const [one, other] of TWINS)
    for (const shared of SHARED) {
      const [match] = among(named(one, shared), [named(other, shared)]);
      const said = `${one} and ${other}, ${Object.keys(shared).join(" and ")}`;
      assert.equal(match?.band, "review", said);
      assert.ok(match.probability <= MOST_FOR_TWINS, said);
      assert.doesNotMatch(sayProbability(match.probability), /^(almost|very|likely)/, said);
      const sum = match.reasons.reduce((total, { bits }) => total + bits, 0);
      assert.ok(sum < Math.log2(0.7 / 0.3) + 1e-9, `${said}: what is told sums to less than likely`);
    }
});

test("the same given name, short or spelt by another's ear, stays likely", () => {
  for (const [one, other] of [
    ["Amira", "Amira"],
    ["Kate", "Katherine"],
  ] as const) {
    const [match] = among(named(one, { phone: "+447700900111" }), [named(other, { phone: "+447700900111" })]);
    assert.equal(match?.band, "likely", `${one} and ${other}`);
  }
});

test("of twins the one who is meant comes first and is likely, and her sister does not stand in her way", () => {
  const shared = { phone: "+447700900111", email: "family@mail.example" };
  const [first, second] = among(named("Amira", shared), [named("Amina", shared), named("Amira", shared)]);
  assert.equal(first?.person, "Amira");
  assert.equal(first.band, "likely");
  assert.equal(second?.person, "Amina");
  assert.equal(second.band, "review");
});
