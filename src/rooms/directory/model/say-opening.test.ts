import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { workingDays } from "../../../foundation/clock/index.ts";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { ENGLISH_MARKS, inLanguage, loadPack, type Service } from "../../../foundation/pack/index.ts";
import { sayHours, sayOpening } from "./say-opening.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const { words, services } = pack;
const calendar = workingDays(["2026-12-25", "2026-12-28"]);
const service = (id: string): Service => {
  const found = services.find((each) => each.id === id);
  assert.ok(found);
  return found;
};
const say = (id: string, now: string): string =>
  sayOpening(service(id), { words, calendar, now: new Date(now) }).join(". ");

test("open or not, and until or from when, is said as one would say it", () => {
  assert.equal(say("helpline", "2026-11-23T10:00:00Z"), "Open now, until 21:00");
  assert.equal(say("helpline", "2026-11-23T08:00:00Z"), "Closed now. Opens today at 9:00");
  assert.equal(say("helpline", "2026-11-23T22:00:00Z"), "Closed now. Opens tomorrow at 9:00");
  assert.equal(say("stalking-advocacy", "2026-11-27T18:00:00Z"), "Closed now. Opens on Monday at 9:30");
  assert.equal(say("refuge", "2026-12-25T03:00:00Z"), "Open now, day and night");
  assert.equal(say("sarc", "2026-11-23T10:00:00Z"), "Hours not given");
});

test("nothing is promised for a bank holiday of which nothing is known", () => {
  assert.equal(say("helpline", "2026-12-25T12:00:00Z"), "Today is a bank holiday. We do not know the hours");
  assert.equal(
    say("helpline", "2026-12-27T18:00:00Z"),
    "Closed now. Opens on Tuesday at 9:00. It may open on Monday too: that is a bank holiday, and we do not know the hours",
  );
});

test("the hours of the week are a line each, and bank holidays are always said", () => {
  assert.deepEqual(sayHours(service("helpline"), words), [
    "Monday to Friday: 9:00 to 21:00",
    "Saturday and Sunday: 9:00 to 16:00",
    "Bank holidays: not given",
  ]);
  assert.deepEqual(sayHours(service("refuge"), words), [
    "Every day: day and night",
    "Bank holidays: the same hours",
  ]);
  assert.deepEqual(sayHours(service("lgbt-support"), words), [
    "Monday, Tuesday and Thursday: 10:00 to 17:00",
    "Friday and Saturday: 20:00 to 2:00 at night",
    "Bank holidays: closed",
  ]);
  assert.deepEqual(sayHours(service("young-people"), words), [
    "Monday to Friday: 15:00 to 20:00",
    "Saturday and Bank holidays: 10:00 to 14:00",
  ]);
  assert.deepEqual(sayHours(service("sarc"), words), []);
});

test("what is not translated is English as a whole, its day too, and marked once", () => {
  const { from, to } = ENGLISH_MARKS;
  const now = new Date("2026-11-27T18:00:00Z");
  const said = sayOpening(service("stalking-advocacy"), {
    words: inLanguage({ ...pack, languages: { pl: { days: { mon: "poniedziałek" } } } }, "pl").words,
    calendar,
    now,
  });
  assert.deepEqual(said, [`${from}Closed now. Opens on Monday at 9:30${to}`]);
  const hours = { opensOn: "Otwarte: {label}, {from}" };
  const spoken = inLanguage(
    { ...pack, languages: { pl: { days: { mon: "poniedziałek" }, hours } } },
    "pl",
  ).words;
  assert.deepEqual(sayOpening(service("stalking-advocacy"), { words: spoken, calendar, now }), [
    "Otwarte: poniedziałek, 9:30",
  ]);
});
