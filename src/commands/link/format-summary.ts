import type { Rightness } from "../../linkage/index.ts";
import type { Summary, TruthSummary } from "./summary.ts";

/** A summary in words, for people. */
export function formatSummary(summary: Summary): string[] {
  const { counts, files, mode } = summary;
  const people =
    mode === "link"
      ? `${number(counts.linkedPairs)} records of the first file are of the same person as one of the second.`
      : `${number(counts.records)} records are of ${number(counts.clusters)} people; ${number(counts.clustersOfSeveral)} of them have several, at most ${number(counts.largestCluster)}.`;
  return [
    "",
    people,
    `  ${number(counts.candidatePairs)} pairs were compared; ${number(counts.pairsAtThreshold)} have a probability of ${summary.threshold} or more.`,
    ...files.map(fileLine),
    ...unreadLines(summary),
    ...cappedLine(summary),
    ...(summary.truth ? truthLines(summary.truth, summary.threshold) : []),
    `  ${summary.seconds.total.toFixed(1)} seconds, ${number(Math.round(summary.peakMemoryMb))} MB of memory at most.`,
    ...writtenLine(summary),
  ];
}

function fileLine({
  file,
  records,
  rejected,
  linesReadAsWindows1252: lines,
}: Summary["files"][number]): string {
  const aside =
    rejected === 0 ? "no row was set aside" : `${plural(rejected, "row was", "rows were")} set aside`;
  const encoding =
    lines === 0 ? "" : `; ${plural(lines, "line is", "lines are")} not UTF-8 and read as Windows-1252`;
  return `  ${file}: ${plural(records, "record", "records")}; ${aside}${encoding}.`;
}

function unreadLines({ counts, unread, rejected }: Summary): string[] {
  const rows = rejected.map(({ file, line, reason }) => `    ${file}, line ${line}: ${reason}`);
  const more =
    counts.rejectedRows > rejected.length
      ? [`    and ${number(counts.rejectedRows - rejected.length)} more`]
      : [];
  if (counts.unreadValues === 0) return [...rows, ...more];
  const reasons = unread.slice(0, 5).map(({ reason, values }) => `    ${reason} (${number(values)})`);
  return [
    ...rows,
    ...more,
    `  ${plural(counts.unreadValues, "value", "values")} could not be read and counted for nothing:`,
    ...reasons,
  ];
}

function cappedLine({ counts, blocking }: Summary): string[] {
  if (counts.cappedBlocks === 0) return [];
  const largest = Math.max(...blocking.map((each) => each.largest));
  return [
    `  ${plural(counts.cappedBlocks, "block of like records was", "blocks of like records were")} too large to compare every pair in, the largest of ${number(largest)} records: there only near ones were compared.`,
  ];
}

function truthLines(truth: TruthSummary, threshold: number): string[] {
  const row = (name: string, { precision, recall, f1 }: Rightness): string =>
    `    ${name.padEnd(34)}${[precision, recall, f1].map((share) => share.toFixed(4).padStart(11)).join("")}`;
  return [
    `  Against the truth (${number(truth.truePairs)} true pairs; blocking let ${(truth.blockingRecall * 100).toFixed(2)}% of them through):`,
    `    ${"".padEnd(34)}${["precision", "recall", "F1"].map((head) => head.padStart(11)).join("")}`,
    row("pairs at 0.5", truth.pairsAtHalf),
    row(`pairs at best, ${truth.pairsAtBest.threshold.toFixed(3)}`, truth.pairsAtBest),
    row(`clusters at ${threshold}`, truth.clusters),
    row(`clusters at best, ${truth.clustersAtBest.threshold.toFixed(3)}`, truth.clustersAtBest),
    `    calibration error ${truth.calibrationError.toFixed(4)}`,
  ];
}

function writtenLine({ written }: Summary): string[] {
  return written.length === 0
    ? ["  Nothing was written. Give --out FOLDER to keep the pairs and people found."]
    : [`  Written: ${written.join(", ")}.`];
}

/** A whole number with commas. */
export function number(value: number): string {
  return value.toLocaleString("en-GB");
}

function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
