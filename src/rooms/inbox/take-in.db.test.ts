import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { houseOn, signIn } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import {
  deriveThreadSecrets,
  findDraftKeys,
  newBearerReference,
  newDraftSecret,
  rawIntakeKey,
  type BearerReference,
} from "../../foundation/crypto/index.ts";
import { shelfOf, type House } from "../../foundation/house/index.ts";
import { addSealedToThread, addToThread, newThread, submitDraft } from "../../foundation/intake/index.ts";
import { takeStep } from "../../foundation/process/index.ts";
import { takeInAll } from "../front-door/index.ts";
import { QUESTION_KIND, takeInQuestions } from "./index.ts";
import { questionProcess } from "./question-process.ts";
import { findMessages } from "./store/question.ts";

// What is said in one thread stays whole and in its order whatever fails for a moment on the way (SAFETY 64).

let house: House;
let token: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  ({ token } = await signIn(house, { role: "front-door-practitioner" }));
});

after(() => house.database.close());

async function ask(text: string): Promise<{ id: string; reference: BearerReference }> {
  const [reference, secret] = [newBearerReference(), newDraftSecret()];
  const thread = await newThread("question", reference);
  await submitDraft(house, secret, {
    kind: QUESTION_KIND,
    content: { text },
    receipt: {},
    pointer: () => ({}),
    thread,
  });
  return { id: findDraftKeys(secret)?.submissionId ?? "", reference };
}

const add = (reference: BearerReference, text: string, id = randomUUID()): Promise<boolean> =>
  addToThread(house, reference, { id, kind: "question", content: { text } });

const said = (id: string): Promise<(string | undefined)[]> =>
  withActor(house, token, async (tx) => (await findMessages(tx, id)).map(({ text }) => text));

/** The same house with a shelf whose disk is full for the first so many keys it is asked for. */
function withFullShelf(times: number): House {
  const shelf = shelfOf(house);
  let left = times;
  const get = (id: string) => {
    left -= 1;
    if (left < 0) return shelf.get(id);
    throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
  };
  return { ...house, shelf: { ...shelf, get } };
}

test("what she added waits with a question that could not be taken in just then, and is not lost", async () => {
  const { id, reference } = await ask("first");
  assert.equal(await add(reference, "second"), true);
  await takeInQuestions(withFullShelf(1));
  assert.deepEqual(await said(id), []);
  await takeInQuestions(house);
  assert.deepEqual(await said(id), ["first", "second"]);
});

test("nothing she added overtakes what she wrote before it, and nobody else waits for that", async () => {
  const [mine, other] = [await ask("first"), await ask("another's")];
  await takeInQuestions(house);
  await add(mine.reference, "second");
  await add(mine.reference, "third");
  await add(other.reference, "another's second");
  await takeInQuestions(withFullShelf(1));
  assert.deepEqual(await said(mine.id), ["first"]);
  assert.deepEqual(await said(other.id), ["another's", "another's second"]);
  await takeInQuestions(house);
  assert.deepEqual(await said(mine.id), ["first", "second", "third"]);
});

test("what can never be opened holds up nothing in its thread", async () => {
  const { id, reference } = await ask("first");
  const { keyId } = rawIntakeKey(house.publicKeys);
  const sealed = randomBytes(1024 + 48);
  const label = { recordId: randomUUID(), kind: "question-more", keyId, sealed };
  assert.equal(await addSealedToThread(house, deriveThreadSecrets(reference).lookupSeed, label), true);
  await add(reference, "second");
  await takeInQuestions(house);
  assert.deepEqual(await said(id), ["first", "second"]);
});

test("sent again after it was handed on to the front door, what she added is there once and in its order", async () => {
  const { id, reference } = await ask("first");
  const sent = randomUUID();
  await add(reference, "second", sent);
  await add(reference, "third");
  await takeInQuestions(house);
  await withActor(house, token, async (tx) => {
    await takeStep(tx, questionProcess, { thingId: id, step: "take", body: {}, version: undefined });
    const body = { asked: "yes" };
    await takeStep(tx, questionProcess, { thingId: id, step: "hand-over", body, version: undefined });
  });
  // Her first press was kept, and its answer never came: the thread is of a contact by now.
  const again = { id: sent, kind: "contact", content: { text: "second" } } as const;
  assert.equal(await addToThread(house, reference, again), true);
  await takeInAll(house);
  assert.equal(await addToThread(house, reference, again), true);
  await takeInAll(house);
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ id: string }>(
      "select r.id from front_door.returned r join inbox.question q on q.contact_id = r.contact_id where q.id = $1 order by r.place",
      [id],
    ),
  );
  assert.equal(rows.length, 2);
  assert.equal(rows[0]?.id, sent);
});
