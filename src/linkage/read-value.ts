import type { Field } from "./field.ts";
import { addressText, placeText } from "./normalise/addresses.ts";
import { identifierText, sexText } from "./normalise/codes.ts";
import { dateText, readDate } from "./normalise/dates.ts";
import { emailText } from "./normalise/emails.ts";
import { givenName, surname, wholeName } from "./normalise/names.ts";
import { phoneDigits } from "./normalise/phones.ts";
import { postcodeText } from "./normalise/postcodes.ts";

const SINGLE: Readonly<Record<Exclude<ValueField, "date_of_birth">, (text: string) => string | undefined>> = {
  given_name: givenName,
  middle_name: givenName,
  surname,
  postcode: postcodeText,
  address: addressText,
  place: placeText,
  phone: phoneDigits,
  email: emailText,
  identifier: identifierText,
  sex: sexText,
};

const REASONS: Readonly<Record<Field, string>> = {
  given_name: "no name could be read",
  middle_name: "no name could be read",
  surname: "no name could be read",
  full_name: "no name could be read",
  date_of_birth: "no date could be read",
  postcode: "no postcode could be read",
  address: "no address could be read",
  place: "no place could be read",
  phone: "no phone number could be read",
  email: "no e-mail address could be read",
  identifier: "no identifier could be read",
  sex: "says nothing",
};

/** One value of one field in one writing; several values where the field is a whole name. */
export function readValue(field: Field, text: string): Reading {
  const values = field === "full_name" ? wholeNameValues(text) : oneValue(field, text);
  if (values.length === 0) return { values, reason: text.trim() === "" ? undefined : REASONS[field] };
  const isImpossible = field === "date_of_birth" && readDate(text)?.exists === false;
  return {
    values,
    reason: isImpossible ? "not a date that exists: its figures are compared all the same" : undefined,
  };
}

function oneValue(field: ValueField, text: string): Reading["values"] {
  const value = field === "date_of_birth" ? dateOf(text) : SINGLE[field](text);
  return value === undefined ? [] : [[field, value]];
}

function dateOf(text: string): string | undefined {
  const date = readDate(text);
  return date === undefined ? undefined : dateText(date.ymd);
}

function wholeNameValues(text: string): Reading["values"] {
  const { given, middle, surname: family } = wholeName(text);
  const values: [ValueField, string][] = [];
  if (given !== undefined) values.push(["given_name", given]);
  if (middle !== undefined) values.push(["middle_name", middle]);
  if (family !== undefined) values.push(["surname", family]);
  return values;
}

/** Every field but `full_name`, which is taken apart. */
export type ValueField = Exclude<Field, "full_name">;

export type Reading = {
  readonly values: readonly (readonly [ValueField, string])[];
  readonly reason: string | undefined;
};
