/** A linear programme without its question: columns with bounds, and rows that the columns keep to. */
export type Programme = {
  /** By column; finite. */
  readonly lower: readonly number[];
  /** By column; `Infinity` where there is no end. */
  readonly upper: readonly number[];
  readonly rows: readonly Row[];
};

/** `lower ≤ Σ factor × column ≤ upper`, each column at most once; infinite where there is no end. */
export type Row = { readonly terms: readonly Term[]; readonly lower: number; readonly upper: number };

export type Term = readonly [column: number, factor: number];

/** What is to be made as small as can be: the sum of cost × column. */
export type Question = {
  /** By column; one that is not named costs nothing. */
  readonly costs: ReadonlyMap<number, number>;
  /** Bounds that hold for this question alone. */
  readonly bounds?: ReadonlyMap<number, readonly [lower: number, upper: number]>;
  /** Whether every column is a whole number. */
  readonly isWhole?: boolean;
};

/**
 * Answers one question about an open programme.
 * @returns the columns where the cost is least; undefined when nothing keeps to all bounds and rows
 * @throws when there is no least, or the solver gave up
 */
export type Ask = (question: Question) => readonly number[] | undefined;

/** A solver of linear programmes: opens one, hands over how to ask, and closes it again. */
export type Solver = <Result>(programme: Programme, use: (ask: Ask) => Result) => Result;
