import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { DateOrder } from "./mapping.ts";
import { readDate } from "./read-date.ts";

const TODAY = "2026-11-22";

describe("a day", () => {
  for (const [typed, order, iso] of [
    ["23/04/1985", "day-first", "1985-04-23"],
    ["3/4/85", "day-first", "1985-04-03"],
    ["3/4/85", "month-first", "1985-03-04"],
    ["1985-04-23", "month-first", "1985-04-23"],
    ["1985-04-23T00:00:00Z", "day-first", "1985-04-23"],
    ["23.4.1985 00:00", "day-first", "1985-04-23"],
    ["23 April 1985", "day-first", "1985-04-23"],
    ["1st Sept 2001", "day-first", "2001-09-01"],
    ["23-Apr-26", "day-first", "2026-04-23"],
    ["23-Apr-27", "day-first", "1927-04-23"],
    ["29/02/2023", "day-first", undefined],
    ["23/04/1885", "day-first", undefined],
    ["23/11/2026", "day-first", undefined],
    ["13/13/1985", "day-first", undefined],
    ["31000", "day-first", undefined],
    ["about 1985", "day-first", undefined],
    ["", "day-first", undefined],
  ] as const)
    test(`"${typed}", ${order}, is ${iso ?? "none"}`, () => {
      assert.equal(readDate(typed, order, TODAY), iso);
    });

  test("written in any of these ways is read back", () => {
    const days = fc.date({ min: new Date("1930-01-01"), max: new Date("2026-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom("/", "-", ".", " "),
        fc.constantFrom<DateOrder>("day-first", "month-first"),
        (day, mark, order) => {
          const iso = day.toISOString().slice(0, 10);
          const [year = "", month = "", date = ""] = iso.split("-");
          const parts = order === "day-first" ? [date, month, year] : [month, date, year];
          assert.equal(readDate(parts.join(mark), order, TODAY), iso);
          assert.equal(readDate(iso, order, TODAY), iso);
        },
      ),
    );
  });
});
