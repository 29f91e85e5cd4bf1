import type { ItemKind } from "./kind.ts";
import type { Plan } from "./plan.ts";

/** What of a strategy everybody reads word for word. How it goes is not wording: that is read as it stands. */
const WORDING: readonly ItemKind[] = ["strategy", "priority", "objective", "commitment"];

/** Of a plan only what everybody reads word for word. */
export function wordingOf({ items }: Plan): Plan {
  return { items: items.filter(({ kind }) => WORDING.includes(kind)), links: [] };
}
