import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readHours, readSafeContact } from "./safe-contact.ts";

describe("the hours of a list", () => {
  for (const [text, from, to] of [
    ["10:00 to 12:00", "10:00", "12:00"],
    ["9.30 - 14.00", "09:30", "14:00"],
    ["10am-12pm", "10:00", "12:00"],
    ["9am until 5pm", "09:00", "17:00"],
  ] as const)
    test(`"${text}" are ${from} to ${to}`, () => {
      assert.deepEqual(readHours(text), { from, to });
    });

  for (const text of ["9 to 5", "10-2pm", "mornings", "14:00 to 10:00", "25:00 to 26:00", "13pm to 14pm", ""])
    test(`"${text}" could mean other hours, and are none`, () => {
      assert.equal(readHours(text), undefined);
    });
});

describe("safe contact", () => {
  const said = { way: "Text", times: "10:00 to 12:00", checked: undefined, phone: "07700900123" };

  test("is a way she allows only where how, when and where to are certain", () => {
    assert.ok(readSafeContact(said)?.allowed);
    assert.equal(readSafeContact({ ...said, way: "Text, not after school" })?.allowed, undefined);
    assert.equal(readSafeContact({ ...said, times: "mornings" })?.allowed, undefined);
    assert.equal(readSafeContact({ ...said, times: undefined })?.allowed, undefined);
    assert.equal(readSafeContact({ ...said, phone: undefined })?.allowed, undefined);
  });

  test("is nothing where the list says nothing", () => {
    assert.equal(readSafeContact({ ...said, way: undefined, times: undefined }), undefined);
  });
});
