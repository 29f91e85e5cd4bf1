import type { Fault } from "../describe-issue.ts";
import { PUBLIC_MEASURES } from "../schema/publication.ts";
import { fieldOf, walkValues } from "./walk-values.ts";

/** Addresses on the page of figures that are no table's. */
const TAKEN = ["revisions", "method"];

/** Tables to publish that cannot be counted, or whose address means something else. */
export function findUncountable(pack: unknown): Fault[] {
  const characteristics = walkValues(pack, "characteristics[]");
  const masked = new Map(
    characteristics.map(({ value }) => [fieldOf(value, "id"), fieldOf(value, "masked") === true]),
  );
  return walkValues(pack, "publications.tables[]").flatMap(({ path, value }) => [
    ...addressFaults(path, fieldOf(value, "id")),
    ...splitFaults([...path, "by"], fieldOf(value, "measure"), fieldOf(value, "by"), masked),
  ]);
}

function addressFaults(path: readonly PropertyKey[], id: unknown): Fault[] {
  if (!TAKEN.some((name) => name === id)) return [];
  const message = `"${String(id)}" is the address of another page of the figures.`;
  return [{ path: [...path, "id"], message, cure: "Give the table another short name." }];
}

function splitFaults(
  path: readonly PropertyKey[],
  measure: unknown,
  by: unknown,
  masked: ReadonlyMap<unknown, boolean>,
): Fault[] {
  const splits = Object.entries(PUBLIC_MEASURES).find(([name]) => name === measure)?.[1];
  if (typeof by !== "string" || splits === undefined) return [];
  if (masked.get(by) === true) {
    const message = `"${by}" is masked: its answers are sealed, and nothing is counted by them.`;
    return [{ path, message, cure: "Split by a characteristic that is not masked, or leave by out." }];
  }
  const known: readonly string[] = splits;
  const isKnown = known.includes(masked.has(by) ? "characteristic" : by);
  if (isKnown) return [];
  const cure = `Use one of: ${known.join(", ")}${known.includes("characteristic") ? " (one of characteristics.yaml)" : ""}.`;
  return [{ path, message: `"${String(measure)}" is not split by "${by}".`, cure }];
}
