import type { OutputFolder } from "./output-folder.ts";
import { writeReport } from "./report/write-report.ts";
import type { Run } from "./run-link.ts";
import type { Summary } from "./summary.ts";

/** Pairs less probable than this are not written, unless the threshold is lower. */
const WRITTEN_FROM = 0.1;

/** Writes all results of a run. @param finish gives the summary, for those files that hold it */
export function writeResults(
  folder: OutputFolder,
  run: Run,
  finish: (written: readonly string[]) => Summary,
): void {
  writePairs(folder, run);
  writeClusters(folder, run);
  folder.writer("model.json").text(`${JSON.stringify(run.model, null, 2)}\n`);
  folder.writer("report.html").text(writeReport(run, finish([])));
  const written = [...folder.begun(), "summary.json"];
  folder.writer("summary.json").text(`${JSON.stringify(finish(written), null, 2)}\n`);
}

function writePairs(folder: OutputFolder, { request, read, scored, decided }: Run): void {
  const { left, right, bits, probability, count } = scored.pairs;
  const { ids, sides } = read.records;
  const least = Math.min(WRITTEN_FROM, request.threshold);
  const writer = folder.writer("pairs.csv");
  writer.row(["id_a", "id_b", "probability", "bits", "linked"]);
  for (let at = 0; at < count; at += 1) {
    const chance = probability[at] ?? 0;
    if (chance < least) continue;
    const [one, other] = [left[at] ?? 0, right[at] ?? 0];
    // Of two files, the record of the first comes first.
    const [a, b] = (sides[one] ?? 0) <= (sides[other] ?? 0) ? [one, other] : [other, one];
    const isLinked = decided.labels[one] === decided.labels[other];
    writer.row([
      ids[a] ?? "",
      ids[b] ?? "",
      chance.toFixed(6),
      (bits[at] ?? 0).toFixed(2),
      isLinked ? "yes" : "no",
    ]);
  }
}

function writeClusters(folder: OutputFolder, { request, read, decided }: Run): void {
  const { ids, sides } = read.records;
  const files = read.files.map(({ file }) => file);
  const [numbers, sizes] = [new Map<number, number>(), new Map<number, number>()];
  for (const label of decided.labels) {
    sizes.set(label, (sizes.get(label) ?? 0) + 1);
    if (!numbers.has(label)) numbers.set(label, numbers.size + 1);
  }
  const isOneFile = request.files.length === 1;
  const writer = folder.writer("clusters.csv");
  writer.row(isOneFile ? ["id", "cluster", "size"] : ["file", "id", "cluster", "size"]);
  for (const [record, label] of decided.labels.entries()) {
    const row = [ids[record] ?? "", numbers.get(label) ?? 0, sizes.get(label) ?? 1];
    writer.row(isOneFile ? row : [files[sides[record] ?? 0] ?? "", ...row]);
  }
}
