import { addMonths, type Month } from "../../../foundation/clock/index.ts";
import type { Pack, PublicTable } from "../../../foundation/pack/index.ts";
import { stricter, type PublicationProfile } from "../../../stats/index.ts";
import { NOT_SAID } from "../../figures/index.ts";
import { ALL, type EditionBody, type Line, type PublicTableBody } from "./edition-body.ts";
import { splitOf } from "./lay-out.ts";
import type { Fresh, PrintedCount } from "./protect-edition.ts";

export type ToCompose = {
  readonly pack: Pack;
  readonly number: number;
  readonly tables: readonly PublicTable[];
  readonly quarters: readonly Month[];
  readonly profile: PublicationProfile;
  /** What is out: each table as the last edition that has it left it, those withdrawn apart. */
  readonly before: EditionBody | undefined;
  /** Whether everything is counted again. */
  readonly isAnew: boolean;
};

/**
 * Which quarters of which tables have to be counted: those that are not out yet, and all of them where everything is
 * counted again. What is out stays as it was read, so that nothing is learnt by comparing.
 */
export function findFresh({ tables, quarters, before, isAnew }: ToCompose): Fresh[] {
  return tables.flatMap((definition) =>
    quarters
      .filter((quarter) => isAnew || linesOf(before, definition, quarter).length === 0)
      .map((quarter) => ({ definition, quarter })),
  );
}

/** The edition as it is read: fresh quarters, and the others as they were. */
export function composeEdition(work: ToCompose, printed: readonly PrintedCount[]): EditionBody {
  return { tables: work.tables.map((definition) => composeTable(work, definition, printed)) };
}

function composeTable(
  work: ToCompose,
  definition: PublicTable,
  printed: readonly PrintedCount[],
): PublicTableBody {
  const { pack, quarters, before } = work;
  const split = splitOf(pack, definition);
  const { smallest, base, word, nought } =
    definition.smallest === undefined ? work.profile : stricter(work.profile, definition.smallest);
  const fresh = printed.filter((each) => each.definition.id === definition.id);
  const lines = quarters.flatMap((quarter) => {
    const own = fresh.filter((each) => each.quarter === quarter);
    return own.length === 0
      ? linesOf(before, definition, quarter)
      : own.map((each) => lineOf(each, work.number, split?.values ?? []));
  });
  const order = [ALL, ...(split?.values.map(({ id }) => id) ?? [])];
  return {
    id: definition.id,
    title: definition.title,
    subtitle: definition.subtitle,
    measure: definition.measure,
    by: split ? { id: split.id, label: split.label, isSeveral: split.isSeveral } : null,
    every: definition.every,
    notes: definition.notes,
    smallest,
    base,
    word,
    isNoughtShown: nought === "shown",
    lines: lines.toSorted(
      (a, b) =>
        compare(a.quarter, b.quarter) ||
        b.months - a.months ||
        compare(a.start, b.start) ||
        order.indexOf(a.code) - order.indexOf(b.code),
    ),
  };
}

function linesOf(before: EditionBody | undefined, { id }: PublicTable, quarter: Month): readonly Line[] {
  return (
    before?.tables.find((table) => table.id === id)?.lines.filter((line) => line.quarter === quarter) ?? []
  );
}

function lineOf(
  { quarter, month, code, count }: PrintedCount,
  from: number,
  values: readonly { readonly id: string; readonly label: string }[],
): Line {
  const name = values.find(({ id }) => id === code)?.label ?? (code === NOT_SAID ? "Not said" : "All");
  return { quarter, start: month ?? quarter, months: month === undefined ? 3 : 1, code, name, count, from };
}

/** The quarters from one to another, both of them, oldest first. */
export function quartersBetween(first: Month, last: Month): Month[] {
  return first > last ? [] : [first, ...quartersBetween(addMonths(first, 3), last)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
