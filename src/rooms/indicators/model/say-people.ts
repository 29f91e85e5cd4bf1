import type { PeopleView } from "./people-view.ts";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "4.5 points lower", "as the others". */
export function sayGap(points: number): string {
  const written = Math.abs(points).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  if (written === "0") return "0 points";
  return `${written} ${written === "1" ? "point" : "points"} ${points < 0 ? "lower" : "higher"}`;
}

/** The finding in a sentence: which groups are clearly different from the others, or that none is. */
export function sayGaps({ name, lines }: PeopleView): string {
  const clear = lines.filter(({ gap }) => gap?.says === "clearly different");
  const groups = (isLower: boolean): string[] =>
    clear.filter(({ gap }) => (gap?.difference ?? 0) < 0 === isLower).map((line) => `“${line.name}”`);
  const found = [
    ...(groups(true).length > 0 ? [`lower for ${LIST.format(groups(true))}`] : []),
    ...(groups(false).length > 0 ? [`higher for ${LIST.format(groups(false))}`] : []),
  ];
  return found.length === 0
    ? `${name}: no group that is shown is clearly different from the others`
    : `${name}: clearly ${found.join(" and ")} than for the others`;
}
