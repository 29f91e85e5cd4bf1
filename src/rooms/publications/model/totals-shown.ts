import { addMonths } from "../../../foundation/clock/index.ts";
import { publishTable, type DisclosureProfile, type Table } from "../../../stats/index.ts";
import { type ReleasedTotal, type Uncut } from "../../figures/index.ts";
import { ALL } from "./edition-body.ts";
import type { Basis } from "./protect-edition.ts";

/**
 * The months' totals that indicators show to everybody, as a publication of its own: whatever is published beside them
 * has to hold against a reader who has them.
 */
export function totalsShown(
  totals: readonly ReleasedTotal[],
  counts: readonly Uncut[],
  { smallest, base }: DisclosureProfile,
): Basis {
  const raw = new Map(
    counts.filter(({ split }) => split === ALL).map(({ measure, month, n }) => [keyOf(measure, month), n]),
  );
  const shown = new Set(
    totals.filter(({ isShown }) => isShown).map(({ measure, month }) => keyOf(measure, month)),
  );
  const quarters = Map.groupBy(totals, ({ measure, month }) => keyOf(measure, quarterOf(month)));
  const made = [...quarters.values()].map(([one]) => {
    const { measure = "", month = "" } = one ?? {};
    return tableOf(measure, quarterOf(month));
  });
  return { tables: made, heldBack: made.flatMap(heldBackOf) };

  function tableOf(measure: string, quarter: string): Table {
    const months = [0, 1, 2].map((ago) => addMonths(quarter, ago));
    return {
      name: "Indicators",
      counted: measure,
      where: { quarter },
      dimensions: [{ name: "month", categories: months.map((name) => ({ name })) }],
      counts: months.map((month) => ({ at: [month], count: raw.get(keyOf(measure, month)) ?? 0 })),
      published: [["month"]],
      profile: { smallest, base, nought: "held back", word: "", source: "figures.release" },
    };
  }

  function heldBackOf(table: Table): string[] {
    return publishTable(table, { heldBack: new Set() })
      .filter(({ at: [month = ""] }) => !shown.has(keyOf(table.counted, month)))
      .map(({ key }) => key);
  }
}

function keyOf(measure: string, month: string): string {
  return `${measure} ${month}`;
}

function quarterOf(month: string): string {
  return addMonths(month, -((Number(month.slice(5, 7)) - 1) % 3));
}
