import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite } from "../../../tests/support/contact-site.ts";
import { translationVersion } from "../../foundation/pack/index.ts";

const { house, works, rows, arrives } = await contactSite();
const manager = await works({ role: "front-door-manager", name: "Mara Manager" });
const PAGE = "/more/languages/ro";
const of = translationVersion(house.pack, "ro");
const count = async (): Promise<unknown> =>
  (await rows("select count(*)::int as n from languages.checked"))[0]?.["n"];

test("a check is written down with who, when and of which version, and stands on the pages", async () => {
  assert.match((await manager.get("/more")).body, /href="\/more\/languages"/);
  assert.match((await manager.get("/more/languages")).body, /Romanian.*Not checked by a speaker\./s);
  const before = (await manager.get(PAGE)).body;
  assert.match(before, /No speaker has checked this yet/);
  assert.match(before, /I need help for myself.*<span lang="ro" dir="ltr">Am nevoie de ajutor pentru mine/s);
  assert.equal((await manager.post(PAGE, { checker: "Ioana, interpreter", all: "yes", of })).status, 303);
  const after = (await manager.get(PAGE)).body;
  assert.match(
    after,
    new RegExp(`Ioana, interpreter, .*version ${of} \\(as it is now\\); written down by Mara Manager`),
  );
  assert.match((await manager.get("/more/languages")).body, /Checked by Ioana, interpreter/);
  const events = await rows("select detail from audit.entry where event = 'language.checked'");
  assert.deepEqual(events, [{ detail: { language: "ro", version: of } }]);
});

test("a check without a speaker, half read, or of words that have changed since, changes nothing", async () => {
  const before = await count();
  const wrong = [
    { all: "yes", of },
    { checker: "Ioana", of },
  ];
  for (const fields of wrong) assert.equal((await manager.post(PAGE, fields)).status, 422);
  const changed = await manager.post(PAGE, { checker: "Ioana", all: "yes", of: "0123456789" });
  assert.match(changed.body, /The words have changed since you opened this page/);
  assert.equal(await count(), before);
});

test("whoever does not keep the translations neither sees nor records checks; a language nobody has is not there", async () => {
  const practitioner = await works("front-door-practitioner");
  const before = await count();
  assert.equal((await practitioner.get("/more/languages")).status, 403);
  assert.equal((await practitioner.post(PAGE, { checker: "Me", all: "yes", of })).status, 403);
  assert.equal(await count(), before);
  assert.equal((await manager.get("/more/languages/xx")).status, 404);
});

test("the language she read in comes to the front door as a suggestion; what she asked for herself goes before it", async () => {
  const door = await works("front-door-practitioner");
  const reach = { channel: "phone", phone: "+447700900123", employers: ["none"], words: "Mogę rozmawiać" };
  const suggested = (await door.get(`/contacts/${await arrives({ ...reach, readIn: "Polish" })}`)).body;
  assert.match(suggested, /Polish suggested: the site was read in it/);
  assert.match(suggested, /interpreter: Polish/);
  assert.match(suggested, /Mogę rozmawiać/);
  const asked = (
    await door.get(`/contacts/${await arrives({ ...reach, readIn: "Polish", interpreter: "BSL" })}`)
  ).body;
  assert.match(asked, /interpreter: BSL/);
  assert.doesNotMatch(asked, /suggested: the site/);
  const worried = (await door.get(`/contacts/${await arrives({ words: "x", readIn: "Polish" }, "worried")}`))
    .body;
  assert.doesNotMatch(worried, /Polish/);
});
