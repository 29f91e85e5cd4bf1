import type { Count } from "../store/figures.ts";

/** A count as it is shown. One too small to show says so: it is not nought. */
export function sayCount(count: Count | undefined): string {
  if (count === undefined) return "0";
  return count === null ? "fewer than 5" : String(count);
}
