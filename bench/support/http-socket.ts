import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A bare connection that stays open: what sends must not take the time of what answers. */
export async function openSocket(port: number, host: string): Promise<Socket> {
  const socket = connect(port, host);
  socket.setNoDelay(true);
  socket.setEncoding("latin1");
  await once(socket, "connect");
  return socket;
}

/**
 * Sends one request and waits for the whole of its answer, which says how long it is.
 * @param onFirstByte called when the answer begins
 * @returns its first line
 */
export function askOver(socket: Socket, request: string, onFirstByte?: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const received: string[] = [];
    let head: string | undefined;
    let missing = Infinity;
    const take = (chunk: string): void => {
      if (received.length === 0) onFirstByte?.();
      received.push(chunk);
      missing -= chunk.length;
      if (head === undefined) {
        const all = received.join("");
        const end = all.indexOf("\r\n\r\n");
        if (end < 0) return;
        head = all.slice(0, end);
        missing = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - all.length;
      }
      if (missing > 0) return;
      socket.off("data", take);
      socket.off("error", reject);
      resolve(head.slice(0, head.indexOf("\r\n")));
    };
    socket.on("data", take);
    socket.once("error", reject);
    socket.write(request);
  });
}
