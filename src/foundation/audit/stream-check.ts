import type { Seal } from "./checkpoint-book.ts";
import { NOTHING_BEFORE } from "./checkpoint.ts";
import { hashEntry } from "./entry-hash.ts";
import type { EntryLine, HeadLine } from "./export-line.ts";
import type { ProblemKind, ProblemList } from "./problem-list.ts";

/** How far the clocks of database and signer may differ. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** Sealing takes seconds; an entry still unsealed after this long is a fault of its own. */
const SEALED_WITHIN_MS = 15 * 60_000;
/** How far off the place of a moved entry is looked for. */
const MOVED_WITHIN = 100;

/** Checks one stream, entry by entry, in the order of their numbers. */
export class StreamCheck {
  readonly stream: string;
  /** Entries that no checkpoint covers yet. */
  unsealed = 0;
  #lastSeq = 0;
  /** Undefined after an entry whose own hash is wrong: then what follows it has nothing to be held against. */
  #lastHash: string | undefined = NOTHING_BEFORE;
  #lastAt = "";
  /** The first seal of this entry or a later one: with thousands of seals, looking for it anew each time is slow. */
  #nextSeal = 0;
  readonly #expected: Expected;
  readonly #problems: ProblemList;

  constructor(stream: string, expected: Expected, problems: ProblemList) {
    this.stream = stream;
    this.#expected = { ...expected, seals: expected.seals.toSorted((a, b) => a.seq - b.seq) };
    this.#problems = problems;
  }

  add(entry: EntryLine): void {
    if (entry.seq <= this.#lastSeq) {
      return this.#report("reordered", entry.seq, `comes after entry ${this.#lastSeq}, or twice`);
    }
    this.#passSeals(entry.seq);
    const isSound = entry.kind === "veiled" || hashEntry(entry) === entry.hash;
    const fault = this.#findFault(entry, isSound);
    if (fault) this.#report(fault[0], entry.seq, fault[1]);
    this.#countUnsealed(entry);
    this.#lastSeq = entry.seq;
    this.#lastHash = isSound ? entry.hash : undefined;
    if (entry.kind === "entry") this.#lastAt = entry.at;
  }

  /** When all its entries have been added: does the stream end where its head and its seals say it does? */
  finish(): void {
    const { head, seals } = this.#expected;
    const last = this.#lastSeq;
    const end = Math.max(head?.seq ?? 0, seals.at(-1)?.seq ?? 0);
    if (end > last) {
      const gone = last === 0 ? "all its entries have" : `everything after entry ${last} has`;
      this.#report(
        last === 0 ? "deleted" : "truncated",
        last + 1,
        `is the first of ${end - last} missing: ${gone} gone`,
      );
    } else if (head?.seq !== last || (this.#lastHash !== undefined && head.hash !== this.#lastHash)) {
      this.#report("restored-head", last, "is the newest, and the head of the stream says otherwise");
    }
  }

  /** One fault of an entry is enough: the first of these. */
  #findFault(entry: EntryLine, isSound: boolean): Fault | undefined {
    const gap = entry.seq - this.#lastSeq - 1;
    if (gap > 0) return ["deleted", `follows entry ${this.#lastSeq} directly: ${gap} between them have gone`];
    const isLate = entry.kind === "entry" && this.#isOutOfTime(entry.at);
    if (isLate)
      return ["restamped", "has a time that cannot be: before the entry before it, or after it was sealed"];
    if (!isSound && isMoved(entry)) return ["reordered", "was written under another number and moved here"];
    if (!isSound) return ["edited", "is not what was written: something in it was changed"];
    if (this.#lastHash !== undefined && entry.prev !== this.#lastHash) {
      return [
        "edited",
        "does not follow the entry before it: one of the two was put in the place of another",
      ];
    }
    const broken = this.#findBrokenSeal(entry);
    if (!broken) return undefined;
    return [
      "edited",
      `is not what checkpoint ${broken.checkpoint} sealed: it or one before it was written anew`,
    ];
  }

  #passSeals(before: number): void {
    const { seals } = this.#expected;
    while ((seals[this.#nextSeal]?.seq ?? before) < before) this.#nextSeal += 1;
  }

  #isOutOfTime(at: string): boolean {
    const seal = this.#expected.seals[this.#nextSeal];
    return at < this.#lastAt || (seal !== undefined && Date.parse(at) > seal.at + CLOCK_SKEW_MS);
  }

  #findBrokenSeal({ seq, hash }: EntryLine): Seal | undefined {
    const { seals } = this.#expected;
    for (let index = this.#nextSeal; seals[index]?.seq === seq; index += 1) {
      if (seals[index]?.hash !== hash) return seals[index];
    }
    return undefined;
  }

  #countUnsealed(entry: EntryLine): void {
    if (entry.seq <= (this.#expected.seals.at(-1)?.seq ?? 0)) return;
    this.unsealed += 1;
    const isOverdue =
      entry.kind === "entry" && Date.parse(entry.at) < this.#expected.exportedAt - SEALED_WITHIN_MS;
    if (isOverdue && this.unsealed === 1) {
      this.#report("unsealed", entry.seq, "should have been sealed by a checkpoint long before the export");
    }
  }

  #report(kind: ProblemKind, seq: number, what: string): void {
    this.#problems.add(kind, `Entry ${seq} of stream ${this.stream} ${what}.`, { stream: this.stream, seq });
  }
}

function isMoved(entry: EntryLine): boolean {
  if (entry.kind === "veiled") return false;
  const first = Math.max(1, entry.seq - MOVED_WITHIN);
  for (let seq = first; seq <= entry.seq + MOVED_WITHIN; seq += 1) {
    if (hashEntry({ ...entry, seq }) === entry.hash) return true;
  }
  return false;
}

type Fault = [kind: ProblemKind, what: string];

/** What is known of a stream before its entries are read; `exportedAt` in milliseconds. */
type Expected = { head: HeadLine | undefined; seals: readonly Seal[]; exportedAt: number };
