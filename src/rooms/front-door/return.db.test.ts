import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import {
  deriveThreadSecrets,
  newBearerReference,
  newDraftSecret,
  type BearerReference,
} from "../../foundation/crypto/index.ts";
import type { House } from "../../foundation/house/index.ts";
import {
  addToThread,
  burnThread,
  findThread,
  findWayBack,
  newThread,
  submitDraft,
} from "../../foundation/intake/index.ts";
import { getThing } from "../../foundation/process/index.ts";
import { findReturned } from "./store/find-returned.ts";
import { takeInAll } from "./store/take-in.ts";

describe("coming back with a reference", () => {
  let house: House;
  let app: FastifyInstance;
  let staff: ReturnType<typeof staffBrowser>;
  let token: string;

  before(async () => {
    const database = await freshDatabase();
    await database.lockDown();
    house = await houseOn(database);
    app = await testApp(house);
    ({ token } = await signIn(house, { role: "front-door-practitioner" }));
    staff = staffBrowser(app, token);
  });

  after(async () => {
    await app.close();
    await house.database.close();
  });

  const newest = async (): Promise<string> =>
    house.database.withOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        "select id from process.thing where process = 'contact' order by opened_at desc limit 1",
      );
      return rows[0]?.id ?? "";
    });
  const ask = async (said: object = {}): Promise<{ reference: BearerReference; contactId: string }> => {
    const reference = newBearerReference();
    const content = { channel: "return", words: "I cannot be called.", ...said };
    await submitDraft(house, newDraftSecret(), {
      kind: "need-help",
      content,
      receipt: {},
      pointer: () => ({}),
      thread: await newThread("contact", reference),
    });
    await takeInAll(house);
    const contactId = await newest();
    await staff.post(`/contacts/${contactId}/take`, { version: "1" });
    return { reference, contactId };
  };
  const texts = async ({ digits }: BearerReference): Promise<string[] | undefined> =>
    (await findThread(house, digits))?.replies.map(({ text }) => text);

  test("she reads what staff left for her, however she types it, and never what she wrote herself", async () => {
    const { reference, contactId } = await ask();
    assert.deepEqual(await texts(reference), []);
    const left = await staff.post(`/contacts/${contactId}/reply`, {
      version: "2",
      text: "We read it. Come back on Friday.",
    });
    assert.equal(left.status, 303);
    assert.deepEqual(await texts(reference), ["We read it. Come back on Friday."]);
    const typed = ` ${reference.digits.slice(0, 9)}-${reference.digits.slice(9).replaceAll("0", "O")} `;
    assert.equal((await findThread(house, typed))?.replies.length, 1);
  });

  test("what she writes then comes to the contact, and has its own clock until it is answered", async () => {
    const { reference, contactId } = await ask();
    assert.equal(
      await addToThread(house, reference, {
        id: "",
        kind: "contact",
        content: { text: "He has gone away for a week." },
      }),
      true,
    );
    await takeInAll(house);
    const words = await withActor(house, token, async (tx) =>
      findReturned({ tx, thing: await getThing(tx, contactId) }),
    );
    assert.deepEqual(
      words.map(({ text }) => text),
      ["He has gone away for a week."],
    );
    const clocks = () =>
      house.database.withOwner(async (client) => {
        const { rows } = await client.query<{ for_grantee: string; stopped_at: Date | null }>(
          "select for_grantee, stopped_at from process.clock where thing_id = $1 and name = 'returned'",
          [contactId],
        );
        return rows.map(({ for_grantee: whose, stopped_at }) => [whose, stopped_at !== null]);
      });
    // A job took it in; the clock is the team's, and so on somebody's list.
    assert.deepEqual(await clocks(), [["team:front-door/front-door", false]]);
    assert.match((await staff.get(`/contacts/${contactId}`)).body, /He has gone away for a week\./);
    await staff.post(`/contacts/${contactId}/reply`, { version: "3", text: "Thank you." });
    assert.deepEqual(await clocks(), [["team:front-door/front-door", true]]);
  });

  test("an answer says none of her names, nor a number or a sentence of hers: somebody else may read it", async () => {
    const { reference, contactId } = await ask({
      given: "Rosalind",
      family: "Marsh",
      words: "My number was 07700 900123 and he reads all that I write to my sister.",
    });
    for (const text of ["Dear Rosalind, we read it.", "Ms MARSH, come in.", "Is it 07700 900123?"]) {
      const refused = await staff.post(`/contacts/${contactId}/reply`, { version: "2", text });
      assert.equal(refused.status, 422, text);
      assert.match(refused.body, /no name, number, address or sentence of hers/);
    }
    assert.deepEqual(await texts(reference), []);
    await staff.post(`/contacts/${contactId}/reply`, { version: "2", text: "We read it. Come back soon." });
    assert.deepEqual(await texts(reference), ["We read it. Come back soon."]);
  });

  test("the way to answer stands on the page for as long as she can come back", async () => {
    const { reference, contactId } = await ask();
    const page = async (): Promise<string> => (await staff.get(`/contacts/${contactId}`)).body;
    const before = await page();
    assert.equal(before.match(new RegExp(`/contacts/${contactId}/reply`, "g"))?.length, 1);
    assert.match(before, /Not at all: comes back for our answer with a number/);
    assert.doesNotMatch(before, /not said: do not assume/);
    await burnThread(house, deriveThreadSecrets(reference).lookupSeed);
    const after = await page();
    assert.doesNotMatch(after, /\/reply|Leave an answer/);
    assert.match(after, /She closed her way back herself, on /);
  });

  test("once burnt it opens nothing, to staff either, and says no more than a wrong one", async () => {
    const { reference, contactId } = await ask();
    await staff.post(`/contacts/${contactId}/reply`, { version: "2", text: "An answer." });
    await burnThread(house, deriveThreadSecrets(reference).lookupSeed);
    assert.equal(await texts(reference), undefined);
    assert.deepEqual(
      await findThread(house, newBearerReference().digits),
      await findThread(house, reference.digits),
    );
    assert.deepEqual(
      await findThread(house, "no reference at all"),
      await findThread(house, reference.digits),
    );
    assert.equal(
      await addToThread(house, reference, { id: "", kind: "contact", content: { text: "?" } }),
      false,
    );
    assert.equal(await withActor(house, token, (tx) => findWayBack(tx, contactId)), "closed");
    const refused = await staff.post(`/contacts/${contactId}/reply`, { version: "3", text: "Too late." });
    assert.equal(refused.status, 409);
    assert.match(refused.body, /She closed her way back herself/);
    // What is left is that it was closed, and in which hour: nothing by which it could be found or written to.
    const kept = await house.database.withOwner((client) =>
      client.query(
        `select from intake.thread where thing_id = $1 and closed_by_her_at = date_trunc('hour', closed_by_her_at)
           and expires_at <= now() and public_key = decode(repeat('00', 32), 'hex')
           and lookup <> decode($2, 'hex')`,
        [contactId, Buffer.from(deriveThreadSecrets(reference).lookupSeed).toString("hex")],
      ),
    );
    assert.equal(kept.rows.length, 1);
    const left = await house.database.withOwner((client) =>
      client.query("select from intake.reply where thing_id = $1", [contactId]),
    );
    assert.equal(left.rows.length, 0);
  });

  test("nothing is in the database by which a reply could be read", async () => {
    const { reference, contactId } = await ask();
    await staff.post(`/contacts/${contactId}/reply`, { version: "2", text: "Quetzalcoatlus." });
    const { rows } = await house.database.withOwner((client) =>
      client.query<{ sealed: string }>(
        "select encode(sealed, 'escape') as sealed from intake.reply where thing_id = $1",
        [contactId],
      ),
    );
    assert.equal(rows.length, 1);
    assert.doesNotMatch(rows[0]?.sealed ?? "", /Quetzalcoatlus/);
    const threads = await house.database.withOwner((client) =>
      client.query("select encode(lookup, 'hex') as lookup from intake.thread"),
    );
    assert.ok(
      threads.rows.every(
        ({ lookup }) => !String(lookup).includes(Buffer.from(reference.digits).toString("hex")),
      ),
    );
  });

  test("an advocate, and the programme, can leave no answer in it", async () => {
    const { contactId } = await ask();
    for (const role of ["advocate", "behaviour-change-practitioner"]) {
      const other = staffBrowser(app, (await signIn(house, { role })).token);
      const reply = await other.post(`/contacts/${contactId}/reply`, { version: "2", text: "Hello." });
      assert.ok([403, 404].includes(reply.status), `${role}: ${reply.status}`);
    }
  });

  test("once her contact is closed she reads on, and can add nothing", async () => {
    const { reference, contactId } = await ask();
    await staff.post(`/contacts/${contactId}/recognise`, { version: "2", person: "new" });
    const closed = await staff.post(`/contacts/${contactId}/close`, { version: "3", reason: "advice" });
    assert.equal(closed.status, 303);
    assert.equal((await findThread(house, reference.digits))?.isOpen, false);
    assert.equal(
      await addToThread(house, reference, { id: "", kind: "contact", content: { text: "Still there?" } }),
      false,
    );
  });
});
