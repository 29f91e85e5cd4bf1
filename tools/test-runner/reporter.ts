// Runs inside each test process and hands what happens to the runner, which counts and prints for all processes
// together. A reporter is the one thing that Node wants as a default export.
import type { TestEvent as NodeTestEvent } from "node:test/reporters";
import { createTranslator } from "./translate-event.ts";

export default async function* report(source: AsyncIterable<NodeTestEvent>): AsyncGenerator<string> {
  const translate = createTranslator();
  for await (const event of source) {
    for (const told of translate(event)) process.send?.(told);
  }
  yield "";
}
