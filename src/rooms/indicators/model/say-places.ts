import { yearName, type PlacesView } from "./places-view.ts";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What a district's place in the funnel means, in words. */
export const UNLIKE_WORDS = {
  higher: "Higher than chance explains",
  lower: "Lower than chance explains",
  unsure: "Outside what is usual, but chance or rounding may explain it",
  within: "Within what chance alone would do",
} as const;

/** The finding in a sentence: which districts are unlike the others, or that none is. */
export function sayPlaces({ name, lines, funnel }: PlacesView): string {
  if (!funnel) return `${name}: too few districts are shown to compare them`;
  const [higher, lower] = (["higher", "lower"] as const).map((says) =>
    lines.filter(({ placed }) => placed?.says === says).map((line) => line.name),
  );
  const found = [
    ...(lower && lower.length > 0 ? [`lower in ${LIST.format(lower)}`] : []),
    ...(higher && higher.length > 0 ? [`higher in ${LIST.format(higher)}`] : []),
  ];
  return found.length === 0
    ? `${name}: no district is further from the others than chance explains`
    : `${name}: ${found.join(" and ")} than chance explains`;
}

/** Where the districts that stand out do worse than the others, and in which year that was: it is older than the figure it stands beside. Undefined where none does, or neither way is better. */
export function sayWorse({ lines, better, period }: PlacesView): string | undefined {
  if (better === "neither") return undefined;
  const worse = lines.filter(({ placed }) => placed?.says === (better === "up" ? "lower" : "higher"));
  return worse.length === 0
    ? undefined
    : `${yearName(period)}: worse in ${LIST.format(worse.map(({ name }) => name))} than chance explains`;
}
