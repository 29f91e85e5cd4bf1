const BAR = 30;
const REDRAW_MS = 100;

/** Says how far the work is: on a terminal one line that moves, elsewhere a line when a stage is done. */
export type Progress = {
  /** Begins a stage and ends the one before it. */
  stage(name: string): void;
  /** How much of the stage is done. Harmless to call often. */
  at(done: number, of: number): void;
  /** Adds to what is said of the stage when it ends. */
  note(words: string): void;
  end(): void;
};

/** Where progress is written; a process's own error output, or a test's. */
export type ProgressOutput = {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
};

/** Progress on `output`; `now` in milliseconds. */
export function createProgress(output: ProgressOutput, now: () => number): Progress {
  let stage: { name: string; since: number; drawn: number; note: string } | undefined;

  function clear(): void {
    if (output.isTTY) output.write("\r\u001B[K");
  }

  function finish(): void {
    if (!stage) return;
    clear();
    const seconds = ((now() - stage.since) / 1000).toFixed(1);
    output.write(`${stage.name}: ${stage.note === "" ? "" : `${stage.note}, `}${seconds} s\n`);
    stage = undefined;
  }

  return {
    stage(name) {
      finish();
      stage = { name, since: now(), drawn: -Infinity, note: "" };
      if (output.isTTY) output.write(name);
    },
    at(done, of) {
      if (!stage || !output.isTTY || now() - stage.drawn < REDRAW_MS) return;
      stage.drawn = now();
      const share = of > 0 ? Math.min(1, done / of) : 0;
      const full = Math.round(share * BAR);
      const percent = `${Math.floor(share * 100)}%`.padStart(4);
      const line = `${stage.name.padEnd(20)}${percent} [${"#".repeat(full)}${"-".repeat(BAR - full)}]`;
      output.write(`\r\u001B[K${line.slice(0, (output.columns ?? 80) - 1)}`);
    },
    note(words) {
      if (stage) stage.note = words;
    },
    end: finish,
  };
}
