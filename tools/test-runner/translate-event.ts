import type { TestEvent as NodeTestEvent } from "node:test/reporters";
import { inspect, stripVTControlCharacters } from "node:util";
import type { TestEvent } from "./test-event.ts";

/**
 * Returns a function from each of Node's test events to those of ours that it means. It keeps the names of the tests
 * seen, so that each is told with its suites in front, and counts which are still to come.
 */
export function createTranslator(): (event: NodeTestEvent) => TestEvent[] {
  const fullNames = new Map<number, string>();
  let open = 0;
  return (event) => {
    if (event.type === "test:enqueue") {
      const parent = fullNames.get(event.data.parentId ?? -1);
      fullNames.set(
        event.data.testId,
        parent === undefined ? event.data.name : `${parent} › ${event.data.name}`,
      );
      if (event.data.nesting === 0) open += 1;
      return [];
    }
    const told = translate(event, (id, name) => fullNames.get(id) ?? name);
    const isOuterEnd = (event.type === "test:pass" || event.type === "test:fail") && event.data.nesting === 0;
    if (isOuterEnd) open -= 1;
    return [...(told === undefined ? [] : [told]), ...(isOuterEnd && open === 0 ? [idle] : [])];
  };
}

const idle: TestEvent = { kind: "idle" };

function translate(
  event: NodeTestEvent,
  fullName: (id: number, name: string) => string,
): TestEvent | undefined {
  switch (event.type) {
    case "test:dequeue":
      return {
        kind: "begun",
        file: event.data.file ?? "",
        name: fullName(event.data.testId, event.data.name),
      };
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
  const { file = "", skip, todo } = event.data;
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
