import assert from "node:assert/strict";
import { test } from "node:test";
import { staffBrowser, tryStep, type Fields } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";

const house = await testHouse();
const app = await testApp(house);
const nurse = staffBrowser(app, (await signIn(house, { role: "referring-professional" })).token);

const NOBODY = /Nothing here says who she is/;
const NO_WAY = /no safe way to reach her yet, and no work number of yours/;

/** All that has to be answered, and nothing else. */
const LEAST: Readonly<Record<string, Fields>> = {
  you: { danger: "no" },
  asked: { asked: "no" },
  children: { children: "no" },
  happened: { facts: "Two bruises." },
  aware: { aware: "yes" },
  agrees: { consent: "yes", mayKnow: "yes" },
  basis: { basis: "public-task" },
};

async function written(pages: Readonly<Record<string, Fields>>): Promise<string> {
  const path = (await nurse.post("/requests/new", {})).location.split("/write")[0] ?? "";
  for (const [page, fields] of Object.entries(pages))
    assert.equal((await nurse.post(`${path}/write?page=${page}`, fields)).status, 303, page);
  return path;
}

test("a request that names nobody, or leaves nobody to ring, says so before it is sent, and is taken all the same", async () => {
  const path = await written(LEAST);
  const { body } = await nurse.get(`${path}/send`);
  assert.match(body, NOBODY);
  assert.match(body, NO_WAY);
  for (const page of ["her", "you"]) assert.ok(body.includes(`href="${path}/write?page=${page}"`), page);
  assert.equal((await tryStep(nurse, `${path}/send`)).status, 303);
  assert.match(
    (await nurse.get(path)).body,
    /What happens next[^]*Within 5 working days of sending you find here what came of it/,
  );
});

test("one that says who she is and whom to ring warns of nothing", async () => {
  const path = await written({
    ...LEAST,
    you: { danger: "no", referrerPhone: "01632 960001" },
    her: { given: "Marguerite" },
  });
  const { body } = await nurse.get(`${path}/send`);
  assert.doesNotMatch(body, NOBODY);
  assert.doesNotMatch(body, NO_WAY);
});
