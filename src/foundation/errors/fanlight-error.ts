/**
 * An error Fanlight raises on purpose. `message` and `cure` are sentences for the person in front of the
 * screen: what happened, and what to do about it. They never name a person or repeat what was typed.
 */
export class FanlightError extends Error {
  override readonly name = "FanlightError";
  /** Stable word for programs: `not-found`, `conflict` ... */
  readonly code: string;
  /** HTTP status that a reply with this error carries. */
  readonly status: number;
  /** What the reader can do next. */
  readonly cure: string;
  /** The fields to put right, in the order of the page; empty unless the input was bad. */
  readonly problems: readonly Problem[];
  /** What the reader typed, to be shown to nobody but her: it could not be kept, and is not to be lost. No log has it. */
  readonly typed: readonly Typed[];

  constructor(init: FanlightErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.status = init.status;
    this.cure = init.cure;
    this.problems = init.problems ?? [];
    this.typed = init.typed ?? [];
  }
}

/** The same error, with what the reader had typed. */
export function withTyped(error: FanlightError, typed: readonly Typed[]): FanlightError {
  const { code, status, message, cure, problems, cause } = error;
  return new FanlightError({ code, status, message, cure, problems, cause, typed });
}

/** Tells an error raised on purpose from one that nobody foresaw. */
export function isFanlightError(error: unknown): error is FanlightError {
  return error instanceof FanlightError;
}

/** One thing to put right: the field's name as the form knows it, and the sentence shown beside it. */
export interface Problem {
  readonly field: string;
  readonly text: string;
}

/** What was typed in one field, under the field's label. */
export interface Typed {
  readonly label: string;
  readonly text: string;
}

/** What an error is made from. `cause` is kept for logs, where only its name, code and frames appear. */
export interface FanlightErrorInit {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly cure: string;
  readonly problems?: readonly Problem[];
  readonly typed?: readonly Typed[];
  readonly cause?: unknown;
}
