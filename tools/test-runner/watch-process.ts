import type { TestEvent } from "./test-event.ts";

/**
 * Watches over one test process by what it tells: stops it when it takes longer than its limit, and when it lives on
 * after its last test, and remembers why and where.
 */
export function watchProcess(stop: () => void, limits: Limits): ProcessWatch {
  let lastHeardOf = "before its first test";
  let hasFinished = false;
  let stopped: string | undefined;
  const stopLater = (milliseconds: number, why: () => string): NodeJS.Timeout =>
    setTimeout(() => {
      stopped = why();
      stop();
    }, milliseconds);
  const { limitMilliseconds, lingerMilliseconds = 20_000 } = limits;
  const limit = stopLater(
    limitMilliseconds,
    () => `it reached its limit of ${inWords(limitMilliseconds)}, ${lastHeardOf}`,
  );
  let linger: NodeJS.Timeout | undefined;
  return {
    note: (event) => {
      if (event.kind !== "remark") clearTimeout(linger);
      if (event.kind === "begun") lastHeardOf = `in "${event.name}" (${event.file})`;
      if (event.kind === "finished") hasFinished = true;
      if (event.kind === "idle") linger = stopLater(lingerMilliseconds, () => leftOpen);
    },
    end: () => {
      clearTimeout(limit);
      clearTimeout(linger);
      return { stopped, hasFinished, lastHeardOf };
    },
  };
}

const leftOpen =
  "its tests were done but it did not end, so one of them has left something open: a server, a pool, a browser, a timer";

function inWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes >= 1 ? `${minutes} minutes` : `${milliseconds / 1000} seconds`;
}

export interface Limits {
  /** How long the process may take in all. */
  readonly limitMilliseconds: number;
  /** How long it may live on after its last test: it has little more to do then. */
  readonly lingerMilliseconds?: number;
}

export interface ProcessWatch {
  note(event: TestEvent): void;
  end(): WatchResult;
}

export interface WatchResult {
  /** Why we stopped it, when we did. */
  readonly stopped: string | undefined;
  /** Whether the test runner inside came to its own end. */
  readonly hasFinished: boolean;
  /** Where it was when it was last heard of: "in" a test, or "before its first test". */
  readonly lastHeardOf: string;
}
