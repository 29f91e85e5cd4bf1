import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { staffBrowser, tryStep } from "../../../tests/support/person.ts";
import { referralSite, step, TOLD } from "../../../tests/support/referral-site.ts";
import { signIn, testHouse } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";

let house: House;
let site: Awaited<ReturnType<typeof referralSite>>;

before(async () => {
  house = await testHouse();
  site = await referralSite(house);
});

type Browser = Awaited<ReturnType<typeof site.works>>;

type Allocated = { file: string; worker: Browser; token: string };

/** A case of the advocacy service, with the worker it was given to. */
async function allocated(contact: string, parts = ["name", "words", "needs"]): Promise<Allocated> {
  const intake = await site.works({ role: "service-intake" });
  const manager = await site.works({ role: "service-manager" });
  const file = await step(intake, `${await site.sent(contact, { parts })}/accept`);
  const { token, staffId } = await signIn(house, { role: "advocate" });
  await step(manager, `${file}/allocate`, { worker: staffId });
  return { file, token, worker: staffBrowser(site.app, token) };
}

test("a service refers her on with what it received, as she permits, and hears itself what came of it", async () => {
  const { file, worker } = await allocated(await site.arrives());
  assert.match((await worker.get(file)).body, new RegExp(`href="${file}/refer"`));
  const page = await worker.get(`${file}/refer`);
  assert.match(page.body, /can help with Safety planning/);
  const prepared = await worker.post(`${file}/refer`, { service: "isva", parts: ["words"], basis: "agreed" });
  assert.match((await worker.get(prepared.location)).body, /She said it once\./);
  assert.equal(await step(worker, prepared.location), file);
  const referral = prepared.location.replace("/send", "");

  const isva = await site.works({ role: "service-intake", agency: "sarc", team: "isva" });
  const received = await isva.get(referral);
  assert.match(received.body, /She said it once\./);
  assert.doesNotMatch(received.body, /Rosalind/);
  assert.equal((await isva.get(file)).status, 404);
  assert.equal((await site.door.get(referral)).status, 404);

  await step(isva, `${referral}/accept`);
  assert.match((await worker.get("/now")).body, /Pass on what came of the referral/);
  assert.doesNotMatch((await site.door.get("/now")).body, new RegExp(referral));
  await step(worker, `${referral}/tell`, { ...TOLD, how: "in-person", repeated: "no" });
});

test("what bars an agency for her bars it from a case too, though the service never saw her request (SAFETY 50)", async () => {
  const contact = await site.arrives();
  const { file, worker, token } = await allocated(contact);
  const SARC = /Hertfordshire Sexual Assault Referral Centre/;
  assert.match((await worker.get(`${file}/refer`)).body, SARC);
  // A pack in which the centre is the health service's, and a request that says somebody close works there.
  const agencies = house.pack.agencies.map((each) =>
    each.id === "sarc" ? { ...each, coversEmployersQuestion: "health" as const } : each,
  );
  await asOwner(house, "update front_door.contact set employers = '{health}' where id = $1", [contact]);
  const elsewhere = await referralSite({ ...house, pack: { ...house.pack, agencies } });
  const page = await staffBrowser(elsewhere.app, token).get(`${file}/refer`);
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.body, SARC);
  assert.match(page.body, /One Stop Shop/);
});

test("whoever sent a referral does not answer it, though that role may answer others", async () => {
  const { file } = await allocated(await site.arrives());
  const manager = await site.works({ role: "service-manager" });
  const chosen = { service: "isva", parts: ["words"], basis: "agreed" };
  const prepared = await manager.post(`${file}/refer`, chosen);
  await step(manager, prepared.location);
  const referral = prepared.location.replace("/send", "");
  const { body } = await manager.get(referral);
  for (const name of ["accept", "ask", "waitlist", "decline"]) {
    assert.doesNotMatch(body, new RegExp(`${referral}/${name}"`), name);
    const fields = { text: "Which?", weeks: "3", reason: "no-capacity" };
    assert.equal((await tryStep(manager, `${referral}/${name}`, fields)).status, 409, name);
  }
  assert.match(body, new RegExp(`${referral}/withdraw"`));
  const isva = await site.works({ role: "service-intake", agency: "sarc", team: "isva" });
  await step(isva, `${referral}/accept`);
});

test("nobody refers on from a case that is not hers, or that is closed", async () => {
  const { file, worker } = await allocated(await site.arrives());
  const colleague = await site.works({ role: "advocate" });
  for (const path of [`${file}/refer`, `${file}/refer/send`]) {
    assert.equal((await colleague.get(path)).status, 404);
    assert.equal((await site.door.get(path)).status, 404);
  }
  const intake = await site.works({ role: "service-intake" });
  assert.equal((await intake.get(`${file}/refer`)).status, 403);
  await step(worker, `${file}/close`, { reason: "plan-complete", without: "did-not-want" });
  assert.equal((await worker.get(`${file}/refer`)).status, 409);
});

test("what came with the referral goes no further than it was passed on", async () => {
  const { file, worker } = await allocated(await site.arrives(), ["words"]);
  const prepared = await worker.post(`${file}/refer`, {
    service: "isva",
    parts: ["name", "safe-contact", "words"],
    basis: "agreed",
  });
  const page = await worker.get(prepared.location);
  assert.match(page.body, /She said it once\./);
  assert.doesNotMatch(page.body, /Rosalind|07700/);
});

test("she moves to another service: it has what the first received, and the first is told and closes her case", async () => {
  const { file, worker, token } = await allocated(await site.arrives());
  await step(worker, `${file}/note`, { kind: "fact", text: "The hearing is on Monday." });
  const prepared = await worker.post(`${file}/refer`, {
    service: "isva",
    parts: ["name", "words", "needs"],
    basis: "agreed",
  });
  await step(worker, prepared.location);
  const referral = prepared.location.replace("/send", "");
  assert.match((await worker.get(file)).body, /waiting for the service/);
  assert.equal((await worker.get(`${referral}/moved`)).status, 409);

  const isva = await site.works({ role: "service-intake", agency: "sarc", team: "isva" });
  const opened = await step(isva, `${referral}/accept`);
  const manager = await site.works({ role: "service-manager", agency: "sarc", team: "isva" });
  const theirs = (await manager.get(opened)).body;
  for (const part of [/Rosalind Passalong/, /She said it once\./, /Safety planning/])
    assert.match(theirs, part);
  assert.doesNotMatch(theirs, /The hearing is on Monday/);

  const now = (await worker.get("/now")).body;
  assert.match(now, /Pass on what came of the referral/);
  assert.match((await worker.get("/notifications")).body, /Pass on what came of the referral/);
  assert.match((await worker.get(referral)).body, /her case with you is still open/);
  for (const other of [isva, manager, site.door]) {
    assert.ok([403, 404, 409].includes((await other.get(`${referral}/moved`)).status));
    assert.doesNotMatch((await other.get(referral)).body, /her case with you/);
  }
  const page = await worker.get(`${referral}/moved`);
  assert.match(page.body, /Independent sexual violence|ISVA/);
  assert.match(page.body, /The clocks of this case stop/);
  const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? "";
  assert.equal((await worker.post(`${referral}/moved`, { version: "1" })).status, 409);
  assert.equal((await worker.post(`${referral}/moved`, { version })).location, file);
  const [closed] = await asOwner<{ state: string; detail: object }>(
    house,
    `select t.state, s.detail from process.thing t join process.step s on s.thing_id = t.id
     where t.id = $1 and s.step = 'close'`,
    [file.replace("/cases/", "")],
  );
  const detail = { reason: "moved-to-other-service", planned: true, without: "goes-on-elsewhere" };
  assert.deepEqual(closed, { state: "closed", detail });
  assert.doesNotMatch((await worker.get(referral)).body, /her case with you/);
  assert.equal((await worker.get(`${referral}/moved`)).status, 409);
  await step(staffBrowser(site.app, token), `${referral}/tell`, {
    ...TOLD,
    how: "in-person",
    repeated: "no",
  });
  assert.equal((await isva.get(opened)).status, 200);
});
