import assert from "node:assert/strict";
import { test } from "node:test";
import { workingDays } from "../../../foundation/clock/index.ts";
import { ageOn } from "./age.ts";
import { ASK_AGAIN, latestPassedOn, newestWords, toPassedOn, toWords } from "./passed-on.ts";
import { isOwnFamily } from "./own-family.ts";
import { safeByPermission, safeByPassedOn } from "./reach.ts";

const calendar = workingDays([]);
const at = (time: string) => ({ now: new Date(`2026-11-21T${time}:00Z`), calendar, staleAfterDays: 30 });
const saidAt = new Date("2026-11-10T09:00:00Z");
const untold = { name: undefined, born: undefined, language: undefined, days: undefined, at: saidAt };

test("contact is safe within the hours she gave, and not before or after", () => {
  const reach = { from: "10:00", to: "12:00", ...untold };
  assert.deepEqual(safeByPassedOn(reach, at("11:59")), { state: "yes", text: "yes, until 12:00" });
  assert.equal(safeByPassedOn(reach, at("12:00")).state, "no");
  assert.equal(safeByPassedOn(reach, at("09:59")).text, "no, only between 10:00 and 12:00");
});

test("a day she ruled out is no safe day, whatever the hour, and the next that is safe is said", () => {
  const saturday = at("11:00");
  const passed = (days: string) =>
    toPassedOn({ safeContact: { When: "10:00 to 12:00", Days: days } }, saidAt);
  assert.deepEqual(safeByPassedOn(passed("Monday and Thursday"), saturday), {
    state: "no",
    text: "no, next from Mon 23 Nov 2026, 10:00",
  });
  assert.equal(safeByPassedOn(passed("Saturday"), saturday).state, "yes");
  assert.equal(safeByPassedOn(passed("Saturday"), at("12:30")).text, "no, next from Sat 28 Nov 2026, 10:00");
  const checked = toPassedOn({ safeContact: { When: "10:00 to 12:00", "On which days": "Friday" } }, saidAt);
  assert.equal(safeByPassedOn(checked, saturday).state, "no");
  const again = toPassedOn({ safeContact: { [ASK_AGAIN]: "Ask her again", When: "10:00 to 12:00" } }, saidAt);
  assert.equal(safeByPassedOn(again, saturday).state, "unknown");
});

test("hours may run over midnight", () => {
  const reach = { from: "22:00", to: "02:00", ...untold };
  assert.deepEqual(
    ["21:59", "23:00", "01:59", "02:00"].map((time) => safeByPassedOn(reach, at(time)).state),
    ["no", "yes", "yes", "no"],
  );
});

test("what she did not say is not assumed, and what she said long ago is to be checked", () => {
  assert.equal(safeByPassedOn(undefined, at("11:00")).state, "unknown");
  assert.equal(safeByPassedOn({ from: undefined, to: undefined, ...untold }, at("11:00")).state, "unknown");
  const stale = safeByPassedOn(
    { ...untold, from: "00:00", to: "23:59", at: new Date("2026-10-01T09:00:00Z") },
    at("11:00"),
  );
  assert.equal(stale.state, "unknown");
  assert.match(stale.text, /check again first/);
});

test("by the way she allowed, the database says whether it is safe, and from when it is", () => {
  const way = {
    window: { from: "10:00", to: "12:00" },
    verifiedAt: saidAt,
    nextSafeTime: new Date("2026-11-22T10:00:00Z"),
  };
  const said = (standing: "good" | "stale" | "unverified", isSafeNow: boolean) =>
    safeByPermission({ ...way, standing, isSafeNow }, { calendar });
  assert.deepEqual(said("good", true), { state: "yes", text: "yes, until 12:00" });
  assert.deepEqual(said("good", false), { state: "no", text: "no, next from Sun 22 Nov 2026, 10:00" });
  assert.match(said("stale", false).text, /last said Tue 10 Nov 2026: check again first/);
  assert.equal(said("unverified", false).state, "unknown");
});

test("age counts whole years, and the birthday itself", () => {
  assert.equal(ageOn("1990-11-21", "2026-11-21"), 36);
  assert.equal(ageOn("1990-11-22", "2026-11-21"), 35);
  assert.equal(ageOn("2030-01-01", "2026-11-21"), undefined);
});

test("one's own family name is known in another case, with accents, and among several", () => {
  assert.ok(isOwnFamily("Nora Ó Briain", ["Smith", "o briain"]));
  assert.ok(isOwnFamily("Ana de la Cruz", ["De La Cruz"]));
  assert.ok(!isOwnFamily("Nora Briain", ["Nora"]));
  assert.ok(!isOwnFamily(undefined, ["", "Smith"]));
});

test("of what several referrals passed on the latest holds, and what it left out stays told", () => {
  const first = toPassedOn(
    { name: "Anna", born: "3 Feb 1990", safeContact: { When: "10:00 to 12:00" } },
    new Date(1),
  );
  const second = toPassedOn({ interpreter: "Polish", safeContact: { How: "A text" } }, new Date(2));
  const latest = latestPassedOn([first, second]);
  assert.deepEqual(
    { ...latest, at: 0 },
    {
      name: "Anna",
      born: "3 Feb 1990",
      language: "Polish",
      from: undefined,
      to: undefined,
      days: undefined,
      isToAskAgain: false,
      words: undefined,
      came: "with a referral",
      at: 0,
    },
  );
  assert.equal(first.from, "10:00");
  assert.equal(latestPassedOn([]), undefined);
});

test("her newest words are shown, and the same words passed on again are as old as when they were said", () => {
  const said = toWords("Please ring on Mondays.", "through the website", new Date(1));
  const later = toWords(" I have moved. ", "as somebody wrote them down", new Date(2));
  const passedOn = toPassedOn({ words: "Please ring on Mondays." }, new Date(3));
  assert.deepEqual(newestWords([passedOn, said]), {
    text: "Please ring on Mondays.",
    came: "through the website",
    at: new Date(1),
  });
  assert.equal(newestWords([passedOn, later, said])?.text, "I have moved.");
  assert.equal(newestWords([toWords("  ", "", new Date(1))]), undefined);
});

test("words alone pass on no name and no hours", () => {
  assert.equal(latestPassedOn([toWords("Hello.", "through the website", new Date(9))]), undefined);
});
