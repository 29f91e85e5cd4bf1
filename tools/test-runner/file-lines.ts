import { add, count, nothing, type Tally } from "./tally.ts";
import type { TestEvent } from "./test-event.ts";

/**
 * Prints one run as it goes: every failure in full, every skip with its reason, and a line for each file when the next
 * one begins, with how long it took. `end()` prints the last file's line and returns the run's tally.
 */
export function createFileLines(title: string, print: (text: string) => void): FileLines {
  let file = "";
  let inFile = nothing;
  let total = nothing;
  let since = performance.now();
  const closeFile = (): void => {
    const seconds = (performance.now() - since) / 1000;
    if (inFile !== nothing)
      print(`${title.padEnd(9)} ${file.padEnd(64)} ${summary(inFile)} (${seconds.toFixed(1)} s)`);
    since = performance.now();
    total = add(total, inFile);
    inFile = nothing;
  };
  const open = (next: string): void => {
    if (next !== file) closeFile();
    file = next;
  };
  const take = (event: TestEvent & { file: string; name: string }): void => {
    open(event.file);
    inFile = count(inFile, event);
    if (event.kind === "skipped")
      print(`${title.padEnd(9)} ${file}: "${event.name}" skipped, because ${event.why}`);
    if (event.kind === "failed")
      print(`\nFAILED    ${title}, ${file}\n  ${event.name}\n${indent(event.report)}\n`);
  };
  return {
    take: (event) => {
      if (event.kind === "begun") open(event.file);
      if (event.kind === "passed" || event.kind === "failed" || event.kind === "skipped") take(event);
    },
    end: () => {
      closeFile();
      return total;
    },
  };
}

function summary({ passed, failed, skipped }: Tally): string {
  const parts = [`${passed} passed`, failed > 0 && `${failed} FAILED`, skipped > 0 && `${skipped} skipped`];
  return parts.filter((part) => part !== false).join(", ");
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

interface FileLines {
  take(event: TestEvent): void;
  end(): Tally;
}
