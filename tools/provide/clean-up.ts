import { constants } from "node:os";

const endings: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Keeps what must be undone when this program ends, and undoes it, newest first: when `close()` is called, and when a
 * signal ends the program, which then exits with the signal's code.
 */
export function createCleanUp(): CleanUp {
  const tasks: Task[] = [];
  const undoAll = async (): Promise<void> => {
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) await task();
  };
  // A terminal and npm both pass Ctrl-C on: the second must wait for the same clean-up, not overtake it.
  let closing: Promise<void> | undefined;
  const ending = new AbortController();
  const close = (): Promise<void> => {
    ending.abort();
    return (closing ??= undoAll());
  };
  for (const signal of endings) {
    process.on(signal, () => void close().finally(() => process.exit(128 + constants.signals[signal])));
  }
  return { later: (task) => void tasks.push(task), close, ending: ending.signal };
}

export interface CleanUp {
  /** Adds something to undo at the end. */
  later(task: Task): void;
  close(): Promise<void>;
  /** Aborts when the end begins, so that nothing new is started during it. */
  readonly ending: AbortSignal;
}

type Task = () => Promise<void> | void;
