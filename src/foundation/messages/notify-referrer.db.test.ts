import assert from "node:assert/strict";
import { before, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { withActor } from "../access/index.ts";
import type { House } from "../house/index.ts";
import { houseOn, signedIn } from "./builders.ts";
import { localOutboxOf } from "./local-outbox.ts";
import { notifyReferrer } from "./notify-referrer.ts";
import { relayMessages } from "./relay-messages.ts";

const notice = {
  address: "a.head@schools.example",
  template: "referrer-link",
  link: "http://partnership.test/refer/link/x",
};

let house: House;

before(async () => {
  house = await houseOn(await freshDatabase());
});

test("a job that takes in leaves a fixed text with a link; it leaves by e-mail, opened on the way out alone", async () => {
  const job = await signedIn(house, ["intake.take-in"]);
  const id = await withActor(house, job.token, (tx) => notifyReferrer(tx, notice));
  const outbox = localOutboxOf(house);
  await relayMessages(outbox).run(house, {});
  const sent = outbox.list().find((message) => message.id === id);
  const text = house.pack.messages.texts.find(({ key }) => key === "referrer-link");
  assert.equal(sent?.address, notice.address);
  assert.equal(sent?.channel, "email");
  assert.equal(sent?.subject, text?.subject);
  assert.equal(sent?.body, text?.text.replace("{link}", notice.link));
});

test("nobody else writes to an address that no account vouches for, whatever her role may do", async () => {
  const everything = house.pack.roles.flatMap(({ permissions }) => permissions);
  const worker = await signedIn(house, [...new Set(everything)]);
  await assert.rejects(
    withActor(house, worker.token, (tx) => notifyReferrer(tx, notice)),
    { code: "42501" },
  );
});

test("a text for a person or a colleague is none for a referrer", async () => {
  const job = await signedIn(house, ["intake.take-in"]);
  for (const template of ["get-in-touch", "something-new", "nonsense"]) {
    const leave = withActor(house, job.token, (tx) => notifyReferrer(tx, { ...notice, template }));
    await assert.rejects(leave, { code: "bad-input" });
  }
});
