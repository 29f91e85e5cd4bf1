import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accepts,
  asWritten,
  choice,
  choices,
  confirm,
  date,
  email,
  type Field,
  longText,
  number,
  phone,
  workPhone,
  text,
  timeRange,
  yesNoUnknown,
} from "../index.ts";
import type { Entered } from "../reading.ts";

const TODAY = "2026-11-21";
const COLOURS = [
  { value: "red", label: "Red" },
  { value: "blue", label: "Blue" },
  { value: "none", label: "None of these", alone: true },
];

test("a phone number may be typed in any usual way and is kept in one", () => {
  const field = phone({ label: "Number" });
  for (const typed of [
    "07700 900123",
    "07700900123",
    "+44 7700 900123",
    "+44 (0)7700-900.123",
    "0044 7700 900123",
    "٠٧٧٠٠٩٠٠١٢٣",
  ]) {
    assert.equal(valueOf(field, typed), "+447700900123", typed);
  }
  assert.equal(valueOf(field, "01632 96012"), "+44163296012");
  assert.equal(valueOf(field, "+49 30 1234567"), "+49301234567");
});

test("what is no phone number is refused with an example", () => {
  const field = phone({ label: "Number" });
  for (const typed of [
    "999",
    "0770",
    "07700 900123 456",
    "+44 07700",
    "my sister's",
    "+0123456789",
    "0044 0 4412345678",
  ]) {
    assert.deepEqual(codesOf(field, typed), ["invalid"], typed);
  }
  assert.match(field.messages["invalid"] ?? "", /07700 900123/);
});

test("a number at work may have an extension; a number of hers may not", () => {
  const field = workPhone({ label: "Number" });
  for (const typed of [
    "01992 000000 ext 12",
    "01992 000000 EXT. 12",
    "01992000000x12",
    "01992 000000, extension 12",
  ])
    assert.deepEqual(
      field.read({ "": typed }, "2026-11-23"),
      { ok: true, value: "+441992000000 ext 12" },
      typed,
    );
  assert.deepEqual(field.read({ "": "01992 000000" }, "2026-11-23"), { ok: true, value: "+441992000000" });
  assert.equal(field.read({ "": "ext 12" }, "2026-11-23").ok, false);
  assert.equal(field.read({ "": "01992 000000 ext" }, "2026-11-23").ok, false);
  assert.deepEqual(field.write("+441992000000 ext 12"), { "": "01992 000000 ext 12" });
  assert.ok(accepts(field, "+441992000000 ext 12"));
  assert.equal(phone({ label: "Number" }).read({ "": "01992 000000 ext 12" }, "2026-11-23").ok, false);
});

test("a phone number is shown the way it is written in this country", () => {
  assert.deepEqual(phone({ label: "Number" }).write("+447700900123"), { "": "07700 900123" });
  assert.deepEqual(phone({ label: "Number" }).write("+442079460018"), { "": "020 7946 0018" });
  assert.deepEqual(phone({ label: "Number" }).write("+49301234567"), { "": "+49301234567" });
});

test("an e-mail address needs one @ and a full ending; the part after it is kept in small letters", () => {
  const field = email({ label: "Email" });
  assert.equal(valueOf(field, "Ann.O'Neil+x@Example.ORG"), "Ann.O'Neil+x@example.org");
  for (const typed of [
    "ann",
    "ann@",
    "@example.com",
    "ann@example",
    "a@b@example.com",
    "ann@example..com",
    "a b@example.com",
    `${"a".repeat(250)}@example.com`,
  ]) {
    assert.deepEqual(codesOf(field, typed), ["invalid"], typed);
  }
});

test("a date takes figures or the month's name, and says which part is missing", () => {
  const field = date({ label: "Day" });
  assert.equal(valueOf(field, { day: "3", month: "9", year: "2026" }), "2026-09-03");
  assert.equal(valueOf(field, { day: "03", month: "Sept", year: "2026" }), "2026-09-03");
  assert.equal(valueOf(field, { day: "29", month: "february", year: "2024" }), "2024-02-29");
  assert.deepEqual(codesOf(field, { day: "3", month: "", year: "" }), ["noMonth", "noYear"]);
  assert.deepEqual(codesOf(field, { day: "3", month: "9", year: "26" }), ["badYear"]);
});

test("a day the calendar does not have is refused", () => {
  const field = date({ label: "Day" });
  for (const [day, month] of [
    ["31", "4"],
    ["29", "2"],
    ["0", "1"],
    ["1", "13"],
    ["1", "0"],
    ["1", "ma"],
    ["x", "1"],
    ["1.5", "1"],
  ] as const) {
    assert.deepEqual(codesOf(field, { day, month, year: "2026" }), ["impossible"], `${day} ${month}`);
  }
});

test("a date can have to lie in the past or in the future, today counted or not", () => {
  const yesterday = { day: "20", month: "11", year: "2026" };
  const today = { day: "21", month: "11", year: "2026" };
  const tomorrow = { day: "22", month: "11", year: "2026" };
  const taken = (must: "past" | "pastOrToday" | "future" | "futureOrToday") =>
    [yesterday, today, tomorrow].map((day) => codesOf(date({ label: "Day", must }), day)[0] ?? "taken");
  assert.deepEqual(taken("past"), ["taken", "notPast", "notPast"]);
  assert.deepEqual(taken("pastOrToday"), ["taken", "taken", "notPastOrToday"]);
  assert.deepEqual(taken("future"), ["notFuture", "notFuture", "taken"]);
  assert.deepEqual(taken("futureOrToday"), ["notFutureOrToday", "taken", "taken"]);
});

test("a date is read back the way the product writes dates", () => {
  const field = date({ label: "Day" });
  assert.equal(field.show(field.write("2026-11-21") ?? {}, asWritten), "Sat 21 Nov 2026");
});

test("a span of time takes times as people write them and may run past midnight", () => {
  const field = timeRange({ label: "When" });
  assert.deepEqual(valueOf(field, { from: "10", to: "12 noon" }), { from: "10:00", to: "12:00" });
  assert.deepEqual(valueOf(field, { from: "9.30 p.m.", to: "0200" }), { from: "21:30", to: "02:00" });
  assert.deepEqual(valueOf(field, { from: "12am", to: "12pm" }), { from: "00:00", to: "12:00" });
  assert.deepEqual(codesOf(field, { from: "10", to: "" }), ["noTo"]);
  assert.deepEqual(codesOf(field, { from: "", to: "10" }), ["noFrom"]);
  assert.deepEqual(codesOf(field, { from: "10", to: "10am" }), ["same"]);
  for (const typed of ["25", "13pm", "0am", "10:60", "later", "24:00"]) {
    assert.deepEqual(codesOf(field, { from: typed, to: "1" }), ["invalid"], typed);
  }
});

test("a number says whether it is too small, too large, not whole or no number", () => {
  const field = number({ label: "Children", max: 20 });
  assert.equal(valueOf(field, "٣"), 3);
  assert.equal(valueOf(number({ label: "Pounds" }), "1,250"), 1250);
  assert.equal(valueOf(number({ label: "Change", min: -5, decimals: true }), "−2.5"), -2.5);
  assert.ok(Object.is(valueOf(number({ label: "Change", min: -5 }), "-0"), 0));
  const codes = ["-1", "21", "2.5", "two", "1e3", "Infinity"].map((typed) => codesOf(field, typed)[0]);
  assert.deepEqual(codes, ["tooSmall", "tooLarge", "notWhole", "invalid", "invalid", "invalid"]);
});

test("words have no minimum, and too many are refused with both numbers", () => {
  assert.equal(valueOf(longText({ label: "Words" }), "."), ".");
  assert.equal(valueOf(longText({ label: "Words" }), "💜".repeat(10_000)), "💜".repeat(10_000));
  const reading = longText({ label: "Words" }).read({ "": "x".repeat(10_001) });
  assert.deepEqual(reading, {
    ok: false,
    faults: [{ code: "tooLong", part: "", values: { max: 10_000, count: 10_001 } }],
  });
  assert.deepEqual(codesOf(text({ label: "Name", maxLength: 3 }), "four"), ["tooLong"]);
});

test("a choice is one of its options and nothing else", () => {
  const field = choice({ label: "Colour", options: COLOURS });
  assert.equal(valueOf(field, "red"), "red");
  assert.deepEqual(codesOf(field, "toString"), ["unknownOption"]);
  assert.deepEqual(codesOf(field, ""), ["missing"]);
});

test("several choices are kept once each in the order they are listed; some go with no other", () => {
  const field = choices({ label: "Colours", options: COLOURS });
  assert.deepEqual(valueOf(field, ["blue", "red", "blue"]), ["red", "blue"]);
  assert.deepEqual(codesOf(field, ["red", "pink"]), ["unknownOption"]);
  assert.deepEqual(codesOf(field, ["red", "none"]), ["alone"]);
  assert.deepEqual(valueOf(field, "none"), ["none"]);
});

test("a risk item keeps don't know apart from no, with its note", () => {
  const field = yesNoUnknown({ label: "Item", note: true });
  assert.deepEqual(valueOf(field, { "": "unknown", note: "She was not sure" }), {
    answer: "unknown",
    note: "She was not sure",
  });
  assert.deepEqual(valueOf(field, { "": "no", note: "" }), { answer: "no" });
  assert.deepEqual(codesOf(field, { "": "", note: "Only a note" }), ["missing"]);
  assert.deepEqual(codesOf(field, { "": "maybe", note: "" }), ["unknownOption"]);
  assert.deepEqual(codesOf(field, { "": "yes", note: "x".repeat(2_001) }), ["tooLong"]);
  assert.equal(field.show({ "": "unknown", note: "Not sure" }, asWritten), "Don’t know: Not sure");
});

test("a box to tick is true or not there", () => {
  assert.equal(valueOf(confirm({ label: "I agree" }), "yes"), true);
  assert.deepEqual(codesOf(confirm({ label: "I agree" }), ""), ["missing"]);
  assert.deepEqual(codesOf(confirm({ label: "I agree" }), "no"), ["unknownOption"]);
  assert.equal(valueOf(confirm({ label: "I agree", optional: true }), ""), undefined);
});

test("rather not say is kept as null, and never beside an answer", () => {
  const typed = text({ label: "Name", ratherNotSay: true });
  assert.equal(valueOf(typed, { "": "", skip: "yes" }), null);
  assert.deepEqual(codesOf(typed, { "": "Ann", skip: "yes" }), ["both"]);
  assert.equal(valueOf(typed, { "": "rather-not-say", skip: "" }), "rather-not-say");
  const picked = choices({ label: "Colours", options: COLOURS, ratherNotSay: true });
  assert.equal(valueOf(picked, ["rather-not-say"]), null);
  assert.deepEqual(codesOf(picked, ["red", "rather-not-say"]), ["both"]);
  assert.deepEqual(codesOf(choice({ label: "Colour", options: COLOURS }), "rather-not-say"), [
    "unknownOption",
  ]);
});

test("a kept value is accepted by its field only in the form it is kept in", () => {
  assert.ok(accepts(phone({ label: "Number" }), "+447700900123"));
  assert.ok(!accepts(phone({ label: "Number" }), "07700 900123"));
  assert.ok(!accepts(text({ label: "Name" }), " Ann "));
  assert.ok(!accepts(text({ label: "Name" }), null));
  assert.ok(accepts(text({ label: "Name", ratherNotSay: true }), null));
  assert.ok(!accepts(yesNoUnknown({ label: "Item" }), { answer: "no", note: "not offered" }));
  assert.ok(!accepts(choices({ label: "Colours", options: COLOURS }), ["blue", "red"]));
});

function valueOf(field: Field, entered: string | string[] | Entered): unknown {
  const reading = field.read(entryOf(entered), TODAY);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.value;
}

function codesOf(field: Field, entered: string | string[] | Entered): string[] {
  const reading = field.read(entryOf(entered), TODAY);
  return reading.ok ? [] : reading.faults.map((fault) => fault.code);
}

function entryOf(entered: string | string[] | Entered): Entered {
  return typeof entered === "string" || Array.isArray(entered) ? { "": entered } : (entered as Entered);
}

test("a day of birth is shown without its weekday, a day to come with it", () => {
  const entered = { day: "14", month: "3", year: "1991" };
  assert.equal(date({ label: "Date of birth", must: "past" }).show(entered, asWritten), "14 Mar 1991");
  assert.equal(date({ label: "Due" }).show(entered, asWritten), "Thu 14 Mar 1991");
});
