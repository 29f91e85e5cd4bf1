/** A time limit in words, working days said as such: "2 working days", "1 hour". */
export function formatLimit({ value, unit }: Limit): string {
  const plural = unit.replace("-", " ");
  return `${value} ${value === 1 ? plural.slice(0, -1) : plural}`;
}

/** A length of time as a pack states it. */
export interface Limit {
  readonly value: number;
  readonly unit: "working-days" | "days" | "months" | "hours" | "minutes";
}
