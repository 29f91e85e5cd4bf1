import type { Field } from "../../../linkage/index.ts";

/** How long a field takes to read, next to the others: names are spelt by sound, addresses are taken apart and seldom the same. */
const EFFORT: Readonly<Record<Field, number>> = {
  given_name: 2,
  middle_name: 1,
  surname: 2,
  full_name: 4,
  date_of_birth: 2,
  postcode: 2,
  address: 5,
  place: 1,
  phone: 3,
  email: 4,
  identifier: 2,
  sex: 1,
};
// The first thread also keeps every record's id.
const IDS = 3;
// A whole name gives values to the other three, so that they cannot be read apart.
const NAMES: readonly Field[] = ["given_name", "middle_name", "surname", "full_name"];

/** Deals the fields out to `threads`, so that all take about as long. The first, which has other work too, may get none. */
export function shareFields(fields: readonly Field[], threads: number): Field[][] {
  const names = fields.includes("full_name") ? fields.filter((field) => NAMES.includes(field)) : [];
  const groups = [
    ...(names.length > 0 ? [names] : []),
    ...fields.filter((field) => !names.includes(field)).map((field) => [field]),
  ];
  const effort = (group: readonly Field[]): number => group.reduce((sum, field) => sum + EFFORT[field], 0);
  const hands = Array.from({ length: threads }, (_, thread): Hand => ({
    fields: [],
    load: thread === 0 ? IDS : 0,
  }));
  for (const group of groups.toSorted((one, other) => effort(other) - effort(one))) {
    const freest = hands.reduce((best, hand) => (hand.load < best.load ? hand : best));
    freest.fields.push(...group);
    freest.load += effort(group);
  }
  return hands.map((hand) => hand.fields);
}

type Hand = { readonly fields: Field[]; load: number };
