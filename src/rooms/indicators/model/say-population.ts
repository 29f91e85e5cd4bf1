import type { PopulationView, ShareLine } from "./population-view.ts";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "4.5 points less", "as many". */
export function sayShareGap(points: number): string {
  const written = Math.abs(points).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  if (written === "0") return "0 points";
  return `${written} ${written === "1" ? "point" : "points"} ${points < 0 ? "less" : "more"}`;
}

/** The finding in a sentence: which groups are clearly fewer or more of those counted than of the people. */
export function sayShares({ measure, split, lines, base }: PopulationView): string {
  const name = `${measure}, by ${split.charAt(0).toLowerCase()}${split.slice(1)}`;
  if (base === "too-few") return `${name}: too few were counted to hold them against the people`;
  if (!lines.some(({ gap }) => gap))
    return `${name}: no group that is shown can be held against the people of the county`;
  const namesOf = (isFewer: boolean): string[] => lines.filter(isClear(isFewer)).map((line) => line.name);
  const [fewer, more] = [namesOf(true), namesOf(false)];
  const found = [
    ...(fewer.length > 0 ? [`a smaller share than of the people: ${LIST.format(fewer)}`] : []),
    ...(more.length > 0 ? [`a larger share than of the people: ${LIST.format(more)}`] : []),
  ];
  return found.length === 0
    ? `${name}: no group that is shown is clearly a smaller or larger share than of the people`
    : `${name}: ${found.join("; ")}`;
}

function isClear(isFewer: boolean) {
  return ({ gap }: ShareLine): boolean => gap?.says === "clearly different" && gap.difference < 0 === isFewer;
}
