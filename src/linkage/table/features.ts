import { packedDate } from "./packed-date.ts";
import { letterMask } from "./letters.ts";
import { familyLead, nameFamilies } from "../normalise/nicknames.ts";
import { spellingLead, SURNAME_FAMILY_COUNT, surnameSpellings } from "../normalise/spellings.ts";
import { postcodeArea } from "../normalise/postcodes.ts";
import type { ValueField } from "../read-value.ts";
import { phoneticCode, textHash } from "./phonetic-code.ts";

/** How many phonetic codes a name has at most, and families of given names. */
export const CODES = 3;
export const FAMILIES = 4;
/** Where a date of birth's packed form stands, beside its number yyyymmdd. */
export const PACKED_DATE = 1;
/** Where a place's letters stand. */
export const PLACE_LETTERS = 1;
/** Where in an e-mail address's features its user part's hash and length stand, and its letters. Those of a name come last as well. */
export const EMAIL_FEATURE = { user: 0, userLength: 1, letters: 2 } as const;
/** Where in an address's features its first and last number stand, and its two longest words. */
export const ADDRESS_FEATURE = { number: 0, lastNumber: 1, firstWord: 2, secondWord: 3 } as const;
const NONE = -1;

/** How many features a value of each field has. */
export const WIDTHS: Readonly<Record<ValueField, number>> = {
  given_name: CODES + FAMILIES + 1,
  middle_name: CODES + FAMILIES + 1,
  surname: CODES + SURNAME_FAMILY_COUNT + 1,
  date_of_birth: 2,
  postcode: 1,
  address: 4,
  place: 2,
  phone: 0,
  email: 3,
  identifier: 0,
  sex: 0,
};

/** What is worked out once for a value: its sound, its families, its parts. -1 is "none". */
export function featuresOf(field: ValueField, value: string): readonly number[] {
  switch (field) {
    case "given_name":
    case "middle_name":
      return givenFeatures(value);
    case "surname":
      return surnameFeatures(value);
    case "date_of_birth":
      return dateFeatures(Number(value.replaceAll("-", "").padEnd(8, "0")));
    case "postcode":
      return [textHash(postcodeArea(value))];
    case "place":
      return [phoneticCode(value.replaceAll(" ", "")), letterMask(value)];
    case "email":
      return emailFeatures(value);
    case "address":
      return addressFeatures(value);
    default:
      return [];
  }
}

function givenFeatures(value: string): readonly number[] {
  const tokens = value.split(" ");
  const families = nameFamilies(tokens[0] ?? "");
  const names = [tokens[0] ?? "", ...families.slice(0, 2).map(familyLead), ...tokens.slice(1, 2)];
  return [...codesOf(names), ...padded(families, FAMILIES), letterMask(value)];
}

function surnameFeatures(value: string): readonly number[] {
  const families = surnameSpellings(value);
  const parts = value.includes(" ") ? value.split(" ") : [];
  return [
    ...codesOf([value.replaceAll(" ", ""), ...families.map(spellingLead), ...parts]),
    ...padded(families, SURNAME_FAMILY_COUNT),
    letterMask(value),
  ];
}

function dateFeatures(ymd: number): readonly number[] {
  return [ymd, packedDate(ymd)];
}

function codesOf(names: readonly string[]): readonly number[] {
  return padded([...new Set(names.filter((name) => name !== "").map(phoneticCode))], CODES);
}

function emailFeatures(value: string): readonly number[] {
  const user = value.slice(0, value.lastIndexOf("@"));
  return [textHash(user), user.length, letterMask(value)];
}

function addressFeatures(value: string): readonly number[] {
  let [number, last] = [NONE, NONE];
  let [first, second] = ["", ""];
  for (const token of value.split(" ")) {
    if (isFigure(token)) {
      last = textHash(token);
      if (number === NONE) number = last;
    } else if (token.length > first.length) [first, second] = [token, first];
    else if (token.length > second.length) second = token;
  }
  return [
    number,
    last,
    first.length < 3 ? NONE : textHash(first),
    second.length < 4 ? NONE : textHash(second),
  ];
}

function isFigure(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function padded(values: readonly number[], width: number): readonly number[] {
  const cut = values.slice(0, width);
  return [...cut, ...Array.from({ length: width - cut.length }, () => NONE)];
}
