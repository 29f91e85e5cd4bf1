import type { BadRow } from "../../foundation/csv/index.ts";
import type { Unread } from "../../linkage/index.ts";
import type { OutputFolder } from "./output-folder.ts";

const EXAMPLES = 5;

/** A row that was not linked, and which file it is of. */
export type RejectedRow = BadRow & { readonly file: string };

/** Counts what could not be used and writes it down at once: a million bad rows take no memory. */
export class SetAside {
  rejected = 0;
  unread = 0;
  readonly examples: RejectedRow[] = [];
  readonly #rejectedOf = [0, 0];
  readonly #reasons = new Map<string, number>();
  readonly #files: readonly string[];
  readonly #folder: OutputFolder | undefined;

  /** @param files the names of the files, by their place among the arguments */
  constructor(files: readonly string[], folder: OutputFolder | undefined) {
    this.#files = files;
    this.#folder = folder;
  }

  /** A row that is not linked at all. */
  reject(side: number, { line, reason, text }: BadRow): void {
    const file = this.#files[side] ?? "";
    if (this.rejected === 0) this.#folder?.writer("rejected.csv").row(["file", "line", "reason", "text"]);
    this.rejected += 1;
    this.#rejectedOf[side] = this.rejectedOf(side) + 1;
    if (this.examples.length < EXAMPLES) this.examples.push({ file, line, reason, text });
    this.#folder?.writer("rejected.csv").row([file, line, reason, text]);
  }

  rejectedOf(side: number): number {
    return this.#rejectedOf[side] ?? 0;
  }

  /** A value of a row that is linked without it. */
  leaveOut(side: number, { line, id }: { line: number; id: string }, { field, reason }: Unread): void {
    if (this.unread === 0) this.#folder?.writer("unread.csv").row(["file", "line", "id", "field", "reason"]);
    this.unread += 1;
    const key = `${field}: ${reason}`;
    this.#reasons.set(key, (this.#reasons.get(key) ?? 0) + 1);
    this.#folder?.writer("unread.csv").row([this.#files[side] ?? "", line, id, field, reason]);
  }

  /** How many values could not be read for each reason, the commonest first. */
  unreadReasons(): { readonly reason: string; readonly values: number }[] {
    return [...this.#reasons]
      .map(([reason, values]) => ({ reason, values }))
      .toSorted((one, other) => other.values - one.values);
  }
}
