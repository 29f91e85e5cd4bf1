/**
 * What the reporter inside a test process tells the runner outside. Files are absolute paths on the
 * way, and paths from the root of the checkout once they have arrived.
 */
export type TestEvent =
  | { readonly kind: "begun"; readonly file: string; readonly name: string }
  | Passed
  | Skipped
  | Failed
  | { readonly kind: "remark"; readonly text: string }
  /** Every test that it knows of is done: what remains is tidying up. */
  | { readonly kind: "idle" }
  | { readonly kind: "finished" };

export interface Passed {
  readonly kind: "passed";
  readonly file: string;
  readonly name: string;
}

export interface Skipped {
  readonly kind: "skipped";
  readonly file: string;
  readonly name: string;
  /** Finishes the sentence "skipped, because ...". */
  readonly why: string;
}

export interface Failed {
  readonly kind: "failed";
  readonly file: string;
  readonly name: string;
  /** The whole error: message, difference, stack. */
  readonly report: string;
}
