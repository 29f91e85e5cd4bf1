import type { Check, Finding } from "./check.ts";
import { lineFigures } from "./line-figures.ts";

/** The norms for the length of source files, in lines (HOUSE, style). */
export const lineNorms = { median: 60, percentile95: 250, largest: 400 } as const;

/** Holds the norms for file lengths. The length of functions is held by the linter. */
export const norms: Check = {
  name: "norms",
  reason: "A file that fits on a screen can be read whole; one concept a file keeps it so.",
  find: (tree) => {
    const figures = lineFigures(tree);
    const tooLong = figures.lengths
      .filter(({ lines }) => lines > lineNorms.largest)
      .map(({ file, lines }) => ({
        file,
        message: `has ${lines} lines, more than ${lineNorms.largest}. ${cure}`,
      }));
    return [
      ...tooLong,
      ...overall("median", figures.median, lineNorms.median),
      ...overall("95th percentile", figures.percentile95, lineNorms.percentile95),
    ];
  },
  figures: (tree) => {
    const { files, median, percentile95, largest } = lineFigures(tree);
    return `${files} files: median ${median}, 95th percentile ${percentile95}, largest ${largest} lines`;
  },
};

const cure = "Give each concept in it a file of its own.";

function overall(name: string, value: number, norm: number): Finding[] {
  return value <= norm
    ? []
    : [{ file: "all sources", message: `the ${name} is ${value} lines, more than ${norm}. ${cure}` }];
}
