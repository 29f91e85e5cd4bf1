import type { Knowing } from "./view.ts";

/** One cell of a publication that is held back in vain. */
export type Fault = {
  /**
   * `equation`: it follows from what is published by adding and subtracting. `range`: it can be told more closely than
   * allowed, since no count is below nought. `shown before`: an earlier publication has shown it.
   */
  readonly kind: "equation" | "range" | "shown before";
  readonly key: string;
  /** Its categories, for people. */
  readonly label: string;
  /** The tables that hold it back. */
  readonly tables: readonly string[];
  /** What it lies between for a reader, both being possible. */
  readonly low: number;
  readonly high: number;
  /** How far these would have to lie apart. */
  readonly width: number;
  readonly knowing: Knowing;
};

/** A fault as one sentence. */
export function describeFault(fault: Fault): string {
  const { kind, label, tables, low, high, width } = fault;
  const where = `"${label}" in ${tables.map((name) => `"${name}"`).join(" and ")}`;
  if (kind === "shown before")
    return `${where} is held back, but an earlier publication has shown it: ${low}.`;
  const from = fault.knowing === "exact counts" ? "from the counts that are shown" : "from what is published";
  if (kind === "equation")
    return `${where} is held back, but ${from} it can be worked out by adding and subtracting: ${low}.`;
  if (low === high) return `${where} is held back, but ${from} it can only be ${low}.`;
  return `${where} is held back, but ${from} it lies between ${low} and ${high}: they must be at least ${width} apart.`;
}
