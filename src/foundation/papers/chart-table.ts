import type { PaperChart, PaperTable } from "./paper.ts";

const MARKS = { improving: "improving", worsening: "worsening", special: "changed" } as const;

/** Every value of a chart as a table: what a picture says to whoever does not see it, or takes it away. */
export function chartTable({ name, title, unit, points, phases }: PaperChart): PaperTable {
  const phaseAt = (at: number) => phases.findLast(({ from }) => from <= at);
  const inUnit = unit.trim();
  const figure = inUnit === "" ? "Figure" : `Figure (${inUnit})`;
  return {
    kind: "table",
    name,
    caption: title,
    columns: [
      { heading: "Period" },
      { heading: figure, kind: "number", decimals: 1 },
      { heading: "Mean", kind: "number", decimals: 1 },
      { heading: "Lower limit", kind: "number", decimals: 1 },
      { heading: "Upper limit", kind: "number", decimals: 1 },
      { heading: "What stands out" },
    ],
    rows: points.map(({ period, value, mark, why }, at) => [
      period,
      value ?? "no figure",
      phaseAt(at)?.centre ?? "none",
      phaseAt(at)?.limits?.low ?? "none",
      phaseAt(at)?.limits?.high ?? "none",
      mark === null ? "nothing" : [MARKS[mark], why].filter((each) => each !== "").join(": "),
    ]),
  };
}
