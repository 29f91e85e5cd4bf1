import { GROUPS, type Group } from "../link-model.ts";
import type { Column } from "../table/column.ts";
import { NO_VALUE, recordRows, SEVERAL } from "../table/record-rows.ts";
import { PACKED_DATE } from "../table/features.ts";
import type { TableColumns } from "../table/record-table.ts";
import { compareAddresses } from "./compare-addresses.ts";
import { compareEmails, compareNumbers, comparePlaces, comparePostcodes } from "./compare-contacts.ts";
import { compareDates } from "./compare-dates.ts";
import { compareGiven, compareMiddle, compareSurnames, closenessOf, isSameValue } from "./compare-names.ts";
import {
  ADDRESS_LEVELS,
  EMAIL_LEVELS,
  GIVEN,
  GIVEN_LEVELS,
  givenLevel,
  MIDDLE_LEVELS,
  MISSING,
  PLACE_LEVELS,
  POSTCODE,
  SURNAME,
} from "./levels.ts";

export const AT = Object.fromEntries(GROUPS.map((group, at) => [group, at])) as Readonly<
  Record<Group, number>
>;

/** Compares two values of one column each: the level, 1 being the strongest. */
type ValueComparison = (a: Column, va: number, b: Column, vb: number) => number;

const COMPARISONS: Readonly<Record<Group, ValueComparison>> = {
  given_name: compareGiven,
  surname: compareSurnames,
  middle_name: compareMiddle,
  date_of_birth: (a, va, b, vb) =>
    compareDates(a.features[va * a.width + PACKED_DATE] ?? 0, b.features[vb * b.width + PACKED_DATE] ?? 0),
  identifier: compareNumbers,
  email: compareEmails,
  phone: compareNumbers,
  postcode: comparePostcodes,
  address: compareAddresses,
  place: comparePlaces,
  sex: (a, va, b, vb) => (compareNumbers(a, va, b, vb) === 1 ? 1 : 2),
};

/**
 * Compares records of two tables (or of one with itself). After `compare(i, j)`, `levels[g]` is the level of group g (0: cannot be compared)
 * and `valuesA[g]`, `valuesB[g]` are the values that agreed best. Alias sets: the best-agreeing pair counts.
 */
export class PairComparer {
  readonly levels = new Uint8Array(GROUPS.length);
  readonly valuesA = new Int32Array(GROUPS.length);
  readonly valuesB = new Int32Array(GROUPS.length);
  readonly isOneTable: boolean;
  /** The tables' values side by side (see recordRows). */
  readonly rowsA: Int32Array;
  readonly rowsB: Int32Array;
  readonly #pairs: readonly (ColumnPair | undefined)[];
  constructor(a: TableColumns, b: TableColumns) {
    this.isOneTable = a === b;
    this.rowsA = recordRows(a);
    this.rowsB = recordRows(b);
    this.#pairs = GROUPS.map((group) => {
      const [columnA, columnB] = [a.fields[group], b.fields[group]];
      return columnA === undefined || columnB === undefined
        ? undefined
        : {
            a: columnA,
            b: columnB,
            compare: COMPARISONS[group],
          };
    });
  }

  /** Compares everything. */
  compare(i: number, j: number): void {
    this.compareNames(i, j);
    for (let group = 2; group < GROUPS.length; group++) this.compareGroup(group, i, j);
  }

  /** Compares given name and surname, which may have changed places. */
  compareNames(i: number, j: number): void {
    this.#compareBothNames(i, j);
    this.#markSurname();
  }

  #compareBothNames(i: number, j: number): void {
    const given = this.#best(AT.given_name, i, j);
    const family = this.#best(AT.surname, i, j);
    if (isAgreement(given, GIVEN.close) && isAgreement(family, SURNAME.close)) return;
    if (given === GIVEN.exact && family !== SURNAME.different) return;
    this.#compareCrosswise(i, j, given, family);
  }

  #markSurname(): void {
    const given = this.levels[AT.given_name] ?? MISSING;
    if (given === MISSING || given === GIVEN.swapped || given === GIVEN.crossed) return;
    if (isAgreement(this.levels[AT.surname] ?? MISSING, SURNAME.close))
      this.levels[AT.given_name] = given + GIVEN_LEVELS;
  }

  /** Compares one group other than the two names. Address and place want the postcode compared before, middle name and e-mail the names. */
  compareGroup(group: number, i: number, j: number): void {
    const level = this.#best(group, i, j);
    if (level === MISSING) return;
    if (group === AT.address) this.levels[group] = level + ADDRESS_LEVELS * this.#postcodeState();
    if (group === AT.email) this.levels[group] = level + EMAIL_LEVELS * this.#sharedNames();
    if (group === AT.middle_name && this.#sharedNames() > 0) this.levels[group] = level + MIDDLE_LEVELS;
    if (group === AT.place) this.levels[group] = level + PLACE_LEVELS * this.#postcodeState();
  }

  /** How many of the two names agree, at least in part: 2 only where both do closely. */
  #sharedNames(): number {
    const given = givenLevel(this.levels[AT.given_name] ?? MISSING);
    const family = this.levels[AT.surname] ?? MISSING;
    if (given === GIVEN.swapped) return 2;
    if (isAgreement(given, GIVEN.close) && isAgreement(family, SURNAME.close)) return 2;
    return isAgreement(given, GIVEN.part) || isAgreement(family, SURNAME.part) ? 1 : 0;
  }

  #postcodeState(): number {
    const level = this.levels[AT.postcode] ?? MISSING;
    if (level === MISSING) return 0;
    return level <= POSTCODE.slip ? 1 : 2;
  }

  #best(group: number, i: number, j: number): number {
    const [one, other] = [
      this.rowsA[i * GROUPS.length + group] ?? NO_VALUE,
      this.rowsB[j * GROUPS.length + group] ?? NO_VALUE,
    ];
    const pair = this.#pairs[group];
    if (one === NO_VALUE || other === NO_VALUE || pair === undefined) return (this.levels[group] = MISSING);
    if (one === SEVERAL || other === SEVERAL) return this.#bestOfSeveral(pair, group, i, j);
    this.valuesA[group] = one;
    this.valuesB[group] = other;
    return (this.levels[group] = this.#level(pair, group, one, other));
  }

  #bestOfSeveral(pair: ColumnPair, group: number, i: number, j: number): number {
    const { a, b } = pair;
    const [startA, endA] = [a.starts[i] ?? 0, a.starts[i + 1] ?? 0];
    const [startB, endB] = [b.starts[j] ?? 0, b.starts[j + 1] ?? 0];
    let best = MISSING;
    for (let at = startA; at < endA; at++) {
      for (let bt = startB; bt < endB; bt++) {
        const level = this.#level(pair, group, a.ids[at] ?? 0, b.ids[bt] ?? 0);
        if (best !== MISSING && level >= best) continue;
        best = level;
        this.valuesA[group] = a.ids[at] ?? 0;
        this.valuesB[group] = b.ids[bt] ?? 0;
      }
    }
    this.levels[group] = best;
    return best;
  }

  #level(pair: ColumnPair, group: number, va: number, vb: number): number {
    if (this.isOneTable && va === vb && group !== AT.date_of_birth) return 1;
    return pair.compare(pair.a, va, pair.b, vb);
  }

  /** Where the names agree better the other way round, the given name's level says so and the surname's says nothing more. */
  #compareCrosswise(i: number, j: number, given: number, family: number): void {
    const [names, families] = [this.#pairs[AT.given_name], this.#pairs[AT.surname]];
    if (names === undefined || families === undefined) return;
    const there = bestNearness(names.a, i, families.b, j);
    // With nothing near on this side, names are not swapped, and all that counts on the other is whether they are the same.
    const back =
      there < 2 ? (hasSame(families.a, i, names.b, j) ? 3 : 0) : bestNearness(families.a, i, names.b, j);
    const isSwapped = there >= 2 && back >= 2;
    const isCrossed =
      Math.max(there, back) === 3 && !isAgreement(given, GIVEN.close) && !isAgreement(family, SURNAME.close);
    if (!isSwapped && !isCrossed) return;
    this.levels[AT.given_name] = isSwapped ? GIVEN.swapped : GIVEN.crossed;
    this.levels[AT.surname] = MISSING;
  }
}

function isAgreement(level: number, weakest: number): boolean {
  return level !== MISSING && level <= weakest;
}

function bestNearness(a: Column, i: number, b: Column, j: number): number {
  let best = 0;
  for (let at = a.starts[i] ?? 0; at < (a.starts[i + 1] ?? 0); at++)
    for (let bt = b.starts[j] ?? 0; bt < (b.starts[j + 1] ?? 0); bt++)
      best = Math.max(best, closenessOf(a, a.ids[at] ?? 0, b, b.ids[bt] ?? 0));
  return best;
}

function hasSame(a: Column, i: number, b: Column, j: number): boolean {
  for (let at = a.starts[i] ?? 0; at < (a.starts[i + 1] ?? 0); at++)
    for (let bt = b.starts[j] ?? 0; bt < (b.starts[j + 1] ?? 0); bt++)
      if (isSameValue(a, a.ids[at] ?? 0, b, b.ids[bt] ?? 0)) return true;
  return false;
}

type ColumnPair = {
  readonly a: Column;
  readonly b: Column;
  readonly compare: ValueComparison;
};
