import { isCode, type SourceTree } from "./source-tree.ts";

const folders = ["src", "tools", "tests", "bench", "bin"];

/** How long our source files are, in lines: the median, the 95th percentile and the longest (nearest rank). */
export function lineFigures(tree: SourceTree): LineFigures {
  const files = tree.paths.filter(
    (path) => isCode(path) && folders.some((folder) => path.startsWith(`${folder}/`)),
  );
  const lengths = files
    .map((file) => ({ file, lines: countLines(tree.read(file)) }))
    .toSorted((a, b) => a.lines - b.lines);
  const at = (share: number): number =>
    lengths[Math.max(0, Math.ceil(share * lengths.length) - 1)]?.lines ?? 0;
  return { files: lengths.length, median: at(0.5), percentile95: at(0.95), largest: at(1), lengths };
}

function countLines(text: string): number {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.length - 1 : lines.length;
}

export interface LineFigures {
  readonly files: number;
  readonly median: number;
  readonly percentile95: number;
  readonly largest: number;
  /** Shortest first. */
  readonly lengths: readonly { readonly file: string; readonly lines: number }[];
}
