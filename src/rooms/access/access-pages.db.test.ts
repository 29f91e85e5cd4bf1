import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse, type SignedIn, type Who } from "../../../tests/support/site.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import { newDraftSecret } from "../../foundation/crypto/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { putSealed } from "../../foundation/intake/index.ts";
import { takeInAll } from "../front-door/index.ts";
import { tellReviewers } from "./tell-reviewers.ts";

type Colleague = ReturnType<typeof staffBrowser> & SignedIn;
type Known = { contact: string; reference: string; person: string };

let house: House;
let app: FastifyInstance;
let door: Colleague;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  door = await works({ role: "front-door-practitioner" });
});

async function works(who: Who): Promise<Colleague> {
  const session = await signIn(house, who);
  return { ...staffBrowser(app, session.token), ...session };
}

/** Somebody the front door has taken and recognised. */
async function isKnown(given: string, family: string): Promise<Known> {
  const answers = {
    danger: "no",
    channel: "phone",
    phone: "+447700900321",
    given,
    family,
    born: "1990-02-03",
  };
  const id = await putSealed(house, newDraftSecret(), "need-help", answers);
  await takeInAll(house);
  await door.post(`/contacts/${id}/take`, {});
  await door.post(`/contacts/${id}/recognise`, { person: "new" });
  const { body } = await door.get(`/contacts/${id}`);
  return {
    contact: `/contacts/${id}`,
    reference: /R-[0-9A-Z]{6}/.exec(body)?.[0] ?? "",
    person: /\/people\/[0-9a-f-]{36}/.exec(body)?.[0] ?? "",
  };
}

const rows = <T extends object>(query: string, values: unknown[]): Promise<T[]> =>
  house.database.withOwner(async (client) => (await client.query<T>(query, values)).rows);

const notSteppedUp = (who: Colleague): Promise<unknown> =>
  rows("update identity.session set stepped_up_until = null where staff_id = $1", [who.staffId]);

describe("a record in an emergency", () => {
  const asking = (known: Known, given: string, family: string) => ({
    reference: known.reference.toLowerCase().replace("-", " "),
    given,
    family,
    reason: "She rang from a locked room.",
  });
  const lastUse = async (who: Colleague) =>
    (
      await rows<{ id: string }>(
        "select id from access.break_glass where staff_id = $1 order by at desc limit 1",
        [who.staffId],
      )
    )[0]?.id ?? "";

  test("asks for a fresh sign-in first, and does nothing without", async () => {
    const advocate = await works({ role: "advocate" });
    await notSteppedUp(advocate);
    assert.equal((await advocate.get("/break-glass")).location, "/step-up?next=%2Fbreak-glass");
    const known = await isKnown("Freya", "Stepwell");
    const asked = await advocate.post("/break-glass", asking(known, "Freya", "Stepwell"));
    assert.equal(asked.location, "/step-up?next=%2Fbreak-glass");
    assert.equal(await lastUse(advocate), "");
  });

  test("is opened by its reference and whom it is about, and stands on the asker's list", async () => {
    const advocate = await works({ role: "advocate" });
    const known = await isKnown("Gwendolyn", "Ashbourne");
    assert.equal((await advocate.get(known.person)).status, 404);
    const asked = await advocate.post("/break-glass", asking(known, "Gwendolin", "Ashborne"));
    assert.equal(asked.location, "/break-glass/asked");
    assert.ok((await advocate.get("/break-glass")).body.includes(known.reference));
    assert.equal((await advocate.get(known.person)).status, 200);
    const [sharing] = await rows<{ hours: number }>(
      "select extract(epoch from until - since) / 3600 as hours from access.involvement where id = $1",
      [await lastUse(advocate)],
    );
    assert.equal(Number(sharing?.hours), 4);
  });

  test("answers the same for no record, a wrong name, a conflict and a record; only the last can be read", async () => {
    const known = await isKnown("Hermione", "Blackwater");
    const keeper = await works({ role: "front-door-manager" });
    const answers: string[] = [];
    for (const [reference, given, isInConflict] of [
      [known.reference, "Hermione", false],
      [known.reference, "Somebody", false],
      ["C-000000", "Hermione", false],
      [known.reference, "Hermione", true],
    ] as const) {
      const advocate = await works({ role: "advocate" });
      if (isInConflict) await inConflict(keeper, advocate, known.reference);
      const asked = await advocate.post("/break-glass", { ...asking(known, given, "Blackwater"), reference });
      const page = await advocate.get(asked.location);
      answers.push(`${asked.status} ${asked.location} ${page.status} ${withoutShowing(page.body)}`);
      const opens = given === "Hermione" && reference === known.reference && !isInConflict;
      assert.equal((await advocate.get(known.person)).status, opens ? 200 : 404);
      const [told] = await rows<{ agency_id: string; opened: boolean }>(
        "select agency_id, opened from access.break_glass where id = $1",
        [await lastUse(advocate)],
      );
      assert.deepEqual(told, {
        agency_id: reference === "C-000000" ? "advocacy" : "front-door",
        opened: opens,
      });
    }
    assert.equal(new Set(answers).size, 1);
  });

  test("of someone worried about his own behaviour stays with the programme", async () => {
    const advocate = await works({ role: "advocate" });
    const known = await isKnown("Ivor", "Programme");
    await rows("update people.person set side = 'causing-harm' where id = $1", [known.person.slice(-36)]);
    await advocate.post("/break-glass", asking(known, "Ivor", "Programme"));
    assert.equal((await advocate.get(known.person)).status, 404);
  });

  test("is reviewed by a second person of the owning agency, who is told, and ends when it was not justified", async () => {
    const advocate = await works({ role: "advocate" });
    const known = await isKnown("Josephine", "Reviewed");
    await advocate.post("/break-glass", asking(known, "Josephine", "Reviewed"));
    const use = await lastUse(advocate);
    const manager = await works({ role: "front-door-manager" });
    await tellReviewers.run(house, { use });
    const notices = await rows("select 1 from message.outbox where staff_id = $1", [manager.staffId]);
    assert.equal(notices.length, 1);
    assert.match((await manager.get("/now")).body, /\/break-glass\/reviews/);
    const page = await manager.get(`/break-glass/reviews/${use}`);
    assert.match(page.body, /She rang from a locked room\./);
    assert.match(page.body, /Josephine Reviewed/);
    const elsewhere = await works({ role: "service-manager" });
    assert.equal((await elsewhere.get(`/break-glass/reviews/${use}`)).status, 404);
    assert.equal((await elsewhere.post(`/break-glass/reviews/${use}`, { verdict: "justified" })).status, 404);
    assert.equal((await manager.post(`/break-glass/reviews/${use}`, {})).status, 422);
    const decided = await manager.post(`/break-glass/reviews/${use}`, { verdict: "not-justified" });
    assert.equal(decided.location, "/break-glass/reviews");
    assert.equal((await advocate.get(known.person)).status, 404);
    assert.equal((await manager.post(`/break-glass/reviews/${use}`, { verdict: "justified" })).status, 404);
  });

  test("is never reviewed by who asked for it", async () => {
    const manager = await works({ role: "front-door-manager" });
    const known = await isKnown("Katarina", "Selfsame");
    await manager.post("/break-glass", asking(known, "Katarina", "Selfsame"));
    const use = await lastUse(manager);
    assert.equal((await manager.get(`/break-glass/reviews/${use}`)).status, 404);
    assert.equal((await manager.post(`/break-glass/reviews/${use}`, { verdict: "justified" })).status, 404);
  });

  test("cannot be given on", async () => {
    const advocate = await works({ role: "advocate" });
    const known = await isKnown("Leonora", "Handedon");
    await advocate.post("/break-glass", asking(known, "Leonora", "Handedon"));
    assert.equal((await advocate.post(`${known.contact}/assess`, {})).status, 403);
  });
});

async function inConflict(keeper: Colleague, who: Colleague, reference: string): Promise<void> {
  const recorded = await keeper.post("/conflicts", {
    email: `${who.staffId}@test.example`,
    reference,
    kind: "family",
    reason: "They are cousins.",
  });
  assert.equal(recorded.location, "/conflicts", recorded.body.slice(0, 4000));
}

describe("a conflict of interest", () => {
  const sees = async (who: Colleague, { contact, reference, person }: Known): Promise<boolean[]> => [
    (await who.get("/now")).body.includes(contact),
    (await who.get(contact)).status === 200,
    (await who.get(person)).status === 200,
    (await who.get("/people")).body.includes(person),
    (await who.post("/search", { search: reference })).body.includes(contact),
  ];

  test("hides the record everywhere from the next request on, until it is ended with a reason", async () => {
    const keeper = await works({ role: "front-door-manager" });
    const colleague = await works({ role: "front-door-practitioner", name: "Casey Cousin" });
    const known = await isKnown("Marguerite", "Hideaway");
    assert.deepEqual(await sees(colleague, known), [true, true, true, true, true]);
    await inConflict(keeper, colleague, known.reference);
    assert.deepEqual(await sees(colleague, known), [false, false, false, false, false]);
    assert.deepEqual(await sees(door, known), [true, true, true, true, true]);
    const page = await keeper.get("/conflicts");
    assert.match(page.body, /Casey Cousin/);
    assert.match(page.body, /They are cousins\./);
    const lift =
      /\/conflicts\/[0-9a-f-]{36}\/lift/.exec(page.body.slice(page.body.indexOf("Casey Cousin")))?.[0] ?? "";
    assert.equal((await keeper.get(lift)).status, 200);
    assert.equal((await keeper.post(lift, { reason: "It was someone else." })).location, "/conflicts");
    assert.deepEqual(await sees(colleague, known), [true, true, true, true, true]);
  });

  test("with a contact hides the person it turns out to be about", async () => {
    const keeper = await works({ role: "front-door-manager" });
    const colleague = await works({ role: "front-door-practitioner" });
    const id = await putSealed(house, newDraftSecret(), "need-help", {
      danger: "no",
      given: "Nerys",
      family: "Later",
    });
    await takeInAll(house);
    const reference = /R-[0-9A-Z]{6}/.exec((await door.get(`/contacts/${id}`)).body)?.[0] ?? "";
    await inConflict(keeper, colleague, reference);
    await door.post(`/contacts/${id}/take`, {});
    await door.post(`/contacts/${id}/recognise`, { person: "new" });
    const { body } = await door.get(`/contacts/${id}`);
    const known = {
      contact: `/contacts/${id}`,
      reference,
      person: /\/people\/[0-9a-f-]{36}/.exec(body)?.[0] ?? "",
    };
    assert.deepEqual(await sees(colleague, known), [false, false, false, false, false]);
  });

  test("is itself seen neither by whom it hides things from, nor elsewhere, nor by another in conflict with the same", async () => {
    const keeper = await works({ role: "front-door-manager" });
    const other = await works({ role: "front-door-manager", name: "Robin Otherkeeper" });
    const elsewhere = await works({ role: "service-manager" });
    const known = await isKnown("Ottilie", "Unseen");
    await inConflict(keeper, other, known.reference);
    const third = await works({ role: "front-door-practitioner", name: "Terry Third" });
    await inConflict(keeper, third, known.reference);
    assert.match((await keeper.get("/conflicts")).body, /Terry Third/);
    for (const who of [other, elsewhere]) {
      const { body } = await who.get("/conflicts");
      // Her own name stands on every page of hers, for when it is printed.
      const shown = body.slice(body.indexOf("<h1"));
      assert.doesNotMatch(shown, /Robin Otherkeeper|Terry Third/);
      assert.ok(!body.includes(known.reference));
    }
    const again = {
      email: `${third.staffId}@test.example`,
      reference: known.reference,
      kind: "family",
      reason: "Kin.",
    };
    assert.match((await other.post("/conflicts", again)).body, /No record has this reference/);
  });

  test("is not recorded of oneself, of nobody, or of no record, and says so", async () => {
    const keeper = await works({ role: "front-door-manager" });
    const fields = { reference: "P-000000", kind: "other", reason: "None." };
    for (const [email, says] of [
      [`${keeper.staffId}@test.example`, /conflict of your own/],
      ["nobody@test.example", /Nobody who works here/],
      [`${door.staffId}@test.example`, /No record has this reference/],
    ] as const) {
      const page = await keeper.post("/conflicts", { ...fields, email });
      assert.equal(page.status, 422);
      assert.match(page.body, says);
    }
  });
});

describe("who did and saw what", () => {
  test("is told of one's own agency, by person, record and day, in plain words and references", async () => {
    const officer = await works({ role: "information-governance-officer", agency: "front-door" });
    const known = await isKnown("Philippa", "Watched");
    const colleague = await works({ role: "front-door-practitioner", name: "Lou Looker" });
    await colleague.get(known.contact);
    const page = await officer.get(
      `/audit?staff=${colleague.staffId}&reference=${known.reference.toLowerCase()}`,
    );
    assert.equal(page.status, 200);
    assert.match(page.body, /Lou Looker[\s\S]*Looked at a contact/);
    assert.ok(page.body.includes(known.reference));
    assert.doesNotMatch(page.body, /Philippa/);
    const day = new Date().toISOString().slice(0, 10);
    assert.match(
      (await officer.get(`/audit?staff=${colleague.staffId}&day=${day}`)).body,
      /Looked at a contact/,
    );
    assert.match(
      (await officer.get(`/audit?staff=${colleague.staffId}&day=2020-01-01`)).body,
      /Nothing was recorded/,
    );
    for (const odd of ["day=2026-02-31", "day=x", "staff=x", "reference=%00%27", "staff=%27%3B--"]) {
      assert.equal((await officer.get(`/audit?${odd}`)).status, 200, odd);
    }
    const elsewhere = await works({ role: "information-governance-officer" });
    assert.match((await elsewhere.get(`/audit?reference=${known.reference}`)).body, /Nothing was recorded/);
  });

  test("says nothing of what a conflict hides from the officer", async () => {
    const officer = await works({ role: "information-governance-officer", agency: "front-door" });
    const keeper = await works({ role: "front-door-manager" });
    const known = await isKnown("Quintina", "Officer");
    assert.ok(
      (await officer.get(`/audit?reference=${known.reference}`)).body.includes("Request received") === false,
    );
    assert.match((await officer.get(`/audit?reference=${known.reference}`)).body, /Person recognised/);
    await inConflict(keeper, officer, known.reference);
    assert.match((await officer.get(`/audit?reference=${known.reference}`)).body, /Nothing was recorded/);
  });

  test("is taken away as a whole chain after a fresh sign-in, and that is recorded", async () => {
    const officer = await works({ role: "information-governance-officer" });
    const file = await officer.post("/audit/export", {});
    assert.equal(file.status, 200);
    const lines = file.body
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string });
    assert.equal(lines[0]?.kind, "export");
    assert.equal(lines.at(-1)?.kind, "end");
    assert.match((await officer.get(`/audit?staff=${officer.staffId}`)).body, /Took the audit record away/);
    await notSteppedUp(officer);
    assert.equal((await officer.post("/audit/export", {})).location, "/step-up?next=%2Faudit");
  });
});

describe("a sharing", () => {
  test("is taken back by who gave it or who grants there, and the next read finds nothing", async () => {
    const known = await isKnown("Rosamund", "Shared");
    const fields = { service: "idva", parts: ["name", "words"], basis: "agreed" };
    const prepared = await door.post(`${known.contact}/refer`, fields);
    await door.post(prepared.location, {});
    const referral = prepared.location.replace("/send", "");
    const intake = await works({ role: "service-intake" });
    assert.equal((await intake.get(referral)).status, 200);
    assert.doesNotMatch((await intake.get(referral)).body, /\/involvements\//);
    const manager = await works({ role: "front-door-manager" });
    const { body } = await manager.get(referral);
    const stop = /\/involvements\/[0-9a-f-]{36}\/stop/.exec(body)?.[0] ?? "";
    assert.equal((await intake.get(stop)).status, 404);
    assert.equal((await intake.post(stop, {})).status, 404);
    const page = await manager.get(stop);
    assert.match(page.body, /Stop sharing with/);
    assert.equal((await manager.post(stop, {})).location, referral);
    assert.equal((await intake.get(referral)).status, 404);
    assert.equal((await manager.get(stop)).status, 404);
    assert.equal((await manager.get(referral)).status, 200);
  });
});
