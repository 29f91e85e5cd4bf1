import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

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

parentPort?.postMessage(await sendAll(workerData as Sending));

/** In a thread of its own, and on bare sockets: what sends must not take the time of what answers. */
async function sendAll({ port, requests, clients }: Sending): Promise<Sent> {
  const waiting = [...requests];
  let acknowledged = 0;
  let refused: string | undefined;
  const sockets = await Promise.all(Array.from({ length: clients }, () => open(port)));
  const begun = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const line = await ask(socket, next);
        if (line.startsWith("HTTP/1.1 303")) acknowledged += 1;
        else refused ??= line;
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  for (const socket of sockets) socket.destroy();
  return { acknowledged, seconds, refused };
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, "localhost");
  socket.setNoDelay(true);
  socket.setEncoding("latin1");
  await once(socket, "connect");
  return socket;
}

/** Sends one and waits for the whole of its answer, which says how long it is. */
function ask(socket: Socket, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = "";
    const take = (chunk: string): void => {
      received += chunk;
      const end = received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(received.slice(0, end))?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      socket.off("data", take);
      socket.off("error", reject);
      resolve(received.slice(0, received.indexOf("\r\n")));
    };
    socket.on("data", take);
    socket.once("error", reject);
    socket.write(request);
  });
}
