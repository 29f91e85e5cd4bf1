import { monthName } from "../../../foundation/clock/index.ts";
import type { PublicTableBody } from "./edition-body.ts";

/** What has to be known to read a table: what is counted, what is held back and why, how it is rounded, how fresh it is. */
export function notesOf(table: PublicTableBody): string[] {
  return [...table.notes, ...severalNotes(table), sayHeldBack(table), sayRounded(table)];
}

/** How many of the printed counts are shown. */
export function countShown({ lines }: Pick<PublicTableBody, "lines">): { shown: number; all: number } {
  return { shown: lines.filter(({ count }) => count !== null).length, all: lines.length };
}

/** Until when the figures go. */
export function sayFresh(until: string, publishedOn: string): string {
  return `The figures go up to ${monthName(until, 3)}. Published ${publishedOn}. What was recorded of these months later is in them only if an edition counts them again, and says so.`;
}

function severalNotes({ by }: PublicTableBody): string[] {
  return by?.isSeveral
    ? ["One thing may count in several lines, so the lines together may come to more than all."]
    : [];
}

function sayHeldBack({ smallest, word, isNoughtShown }: PublicTableBody): string {
  const small = isNoughtShown ? `from 1 to ${smallest - 1}` : `below ${smallest}, nought included`;
  return `“${word}” stands for a count that is held back: it is ${small}, or it would give one away that is. Which of the two is not said. So that nobody is found by a number.`;
}

function sayRounded({ base }: PublicTableBody): string {
  return base === 1
    ? "Counts that are shown are not rounded."
    : `Each count is rounded by itself to the nearest ${base}, so parts may not come to their whole.`;
}
