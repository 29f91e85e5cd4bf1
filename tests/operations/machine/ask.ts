import { request } from "node:http";

/** A request over a real connection of its own, as a browser behind its own address sends it. */
export type Asked = {
  readonly method?: "GET" | "POST";
  readonly path: string;
  /** Where it is meant to go: "http://localhost:4170"; the connection itself always goes to this machine. */
  readonly origin: string;
  readonly port: number;
  readonly cookie?: string | undefined;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What came back whole. A connection that broke throws instead. */
export type Answered = {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookies: readonly string[];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly bytes: Buffer;
};

const PATIENCE_MS = 30_000;

/** Asks the program listening on `port`; throws when no whole answer came. */
export function ask(asked: Asked): Promise<Answered> {
  const { method = "GET", path, origin, port, cookie, body, headers } = asked;
  const options = {
    host: "127.0.0.1",
    port,
    method,
    path,
    agent: false,
    timeout: PATIENCE_MS,
    headers: {
      host: new URL(origin).host,
      ...(cookie && { cookie }),
      ...(body !== undefined && {
        origin,
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(Buffer.byteLength(body)),
      }),
      ...headers,
    },
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, (reply) => {
      const chunks: Buffer[] = [];
      reply.on("data", (chunk: Buffer) => chunks.push(chunk));
      reply.once("error", reject);
      reply.once("aborted", () => reject(new Error("The answer broke off.")));
      reply.once("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: reply.statusCode ?? 0,
          location: reply.headers.location,
          cookies: reply.headers["set-cookie"] ?? [],
          headers: reply.headers,
          body: bytes.toString(),
          bytes,
        });
      });
    });
    sent.once("timeout", () => sent.destroy(new Error("No answer came in time.")));
    sent.once("error", reject);
    sent.end(body);
  });
}
