import type { Indicator } from "../model/indicator.ts";

/** In which unit an indicator's figures are, under a picture of them. */
export const UNIT_WORDS: Readonly<Record<Indicator["unit"], string>> = {
  percent: "in percent",
  count: "a count",
  hours: "as time",
  days: "in days",
  "per-10000": "for every 10,000 people",
  points: "in points",
};
