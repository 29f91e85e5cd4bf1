import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { withActor } from "../../foundation/access/index.ts";
import { staffBrowser, type Fields } from "../../../tests/support/person.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { PAGES, requestSite } from "../../../tests/support/request-site.ts";
import { signIn } from "../../../tests/support/site.ts";
import { takeInRequests } from "./index.ts";
import { getRequest } from "./store/request.ts";

const { house, app, works, begin, fillIn, step, contactOf, sent } = await requestSite();

describe("a request that a professional writes", () => {
  test("is kept page by page, what does not hold yet too, and is hers alone", async () => {
    const nurse = await works("referring-professional");
    const id = await begin(nurse);
    const wrong = { given: "Marguerite", born_day: "31", born_month: "2", born_year: "1988" };
    const refused = await nurse.post(`/requests/${id}/write?page=her`, wrong);
    assert.equal(refused.status, 422);
    assert.match(refused.body, /value="Marguerite"/);
    assert.doesNotMatch((await nurse.get(`/requests/${id}/write?page=her`)).body, /Marguerite/);
    assert.equal(
      (await nurse.post(`/requests/${id}/write?page=her`, { ...wrong, go: "later" })).location,
      `/requests/${id}`,
    );
    const again = await nurse.get(`/requests/${id}/write?page=her`);
    assert.match(again.body, /value="Marguerite"/);
    assert.match(again.body, /value="31"/);
    assert.match((await nurse.get("/requests")).body, new RegExp(id));

    for (const role of ["referring-professional", "front-door-practitioner", "system-administrator"]) {
      const other = await works(role);
      assert.equal((await other.get(`/requests/${id}`)).status, 404, role);
      if (role === "referring-professional") {
        assert.equal((await other.get(`/requests/${id}/write?page=her`)).status, 404);
        assert.equal((await other.post(`/requests/${id}/write?page=her`, { given: "Eve" })).status, 404);
        assert.equal((await other.post(`/requests/${id}/send`, {})).status, 404);
        assert.doesNotMatch((await other.get("/requests")).body, new RegExp(id));
      }
    }
    assert.match((await nurse.get(`/requests/${id}/write?page=her`)).body, /value="Marguerite"/);
  });

  test("cannot be sent before what must be answered is, and without her agreement only with the record of why", async () => {
    const nurse = await works("referring-professional");
    const id = await begin(nurse);
    assert.match((await nurse.get(`/requests/${id}/send`)).body, /Before it can be sent, “Danger now/);
    assert.equal((await nurse.post(`/requests/${id}/send`, {})).status, 409);
    await fillIn(nurse, id, { agrees: { consent: "not-asked", mayKnow: "not-asked" } });
    assert.match(
      (await nurse.get(`/requests/${id}/send`)).body,
      /“Sharing without her agreement” needs an answer/,
    );
    const { status, body } = await nurse.post(`/requests/${id}/write?page=without`, {
      purpose: "To protect her",
    });
    assert.equal(status, 422);
    assert.match(body, /Why is it proportionate/);
    await nurse.post(`/requests/${id}/write?page=without`, {
      purpose: "To protect her",
      necessity: "She may be killed",
      proportionality: "Nothing but what is needed",
      decidedBy: "Sister Test, ward manager",
    });
    await step(nurse, `/requests/${id}/send`);
    await takeInRequests(house);
    const door = await works("front-door-practitioner");
    const contact = await door.get(`/contacts/${await contactOf(id)}`);
    assert.match(contact.body, /She may be killed/);
    assert.match(contact.body, /Sister Test, ward manager/);
  });

  test("goes back page by page with what was typed, right or wrong, and makes nothing of a page left alone", async () => {
    const nurse = await works("referring-professional");
    const id = await begin(nurse);
    const at = (page: string) => `/requests/${id}/write?page=${page}`;
    const { body } = await nurse.get(at("her"));
    assert.match(body, /value="back"/);
    assert.doesNotMatch(body, /govuk-back-link/);
    assert.equal((await nurse.post(at("her"), { given: "Marguerite", go: "back" })).location, at("you"));
    assert.match((await nurse.get(at("her"))).body, /value="Marguerite"/);
    const wrong = { given: "Marguerite", family: "Testhill", born_day: "31", go: "back" };
    assert.equal((await nurse.post(at("her"), wrong)).location, at("you"));
    assert.match((await nurse.get(at("her"))).body, /value="Testhill"[^]*value="31"/);
    assert.equal((await nurse.post(at("you"), { go: "back" })).location, `/requests/${id}`);
    const overview = (await nurse.get(`/requests/${id}`)).body;
    assert.equal(
      overview.split("Something here is not finished").length,
      2,
      "of the page with the wrong day",
    );
  });

  test("brings back what was said of her children when there are children again, and sends it only then", async () => {
    const nurse = await works("referring-professional");
    const id = await begin(nurse);
    await fillIn(nurse, id);
    const page = `/requests/${id}/write?page=children`;
    await nurse.post(page, { children: "no" });
    assert.doesNotMatch((await nurse.get(`/requests/${id}`)).body, /Robin/);
    await nurse.post(page, { children: "yes" });
    assert.match((await nurse.get(`/requests/${id}`)).body, /Robin Testhill/);
    // Not finished, on a page that then does not apply: nobody is asked to finish it.
    await nurse.post(`/requests/${id}/write?page=child-1`, { child1Born_day: "31", go: "later" });
    await nurse.post(page, { children: "no" });
    await step(nurse, `/requests/${id}/send`);
    await takeInRequests(house);
    const door = await works("front-door-practitioner");
    assert.doesNotMatch((await door.get(`/contacts/${await contactOf(id)}`)).body, /Robin/);
    const { kept } = await withActor(house, nurse.token, (tx) => getRequest(tx, id));
    assert.deepEqual([kept.putBy, kept.unfinished], [{}, {}]);
  });

  test("takes whatever is sent to any page without failing, and keeps nothing that does not hold", async () => {
    const nurse = await works("referring-professional");
    const id = await begin(nurse);
    const odd: readonly Fields[] = [
      {},
      {
        given: ["a", "b"],
        danger: "maybe",
        born_day: "\u0000",
        facts: "x".repeat(30_000),
        criteria: ["none", "judgement"],
      },
      {
        __proto__: "x",
        constructor: "y",
        form_version: "9",
        go: "later",
        facts: "\ud800",
        employers: "none",
      },
      { go: "later", facts: "x".repeat(30_000), "about-gender": "nonsense" },
    ];
    for (const [page] of PAGES) {
      for (const fields of odd) {
        const { status } = await nurse.post(`/requests/${id}/write?page=${page}`, fields);
        assert.ok([303, 422].includes(status), `${page}: ${status}`);
      }
      assert.equal((await nurse.get(`/requests/${id}/write?page=${page}`)).status, 200);
    }
    assert.equal((await nurse.get(`/requests/${id}/write?page=nonsense`)).status, 404);
    assert.equal((await nurse.post(`/requests/${id}/send`, {})).status, 409);
  });

  test("is emptied when it is withdrawn before it was sent", async () => {
    const nurse = await works("referring-professional");
    const id = await begin(nurse);
    await nurse.post(`/requests/${id}/write?page=her`, { given: "Marguerite" });
    await step(nurse, `/requests/${id}/withdraw`);
    assert.doesNotMatch((await nurse.get(`/requests/${id}`)).body, /Marguerite/);
    assert.equal((await nurse.get(`/requests/${id}/write?page=her`)).location, `/requests/${id}`);
    const late = await nurse.post(`/requests/${id}/write?page=her`, { given: "Eve" });
    assert.equal(late.status, 409);
    assert.match(late.body, /What you typed[^]*First name[^]*Eve/);
  });
});

describe("a request that was sent", () => {
  test("is a contact for the front door, with facts, her words and the judgement apart, and none for its sender", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse);
    const contactId = await contactOf(id);
    for (const url of [
      `/contacts/${contactId}`,
      `/contacts/${contactId}/attempt`,
      `/contacts/${contactId}/take`,
      "/figures",
      "/search?q=Testhill",
    ]) {
      const { status, body } = await nurse.get(url);
      assert.ok([403, 404].includes(status), `${url} ${status}`);
      assert.doesNotMatch(body, /Testhill/);
    }
    assert.equal((await nurse.get(`/contacts/${contactId}`)).status, 404);

    const door = await works("front-door-practitioner");
    assert.match((await door.get("/now")).body, new RegExp(contactId));
    const { body } = await door.get(`/contacts/${contactId}`);
    assert.match(body, /A professional asks for help for her/);
    assert.match(body, /West Hertfordshire Teaching Hospitals/);
    const order = ["He counts my steps", "Two bruises on the left arm", "I fear it gets worse"].map((text) =>
      body.indexOf(text),
    );
    assert.ok(order.every((at) => at > 0));
    for (const heading of [
      "What happened, as facts",
      "The professional’s judgement",
      "Does she know?",
      "Does she agree?",
      "Lawful basis",
    ]) {
      assert.ok(body.includes(heading), heading);
    }
    assert.match(body, /What kind of harm[^]*?Domestic abuse, Stalking/);
    // As people write them and in words, never as they are kept.
    assert.match(body, /01632 960002[^]*not safe to ring[^]*Partner[^]*Robin Testhill[^]*960001 ext 12/);
  });

  test("a child whom the referrer told of stands in the form that adds one, until that child is added", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const contact = `/contacts/${await contactOf(await sent(nurse))}`;
    await step(door, `${contact}/take`);
    await step(door, `${contact}/recognise`, { person: "new" });
    const told = (await door.get(`${contact}/child`)).body;
    assert.match(told, /Told so far: Robin Testhill, Test Primary\./);
    assert.match(told, /value="Robin"/);
    assert.match(told, /value="Testhill"/);
    await step(door, `${contact}/child`, { given: "Robin", family: "Testhill", kind: "parent-of" });
    assert.doesNotMatch((await door.get(`${contact}/child`)).body, /value="Robin"/);
  });

  test("whom it is safe to talk to, who must not be told and which number is not safe go where she is referred", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const contact = `/contacts/${await contactOf(await sent(nurse))}`;
    await step(door, `${contact}/take`);
    await step(door, `${contact}/recognise`, { person: "new" });
    assert.match(
      (await door.get(`${contact}/safe-contact`)).body,
      /His mother/,
      "to be gone through with her",
    );
    const { location } = await door.post(`${contact}/refer`, {
      service: "idva",
      parts: ["safe-contact"],
      basis: "agreed",
    });
    const preview = (await door.get(location)).body;
    for (const said of [/His mother/, /Her sister/, /Numbers not safe to ring[^]*01632 960002/])
      assert.match(preview, said);
  });

  test("makes a permission to reach her only of what she said herself", async () => {
    const nurse = await works("referring-professional");
    const told = await contactOf(await sent(nurse));
    const silent = await contactOf(await sent(nurse, { asked: { asked: "no" } }));
    const through = await contactOf(await sent(nurse, { asked: { asked: "yes", channel: "none" } }));
    const rows = await asOwner<{ thing_id: string; channel: string; days: number[] }>(
      house,
      "select thing_id, channel, days from message.permission where thing_id = any ($1)",
      [[told, silent, through]],
    );
    assert.deepEqual(rows, [{ thing_id: told, channel: "text", days: [2, 4] }]);
  });

  test("goes to named people alone when someone close to her works for an agency, and has the short clock in danger", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse, { you: { danger: "yes" }, work: { employers: ["police"] } });
    const contactId = await contactOf(id);
    const practitioner = await works("front-door-practitioner");
    for (const url of [`/contacts/${contactId}`, `/requests/${id}`])
      assert.equal((await practitioner.get(url)).status, 404);
    const manager = await works("front-door-manager");
    for (const url of [`/contacts/${contactId}`, `/requests/${id}`])
      assert.equal((await manager.get(url)).status, 200);
    const clocks = await asOwner<{ limit_key: string }>(
      house,
      "select limit_key from process.clock where thing_id = $1 and name = 'first-contact'",
      [contactId],
    );
    assert.deepEqual(clocks, [{ limit_key: "front-door.first-contact-high" }]);
  });

  test("stays as it was sent, also past the pages", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse);
    assert.equal((await nurse.post(`/requests/${id}/write?page=her`, { given: "Eve" })).status, 409);
    const change = "update professional.request set answers = '\\x00' where id = $1";
    await assert.rejects(asOwner(house, change, [id]), /stays as it was sent/);
  });

  test("is hidden with its contact from whoever has a conflict of interest", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse);
    const cousin = await signIn(house, { role: "front-door-practitioner" });
    const browser = staffBrowser(app, cousin.token);
    assert.equal((await browser.get(`/requests/${id}`)).status, 200);
    await asOwner(
      house,
      `insert into access.conflict (id, staff_id, thing_id, kind, recorded_by, agency_id, reference, reason_sealed)
       values (gen_random_uuid(), $1, $2, 'family', 'system:test', 'front-door', 'R-000000', '\\x00')`,
      [cousin.staffId, await contactOf(id)],
    );
    assert.equal((await browser.get(`/requests/${id}`)).status, 404);
  });
});

test("a child whose birth date nobody knows is told of by age, which the front door reads and a referral carries", async () => {
  const nurse = await works("referring-professional");
  const id = await begin(nurse);
  const child = { child1Name: "Wren Testhill", child1More: "no" };
  assert.equal((await nurse.post(`/requests/${id}/write?page=children`, { children: "yes" })).status, 303);
  const refused = await nurse.post(`/requests/${id}/write?page=child-1`, {
    ...child,
    child1Age: "about nine",
  });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /value="about nine"/);
  const request = await sent(nurse, { "child-1": { ...child, child1Age: "9" } });
  const contact = await contactOf(request);
  const door = await works("front-door-practitioner");
  await step(door, `/contacts/${contact}/take`);
  await step(door, `/contacts/${contact}/recognise`, { person: "new" });
  assert.match((await door.get(`/contacts/${contact}`)).body, /Wren Testhill[^]{0,300}9 years old/);
  assert.match(
    (await door.get(`/contacts/${contact}/child`)).body,
    /Told so far: Wren Testhill, 9 years old\./,
  );
  const given = { given: "Wren", family: "Testhill", kind: "parent-of" };
  await step(door, `/contacts/${contact}/child`, given);
  const chosen = { service: "idva", parts: ["children"], basis: "agreed" };
  const preview = await door.post(`/contacts/${contact}/refer`, chosen);
  assert.match((await door.get(preview.location)).body, /Wren: 9 years old/);
});
