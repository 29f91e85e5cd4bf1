import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FIELDS, type Field, normaliseRecord, type RawRecord } from "./index.ts";

function read(field: Field, text: string): Readonly<Record<string, readonly string[]>> {
  return normaliseRecord({ [field]: [text] }).values;
}

test("names lose titles and accents, keep their parts, and write particles together", () => {
  assert.deepEqual(read("given_name", "Mr  José"), { given_name: ["jose"] });
  assert.deepEqual(read("surname", "O’Brien"), { surname: ["obrien"] });
  assert.deepEqual(read("surname", "van der Berg"), { surname: ["vanderberg"] });
  assert.deepEqual(read("surname", "Smith-Jones Jr"), { surname: ["smith jones"] });
  assert.deepEqual(read("surname", "Łukasz"), { surname: ["lukasz"] });
  assert.deepEqual(read("given_name", "Наталья"), { given_name: ["natalya"] });
  assert.deepEqual(read("given_name", "unknown"), {});
});

test("a whole name is taken apart in either order", () => {
  const expected = { given_name: ["mary"], middle_name: ["ann"], surname: ["vanderberg"] };
  assert.deepEqual(read("full_name", "Mrs Mary Ann van der Berg"), expected);
  assert.deepEqual(read("full_name", "VAN DER BERG, Mary Ann"), expected);
  assert.deepEqual(read("full_name", "Ann Smith-Jones"), { given_name: ["ann"], surname: ["smith jones"] });
  assert.deepEqual(read("full_name", "Cher"), { surname: ["cher"] });
});

test("dates are read in any common form, British order first", () => {
  for (const text of [
    "4/3/1987",
    "04-03-1987",
    "1987-03-04",
    "19870304",
    "4 March 1987",
    "Mar 4, 1987",
    "04.03.87",
    "1987/3/4",
  ])
    assert.deepEqual(read("date_of_birth", text), { date_of_birth: ["1987-03-04"] }, text);
  assert.deepEqual(read("date_of_birth", "1987-03-04T00:00:00Z"), { date_of_birth: ["1987-03-04"] });
  assert.deepEqual(read("date_of_birth", "3/25/1987"), { date_of_birth: ["1987-03-25"] });
  assert.deepEqual(read("date_of_birth", "1987"), { date_of_birth: ["1987"] });
  assert.deepEqual(read("date_of_birth", "01/01/1900"), {});
  assert.deepEqual(read("date_of_birth", "soon"), {});
});

test("a date that does not exist keeps its figures and is named as unread, without its value", () => {
  const { values, unread } = normaliseRecord({ date_of_birth: ["1987-02-31"] });
  assert.deepEqual(values, { date_of_birth: ["1987-02-31"] });
  assert.equal(unread.length, 1);
  assert.equal(unread[0]?.field, "date_of_birth");
  assert.ok(!JSON.stringify(unread).includes("31"));
});

test("phones, postcodes, addresses, e-mail and sex come into one writing", () => {
  for (const text of ["07700 900123", "+44 (0)7700 900123", "0044 7700 900123", "447700900123"])
    assert.deepEqual(read("phone", text), { phone: ["7700900123"] }, text);
  assert.deepEqual(read("phone", "00000000"), {});
  assert.deepEqual(read("postcode", "sg1 4qq"), { postcode: ["sg14qq"] });
  assert.deepEqual(read("postcode", "SGl4QQ"), { postcode: ["sgl4qq"] });
  assert.deepEqual(read("address", "Apartment 2, 14 High Street"), { address: ["flat 2 14 high st"] });
  assert.deepEqual(read("address", "No fixed abode"), {});
  assert.deepEqual(read("email", " Mary.Ann+news@Example.TEST "), { email: ["mary.ann@example.test"] });
  assert.deepEqual(read("sex", "Female"), { sex: ["f"] });
});

test("several values make a set, each once", () => {
  assert.deepEqual(normaliseRecord({ phone: ["07700 900123", "+447700900123", "01438 111222"] }).values, {
    phone: ["7700900123", "1438111222"],
  });
});

test("nothing that comes makes it throw", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom("", " ", "😀", "\u202Eمريم", "x".repeat(10_000), "31/02/1990"),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...FIELDS), fc.array(text, { maxLength: 20 })), (raw) => {
      const { values } = normaliseRecord(raw);
      for (const found of Object.values(values))
        assert.ok(found.every((value) => value !== "" && value.length <= 800));
    }),
  );
  const odd: unknown = { given_name: null, surname: 7, phone: [null, undefined, {}], postcode: "SG1" };
  assert.deepEqual(normaliseRecord(odd as RawRecord).values, { postcode: ["sg1"] });
});

test("what has been normalised is read the same again", () => {
  const once = normaliseRecord({
    given_name: ["Anne-Marie"],
    surname: ["de la Cruz"],
    date_of_birth: ["4/3/87"],
    postcode: ["SG1 4QQ"],
  });
  const again = normaliseRecord({ ...once.values });
  assert.deepEqual(again.values, once.values);
});
