import type { Fault } from "../describe-issue.ts";
import { fieldOf, walkValues } from "./walk-values.ts";

/** Bodies that answer to themselves by way of others: then none of them answers to anybody. */
export function findBodyLoops(pack: unknown): Fault[] {
  const bodies = walkValues(pack, "governance.bodies[]");
  const parentOf = new Map(bodies.map(({ value }) => [fieldOf(value, "id"), fieldOf(value, "parent")]));
  return bodies.flatMap(({ path, value }) => {
    const id = fieldOf(value, "id");
    if (typeof id !== "string" || !isAboveItself(id, parentOf)) return [];
    const cure = "Let one of them answer to another body, or to none.";
    return [{ path: [...path, "parent"], message: `"${id}" answers to itself in the end.`, cure }];
  });
}

function isAboveItself(id: string, parentOf: ReadonlyMap<unknown, unknown>): boolean {
  let above = parentOf.get(id);
  for (let steps = 0; above !== undefined && steps < parentOf.size; steps += 1) {
    if (above === id) return true;
    above = parentOf.get(above);
  }
  return false;
}
