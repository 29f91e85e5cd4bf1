import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite } from "../../../tests/support/contact-site.ts";
import { tryStep, type Fields, type Page } from "../../../tests/support/person.ts";

const { works, rows, arrives } = await contactSite();
const door = await works("front-door-practitioner");

const asks = { channel: "phone", phone: "+447700900123", given: "Rosalind", family: "Marchbank" };

async function taken(answers: object): Promise<string> {
  const id = await arrives(answers);
  await tryStep(door, `/contacts/${id}/take`);
  return id;
}

const recognise = (id: string, fields: Fields): Promise<Page> =>
  tryStep(door, `/contacts/${id}/recognise`, fields);

async function personOf(id: string): Promise<{ id: string; reference: string }> {
  const found = await rows(
    "select p.id, p.reference from process.thing t join people.person p on p.id = t.person_id where t.id = $1",
    id,
  );
  const [{ id: person, reference } = {}] = found;
  return { id: String(person), reference: String(reference) };
}

test("whoever a search by name would find is offered, however little else is known of her", async () => {
  const first = await taken(asks);
  await recognise(first, { person: "new" });
  const known = await personOf(first);
  const second = await taken({ given: "Rosalind", family: "Marchbenk" });
  const search = await door.post("/search", { search: "Rosalind Marchbenk" });
  assert.match(search.body, new RegExp(known.reference), "or this test says nothing");
  const page = await door.get(`/contacts/${second}/recognise`);
  assert.match(page.body, new RegExp(`value="${known.id}"`));
  assert.match(page.body, new RegExp(known.reference));
  assert.equal((await recognise(second, { person: known.id })).status, 303);
  assert.deepEqual(await personOf(second), known);
});

test("there is always a way to search by name, to name somebody by her reference, and to say that she is new", async () => {
  const first = await taken({ ...asks, given: "Wilhelmina", family: "Ashdown", phone: "+447700900456" });
  await recognise(first, { person: "new" });
  const known = await personOf(first);
  const second = await taken({});
  const page = (await door.get(`/contacts/${second}/recognise`)).body;
  assert.doesNotMatch(page, new RegExp(known.reference));
  assert.match(page, /href="\/people"[^>]*>\s*Search by name/);
  assert.match(page, /Somebody not known before/);
  const wrong = await recognise(second, { person: "reference", reference: "P-000000" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /reference of somebody you or your team are involved with/);
  assert.match(wrong.body, /value="P-000000"/);
  assert.equal((await recognise(second, { person: "reference", reference: known.reference })).status, 303);
  assert.deepEqual(await personOf(second), known);
});

test("somebody only another agency knows is found by no reference, and an id sent by hand joins nobody", async () => {
  const first = await taken({ ...asks, given: "Theodora", family: "Lambourne", phone: "+447700900789" });
  await recognise(first, { person: "new" });
  const known = await personOf(first);
  const second = await taken({});
  assert.equal((await recognise(second, { person: known.id })).status, 422);
  await rows("update access.involvement set ended_at = now() where person_id = $1", known.id);
  const named = await recognise(second, { person: "reference", reference: known.reference });
  assert.equal(named.status, 422);
});
