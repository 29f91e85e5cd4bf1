import { normaliseName } from "./normalise-name.ts";

/**
 * Whether any of these names has the family name of the member of staff who looks (SAFETY 53). By the last word of
 * each, since nobody's name is kept in parts here.
 */
export function isOwnFamily(staffName: string | undefined, families: readonly string[]): boolean {
  const own = lastWord(staffName ?? "");
  return own !== "" && families.some((family) => lastWord(family) === own);
}

function lastWord(name: string): string {
  return normaliseName(name).split(" ").at(-1) ?? "";
}
