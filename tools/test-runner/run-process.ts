import { type ChildProcess, spawn } from "node:child_process";
import { relative } from "node:path";
import { withFilesToRun } from "./files-to-run.ts";
import type { TestEvent } from "./test-event.ts";
import { type Limits, watchProcess, type WatchResult } from "./watch-process.ts";

/**
 * Runs test files in one process of their own and hands on what they tell. Whatever way it ends, the result says so:
 * a process that is past its limit, or will not end, is stopped and named.
 */
export function runTestProcess(
  request: TestProcess,
  onEvent: (event: TestEvent) => void,
): Promise<ProcessEnd> {
  const child = start(request);
  const stopNow = (): void => stopGroup(child);
  const watch = watchProcess(stopNow, request);
  child.on("message", (message: TestEvent) => {
    const event = "file" in message ? { ...message, file: relative(request.root, message.file) } : message;
    watch.note(event);
    onEvent(event);
  });
  request.ending.addEventListener("abort", stopNow);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // "close" and not "exit": the last messages may still be on their way.
    child.once("close", (code) => {
      request.ending.removeEventListener("abort", stopNow);
      // A program that a test started and forgot must not outlive it.
      stopGroup(child);
      resolve({ code, ...watch.end() });
    });
  });
}

function start({ root, files, sharedFirst = [], environment }: TestProcess): ChildProcess {
  const flags = [
    "--enable-source-maps",
    "--import",
    "./tools/tsx-loader.mjs",
    "--test",
    "--test-isolation=none",
    "--test-reporter=./tools/test-runner/reporter.ts",
    "./tools/test-runner/each-file.ts",
  ];
  return spawn(process.execPath, flags, {
    cwd: root,
    env: withFilesToRun(environment, { files, sharedFirst }),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // A group of its own, so that what its tests have started can be stopped with it.
    detached: process.platform !== "win32",
  });
}

function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    // Nobody of it is left, which is what was wanted.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

export interface TestProcess extends Limits {
  /** The root of the checkout, which is where the process runs. */
  readonly root: string;
  /** Paths from there, or absolute ones. */
  readonly files: readonly string[];
  /** Modules to load before all of them (see each-file.ts). */
  readonly sharedFirst?: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Aborts when the process is to be stopped before its time. */
  readonly ending: AbortSignal;
}

export interface ProcessEnd extends WatchResult {
  readonly code: number | null;
}
