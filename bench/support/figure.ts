/** One measured figure, as `npm run bench` prints it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** For example "s", "KB", "lines", "×" (a ratio), "of 694". */
  readonly unit: string;
  /** The bar in words, for example "≤ 60". */
  readonly bar: string;
  /** Whether the value meets its bar. */
  readonly ok: boolean;
  readonly engine: BenchEngine;
}

/** Which database was measured; `none` where no database takes part. */
export type BenchEngine = "embedded" | "postgres" | "none";

/** What a bench may ask the machine for; the runner provides it and sets the tests' environment accordingly. */
export type Need = "postgres" | "chromium";

/** What a run was asked for beyond which benches. */
export interface BenchOptions {
  /** How many cases the large county of `scale` has. */
  readonly cases?: number;
}

/** A bench module: `bench/NAME.ts` exports `bench`, and `needs` when it needs something. */
export interface BenchModule {
  bench(options: BenchOptions): Promise<readonly Figure[]>;
  readonly needs?: readonly Need[];
  /** Runs only when it is named, never with all the others. */
  readonly onDemand?: boolean;
}

/** A figure that must not be above its bar. */
export function atMost(bar: number, measured: Measured): Figure {
  return { ...withEngine(measured), bar: `≤ ${bar}`, ok: measured.value <= bar };
}

/** A figure that must not be below its bar. */
export function atLeast(bar: number, measured: Measured): Figure {
  return { ...withEngine(measured), bar: `≥ ${bar}`, ok: measured.value >= bar };
}

function withEngine({ name, value, unit, engine = "none" }: Measured): Omit<Figure, "bar" | "ok"> {
  return { name, value, unit, engine };
}

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly engine?: BenchEngine;
}
