import { askOver, openSocket } from "./http-socket.ts";
import { workInOwnProcess } from "./in-own-process.ts";

/** Requests ready to be sent, each whole, and how each answer should begin. */
export type Timing = {
  readonly port: number;
  readonly requests: readonly string[];
  readonly expected: string;
};

/** How long each took, to the last byte of its answer, in milliseconds. */
export type Timed = { readonly times: readonly number[]; readonly refused: string | undefined };

workInOwnProcess(timeAll);

/** One after the other, over one connection: what is measured is what somebody sees who sends them. */
async function timeAll({ port, requests, expected }: Timing): Promise<Timed> {
  const socket = await openSocket(port, "localhost");
  const times: number[] = [];
  let refused: string | undefined;
  for (const request of requests) {
    const since = performance.now();
    const line = await askOver(socket, request);
    times.push(performance.now() - since);
    if (!line.startsWith(expected)) refused ??= line;
  }
  socket.destroy();
  return { times, refused };
}
