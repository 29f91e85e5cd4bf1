import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * Has a module beside this one do its work in a process of its own: what sends must not take the processor time, nor
 * the memory, of what answers. @returns what it answers with
 */
export async function inOwnProcess<Answer>(module: string, work: object): Promise<Answer> {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), { serialization: "advanced" });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`${module} ended (${String(code)}) without an answer.`);
  });
  child.send(work);
  const answered = once(child, "message").then(([answer]) => answer as Answer);
  const answer = await Promise.race([answered, failed]);
  failed.catch(() => {});
  return answer;
}

/** The other side: does the one piece of work it is sent, answers, and is gone. */
export function workInOwnProcess<Work, Answer>(work: (given: Work) => Promise<Answer>): void {
  process.once("message", (given) => {
    void work(given as Work).then((answer) => process.send?.(answer, () => process.disconnect()));
  });
}
