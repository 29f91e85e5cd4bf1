import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { columnLetter } from "./field.ts";
import { guessDateOrder, guessMapping } from "./guess-mapping.ts";

describe("what columns seem to be", () => {
  test("is known by many headings, however they are written", () => {
    const headings = [
      "Client ID",
      "FirstName",
      "SURNAME",
      "D.O.B.",
      "Tel. No",
      "Mobile 2",
      "E-mail",
      "Address_Line_1",
      "Post Code",
      "Shoe size",
      "",
    ];
    const { columns } = guessMapping(headings, [], ["harmed"]);
    assert.deepEqual(columns, [
      "number",
      "given",
      "family",
      "born",
      "phone",
      "phone",
      "email",
      "address",
      "postcode",
      null,
      null,
    ]);
  });

  test("is each field once, but for those that may stand in several columns", () => {
    const { columns } = guessMapping(["First name", "Forename", "Mobile", "Phone"], [], ["harmed"]);
    assert.deepEqual(columns, ["given", null, "phone", "phone"]);
  });

  test("has days first unless they can be read in no other way", () => {
    assert.equal(guessDateOrder(["03/04/1985", "12/11/1990"]), "day-first");
    assert.equal(guessDateOrder(["23/04/1985", "04/23/1985"]), "day-first");
    assert.equal(guessDateOrder(["03/04/1985", "04/23/1985"]), "month-first");
    assert.equal(guessDateOrder([]), "day-first");
  });
});

test("columns have the letters that spreadsheets give them", () => {
  assert.deepEqual([0, 25, 26, 51, 52].map(columnLetter), ["A", "Z", "AA", "AZ", "BA"]);
});
