import type { PopulationView, ShareLine } from "./population-view.ts";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "+4.5", "−4.5", "0": points, short enough for two of them beside one another on a phone. */
export function sayPoints(points: number): string {
  const written = Math.abs(points).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  if (written === "0") return "0";
  return `${points < 0 ? "−" : "+"}${written}`;
}

/** The finding in a sentence: which groups are clearly fewer or more of those counted than of the people. */
export function sayShares({ measure, split, lines, base }: PopulationView): string {
  const name = `${measure}, by ${split.charAt(0).toLowerCase()}${split.slice(1)}`;
  if (base === "too-few") return `${name}: too few were counted to hold them against the people`;
  if (!lines.some(({ gap }) => gap))
    return `${name}: no group that is shown can be held against the people of the county`;
  const namesOf = (isFewer: boolean): string[] =>
    lines.filter(isClear(isFewer)).map((line) => `“${line.name}”`);
  const [fewer, more] = [namesOf(true), namesOf(false)];
  const found = [
    ...(fewer.length > 0 ? [`fewer than their share of the people for ${LIST.format(fewer)}`] : []),
    ...(more.length > 0 ? [`more than their share of the people for ${LIST.format(more)}`] : []),
  ];
  return found.length === 0
    ? `${name}: no group that is shown is clearly fewer or more than its share of the people`
    : `${name}: ${found.join(", ")}`;
}

function isClear(isFewer: boolean) {
  return ({ gap }: ShareLine): boolean => gap?.says === "clearly different" && gap.difference < 0 === isFewer;
}
