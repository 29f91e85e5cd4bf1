import { Worker } from "node:worker_threads";
import type { BlockText, BlockWork } from "./block-worker.ts";

/** Blocks made ahead of the one being loaded, by each worker: memory stays the same however many there are. */
const AHEAD = 2;

/** The worker's own file: beside this one, as source or as built. */
const FILE = import.meta.url.endsWith(".ts") ? "./block-worker.ts" : "./block-worker.js";

/**
 * Makes blocks in threads and hands them over in their order, until whoever takes them has enough.
 * @throws what a worker failed with
 */
export async function* eachBlock(work: BlockWork, threads: number): AsyncGenerator<BlockText> {
  const crew = Array.from(
    { length: threads },
    () => new Worker(new URL(FILE, import.meta.url), { workerData: work }),
  );
  const made = new Map<number, BlockText>();
  let wake = Promise.withResolvers<void>();
  let failed: { readonly error: unknown } | undefined;
  let next = 0;
  for (const worker of crew) {
    worker.on("message", (text: BlockText) => {
      made.set(text.block, text);
      wake.resolve();
    });
    // Kept, since nobody may be waiting: then it is told to whoever asks for the next block.
    worker.on("error", (error) => {
      failed = { error };
      wake.resolve();
    });
  }
  const ask = (block: number): void => crew[block % threads]?.postMessage(block);
  try {
    for (; next < threads * AHEAD; next += 1) ask(next);
    for (let block = 0; ; block += 1) {
      for (let text = made.get(block); ; text = made.get(block)) {
        if (text) {
          yield text;
          break;
        }
        if (failed) throw failed.error;
        await wake.promise;
        wake = Promise.withResolvers();
      }
      made.delete(block);
      ask(next);
      next += 1;
    }
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
}
