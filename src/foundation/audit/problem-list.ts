/** A file can hold millions of faults, and the first thousand say as much. */
const MOST_LISTED = 1_000;

/** Gathers what is wrong with an export. */
export class ProblemList {
  readonly listed: AuditProblem[] = [];
  count = 0;

  add(kind: ProblemKind, sentence: string, place: Place = {}): void {
    this.count += 1;
    if (this.listed.length < MOST_LISTED) {
      this.listed.push({ kind, stream: place.stream, seq: place.seq, sentence });
    }
  }
}

type Place = { stream?: string; seq?: number };

/** What it looks like. Who is able to change one thing is able to disguise it as another: any problem is serious. */
export type ProblemKind =
  | "edited"
  | "deleted"
  | "reordered"
  | "restamped"
  | "truncated"
  | "restored-head"
  | "forged-checkpoint"
  | "missing-checkpoint"
  | "unsealed"
  | "unreadable";

/** `stream` and `seq` say where, if it is in one place. `sentence` is for people. */
export type AuditProblem = {
  kind: ProblemKind;
  stream: string | undefined;
  seq: number | undefined;
  sentence: string;
};
