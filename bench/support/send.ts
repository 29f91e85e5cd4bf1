import { askOver, openSocket } from "./http-socket.ts";
import { workInOwnProcess } from "./in-own-process.ts";

/** Requests ready to be sent, each whole, and how many connections send them one after the other. */
export type Sending = {
  readonly port: number;
  readonly requests: readonly string[];
  readonly clients: number;
};

/** How many were answered with a redirect, in how many seconds; and the first line of one that was not. */
export type Sent = {
  readonly acknowledged: number;
  readonly seconds: number;
  readonly refused: string | undefined;
};

workInOwnProcess(sendAll);

/** On bare sockets that stay open: what sends must not take the time of what answers. */
async function sendAll({ port, requests, clients }: Sending): Promise<Sent> {
  const waiting = [...requests];
  let acknowledged = 0;
  let refused: string | undefined;
  const sockets = await Promise.all(Array.from({ length: clients }, () => openSocket(port, "localhost")));
  const begun = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const line = await askOver(socket, next);
        if (line.startsWith("HTTP/1.1 303")) acknowledged += 1;
        else refused ??= line;
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  for (const socket of sockets) socket.destroy();
  return { acknowledged, seconds, refused };
}
