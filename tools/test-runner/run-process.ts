import { type ChildProcess, spawn } from "node:child_process";
import type { TestEvent } from "./test-event.ts";

// After its last test a process has nothing more to do: what keeps it alive is something a test left open.
const lingerMilliseconds = 20_000;

/**
 * Runs test files in one process of their own and hands on what they tell. Whatever way it ends, the result says so:
 * a process that is past its limit, or will not end, is stopped and named.
 */
export function runTestProcess(
  request: TestProcess,
  onEvent: (event: TestEvent) => void,
): Promise<ProcessEnd> {
  const child = start(request);
  const watch = watchOver(child, request.limitMilliseconds);
  child.on("message", (message: TestEvent) => {
    watch.note(message);
    onEvent(message);
  });
  const stopNow = (): void => stop(child);
  request.ending.addEventListener("abort", stopNow);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // "close" and not "exit": the last messages may still be on their way.
    child.once("close", (code) => {
      request.ending.removeEventListener("abort", stopNow);
      resolve({ code, ...watch.end() });
    });
  });
}

function start({ root, files, environment }: TestProcess): ChildProcess {
  const flags = [
    "--enable-source-maps",
    "--import",
    "./tools/tsx-loader.mjs",
    "--test",
    "--test-isolation=none",
    "--test-reporter=./tools/test-runner/reporter.ts",
  ];
  return spawn(process.execPath, [...flags, ...files], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // A group of its own, so that what a test has started is stopped with it.
    detached: process.platform !== "win32",
  });
}

function watchOver(child: ChildProcess, limitMilliseconds: number): Watch {
  let current = "the loading of its files";
  let hasFinished = false;
  let stopped: string | undefined;
  const stopBecause = (why: () => string) => () => {
    stopped = why();
    stop(child);
  };
  const minutes = Math.round(limitMilliseconds / 60_000);
  const limit = setTimeout(
    stopBecause(() => `it reached its limit of ${minutes} minutes, in ${current}`),
    limitMilliseconds,
  );
  let linger: NodeJS.Timeout | undefined;
  return {
    note: (event) => {
      if (event.kind === "begun") current = `"${event.name}" (${event.file})`;
      if (event.kind !== "finished") return;
      hasFinished = true;
      const why =
        "its tests were done but it did not end: something is left open (a server, a pool, a browser, a timer)";
      linger = setTimeout(
        stopBecause(() => why),
        lingerMilliseconds,
      );
    },
    end: () => {
      clearTimeout(limit);
      clearTimeout(linger);
      return { stopped, hasFinished, current };
    },
  };
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}

export interface TestProcess {
  /** The root of the checkout, which is where the process runs. */
  readonly root: string;
  readonly files: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly limitMilliseconds: number;
  /** Aborts when the process is to be stopped before its time. */
  readonly ending: AbortSignal;
}

export interface ProcessEnd {
  readonly code: number | null;
  /** Why we stopped it, when we did. */
  readonly stopped: string | undefined;
  /** Whether the test runner inside came to its own end. */
  readonly hasFinished: boolean;
  /** The test that had begun last. */
  readonly current: string;
}

interface Watch {
  note(event: TestEvent): void;
  end(): Omit<ProcessEnd, "code">;
}
