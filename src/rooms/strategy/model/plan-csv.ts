import { guardCell, readNamedRows, type LineFault } from "../../../foundation/csv/index.ts";
import { findPlanFaults, type Known } from "./check-plan.ts";
import { tidy } from "./check-field.ts";
import { fieldsOf, isItemKind, isLinkKind, ITEM_KIND_NAMES, LINK_KIND_NAMES } from "./kind.ts";
import {
  byCode,
  compareCodes,
  EMPTY_PLAN,
  linkKey,
  type Body,
  type Plan,
  type PlanItem,
  type PlanLink,
} from "./plan.ts";

/** The most characters a file may have: a strategy of a county has about fifty thousand. */
export const MOST_CHARACTERS = 150_000;

const FIRST = ["kind", "code", "parent", "to"] as const;
const ALL_KINDS = [...ITEM_KIND_NAMES, ...LINK_KIND_NAMES];
const FIELDS = [...new Set(ALL_KINDS.flatMap((kind) => Object.keys(fieldsOf(kind))))];

/** The columns of the one form in which a strategy is taken away and brought back. */
export const PLAN_COLUMNS: readonly string[] = [...FIRST, ...FIELDS];

type PlanRead =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly faults: readonly LineFault[] };

/**
 * A strategy as rows of a file, its columns first: items by kind and code, then links. What a spreadsheet would take for a formula
 * is kept from being one by an apostrophe, which reading takes away again.
 */
export function planRows({ items, links }: Plan): string[][] {
  const row = (cells: Readonly<Record<string, string>>): string[] =>
    PLAN_COLUMNS.map((column) => guardCell(cells[column] ?? ""));
  const itemRow = ({ kind, code, parent = "", body }: PlanItem): string[] =>
    row({ ...body, kind, code, parent });
  const linkRow = ({ kind, from, to, body }: PlanLink): string[] => row({ ...body, kind, code: from, to });
  return [
    [...PLAN_COLUMNS],
    ...ITEM_KIND_NAMES.flatMap((kind) => items.filter((item) => item.kind === kind).toSorted(byCode)).map(
      itemRow,
    ),
    ...LINK_KIND_NAMES.flatMap((kind) =>
      links.filter((link) => link.kind === kind).toSorted((a, b) => compareCodes(linkKey(a), linkKey(b))),
    ).map(linkRow),
  ];
}

/** As `planRows`, written out. */
export function writePlanCsv(plan: Plan): string {
  const cell = (value: string): string =>
    /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return `\uFEFF${planRows(plan)
    .map((row) => row.map(cell).join(","))
    .join("\r\n")}\r\n`;
}

/**
 * Reads a strategy back. Every fault is told with its line; with one, nothing is taken.
 * @param base what stays beside what the file names; nothing unless given
 * @param standing what stood before, where that is more than stays
 */
export function readPlanCsv(
  csv: string,
  known: Known,
  base: Plan = EMPTY_PLAN,
  standing: Plan = base,
): PlanRead {
  if (csv.length > MOST_CHARACTERS)
    return {
      ok: false,
      faults: [{ line: 1, sentence: `The file has more than ${MOST_CHARACTERS} characters.` }],
    };
  const lines = readNamedRows(csv, { columns: PLAN_COLUMNS, needed: ["kind", "code"] });
  if (lines.faults.length > 0) return { ok: false, faults: lines.faults };
  const read = lines.rows.map(({ line, cells }) => ({ line, ...readRow(tidied(cells)) }));
  const faults = read.flatMap(({ line, sentence }) => (sentence === undefined ? [] : [{ line, sentence }]));
  const plan = beside(base, {
    items: read.flatMap(({ item }) => item ?? []),
    links: read.flatMap(({ link }) => link ?? []),
  });
  const lineOf = new Map(read.map(({ line, item, link }) => [item ?? link, line]));
  const wrong = findPlanFaults(plan, known, standing).map(({ of, sentence }) => ({
    line: lineOf.get(of) ?? 1,
    sentence: `${"code" in of ? of.code : linkKey(of)} ${sentence}.`,
  }));
  const all = [...faults, ...wrong].toSorted((a, b) => a.line - b.line);
  return all.length > 0 ? { ok: false, faults: all } : { ok: true, plan };
}

function tidied(cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, tidy(value)]));
}

type Row = { readonly item?: PlanItem; readonly link?: PlanLink; readonly sentence?: string };

function readRow(cells: Readonly<Record<string, string>>): Row {
  const { kind = "", code = "", parent = "", to = "" } = cells;
  const filled = Object.entries(cells).filter(([name, value]) => value !== "" && !isFirst(name));
  const body: Body = Object.fromEntries(filled);
  if (code === "") return { sentence: "“code” is empty." };
  if (isItemKind(kind))
    return to === ""
      ? { item: { kind, code, parent: parent === "" ? undefined : parent, body } }
      : { sentence: "“to” is for links alone." };
  if (isLinkKind(kind))
    return parent === ""
      ? { link: { kind, from: code, to, body } }
      : { sentence: "A link has no parent: say in “code” where it begins, and in “to” where it leads." };
  return { sentence: `“${kind}” is no kind. Use one of ${ALL_KINDS.join(", ")}.` };
}

/** What a file names, and of what was there what it does not name. */
function beside(base: Plan, { items, links }: Plan): Plan {
  const [codes, keys] = [new Set(items.map(({ code }) => code)), new Set(links.map(linkKey))];
  return {
    items: [...base.items.filter(({ code }) => !codes.has(code)), ...items],
    links: [...base.links.filter((link) => !keys.has(linkKey(link))), ...links],
  };
}

function isFirst(name: string): boolean {
  return FIRST.some((first) => first === name);
}
