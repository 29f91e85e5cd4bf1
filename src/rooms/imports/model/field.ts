/** What a column of a list may be. The order is that of the mapping page. */
export const FIELDS = {
  number: {
    label: "Your own number for the case",
    headings: [
      "case number",
      "case id",
      "case ref",
      "case reference",
      "client id",
      "client number",
      "client ref",
      "client reference",
      "reference",
      "ref",
      "id",
      "record id",
      "urn",
      "service user id",
    ],
  },
  given: {
    label: "First name",
    headings: [
      "first name",
      "firstname",
      "forename",
      "forenames",
      "given name",
      "given names",
      "first names",
    ],
  },
  family: {
    label: "Family name",
    headings: ["family name", "surname", "last name", "lastname", "second name"],
  },
  whole: {
    label: "Whole name",
    headings: ["name", "full name", "client name", "client", "service user", "whole name", "person"],
  },
  alias: {
    label: "Another name she uses or used",
    headings: [
      "alias",
      "known as",
      "aka",
      "also known as",
      "preferred name",
      "maiden name",
      "previous name",
      "former name",
      "other name",
      "other names",
    ],
  },
  born: {
    label: "Date of birth",
    headings: ["date of birth", "dob", "d o b", "birth date", "birthdate", "born", "birthday"],
  },
  phone: {
    label: "Phone number",
    headings: [
      "phone",
      "telephone",
      "mobile",
      "phone number",
      "telephone number",
      "mobile number",
      "tel",
      "tel no",
      "mobile phone",
      "home phone",
      "contact number",
      "landline",
    ],
  },
  email: { label: "E-mail address", headings: ["email", "e mail", "email address", "e mail address"] },
  address: {
    label: "Address, or a line of it",
    headings: [
      "address",
      "address 1",
      "address 2",
      "address 3",
      "address line 1",
      "address line 2",
      "address line 3",
      "street",
      "town",
      "city",
      "county",
      "house number",
    ],
  },
  postcode: { label: "Postcode", headings: ["postcode", "post code", "postal code"] },
  side: {
    label: "Harmed, child or causing harm",
    headings: ["side", "role", "victim or perpetrator", "type of client", "client type", "person type"],
  },
  state: {
    label: "Open or closed",
    headings: ["status", "case status", "state", "open or closed", "open closed", "case state"],
  },
  opened: {
    label: "Day you opened the case",
    headings: [
      "opened",
      "date opened",
      "case opened",
      "open date",
      "start date",
      "date of referral",
      "referral date",
      "date referred",
      "opened on",
      "case start",
    ],
  },
  "safe-way": {
    label: "How it is safe to reach her",
    headings: [
      "safe contact",
      "safe contact method",
      "safe way",
      "how is it safe",
      "preferred contact",
      "contact preference",
      "safe to contact",
    ],
  },
  "safe-times": {
    label: "When it is safe to reach her",
    headings: [
      "safe times",
      "safe time",
      "best time",
      "best time to call",
      "safe contact times",
      "when is it safe",
      "when safe",
    ],
  },
  "safe-checked": {
    label: "Day that was last checked with her",
    headings: [
      "safe contact checked",
      "safe contact date",
      "contact checked",
      "safe checked",
      "checked with her",
    ],
  },
  language: {
    label: "Language for an interpreter",
    headings: ["language", "interpreter", "first language", "preferred language", "interpreter language"],
  },
  note: {
    label: "Note",
    headings: ["note", "notes", "comment", "comments", "summary", "remarks", "situation"],
  },
} as const satisfies Readonly<Record<string, { label: string; headings: readonly string[] }>>;

export type Field = keyof typeof FIELDS;

/** Fields that may stand in several columns: each value counts, or all together. */
export const SEVERAL: readonly Field[] = ["alias", "phone", "email", "address", "note"];

/** What a field is called, for whoever reads a page. */
export function labelOf(field: Field): string {
  return FIELDS[field].label;
}

/** Every field, in order. */
export const fieldNames = Object.keys(FIELDS) as readonly Field[];

/** A column as a spreadsheet names it: A, B … Z, AA. @param place from 0 */
export function columnLetter(place: number): string {
  const rest = String.fromCharCode(65 + (place % 26));
  return place < 26 ? rest : `${columnLetter(Math.floor(place / 26) - 1)}${rest}`;
}
