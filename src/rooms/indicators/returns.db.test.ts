import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { indicatorSite, type letIn, type SignedIn } from "../../../tests/support/kept-indicators.ts";
import { tryStep } from "../../../tests/support/person.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { askForReturns } from "./store/ask-returns.ts";
import { observeIndicators } from "./store/observe-indicators.ts";

const CHARGES = "/indicators/charge-rate";

let house: House;
let as: ReturnType<typeof letIn>;
let keeper: SignedIn;

before(async () => {
  ({ house, as, keeper } = await indicatorSite());
  await observeIndicators(house);
});
after(() => house.database.close());

describe("a return", () => {
  let officer: SignedIn;
  let url: string;

  before(async () => {
    officer = await as("returns-officer");
    assert.ok((await askForReturns(house)) > 0);
    const list = await officer.get("/indicators/returns");
    url = /href="(\/indicators\/returns\/[0-9a-f-]{36})">\s*Charges/.exec(list.body)?.[1] ?? "";
    assert.notEqual(url, "", "the officer is asked for the charges");
  });

  test("is asked for once, of the agency that returns it", async () => {
    assert.equal(await askForReturns(house), 0);
    const elsewhere = await as("returns-officer", "probation");
    assert.doesNotMatch((await elsewhere.get("/indicators/returns")).body, /Charges/);
    assert.equal((await elsewhere.get(url)).status, 404);
  });

  test("is not taken where a part is more than its whole", async () => {
    const empty = (await tryStep(officer, `${url}/send`, {})).body;
    assert.match(empty, /Enter what you counted\. Nought is an answer/);
    assert.doesNotMatch(empty, /cannot be more/);
    const wrong = await tryStep(officer, `${url}/send`, { numerator: "50", denominator: "40" });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /cannot be more than what it is out of/);
    assert.equal((await tryStep(officer, `${url}/send`, { numerator: "50" })).status, 422);
  });

  test("is approved by somebody else, recorded then, and locked", async () => {
    assert.equal(
      (await tryStep(officer, `${url}/send`, { numerator: "30", denominator: "100" })).status,
      303,
    );
    assert.ok([403, 404].includes((await tryStep(officer, `${url}/approve`)).status));
    assert.match((await keeper.get(CHARGES)).body, /Nobody has returned one/);
    assert.equal((await tryStep(keeper, `${url}/approve`)).status, 303);
    assert.match((await keeper.get(CHARGES)).body, /30%/);
    assert.equal(
      (await officer.post(`${url}/send`, { numerator: "1", denominator: "100", version: "" })).status,
      409,
    );
  });

  test("that is asked for again becomes a revision, and what was shown can still be shown", async () => {
    assert.equal((await tryStep(keeper, `${url}/again`, { reason: "late" })).status, 303);
    assert.equal(
      (await tryStep(officer, `${url}/send`, { numerator: "40", denominator: "100" })).status,
      303,
    );
    assert.equal((await tryStep(keeper, `${url}/approve`)).status, 303);
    const { body } = await keeper.get(CHARGES);
    assert.match(body, /40%/);
    assert.match(body, /Revision 2/);
    const rows = await withActor(house, keeper.token, ({ db }) =>
      sql<{ value: number }>`
        select o.value from indicator.observation o join indicator.indicator i on i.id = o.indicator_id
        where i.slug = 'charge-rate' order by o.revision`.execute(db),
    );
    assert.deepEqual(
      rows.rows.map(({ value }) => value),
      [30, 40],
    );
  });

  test("cannot be signed for another, whatever statement is tried", async () => {
    const id = url.split("/").at(-1) ?? "";
    const tries = [
      sql`update indicator.return set sent_by = ${randomUUID()} where id = ${id}`,
      sql`update indicator.return set approved_by = null, numerator = 99 where id = ${id}`,
      sql`update indicator.observation set value = 1`,
      sql`delete from indicator.observation`,
      sql`update indicator.version set reason = 'another'`,
    ];
    for (const [index, statement] of tries.entries())
      await assert.rejects(
        withActor(house, keeper.token, ({ db }) => statement.execute(db)),
        String(index),
      );
  });
});
