import type { KeptCheckpoint } from "./checkpoint-folder.ts";
import { isGenuine, NOTHING_BEFORE, type Checkpoint, type SealedHead } from "./checkpoint.ts";
import type { ProblemList } from "./problem-list.ts";
import type { Verifier } from "./signing.ts";

/** Sealing and exporting may overlap: a checkpoint this close to the export may rightly be missing from it. */
const OVERLAP_MS = 10_000;

/** The checkpoints of an export and those kept elsewhere, checked against each other; and what they seal. */
export class CheckpointBook {
  /** Checkpoints kept elsewhere that were made after the export. */
  later = 0;
  exported = 0;
  /** Files that were given as kept elsewhere. */
  kept = 0;
  readonly #pages = new Map<number, Page>();
  /** Numbers of checkpoints that are there but worth nothing. */
  readonly #spoilt = new Set<number>();
  readonly #verifier: Verifier;
  readonly #problems: ProblemList;

  constructor(verifier: Verifier, problems: ProblemList) {
    this.#verifier = verifier;
    this.#problems = problems;
  }

  /** Takes in a checkpoint kept elsewhere. */
  addKept({ path, checkpoint }: KeptCheckpoint): void {
    this.kept += 1;
    if (checkpoint === undefined) {
      this.#problems.add("unreadable", `The file ${path} is not a checkpoint.`);
    } else if (this.#accept(checkpoint, `in the file ${path}`)) {
      this.#pages.set(checkpoint.id, { checkpoint, isExported: false });
    }
  }

  /** Takes in a checkpoint of the export. */
  addExported(checkpoint: Checkpoint): void {
    this.exported += 1;
    const page = this.#pages.get(checkpoint.id);
    if (!this.#accept(checkpoint, "in the export")) {
      if (page) page.isExported = true;
    } else if (page && page.checkpoint.hash !== checkpoint.hash) {
      page.isExported = true;
      this.#forged(checkpoint.id, "is not the one kept elsewhere under this number");
    } else {
      this.#pages.set(checkpoint.id, { checkpoint, isExported: true });
    }
  }

  /** When all are in: checks that none is missing and each follows the one before. @returns the seals of each stream. */
  close(exportedAt: number): Map<string, Seal[]> {
    const pages = [...this.#pages.values()].sort((a, b) => a.checkpoint.id - b.checkpoint.id);
    const due = pages.filter(
      ({ checkpoint, isExported }) => isExported || Date.parse(checkpoint.at) <= exportedAt - OVERLAP_MS,
    );
    this.later = pages.length - due.length;
    let before: Before = { id: 0, hash: NOTHING_BEFORE };
    const seals = new Map<string, Seal[]>();
    for (const page of due) {
      this.#checkPlace(page, before);
      before = page.checkpoint;
      for (const head of page.checkpoint.heads) this.#addSeal(seals, page.checkpoint, head);
    }
    return seals;
  }

  #accept(checkpoint: Checkpoint, where: string): boolean {
    if (isGenuine(checkpoint, this.#verifier)) return true;
    this.#spoilt.add(checkpoint.id);
    this.#forged(checkpoint.id, `${where} was not signed as it stands by a key you trust`);
    return false;
  }

  #checkPlace({ checkpoint, isExported }: Page, before: Before): void {
    const { id, prev } = checkpoint;
    if (!isExported) {
      this.#problems.add(
        "missing-checkpoint",
        `Checkpoint ${id} was kept elsewhere and has gone from the database.`,
      );
    }
    const missing = this.#firstMissing(before.id + 1, id);
    if (missing !== undefined) {
      this.#problems.add(
        "missing-checkpoint",
        `Checkpoint ${missing} has gone, or more from there to ${id - 1}.`,
      );
    } else if (before.id === id - 1 && prev !== before.hash) {
      this.#forged(id, "does not follow the one before it");
    }
  }

  #firstMissing(from: number, below: number): number | undefined {
    for (let id = from; id < below; id += 1) if (!this.#spoilt.has(id)) return id;
    return undefined;
  }

  #addSeal(seals: Map<string, Seal[]>, { id, at }: Checkpoint, [stream, seq, hash]: SealedHead): void {
    const ofStream = seals.get(stream) ?? [];
    const last = ofStream.at(-1);
    if (last && seq < last.seq) {
      const sentence = `Checkpoint ${id} sealed entry ${seq} as the newest of stream ${stream}, where an earlier one had sealed entry ${last.seq}.`;
      this.#problems.add("restored-head", sentence, { stream, seq });
    }
    if (last?.seq !== seq || last.hash !== hash)
      ofStream.push({ seq, hash, checkpoint: id, at: Date.parse(at) });
    seals.set(stream, ofStream);
  }

  #forged(id: number, what: string): void {
    this.#problems.add("forged-checkpoint", `Checkpoint ${id} ${what}.`);
  }
}

type Page = { checkpoint: Checkpoint; isExported: boolean };
type Before = { id: number; hash: string };

/** That entry `seq` of a stream had this hash when the checkpoint was signed; `at` in milliseconds. */
export type Seal = { seq: number; hash: string; checkpoint: number; at: number };
