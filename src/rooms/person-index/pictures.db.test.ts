import assert from "node:assert/strict";
import { before, test } from "node:test";
import { knownTwice, type Recognised } from "../../../tests/support/known-twice.ts";
import type { StaffBrowser } from "../../../tests/support/person.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";
import { lookForPairs } from "./index.ts";

let house: House;
let known: ReturnType<typeof knownTwice>;
let door: StaffBrowser;

before(async () => {
  house = await testHouse();
  known = knownTwice(house, await testApp(house));
  door = await known.works("front-door-practitioner");
});

const HER = { family: "Picturely", born: "1977-05-21", phone: "+447700900221", email: "p@mail.example" };

/** A woman known twice, of whom one of the two records was told twice. */
async function threeRecords(given: string): Promise<{ one: Recognised; other: Recognised; match: string }> {
  const one = await known.recognised(door, { ...HER, given });
  const other = await known.recognised(door, { ...HER, given: `${given}a` });
  await known.recognised(door, { ...HER, given, phone: "+447700900222" }, other.person);
  await lookForPairs(house);
  const match = await known.pairOf(one.person, other.person);
  assert.ok(match, "no pair was found");
  return { one, other, match };
}

const picturesIn = (body: string): string[] => body.match(/<svg.*?<\/svg>/gs) ?? [];

test("a pair's page draws what each field adds and how the records hang together, and no value stands in a picture", async () => {
  const { match } = await threeRecords("Ottilie");
  const { body } = await door.get(`/matches/${match}`);
  const [waterfall = "", cluster = "", ...more] = picturesIn(body);
  assert.deepEqual(more, []);
  assert.match(waterfall, /role="img" aria-labelledby="waterfall-title waterfall-summary"/);
  assert.match(waterfall, /The date of birth agrees\./);
  assert.match(waterfall, /Together: [+−]\d+\.\d bits/);
  assert.match(cluster, />A1<.*>B1<.*>B2</s);
  assert.match(cluster, /3 records held together by 3 compared pairs/);
  for (const picture of [waterfall, cluster])
    assert.doesNotMatch(picture, /Ottilie|Picturely|1977|21 May|900 ?22|mail\.example|P-/);
  // The same in figures stands beside each.
  assert.match(body, /The same in figures/);
  assert.match(body, /Every two of these records, in figures/);
});

test("two records alone are the pair itself, and no second picture is drawn of them", async () => {
  const { match } = await known.twice(door, { given: "Solveig", family: "Barely" }, "+447700900223");
  assert.equal(picturesIn((await door.get(`/matches/${match}`)).body).length, 1);
});

test("once put together all records hang on the one, and nobody but the front door sees any of it", async () => {
  const { match } = await threeRecords("Philomena");
  const second = await known.works("front-door-practitioner");
  await door.post(`/matches/${match}/first`, { said: "same" });
  await second.post(`/matches/${match}/second`, { said: "same" });
  assert.equal(await known.stateOf(match), "same");
  const [, cluster = ""] = picturesIn((await door.get(`/matches/${match}`)).body);
  assert.match(cluster, />A1<.*>A2<.*>A3</s);
  assert.doesNotMatch(cluster, />B\d</);
  const stranger = await known.works("front-door-practitioner", { agency: "opcc", team: "commissioning" });
  const hidden = await stranger.get(`/matches/${match}`);
  assert.equal(hidden.status, 404);
  assert.deepEqual(picturesIn(hidden.body), []);
});

test("the models' page draws what agreement weighs, and only for whoever may choose a model", async () => {
  const manager = await known.works("front-door-manager");
  const [weights = "", ...more] = picturesIn((await manager.get("/matches/models")).body);
  assert.deepEqual(more, []);
  assert.match(weights, /Strongest for one person: E-mail address, agrees/);
  assert.deepEqual(picturesIn((await door.get("/matches/models")).body), []);
});
