/** What a record may say about a person. A field holds a set of values: every name, number or address somebody is known by. */
export const FIELDS = [
  "given_name",
  "middle_name",
  "surname",
  "full_name",
  "date_of_birth",
  "postcode",
  "address",
  "place",
  "phone",
  "email",
  "identifier",
  "sex",
] as const;

export type Field = (typeof FIELDS)[number];

/** A record as it came: any subset of fields, any number of values to a field, in any common writing. */
export type RawRecord = Partial<Record<Field, readonly string[]>>;
