import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { arrivalOf } from "./arrival.ts";
import { CONTACT_KINDS, type ContactKind } from "./contact.ts";
import { keptAnswers } from "./kept-answers.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));

test("danger shortens the first contact; for someone worried about another it shortens the look at it instead", () => {
  const clocks = (kind: ContactKind, danger: "yes" | "no") =>
    arrivalOf(pack, kind, { danger }).opening.clocks;
  const high = { limit: "front-door.first-contact-high" };
  for (const kind of ["need-help", "young", "own-behaviour", "professional"] as const) {
    assert.deepEqual([clocks(kind, "yes"), clocks(kind, "no")], [{ "first-contact": high }, {}], kind);
  }
  const none = { "first-contact": { starts: false } };
  assert.deepEqual(clocks("worried", "yes"), { ...none, triage: high });
  assert.deepEqual(clocks("worried", "no"), none);
});

test("only one's own behaviour goes to the programme; with an employer named, all else goes to named people", () => {
  const owner = (kind: ContactKind, employers: string[]) =>
    arrivalOf(pack, kind, { employers }).opening.owner;
  const doors = CONTACT_KINDS.filter((kind) => kind !== "own-behaviour");
  assert.deepEqual(new Set(doors.map((kind) => owner(kind, ["none"]))), new Set([owner("need-help", [])]));
  assert.match(owner("need-help", []), /^team:/);
  for (const kind of doors) assert.match(owner(kind, ["police"]), /^role:.*\/front-door-manager$/, kind);
  assert.notEqual(owner("own-behaviour", []), owner("need-help", []));
  assert.equal(owner("own-behaviour", ["police"]), owner("own-behaviour", []));
});

test("of someone worried about another no way of reaching anyone is kept, whatever was sent", () => {
  const sent = { channel: "phone", phone: "+447700900123", email: "a@home.example", words: "I saw it." };
  assert.deepEqual(keptAnswers("worried", sent), { words: "I saw it." });
  assert.deepEqual(keptAnswers("young", { ...sent, more: "no" }), sent);
});
