import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { askOver, openSocket } from "./http-socket.ts";
import { workInOwnProcess } from "./in-own-process.ts";

/** Requests to be sent at moments of their own, whether or not those before them have been answered. */
export type Load = {
  readonly port: number;
  readonly host: string;
  readonly requests: readonly string[];
  readonly perSecond: number;
};

/** How long each took from the moment it was due, in milliseconds; and the first line of one that was not shown. */
export type Loaded = { readonly times: readonly number[]; readonly refused: string | undefined };

workInOwnProcess(load);

/** As people come: by chance, so many a second; one more connection whenever none is free. */
async function load({ port, host, requests, perSecond }: Load): Promise<Loaded> {
  const free: Socket[] = [];
  const times: number[] = [];
  let refused: string | undefined;
  let due = performance.now();
  const all: Promise<void>[] = [];
  for (const request of requests) {
    due += (-Math.log(1 - Math.random()) * 1000) / perSecond;
    const since = due;
    const wait = since - performance.now();
    if (wait > 1) await sleep(wait);
    all.push(
      (async () => {
        const socket = free.pop() ?? (await openSocket(port, host));
        const line = await askOver(socket, request);
        const isShown = line.startsWith("HTTP/1.1 200");
        // A page that was refused was never shown, however soon it was refused.
        times.push(isShown ? performance.now() - since : Infinity);
        if (!isShown) refused ??= line;
        free.push(socket);
      })(),
    );
  }
  await Promise.all(all);
  for (const socket of free) socket.destroy();
  return { times, refused };
}
