import { CheckpointBook, type Seal } from "./checkpoint-book.ts";
import type { KeptCheckpoint } from "./checkpoint-folder.ts";
import {
  parseExportLine,
  type EntryLine,
  type ExportLine,
  type HeadLine,
  type OpenLine,
} from "./export-line.ts";
import { ProblemList, type AuditProblem } from "./problem-list.ts";
import type { Verifier } from "./signing.ts";
import { splitLines } from "./split-lines.ts";
import { StreamCheck } from "./stream-check.ts";

/**
 * Checks an export without the system it came from: every entry against its hash and the one before, every stream
 * against its head, all of it against the signed checkpoints, and those against the copies kept elsewhere.
 * Holds one entry at a time, and a hundred bytes or so for each seal.
 * @param elsewhere without it, the newest entries and their checkpoints can be taken away together unnoticed.
 */
export async function verifyExport(
  input: AsyncIterable<Uint8Array | string>,
  verifier: Verifier,
  elsewhere?: Iterable<KeptCheckpoint> | AsyncIterable<KeptCheckpoint>,
): Promise<AuditVerdict> {
  const lines = splitLines(input);
  const first = parseExportLine((await lines.next()).value ?? "");
  const check = new ExportCheck(verifier, first?.kind === "export" ? first : undefined);
  if (first?.kind !== "export") return check.verdict();
  for await (const kept of elsewhere ?? []) check.book.addKept(kept);
  for await (const line of lines) check.read(parseExportLine(line));
  return check.close();
}

class ExportCheck {
  readonly book: CheckpointBook;
  readonly #problems = new ProblemList();
  readonly #exportedAt: number;
  readonly #heads = new Map<string, HeadLine>();
  readonly #finished = new Set<string>();
  #seals: Map<string, Seal[]> | undefined;
  #stream: StreamCheck | undefined;
  #counts = { lines: 0, entries: 0, veiled: 0, unsealed: 0 };
  #isEnded = false;

  constructor(verifier: Verifier, opening: OpenLine | undefined) {
    this.book = new CheckpointBook(verifier, this.#problems);
    this.#exportedAt = Date.parse(opening?.at ?? "");
    if (!opening)
      this.#problems.add("unreadable", "This does not begin as an export of the audit record does.");
  }

  read(line: ExportLine | undefined): void {
    if (line?.kind === "end") return this.#end(line.lines);
    this.#counts.lines += 1;
    if (line?.kind === "entry" || line?.kind === "veiled") return this.#readEntry(line);
    if (line?.kind === "head" && !this.#seals) this.#heads.set(line.stream, line);
    else if (line?.kind === "checkpoint" && !this.#seals) this.book.addExported(line);
    else this.#problems.add("unreadable", `Line ${this.#counts.lines + 1} is not one that belongs there.`);
  }

  close(): AuditVerdict {
    this.#seals ??= this.book.close(this.#exportedAt);
    this.#finishStream();
    for (const stream of new Set([...this.#heads.keys(), ...this.#seals.keys()])) {
      if (!this.#finished.has(stream)) this.#startStream(stream, this.#seals).finish();
    }
    if (!this.#isEnded) this.#problems.add("truncated", "The file ends before the export did.");
    return this.verdict();
  }

  verdict(): AuditVerdict {
    const { entries, veiled, unsealed } = this.#counts;
    const { listed, count } = this.#problems;
    const { exported, kept, later } = this.book;
    const tally = {
      entries,
      veiled,
      unsealed,
      streams: this.#finished.size,
      checkpoints: exported,
      kept,
      later,
    };
    return { ok: count === 0, ...tally, problems: listed, problemCount: count };
  }

  #readEntry(entry: EntryLine): void {
    this.#seals ??= this.book.close(this.#exportedAt);
    this.#counts.entries += 1;
    if (entry.kind === "veiled") this.#counts.veiled += 1;
    if (entry.stream !== this.#stream?.stream) {
      this.#finishStream();
      this.#stream = this.#startStream(entry.stream, this.#seals);
    }
    this.#stream.add(entry);
  }

  #startStream(stream: string, seals: Map<string, Seal[]>): StreamCheck {
    const expected = {
      head: this.#heads.get(stream),
      seals: seals.get(stream) ?? [],
      exportedAt: this.#exportedAt,
    };
    return new StreamCheck(stream, expected, this.#problems);
  }

  #finishStream(): void {
    if (!this.#stream) return;
    this.#stream.finish();
    this.#counts.unsealed += this.#stream.unsealed;
    this.#finished.add(this.#stream.stream);
    this.#stream = undefined;
  }

  #end(lines: number): void {
    if (this.#isEnded || lines !== this.#counts.lines) {
      this.#problems.add(
        "truncated",
        `The export had ${lines} lines and the file has ${this.#counts.lines}.`,
      );
    }
    this.#isEnded = true;
  }
}

/**
 * `entries` counts all, of which `veiled` showed only their place in the chain; `unsealed` were made after the last
 * checkpoint; of the `kept` checkpoints given from elsewhere, `later` ones are newer than the export and were not
 * compared. At most a thousand problems are listed; `problemCount` counts all.
 */
export type AuditVerdict = {
  ok: boolean;
  entries: number;
  veiled: number;
  unsealed: number;
  streams: number;
  checkpoints: number;
  kept: number;
  later: number;
  problems: AuditProblem[];
  problemCount: number;
};
