import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  DEFAULT_LINK,
  ModelError,
  parseModel,
  prepareBlocks,
  trainOn,
  type Blocks,
  type LinkModel,
  type LinkSettings,
  type TableColumns,
} from "../../linkage/index.ts";
import { Crew } from "./crew.ts";
import { decide, type Decided } from "./decide.ts";
import { LinkError } from "./link-error.ts";
import { measureRun } from "./measure-run.ts";
import { OutputFolder } from "./output-folder.ts";
import type { Progress } from "./progress.ts";
import { readTable, type TableRead } from "./read/read-table.ts";
import type { LinkRequest } from "./request.ts";
import { scorePairs, type Scored } from "./score-pairs.ts";
import { SetAside } from "./set-aside.ts";
import { Stopwatch } from "./stopwatch.ts";
import { SUMMARY_FORMAT, type Summary } from "./summary.ts";
import { writeResults } from "./write-results.ts";

/** What a run needs of its surroundings. `now` is milliseconds since 1970. */
export type LinkSurroundings = {
  readonly progress: Progress;
  readonly now: () => number;
  readonly threads: number;
};

/**
 * Links or de-duplicates the files: reads, learns, compares, clusters, measures, writes. Results are written under other names first, and get their own when
 * all are whole.
 * @throws {LinkError} with what to do
 */
export async function runLink(request: LinkRequest, around: LinkSurroundings): Promise<Summary> {
  const given = request.model === undefined ? undefined : readModel(request.model);
  const folder = request.out === undefined ? undefined : new OutputFolder(request.out);
  const crew = new Crew((request.threads ?? around.threads) - 1);
  try {
    return await linkWith(request, around, { given, folder, crew });
  } finally {
    await crew.close();
    folder?.discard();
  }
}

async function linkWith(
  request: LinkRequest,
  { progress, now }: LinkSurroundings,
  { given, folder, crew }: Means,
): Promise<Summary> {
  const watch = new Stopwatch(progress, now);
  const aside = new SetAside(
    request.files.map(({ path }) => basename(path)),
    folder,
  );
  watch.begin("read");
  const read = await readTable(request.files, { crew, aside, onBytes: watch.at });
  watch.note(`${read.columns.count.toLocaleString("en-GB")} records`);
  watch.begin("block");
  const settings: LinkSettings = { ...DEFAULT_LINK, floor: Math.min(DEFAULT_LINK.floor, request.threshold) };
  const blocks = prepareBlocks(read.columns, settings.blocks);
  watch.begin("learn");
  const model = given ?? learn(read.columns, blocks, request, now);
  watch.begin("compare");
  const scored = await scorePairs(read.columns, blocks, model, settings, { crew, onProgress: watch.at });
  watch.note(`${scored.candidates.toLocaleString("en-GB")} pairs`);
  watch.begin("cluster");
  const decided = decide(scored.pairs, read.columns, request);
  const run: Run = { request, read, aside, blocks, model, isLearnt: given === undefined, scored, decided };
  watch.begin("measure");
  const truth = read.records.truth.length === 0 ? null : measureRun(run);
  const unwritten = { ...summarise(run), truth };
  const finish = (written: readonly string[]): Summary => ({
    ...unwritten,
    seconds: watch.seconds(),
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
    written,
  });
  if (folder) {
    watch.begin("write");
    writeResults(folder, run, finish);
  }
  watch.end();
  return finish(folder ? folder.commit() : []);
}

function readModel(path: string): LinkModel {
  try {
    return parseModel(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof ModelError)
      throw new LinkError(`--model ${path}: ${error.message}`, { cause: error });
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new LinkError(`--model ${path} cannot be read (${code}).`, { cause: error });
  }
}

function learn(
  columns: TableColumns,
  blocks: Blocks,
  { files, seed }: LinkRequest,
  now: () => number,
): LinkModel {
  const names = files.map(({ path }) => basename(path)).join(" and ");
  return trainOn(columns, blocks, {
    trainedAt: new Date(now()).toISOString(),
    id: `learnt from ${names}`,
    seed,
  });
}

function summarise({ request, read, aside, blocks, model, isLearnt, scored, decided }: Run): Unfinished {
  const { pairs, candidates } = scored;
  const capped = blocks.report.reduce((sum, kind) => sum + kind.capped, 0);
  return {
    format: SUMMARY_FORMAT,
    mode: request.files.length === 2 ? "link" : "deduplicate",
    threshold: request.threshold,
    files: read.files.map(({ file, records, encoding, fallbackLines }, side) => ({
      file,
      records,
      rejected: aside.rejectedOf(side),
      encoding,
      linesReadAsWindows1252: fallbackLines,
    })),
    counts: {
      records: read.columns.count,
      rejectedRows: aside.rejected,
      unreadValues: aside.unread,
      candidatePairs: candidates,
      scoredPairs: pairs.count,
      pairsAtThreshold: decided.pairsAtThreshold,
      linkedPairs: decided.linkedPairs,
      clusters: decided.clusters,
      clustersOfSeveral: decided.clustersOfSeveral,
      largestCluster: decided.largestCluster,
      cappedBlocks: capped,
      cappedRecords: blocks.report.reduce((sum, kind) => sum + kind.cappedRecords, 0),
    },
    blocking: blocks.report,
    unread: aside.unreadReasons(),
    rejected: aside.examples.map(({ file, line, reason }) => ({ file, line, reason })),
    model: {
      id: model.id,
      learnt: isLearnt,
      prior: model.prior,
      expectedMatches: model.provenance.expectedMatches,
    },
  };
}

/** Everything that came of a run, before it is written. */
export type Run = {
  readonly request: LinkRequest;
  readonly read: TableRead;
  readonly aside: SetAside;
  readonly blocks: Blocks;
  readonly model: LinkModel;
  readonly isLearnt: boolean;
  readonly scored: Scored;
  readonly decided: Decided;
};

type Means = {
  readonly given: LinkModel | undefined;
  readonly folder: OutputFolder | undefined;
  readonly crew: Crew;
};
type Unfinished = Omit<Summary, "truth" | "seconds" | "peakMemoryMb" | "written">;
