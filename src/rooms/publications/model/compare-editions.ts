import type { EditionBody, Line, PublicTableBody } from "./edition-body.ts";

/** What changed in one table from one edition to the next. */
export type TableChange = {
  readonly table: PublicTableBody;
  /** Not in the edition before. */
  readonly isNew: boolean;
  /** Quarters that are there now and were not. */
  readonly added: readonly string[];
  /** Counts that were there, and are others now. */
  readonly changed: readonly { readonly line: Line; readonly before: number | null }[];
};

/** Each table of an edition, beside the one before it. */
export function compareEditions(before: EditionBody | undefined, after: EditionBody): TableChange[] {
  return after.tables.map((table) => {
    const earlier = before?.tables.find(({ id }) => id === table.id);
    const known = new Map(earlier?.lines.map((line) => [keyOf(line), line.count]));
    const quarters = new Set(earlier?.lines.map(({ quarter }) => quarter));
    return {
      table,
      isNew: earlier === undefined,
      added: [...new Set(table.lines.map(({ quarter }) => quarter))].filter((each) => !quarters.has(each)),
      changed: table.lines.flatMap((line) => {
        const was = known.get(keyOf(line));
        return was === undefined || was === line.count ? [] : [{ line, before: was }];
      }),
    };
  });
}

/**
 * Whether an edition would have everybody read what is out already, in which edition a line was counted apart: then it puts
 * nothing right and adds nothing. A first edition has no other beside it.
 */
export function changesNothing(before: EditionBody | undefined, after: EditionBody): boolean {
  if (before === undefined) return false;
  const read = ({ lines, ...table }: PublicTableBody): string =>
    JSON.stringify({ ...table, lines: lines.map((line) => ({ ...line, from: 0 })) });
  const out = new Map(before.tables.map((table) => [table.id, read(table)]));
  return after.tables.every((table) => out.get(table.id) === read(table));
}

function keyOf({ start, months, code }: Line): string {
  return `${start} ${months} ${code}`;
}
