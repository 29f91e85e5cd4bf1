import type { AccessTable, TableAccess } from "../../../src/foundation/access-table/index.ts";
import { guardedTables, isReference } from "./access-tables.ts";
import { expected, VERBS, type Outcome, type Verb } from "./attempt.ts";
import { rowsOf, type PlannedRow, type PlannedWorld } from "./plan-world.ts";

const LETTERS: Readonly<Record<Verb, string>> = { select: "R", insert: "A", update: "C", delete: "D" };
const SIGNS: Readonly<Record<Exclude<Outcome, "allowed">, string>> = { hidden: "·", refused: "×" };

/**
 * The whole matrix as a page: who may do what with which row. Viewers who may do the same with every row of a table are
 * one line, rows that are the same to every viewer one column.
 */
export function matrixDocument(tables: AccessTable, world: PlannedWorld): string {
  const references = Object.entries(tables).flatMap(([name, table]) =>
    isReference(table) ? [`| \`${name}\` | ${table.reference} |`] : [],
  );
  return [
    "# Who may do what",
    "",
    "Made from every module's `access.table.ts` by `npm run snapshot`; change those, not this page. The same is tried in the",
    "database, as each viewer, by `tests/access/matrix.db.test.ts`.",
    "",
    "Each cell says, in this order: **R** reads, **A** adds, **C** changes, **D** deletes. **·** finds no such row, as if there",
    "were none; **×** is refused.",
    "",
    ...guardedTables(tables).flatMap(([name, access]) => section(name, access, world)),
    "## Tables with nobody in them",
    "",
    "Everyone who is signed in may read them, nobody may change them from a page.",
    "",
    "| Table | What it holds |",
    "|---|---|",
    ...references,
    "",
  ].join("\n");
}

function section(name: string, access: TableAccess, world: PlannedWorld): string[] {
  const rows = rowsOf(world, access.rows);
  if (rows.length === 0)
    return [`## ${name}`, "", "Nobody reads, adds, changes or deletes: only functions do.", ""];
  const columns = groupBy(rows, (row) => world.viewers.map(({ viewer }) => cell(access, row, viewer)).join());
  const cellsOf = ({ viewer }: Seen): string => columns.map(([row]) => cell(access, row, viewer)).join(" | ");
  const groups = groupBy(world.viewers, cellsOf);
  const some = groups.filter(([first]) => /[RACD]/.test(cellsOf(first)));
  const others = groups.filter((group) => !some.includes(group));
  return [
    `## ${name}`,
    "",
    `| | ${columns.map((group) => group.map(({ row }) => row.label).join("; ")).join(" | ")} |`,
    `|---|${columns.map(() => "---|").join("")}`,
    ...some.map((group) => `| ${group.map((each) => each.name).join("; ")} | ${cellsOf(group[0])} |`),
    ...others.map(([first]) => `| Everyone else | ${cellsOf(first)} |`),
    "",
  ];
}

function cell(
  access: TableAccess,
  row: PlannedRow,
  viewer: PlannedWorld["viewers"][number]["viewer"],
): string {
  return VERBS.map((verb) => {
    const outcome = expected(access, verb, viewer, row);
    return outcome === "allowed" ? LETTERS[verb] : SIGNS[outcome];
  }).join("");
}

/** Items with the same key together, in the order in which each key first comes. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

type Seen = PlannedWorld["viewers"][number];
