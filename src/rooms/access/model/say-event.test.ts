import assert from "node:assert/strict";
import { test } from "node:test";
import { sayEvent } from "./say-event.ts";

const contact = {
  label: "Contact",
  base: "/contacts",
  opening: { step: "receive", done: "Request received" },
  states: {},
  steps: {
    take: {
      label: "Take this contact",
      done: "Taken by a practitioner",
      from: [],
      permission: "contact.take",
    },
  },
  clocks: {},
};
const house = { processes: new Map([["contact", contact]]) };

test("a step is said as its process says it, and looking at its page as looking", () => {
  assert.equal(sayEvent(house, "contact.take"), "Taken by a practitioner");
  assert.equal(sayEvent(house, "contact.receive"), "Request received");
  assert.equal(sayEvent(house, "contact.take.form"), "Opened the page “Take this contact”");
  assert.equal(sayEvent(house, "contact.seen"), "Looked at a contact");
});

test("what has words of its own is said in them", () => {
  assert.equal(sayEvent(house, "break-glass.asked"), "Asked for a record in an emergency");
});

test("what nobody has words for reads as its code", () => {
  assert.equal(sayEvent(house, "contact.no-such-step"), "Contact no such step");
  assert.equal(sayEvent(house, "something.else-entirely"), "Something else entirely");
});
