import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";

/** What Notify was asked: the path with its query, the key's proof, and what was sent along. */
export type Asked = { readonly path: string; readonly proof: string; readonly sent: Record<string, unknown> };

export type Answer = { readonly status: number; readonly body: unknown };

/** The parts of GOV.UK Notify that we use, on this machine; gone after the tests of the file. */
export async function startNotifyServer(
  answers: Readonly<Record<string, Answer>> = {},
): Promise<NotifyServer> {
  const asked: Asked[] = [];
  const known = new Set<string>();
  const server = createServer((request, response) => {
    void readBody(request).then((sent) => {
      const path = request.url ?? "";
      asked.push({ path, proof: request.headers.authorization ?? "", sent });
      const { status, body } = findAnswer(path, answers) ?? usual(path, sent, known);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  after(close);
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

function usual(path: string, sent: Record<string, unknown>, known: Set<string>): Answer {
  if (path.startsWith("/v2/template/")) {
    return { status: 200, body: { id: "one", body: "((body))", subject: "((subject))" } };
  }
  if (path.startsWith("/v2/notifications?")) {
    const reference = new URL(path, "http://notify.test").searchParams.get("reference") ?? "";
    return { status: 200, body: { notifications: known.has(reference) ? [{ reference }] : [] } };
  }
  known.add(String(sent["reference"]));
  return { status: 201, body: { id: "handed over" } };
}

function findAnswer(path: string, answers: Readonly<Record<string, Answer>>): Answer | undefined {
  return Object.entries(answers).find(([start]) => path.startsWith(start))?.[1];
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || "{}") as Record<string, unknown>;
}

type NotifyServer = {
  readonly address: string;
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
};
