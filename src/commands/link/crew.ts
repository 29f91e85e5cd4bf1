import { Worker } from "node:worker_threads";
import type { LinkTask, TaskAnswer } from "./link-worker.ts";

/** The worker's own file: beside this one, as source or as built. */
const FILE = import.meta.url.endsWith(".ts") ? "./link-worker.ts" : "./link-worker.js";

/** Threads beside this one. Each does one task at a time, in the order it was asked. */
export class Crew {
  #workers: readonly Worker[];

  constructor(size: number) {
    this.#workers = hire(size);
  }

  /** The same number of threads, new: what the old ones still hold in memory is free at once. */
  async renew(): Promise<void> {
    const before = this.#workers;
    this.#workers = hire(before.length);
    await Promise.all(before.map((worker) => worker.terminate()));
  }

  get size(): number {
    return this.#workers.length;
  }

  /** Has one of them do a task, and be still when it is asked for the next. @throws what it failed with */
  ask<Task extends LinkTask>(member: number, task: Task): Promise<TaskAnswer<Task>> {
    const worker = this.#workers[member];
    if (!worker) throw new Error(`There are ${this.size} threads, not ${member + 1}.`);
    const { promise, resolve, reject } = Promise.withResolvers<TaskAnswer<Task>>();
    const onMessage = ({ answer }: { readonly answer: TaskAnswer<Task> }): void => resolve(answer);
    const onExit = (): void =>
      reject(new Error("A thread ended before its work was done: there may be too little memory."));
    worker.on("message", onMessage).once("error", reject).once("exit", onExit);
    worker.postMessage(task);
    return promise.finally(() => worker.off("message", onMessage).off("error", reject).off("exit", onExit));
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function hire(size: number): Worker[] {
  return Array.from({ length: size }, () => new Worker(new URL(FILE, import.meta.url)));
}
