import { addMonths, type Month } from "../../../foundation/clock/index.ts";
import type { Pack, PublicTable } from "../../../foundation/pack/index.ts";
import { stricter, type Bound, type PublicationProfile, type Table } from "../../../stats/index.ts";
import { findSplit, NOT_SAID, type Split, type Uncut } from "../../figures/index.ts";
import { ALL } from "./edition-body.ts";

/** One quarter of a table to publish, as the disclosure control reasons with it: one table, or one for each answer. */
export type LaidOut = { readonly tables: readonly Table[]; readonly placeOf: PlaceOf };

/** Which printed line a cell of one of the tables is; undefined where it is reasoned with and not printed. */
export type PlaceOf = (
  table: Table,
  at: readonly (string | undefined)[],
) => { readonly month: Month | undefined; readonly code: string } | undefined;

const MONTH = "month";
const SAID = "said";
const OTHER = "other";

/** What a table is split by, with its answers; undefined for one that is split by nothing. */
export function splitOf(
  pack: Pack,
  { by, measure }: PublicTable,
): (Split & { isSeveral: boolean }) | undefined {
  const split = by === undefined ? undefined : findSplit(pack, by, measure);
  if (!split) return undefined;
  const isSeveral = by === "form" || pack.characteristics.some(({ id, several }) => id === by && several);
  return { ...split, isSeveral };
}

/**
 * Lays one quarter of a table out. All tables of a measure and quarter share the cells they have in common, so that what
 * one shows is known to a reader of the other. Quarters have nothing in common: no total is published across them.
 *
 * Where somebody gives several answers (forms of harm), the answers are no parts of a whole. Each is a table of its own,
 * of those who gave it and those who did not; and all of them come to at least everybody who said anything.
 * @throws {RangeError} when the counts do not fit together
 */
export function layOut(
  pack: Pack,
  definition: PublicTable,
  quarter: Month,
  { counts, profile }: { readonly counts: readonly Uncut[]; readonly profile: PublicationProfile },
): LaidOut {
  const split = splitOf(pack, definition);
  const months = definition.every === "month" ? [0, 1, 2].map((ago) => addMonths(quarter, ago)) : [];
  const own = definition.smallest === undefined ? profile : stricter(profile, definition.smallest);
  const ground: Ground = {
    name: definition.title,
    counted: definition.measure,
    quarter,
    months,
    profile: own,
    countOf: counter(definition.measure, quarter, counts),
  };
  if (!split) return whole(ground);
  return split.isSeveral ? answers(ground, split) : parts(ground, split);
}

type Ground = Pick<Table, "name" | "counted" | "profile"> & {
  readonly quarter: Month;
  /** Told apart; none where the quarter is one. */
  readonly months: readonly Month[];
  readonly countOf: (split: string, value: string, month: Month | undefined) => number;
};

function counter(measure: string, quarter: Month, counts: readonly Uncut[]): Ground["countOf"] {
  const end = addMonths(quarter, 3);
  const sums = new Map<string, number>();
  for (const each of counts) {
    if (each.measure !== measure || each.month < quarter || each.month >= end) continue;
    for (const month of [each.month, undefined]) {
      const key = keyOf(each.split, each.value, month);
      sums.set(key, (sums.get(key) ?? 0) + each.n);
    }
  }
  return (split, value, month) => sums.get(keyOf(split, value, month)) ?? 0;
}

function keyOf(split: string, value: string, month: Month | undefined): string {
  return JSON.stringify([split, value, month ?? ""]);
}

/** Months, or the whole quarter as the one there is. */
function periodsOf({ months }: Ground): readonly (Month | undefined)[] {
  return months.length === 0 ? [undefined] : months;
}

/** A table with months as its last dimension, where they are told apart. */
function tableOf(ground: Ground, more: Pick<Table, "dimensions" | "counts"> & Partial<Table>): Table {
  const { name, counted, quarter, profile, months } = ground;
  const period = { name: MONTH, categories: months.map((month) => ({ name: month })) };
  return {
    name,
    counted,
    profile,
    published: "all",
    ...more,
    where: { quarter, ...more.where },
    dimensions: months.length === 0 ? more.dimensions : [...more.dimensions, period],
  };
}

/** The smallest cells of one dimension, in every period. */
function cells(
  ground: Ground,
  counts: readonly (readonly [name: string, count: (month: Month | undefined) => number])[],
): Table["counts"] {
  return periodsOf(ground).flatMap((month) =>
    counts.map(([name, count]) => ({
      at: month === undefined ? [name] : [name, month],
      count: count(month),
    })),
  );
}

function whole(ground: Ground): LaidOut {
  const counts = periodsOf(ground).map((month) => ({
    at: month === undefined ? [] : [month],
    count: ground.countOf(ALL, "", month),
  }));
  return {
    tables: [tableOf(ground, { dimensions: [], counts })],
    placeOf: (_, [month]) => ({ month, code: ALL }),
  };
}

function parts(ground: Ground, { id, label, values }: Split): LaidOut {
  const { countOf } = ground;
  const named = values.filter(({ id: value }) => value !== NOT_SAID);
  const hasRest = named.length < values.length;
  const rest = (month: Month | undefined): number =>
    named.reduce((left, { id: value }) => left - countOf(id, value, month), countOf(ALL, "", month));
  if (!hasRest && periodsOf(ground).some((month) => rest(month) !== 0))
    throw new RangeError(`Some of what is counted has no ${label.toLowerCase()} that the list knows.`);
  const counts = cells(ground, [
    ...named.map(
      ({ id: value }) => [value, (month: Month | undefined) => countOf(id, value, month)] as const,
    ),
    ...(hasRest ? [[NOT_SAID, rest] as const] : []),
  ]);
  const dimensions = [{ name: id, categories: values.map(({ id: name }) => ({ name })) }];
  return {
    tables: [tableOf(ground, { dimensions, counts })],
    placeOf: (_, [code, month]) => ({ month, code: code ?? ALL }),
  };
}

function answers(ground: Ground, { id, values }: Split): LaidOut {
  const { countOf } = ground;
  const none = (month: Month | undefined): number => countOf(id, NOT_SAID, month);
  const said = (month: Month | undefined): number => countOf(ALL, "", month) - none(month);
  const named = values.flatMap(({ id: value }) => (value === NOT_SAID ? [] : [value]));
  const main = tableOf(ground, {
    dimensions: [{ name: id, categories: [{ name: SAID }, { name: NOT_SAID }] }],
    unprinted: [SAID],
    counts: cells(ground, [
      [SAID, said],
      [NOT_SAID, none],
    ]),
    bounds: periodsOf(ground).map((month) => atLeastAll(ground, id, named, month)),
  });
  const each = named.map((value) =>
    tableOf(ground, {
      where: { [id]: SAID },
      unprinted: [OTHER],
      dimensions: [{ name: answerOf(id, value), categories: [{ name: value }, { name: OTHER }] }],
      counts: cells(ground, [
        [value, (month) => countOf(id, value, month)],
        [OTHER, (month) => said(month) - countOf(id, value, month)],
      ]),
    }),
  );
  return {
    tables: [main, ...each],
    placeOf: (table, [code, month]) => {
      if (table === main) return code === SAID ? undefined : { month, code: code ?? ALL };
      return code === undefined || code === OTHER ? undefined : { month, code };
    },
  };
}

/** Whoever said anything gave at least one answer: so the answers together are no fewer than they. */
function atLeastAll(
  { quarter }: Ground,
  id: string,
  named: readonly string[],
  month: Month | undefined,
): Bound {
  const there = { quarter, [id]: SAID, ...(month === undefined ? {} : { [MONTH]: month }) };
  return {
    terms: [
      ...named.map((value) => [{ ...there, [answerOf(id, value)]: value }, 1] as const),
      [there, -1] as const,
    ],
    lower: 0,
    upper: Infinity,
  };
}

function answerOf(id: string, value: string): string {
  return `${id}: ${value}`;
}
