import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarFile } from "./calendar-file.ts";

const AT = new Date("2026-11-22T09:30:00.123Z");

test("a calendar file has each day as a whole day, with what a comma or a line break would break escaped", () => {
  const file = calendarFile(
    [
      { id: "one", day: "2026-12-03", title: "Board: money, and\nplans; all", isCancelled: false },
      { id: "two", day: "2027-01-04", title: "Group", isCancelled: true },
    ],
    AT,
  );
  assert.deepEqual(file.split("\r\n"), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Fanlight//Meetings//EN",
    "BEGIN:VEVENT",
    "UID:one",
    "DTSTAMP:20261122T093000Z",
    "DTSTART;VALUE=DATE:20261203",
    String.raw`SUMMARY:Board: money\, and\nplans\; all`,
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:two",
    "DTSTAMP:20261122T093000Z",
    "DTSTART;VALUE=DATE:20270104",
    "SUMMARY:Group",
    "STATUS:CANCELLED",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("a meeting whose hours are known is those hours, as instants, with where it is", () => {
  const hours = { from: new Date("2026-06-03T09:00:00Z"), to: new Date("2026-06-03T11:00:00Z") };
  const meeting = {
    id: "one",
    day: "2026-06-03",
    title: "Board",
    hours,
    place: "Room 2, County Hall",
    isCancelled: false,
  };
  const lines = calendarFile([meeting], AT).split("\r\n");
  assert.deepEqual(lines.slice(6, 10), [
    "DTSTART:20260603T090000Z",
    "DTEND:20260603T110000Z",
    "SUMMARY:Board",
    String.raw`LOCATION:Room 2\, County Hall`,
  ]);
});

test("no line is longer than 75 octets, and what was folded comes back whole", () => {
  const title = "Überprüfung ".repeat(20).trim();
  const file = calendarFile([{ id: "one", day: "2026-12-03", title, isCancelled: false }], AT);
  for (const line of file.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(file.replaceAll("\r\n ", "").includes(`SUMMARY:${title}\r\n`));
});
