import { dirname } from "node:path";
import { lineFigures } from "../tools/checks/line-figures.ts";
import { lineNorms } from "../tools/checks/norms.ts";
import { readSourceTree } from "../tools/checks/source-tree.ts";
import { atMost, type Figure } from "./support/figure.ts";

/** How long the source files are. */
export function bench(): Promise<readonly Figure[]> {
  const { median, percentile95, largest } = lineFigures(readSourceTree(dirname(import.meta.dirname)));
  return Promise.resolve([
    atMost(lineNorms.median, { name: "source files, median", value: median, unit: "lines" }),
    atMost(lineNorms.percentile95, {
      name: "source files, 95th percentile",
      value: percentile95,
      unit: "lines",
    }),
    atMost(lineNorms.largest, { name: "source files, largest", value: largest, unit: "lines" }),
  ]);
}
