import type { Comparison, Interval } from "../../../stats/index.ts";

/** A change in words, with how sure it is: "More: 1.4 to 3.1 times as many". */
export function sayChange({ says, ratio }: Comparison): string {
  if (!ratio) return "Too few to say";
  const words = {
    more: "More",
    fewer: "Fewer",
    "no clear difference": "No clear change",
    "too few to say": "",
  };
  return `${words[says]}: ${sayRatio(ratio)} times as many`;
}

/** "12 to 31": whole figures from ten on, else with one after the point. */
export function sayInterval({ low, high }: Interval): string {
  return `${sayNumber(low)} to ${sayNumber(high)}`;
}

export function sayNumber(value: number): string {
  return value >= 10 || value === 0 ? String(Math.round(value)) : value.toFixed(1);
}

function sayRatio({ low, high }: Interval): string {
  return high === Infinity ? `at least ${low.toFixed(1)}` : `${low.toFixed(1)} to ${high.toFixed(1)}`;
}
