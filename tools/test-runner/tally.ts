import type { ProcessEnd } from "./run-process.ts";
import type { TestEvent } from "./test-event.ts";

/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The tally with one more event counted. */
export function count(tally: Tally, event: TestEvent): Tally {
  if (event.kind === "passed" || event.kind === "failed" || event.kind === "skipped") {
    return { ...tally, [event.kind]: tally[event.kind] + 1 };
  }
  return tally;
}

/** Both together. */
export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that ends the output, alone on its line. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** 0 only when something ran and nothing failed. */
export function exitCode({ passed, failed }: Tally): number {
  return failed === 0 && passed > 0 ? 0 : 1;
}

/**
 * What is wrong with the way a process ended, when its failed tests do not say so: undefined when all is well. A
 * process that dies before its tests are done must never look like one whose tests passed.
 */
export function findBadEnd(end: ProcessEnd, failed: number): string | undefined {
  if (end.stopped !== undefined) return `The process was stopped: ${end.stopped}.`;
  if (!end.hasFinished)
    return `The process ended (code ${end.code}) before its tests did, ${end.lastHeardOf}.`;
  if (end.code !== 0 && failed === 0) return `The process ended with code ${end.code} though no test failed.`;
  return undefined;
}
