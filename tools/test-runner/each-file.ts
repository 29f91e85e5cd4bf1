// The one file that Node's runner is given in each test process: it loads the test files, each in a suite of its own, so
// that a hook at the top of a file belongs to that file and not to all that share the process.
import { describe } from "node:test";
import { pathToFileURL } from "node:url";
import { readFilesToRun } from "./files-to-run.ts";

const { files, sharedFirst } = readFilesToRun(process.env);

// What lasts as long as the process (one browser, one database) puts its end on the outside, so it is loaded there.
for (const file of sharedFirst) await import(pathToFileURL(file).href);

// One after the other, since two at once could be finished in each other's name; and no test begins before all are in.
const allLoaded = Promise.withResolvers<void>();
const turns: (() => void)[] = [];
const loadNext = (): void => (turns.shift() ?? allLoaded.resolve)();

for (const file of files) {
  void describe(file, async () => {
    // Made here and nowhere else: Node tells a suite's tests by the promise that their loading waited for.
    const turn = Promise.withResolvers<void>();
    turns.push(turn.resolve);
    await turn.promise;
    try {
      await import(pathToFileURL(file).href);
    } finally {
      loadNext();
    }
    await allLoaded.promise;
  });
}

loadNext();
