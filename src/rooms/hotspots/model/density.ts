import { cellArea, UNITS } from "h3-js";
import type { AreaLook } from "../../../kit/layout/index.ts";
import type { ReleaseArea } from "./release-body.ts";

/** Reports a square kilometre, from which an area is drawn so; the lightest has no lower bound. */
const STEPS: readonly (readonly [from: number, look: AreaLook, words: string])[] = [
  [20, "full", "20 or more reports a square kilometre"],
  [5, "grid", "5 to 20 a square kilometre"],
  [1, "lines", "1 to 5 a square kilometre"],
  [0, "dots", "Fewer than 1 a square kilometre"],
];

/** Square kilometres that an area covers, those inside it left out that are shown by themselves; nought for the whole county's rest. */
export function squareKilometres({ cell, without }: ReleaseArea): number {
  if (cell === null) return 0;
  const size = (each: string): number => cellArea(each, UNITS.km2);
  return Math.max(0.01, size(cell) - without.reduce((sum, each) => sum + size(each), 0));
}

/** How densely reports came from an area, as it is drawn and said. */
export function densityOf(area: ReleaseArea): { readonly look: AreaLook; readonly words: string } {
  const km2 = squareKilometres(area);
  const density = km2 === 0 ? 0 : area.shown / km2;
  const [, look, words] = STEPS.find(([from]) => density >= from) ?? [0, "dots" as const, ""];
  return { look, words };
}

/** The key of a map, densest first. */
export const DENSITIES = STEPS.map(([, look, words]) => ({ look, words }));
