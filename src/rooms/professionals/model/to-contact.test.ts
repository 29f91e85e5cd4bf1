import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { allowedContacts } from "../../front-door/index.ts";
import { toContact } from "./to-contact.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const referrer = { name: "Nia Nurse", agency: "A hospital", proof: "signed-in" } as const;

const LEAST: Answers = {
  danger: "no",
  asked: "no",
  children: "unknown",
  facts: "Two bruises.",
  aware: "yes",
  consent: "yes",
  mayKnow: "no",
  basis: "public-task",
};

const made = (answers: Answers) =>
  toContact({ id: "a-request", answers: { ...LEAST, ...answers }, referrer });

describe("a professional's request as a contact", () => {
  test("keeps facts, her words and the judgement apart", () => {
    const contact = made({ herWords: "He counts my steps.", judgement: "It gets worse." });
    assert.equal(contact.words, "He counts my steps.");
    assert.equal(contact.professional?.facts, "Two bruises.");
    assert.equal(contact.professional?.judgement, "It gets worse.");
  });

  test("may be reached only as she said herself, never by a number that is merely known", () => {
    const known = { phoneOne: "+441632960001", phoneOneSafe: "yes" };
    const reach = { channel: "phone", reachPhone: "+447700900123" };
    const ways = [
      made(known),
      made({ ...known, asked: "yes", channel: "none" }),
      // Left over from before she said no: the form drops it, and so does this.
      made({ ...known, ...reach }),
    ];
    for (const contact of ways) {
      assert.equal(contact.phone, undefined);
      assert.deepEqual(allowedContacts("professional", contact, pack), []);
    }
    const told = made({ ...known, ...reach, asked: "yes" });
    assert.equal(allowedContacts("professional", told, pack)[0]?.address, "+447700900123");
    assert.deepEqual(told.professional?.phones, [{ number: "+441632960001", safe: "yes" }]);
  });

  test("has the record of sharing without her agreement when she did not agree, and none when she did", () => {
    const record = { purpose: "a", necessity: "b", proportionality: "c", decidedBy: "d" };
    assert.deepEqual(made({ ...record, consent: "not-asked" }).professional?.without, record);
    assert.equal(made({ ...record }).professional?.without, undefined);
  });

  test("lists the children who were named, each with what was said of it", () => {
    const { professional } = made({
      children: "yes",
      child1Name: "Robin",
      child1Born: "2015-04-05",
      child2Name: "Wren",
      child2Age: 0,
      child3Relation: "his son",
    });
    assert.deepEqual(professional?.children, [
      { name: "Robin", born: "2015-04-05" },
      { name: "Wren", age: 0 },
      { relation: "his son" },
    ]);
  });
});
