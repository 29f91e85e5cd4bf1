import { addMonths, monthName } from "../../../foundation/clock/index.ts";
import { compareCounts } from "../../../stats/index.ts";
import { NOT_SAID } from "../../figures/index.ts";
import { ALL, type Line, type PublicTableBody } from "./edition-body.ts";

/** A count as it is printed. One that is held back says so: it is not nought. */
export function sayCount({ word }: Pick<PublicTableBody, "word">, count: number | null | undefined): string {
  return typeof count === "number" ? count.toLocaleString("en-GB") : word;
}

/** The quarters a table has, oldest first. */
export function quartersOf({ lines }: Pick<PublicTableBody, "lines">): string[] {
  return [...new Set(lines.map(({ quarter }) => quarter))].toSorted();
}

/** "Jul to Sep 2026". */
export function sayQuarter(quarter: string): string {
  return monthName(quarter, 3);
}

/** The lines of one whole quarter. */
export function linesOf({ lines }: PublicTableBody, quarter: string | undefined): Line[] {
  return lines.filter((line) => line.quarter === quarter && line.months === 3);
}

/** What a table says, in one sentence made of what is shown alone. */
export function headlineOf(table: PublicTableBody): string {
  const last = quartersOf(table).at(-1);
  if (last === undefined) return `${table.title}: nothing has been counted yet`;
  return table.by ? sayMost(table, last) : sayGoing(table, last);
}

/** From when to when, and what is counted. */
export function subtitleOf(table: PublicTableBody): string {
  const quarters = quartersOf(table);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return table.subtitle;
  const span = first === last ? sayQuarter(last) : `${monthName(first)} to ${monthName(addMonths(last, 2))}`;
  return `${table.subtitle}, ${span}. Each count to the nearest ${table.base}.`;
}

function sayMost(table: PublicTableBody, quarter: string): string {
  const named = linesOf(table, quarter).filter(({ code }) => code !== ALL && code !== NOT_SAID);
  const shown = named.filter(({ count }) => count !== null && count > 0);
  const most = Math.max(...shown.map(({ count }) => count ?? 0));
  const first = shown.filter(({ count }) => count === most);
  const when = `in ${sayQuarter(quarter)}`;
  if (shown.length === 0) return `${table.title}: too few to show any part of it ${when}`;
  const others = shown.length < named.length ? ", of those that can be shown" : "";
  // Places differ in size: by counts none of them is first.
  if (table.by?.id === "district") {
    const least = Math.min(...shown.map(({ count }) => count ?? 0));
    const span =
      least === most
        ? `about ${sayCount(table, most)}`
        : `from about ${sayCount(table, least)} to about ${sayCount(table, most)}`;
    return `${table.title}: ${span} in a district ${when}${others}`;
  }
  const names = joinNames(first.map(({ name }) => name));
  return `${table.title}: most for ${names}, about ${sayCount(table, most)} ${when}${others}`;
}

function sayGoing(table: PublicTableBody, quarter: string): string {
  const countIn = (of: string): number | null | undefined => linesOf(table, of)[0]?.count;
  const now = countIn(quarter);
  const when = `in ${sayQuarter(quarter)}`;
  if (typeof now !== "number") return `${table.title}: too few to show ${when}`;
  const before = countIn(addMonths(quarter, -3));
  const going = typeof before === "number" ? sayChange(before, now, table.smallest) : "";
  return `${table.title}: about ${sayCount(table, now)} ${when}${going}`;
}

function sayChange(before: number, now: number, fewest: number): string {
  const { says } = compareCounts({ count: before, over: 1 }, { count: now, over: 1 }, fewest);
  if (says === "more" || says === "fewer") return `, clearly ${says} than in the quarter before`;
  return says === "no clear difference" ? ", no clear change from the quarter before" : "";
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
