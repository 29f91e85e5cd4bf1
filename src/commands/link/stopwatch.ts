import type { Progress } from "./progress.ts";
import { STAGES, type Stage } from "./summary.ts";

const NAMES: Readonly<Record<Stage, string>> = {
  read: "Reading",
  block: "Sorting into blocks",
  learn: "Learning",
  compare: "Comparing",
  cluster: "Finding people",
  measure: "Measuring",
  write: "Writing",
};

/** Tells progress of the stages of a run, and how long each took. */
export class Stopwatch {
  readonly #progress: Progress;
  readonly #now: () => number;
  readonly #started: number;
  readonly #took = new Map<Stage, number>();
  #stage: { readonly name: Stage; readonly since: number } | undefined;

  constructor(progress: Progress, now: () => number) {
    this.#progress = progress;
    this.#now = now;
    this.#started = now();
  }

  begin(name: Stage): void {
    this.#stop();
    this.#stage = { name, since: this.#now() };
    this.#progress.stage(NAMES[name]);
  }

  readonly at = (done: number, of: number): void => this.#progress.at(done, of);

  note(words: string): void {
    this.#progress.note(words);
  }

  end(): void {
    this.#stop();
    this.#progress.end();
  }

  /** Seconds by stage and altogether, so far. */
  seconds(): Readonly<Record<Stage | "total", number>> {
    const running = this.#stage;
    const of = (stage: Stage): number =>
      (this.#took.get(stage) ?? 0) + (running?.name === stage ? this.#now() - running.since : 0);
    const seconds = (ms: number): number => Math.round(ms) / 1000;
    const stages = Object.fromEntries(STAGES.map((stage) => [stage, seconds(of(stage))])) as Record<
      Stage,
      number
    >;
    return { ...stages, total: seconds(this.#now() - this.#started) };
  }

  #stop(): void {
    if (this.#stage) this.#took.set(this.#stage.name, this.#now() - this.#stage.since);
    this.#stage = undefined;
  }
}
