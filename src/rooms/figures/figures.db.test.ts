import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { newDraftSecret } from "../../foundation/crypto/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { putSealed } from "../../foundation/intake/index.ts";
import { takeInAll } from "../front-door/index.ts";
import { findFigures, type Figures } from "./store/figures.ts";

describe("figures", () => {
  let house: House;

  const figuresOf = async (role: string): Promise<Figures> => {
    const { token } = await signIn(house, { role });
    return withActor(house, token, findFigures);
  };
  const arrive = async (count: number): Promise<void> => {
    for (let each = 0; each < count; each += 1) {
      await putSealed(house, newDraftSecret(), "need-help", { channel: "phone", phone: "+447700900000" });
    }
    await takeInAll(house);
  };

  before(async () => {
    const database = await freshDatabase();
    await database.lockDown();
    house = await houseOn(database);
    await arrive(3);
  });

  test("a front door manager sees her own agency's work in full", async () => {
    const figures = await figuresOf("front-door-manager");
    assert.equal(figures.isWide, false);
    assert.equal(figures.months[0]?.requests, 3);
    assert.equal(figures.openNow.get("contact"), 3);
  });

  test("another agency's manager sees nothing of it", async () => {
    const figures = await figuresOf("service-manager");
    assert.deepEqual(figures.months, []);
    assert.equal(figures.openNow.size, 0);
  });

  test("a commissioner is not shown a count below five, and sees larger ones to the nearest five", async () => {
    assert.equal((await figuresOf("commissioner")).months[0]?.requests, null);
    await arrive(4);
    const figures = await figuresOf("commissioner");
    assert.equal(figures.isWide, true);
    assert.equal(figures.months[0]?.requests, 5);
  });

  test("a role without the permission gets no count, asked by hand either", async () => {
    const { token } = await signIn(house, { role: "front-door-practitioner" });
    const rows = await withActor(house, token, async ({ db }) => ({
      months: (await sql`select * from figures.monthly('Europe/London')`.execute(db)).rows,
      open: (await sql`select * from figures.open_now()`.execute(db)).rows,
      inTime: (await sql`select * from figures.in_time('contact', 'first-contact', '{reached}')`.execute(db))
        .rows,
      wait: (await sql`select * from figures.wait()`.execute(db)).rows,
      declined: (await sql`select * from figures.declined()`.execute(db)).rows,
    }));
    assert.deepEqual(rows, { months: [], open: [], inTime: [], wait: [], declined: [] });
  });

  test("two counties that differ by one person within a rounding give the commissioner the same page", async () => {
    const app = await testApp(house);
    const browser = staffBrowser(app, (await signIn(house, { role: "commissioner" })).token);
    const plain = async (): Promise<string> =>
      (await browser.get("/plan")).body.replaceAll(/nonce="[^"]*"|\d\d:\d\d/g, "");
    // Eight to twelve read as ten.
    const before = (await arrive(1), await plain());
    await arrive(4);
    assert.equal(await plain(), before);
    await arrive(1);
    assert.notEqual(await plain(), before);
    await app.close();
  });

  test("the page is the manager's, and nobody's without the permission", async () => {
    const app = await testApp(house);
    const pageOf = async (role: string) =>
      staffBrowser(app, (await signIn(house, { role })).token).get("/plan");
    assert.match((await pageOf("front-door-manager")).body, /month by month/);
    assert.match((await pageOf("commissioner")).body, /rounded to the nearest five/);
    assert.equal((await pageOf("front-door-practitioner")).status, 403);
    await app.close();
    await house.database.close();
  });
});
