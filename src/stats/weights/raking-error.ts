/** Why weights cannot be made. Each is a mistake in what was asked for, to be seen by whoever asks. */
export type RakingReason =
  /** Nobody of a group that there are people of. */
  | "empty category"
  /** Somebody of a group that the margin does not know, or that has a target of nought. */
  | "no target"
  /** The margins cannot be had together. */
  | "no convergence"
  /** No answers, no margins, or a target below nought. */
  | "nothing to weight";

/** Raking failed, loudly: no weights are better than wrong ones. */
export class RakingError extends Error {
  readonly reason: RakingReason;

  constructor(reason: RakingReason, message: string) {
    super(message);
    this.name = "RakingError";
    this.reason = reason;
  }
}
