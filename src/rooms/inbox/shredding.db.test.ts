import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { houseOn, signIn } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import {
  deriveThreadSecrets,
  newBearerReference,
  newDraftSecret,
  openField,
  openKeyShelf,
} from "../../foundation/crypto/index.ts";
import { keysOf, type House } from "../../foundation/house/index.ts";
import { burnThread, newThread, submitDraft } from "../../foundation/intake/index.ts";
import { QUESTION_KIND, shredSpent, takeInQuestions } from "./index.ts";
import { findMessages } from "./store/question.ts";

const WORDS = "quetzalcoatlus in her own words";

let folder: string;
/** Two staff processes that share a database and a key shelf. */
let one: House;
let two: House;
let token: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "shelf-"));
  const database = await freshDatabase();
  await database.lockDown();
  const house = await houseOn(database);
  one = { ...house, shelf: openKeyShelf(folder, keysOf(house)) };
  two = { ...house, shelf: openKeyShelf(folder, keysOf(house)) };
  ({ token } = await signIn(one, { role: "front-door-practitioner" }));
});

after(async () => {
  await one.database.close();
  rmSync(folder, { recursive: true });
});

type Kept = { readonly id: string; readonly words: Buffer };

const owner = <T extends object>(query: string, values: readonly unknown[] = []): Promise<T[]> =>
  one.database.withOwner(async (client) => (await client.query<T>(query, [...values])).rows);
const readBy = (house: House, id: string): Promise<(string | undefined)[]> =>
  withActor(house, token, async (tx) => (await findMessages(tx, id)).map(({ text }) => text));

async function ask() {
  const reference = newBearerReference();
  await submitDraft(one, newDraftSecret(), {
    kind: QUESTION_KIND,
    content: { text: WORDS },
    receipt: {},
    pointer: () => ({}),
    thread: await newThread("question", reference),
  });
  await takeInQuestions(one);
  const [thing] = await owner<{ id: string }>(
    "select id from process.thing where process = 'question' order by opened_at desc limit 1",
  );
  return { reference, id: thing?.id ?? "" };
}

test("words are nowhere in the database as they were written, and the key that opens them is not in it at all", async () => {
  const { id } = await ask();
  const tables = await owner<{ name: string }>(
    "select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspowner = 'fanlight_owner'::regrole",
  );
  for (const { name } of tables) {
    const rows = await owner<{ row: string }>(`select t::text as row from ${name} t`);
    const key = one.shelf?.find(id)?.export().toString("hex") ?? "none";
    for (const { row } of rows)
      for (const secret of ["quetzalcoatlus", Buffer.from("quetzalcoatlus").toString("hex"), key])
        assert.ok(!row.includes(secret), name);
  }
});

test("restored from a backup made before, shredded words open for no process and with no key of the key file", async () => {
  const { reference, id } = await ask();
  assert.deepEqual(await readBy(two, id), [WORDS]);
  const backup = await owner<Kept>("select id, words from inbox.message where question_id = $1", [id]);
  const keys = readdirSync(folder).length;

  await burnThread(one, deriveThreadSecrets(reference).lookupSeed);
  assert.equal(await shredSpent(two), 1);
  assert.equal(readdirSync(folder).length, keys - 1);
  assert.deepEqual(await readBy(one, id), [undefined]);

  for (const { id: row, words } of backup)
    await owner("update inbox.message set words = $2 where id = $1", [row, words]);
  assert.deepEqual([await readBy(one, id), await readBy(two, id)], [[undefined], [undefined]]);
  const place = { tenant: one.pack.partnership.id, table: "inbox.message", row: id, column: "words" };
  assert.throws(() => openField(keysOf(one), place, backup[0]?.words ?? Buffer.alloc(0)), {
    code: "key-missing",
  });
});

test("a backup from before is still read where nothing was shredded: the shelf lies beside it, not in it", async () => {
  const { id } = await ask();
  const backup = await owner<Kept>("select id, words from inbox.message where question_id = $1", [id]);
  await owner("update inbox.message set words = null where question_id = $1", [id]);
  for (const { id: row, words } of backup)
    await owner("update inbox.message set words = $2 where id = $1", [row, words]);
  assert.deepEqual(await readBy(two, id), [WORDS]);
  const elsewhere: House = { ...one, shelf: openKeyShelf(join(folder, "elsewhere"), keysOf(one)) };
  assert.deepEqual(await readBy(elsewhere, id), [undefined]);
  rmSync(join(folder, "elsewhere"), { recursive: true });
});

test("what fails after the key is thrown away is done at the next turn", async () => {
  const { reference, id } = await ask();
  await burnThread(one, deriveThreadSecrets(reference).lookupSeed);
  one.shelf?.remove(id);
  assert.deepEqual(await readBy(one, id), [undefined]);
  assert.equal(await shredSpent(one), 1);
  const [thing] = await owner<{ state: string }>("select state from process.thing where id = $1", [id]);
  assert.equal(thing?.state, "shredded");
});
