// Runs inside each test process and hands what happens to the runner, which counts and prints for all processes
// together. A reporter is the one thing that Node wants as a default export.
import type { TestEvent as NodeTestEvent } from "node:test/reporters";
import type { TestEvent } from "./test-event.ts";
import { createTranslator } from "./translate-event.ts";

export default async function* report(source: AsyncIterable<NodeTestEvent>): AsyncGenerator<string> {
  const translate = createTranslator();
  for await (const event of source) {
    for (const told of translate(event)) {
      process.send?.(told);
      if (told.kind === "idle") sayWhatIsOpenLater();
    }
  }
  yield "";
}

// Only a process that has not ended by then gets to say it, and its runner prints it only when it has to stop it.
function sayWhatIsOpenLater(): void {
  const say = (): void => {
    const remark: TestEvent = {
      kind: "remark",
      text: `still open: ${process.getActiveResourcesInfo().join(", ")}`,
    };
    process.send?.(remark);
  };
  setTimeout(say, 5_000).unref();
}
