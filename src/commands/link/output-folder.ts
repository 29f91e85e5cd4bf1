import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { formatCsvRow } from "../../foundation/csv/index.ts";
import { LinkError } from "./link-error.ts";

// Results are about people: for whoever ran the command, nobody else.
const OWNER_ONLY = 0o600;
const FOLDER_OWNER_ONLY = 0o700;
const BUFFERED = 1 << 20;

/** Every file that a run may leave. One of them that this run has no need of is removed, so that no old result stands beside new ones. */
const RESULT_FILES = [
  "pairs.csv",
  "clusters.csv",
  "model.json",
  "report.html",
  "summary.json",
  "rejected.csv",
  "unread.csv",
] as const;
export type ResultFile = (typeof RESULT_FILES)[number];

/** A file being written, under another name until all are whole. */
export type ResultWriter = { row(fields: readonly (string | number)[]): void; text(words: string): void };

/** Where results go. Nothing bears its own name until `commit`; `discard` leaves the folder as it was. */
export class OutputFolder {
  readonly #folder: string;
  readonly #open = new Map<ResultFile, Writer>();

  /** @throws {LinkError} if the folder cannot be made or written in */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      mkdirSync(folder, { recursive: true, mode: FOLDER_OWNER_ONLY });
      const probe = this.#partOf("summary.json");
      closeSync(openSync(probe, "w", OWNER_ONLY));
      rmSync(probe);
    } catch (error) {
      throw new LinkError(`--out ${folder} is no folder that can be written in (${codeOf(error)}).`, {
        cause: error,
      });
    }
  }

  /** The file of that name, begun when it is first asked for. */
  writer(file: ResultFile): ResultWriter {
    const known = this.#open.get(file);
    if (known) return known;
    const writer = new Writer(this.#partOf(file));
    this.#open.set(file, writer);
    return writer;
  }

  /** The names of the files begun so far. */
  begun(): ResultFile[] {
    return RESULT_FILES.filter((file) => this.#open.has(file));
  }

  /** Gives every file its name. @returns the names of what is there now */
  commit(): ResultFile[] {
    for (const writer of this.#open.values()) writer.close();
    for (const file of RESULT_FILES) {
      if (this.#open.has(file)) renameSync(this.#partOf(file), join(this.#folder, file));
      else rmSync(join(this.#folder, file), { force: true });
    }
    return this.begun();
  }

  /** Removes what was begun. Harmless after `commit`. */
  discard(): void {
    for (const [file, writer] of this.#open) {
      writer.close();
      if (existsSync(this.#partOf(file))) rmSync(this.#partOf(file));
    }
  }

  #partOf(file: ResultFile): string {
    return join(this.#folder, `.${file}.part`);
  }
}

class Writer implements ResultWriter {
  readonly #descriptor: number;
  #held = "";
  #isClosed = false;

  constructor(path: string) {
    this.#descriptor = openSync(path, "w", OWNER_ONLY);
  }

  row(fields: readonly (string | number)[]): void {
    this.text(`${formatCsvRow(fields)}\n`);
  }

  text(words: string): void {
    this.#held += words;
    if (this.#held.length > BUFFERED) this.#flush();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#flush();
    this.#isClosed = true;
    closeSync(this.#descriptor);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#held);
    this.#held = "";
    for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
