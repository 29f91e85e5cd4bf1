import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { requestSite } from "../../../tests/support/request-site.ts";
import { signIn } from "../../../tests/support/site.ts";
import { tellReferrer } from "./tell-referrer.ts";

const { house, app, works, step, contactOf, sent } = await requestSite();

describe("what the referrer is told", () => {
  test("is what is allowed: how it goes on, a question and its answer, what came of it; each with a notice without content", async () => {
    const person = await signIn(house, { role: "referring-professional" });
    const nurse = staffBrowser(app, person.token);
    const id = await sent(nurse);
    const door = await works("front-door-practitioner");
    assert.match((await door.get("/now")).body, /Tell the referrer what came of it/);
    await step(door, `/requests/${id}/acknowledge`, { outcome: "in-touch" });
    assert.match((await nurse.get(`/requests/${id}`)).body, /We are in touch with her/);
    await step(door, `/requests/${id}/ask`, { text: "Which ward is she on?" });
    assert.match((await nurse.get("/now")).body, new RegExp(`/requests/${id}/reply`));
    assert.match((await nurse.get(`/requests/${id}/reply`)).body, /Which ward is she on\?/);
    await step(nurse, `/requests/${id}/reply`, { text: "Ward seven." });
    assert.match((await door.get(`/requests/${id}`)).body, /Ward seven\./);
    await step(door, `/requests/${id}/tell`, { outcome: "connected", note: "Thank you." });
    assert.doesNotMatch((await door.get("/now")).body, new RegExp(id));
    assert.match((await nurse.get("/requests")).body, /She is connected to a service/);
    assert.match((await nurse.get(`/requests/${id}`)).body, /Thank you\./);

    await tellReferrer.run(house, { request: id });
    const notices = await asOwner(
      house,
      "select template, body_sealed, thing_id from message.outbox where staff_id = $1",
      [person.staffId],
    );
    assert.deepEqual(notices, [{ template: "something-new", body_sealed: null, thing_id: null }]);
  });

  test("is without her yes that it is looked after, and nothing else whatever is sent", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse, { agrees: { consent: "yes", mayKnow: "no" } });
    const door = await works("front-door-practitioner");
    for (const outcome of ["connected", "not-reached", "not-wanted", "cannot-say", "in-touch"]) {
      for (const name of ["tell", "acknowledge"]) {
        const { status } = await door.post(`/requests/${id}/${name}`, {
          outcome,
          note: "She is at her sister's.",
        });
        assert.equal(status, 422, `${name} ${outcome}`);
      }
    }
    await step(door, `/requests/${id}/tell`, { outcome: "received", note: "She is at her sister's." });
    const body = (await nurse.get(`/requests/${id}`)).body + (await nurse.get("/requests")).body;
    assert.match(body, /No more can be said[^]*Received and being looked after[^]*No more can be said/);
    assert.doesNotMatch(body, /sister&#39;s|sister's/);
  });

  test("is the front door's to say, and the answer the referrer's", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse);
    for (const name of ["tell", "acknowledge", "ask"]) {
      assert.equal(
        (await nurse.post(`/requests/${id}/${name}`, { outcome: "connected", text: "x" })).status,
        403,
      );
    }
    const door = await works("front-door-practitioner");
    for (const name of ["send", "reply", "withdraw"]) {
      assert.equal((await door.post(`/requests/${id}/${name}`, { text: "x" })).status, 403, name);
    }
    const said = "update professional.request set outcome = 'connected' where id = $1";
    await assert.rejects(asOwner(house, said, [id]), /the front door says/);
  });
});

test("telling the referrer is the last task of the contact and one line of what needs the front door now, until it is done", async () => {
  const nurse = await works("referring-professional");
  const door = await works("front-door-practitioner");
  const request = await sent(nurse);
  const contact = `/contacts/${await contactOf(request)}`;
  await step(door, `${contact}/take`);
  const page = (await door.get(contact)).body;
  assert.match(
    page,
    /Safe contact[\s\S]*Known already\?[\s\S]*Who causes harm[\s\S]*Risk[\s\S]*Needs[\s\S]*About her[\s\S]*Services[\s\S]*Tell the referrer/,
  );
  assert.match(page, new RegExp(`href="/requests/${request}/tell"`));
  const lines = async (): Promise<number> =>
    (await door.get("/now")).body.split(`href="/requests/${request}`).length - 1;
  assert.ok((await lines()) > 0);
  assert.ok((await door.get("/now")).body.includes("Tell the referrer what came of it"));
  assert.doesNotMatch((await nurse.get("/now")).body, new RegExp(`/requests/${request}/tell`));
  await step(door, `/requests/${request}/tell`, { outcome: "connected" });
  assert.equal(await lines(), 0);
  assert.doesNotMatch((await door.get(contact)).body, new RegExp(`/requests/${request}/tell`));
});
