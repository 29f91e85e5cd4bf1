import { resolve } from "node:path";
import type { TestEvent as NodeTestEvent } from "node:test/reporters";
import { inspect, stripVTControlCharacters } from "node:util";
import type { TestEvent } from "./test-event.ts";

/**
 * Returns a function from each of Node's test events to those of ours that it means. It keeps the names of the tests
 * seen, so that each is told with its suites in front, and counts which files are still to come. The outermost suites
 * are the files (see each-file.ts).
 */
export function createTranslator(): (event: NodeTestEvent) => TestEvent[] {
  const fullNames = new Map<number, string>();
  let openFiles = 0;
  return (event) => {
    if (event.type === "test:enqueue") {
      const { nesting, name, testId, parentId } = event.data;
      const parent = nesting > 1 ? fullNames.get(parentId ?? -1) : undefined;
      fullNames.set(testId, parent === undefined ? name : `${parent} › ${name}`);
      if (nesting === 0) openFiles += 1;
      return [];
    }
    const told = translate(event, (id, name) => fullNames.get(id) ?? name);
    const isEndOfFile =
      (event.type === "test:pass" || event.type === "test:fail") && event.data.nesting === 0;
    if (isEndOfFile) openFiles -= 1;
    return [...(told === undefined ? [] : [told]), ...(isEndOfFile && openFiles === 0 ? [idle] : [])];
  };
}

const idle: TestEvent = { kind: "idle" };

function translate(
  event: NodeTestEvent,
  fullName: (id: number, name: string) => string,
): TestEvent | undefined {
  switch (event.type) {
    case "test:dequeue":
      return event.data.nesting === 0
        ? undefined
        : { kind: "begun", file: event.data.file ?? "", name: fullName(event.data.testId, event.data.name) };
    case "test:pass":
    case "test:fail":
      return translateResult(event, fullName(event.data.testId, event.data.name));
    case "test:diagnostic":
      return { kind: "remark", text: event.data.message };
    case "test:summary":
      return event.data.file === undefined ? { kind: "finished" } : undefined;
    default:
      return undefined;
  }
}

function translateResult(event: ResultEvent, name: string): TestEvent | undefined {
  const { skip, todo } = event.data;
  const file = event.data.nesting === 0 ? resolve(event.data.name) : (event.data.file ?? "");
  const isSuite = event.data.details.type === "suite";
  if (skip !== undefined && skip !== false) return { kind: "skipped", file, name, why: reason(skip) };
  if (todo !== undefined && todo !== false)
    return { kind: "skipped", file, name, why: `to do: ${reason(todo)}` };
  if (event.type === "test:fail") {
    // A suite fails with its tests, which are told already, or by itself, for example in a hook.
    if (isSuite && isBecauseOfItsTests(event.data.details.error)) return undefined;
    return { kind: "failed", file, name, report: describe(event.data.details.error) };
  }
  return isSuite ? undefined : { kind: "passed", file, name };
}

function reason(mark: string | true): string {
  return mark === true ? "no reason is given" : mark;
}

function isBecauseOfItsTests(error: Error): boolean {
  return "failureType" in error && error.failureType === "subtestsFailed";
}

function describe(error: Error): string {
  const cause: unknown = error.cause ?? error;
  return stripVTControlCharacters(typeof cause === "string" ? cause : inspect(cause, { depth: 6 }));
}

type ResultEvent = Extract<NodeTestEvent, { type: "test:pass" | "test:fail" }>;
