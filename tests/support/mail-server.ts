import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { after } from "node:test";

/** What a mail server was handed: the envelope, and the e-mail with its lines joined by \n. */
export type Received = {
  readonly from: string;
  readonly to: string;
  readonly greeting: string;
  readonly mail: string;
};

/** Other replies than a willing server's, by command: "greeting", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "mail". */
export type Replies = Readonly<Record<string, string>>;

const WILLING: Replies = {
  greeting: "220 mail.test",
  EHLO: "250-mail.test\r\n250 AUTH PLAIN",
  AUTH: "235 welcome",
  MAIL: "250 ok",
  RCPT: "250 ok",
  DATA: "354 go on",
  mail: "250 taken",
  QUIT: "221 bye",
};

/** A mail server on this machine, gone after the tests of the file. `commands` are all it was told, in order. */
export async function startMailServer(replies: Replies = {}): Promise<MailServer> {
  const [received, commands]: [Received[], string[]] = [[], []];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => undefined);
    void converse(socket, { ...WILLING, ...replies }, received, commands);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    // Whoever still waits for an answer would keep it open until their own patience ends.
    for (const socket of open) socket.destroy();
    await closed;
  };
  after(close);
  return { port: (server.address() as AddressInfo).port, received, commands, close };
}

async function converse(
  socket: Socket,
  replies: Replies,
  received: Received[],
  commands: string[],
): Promise<void> {
  const say = (name: string): void => void socket.write(`${replies[name] ?? "502 what"}\r\n`);
  let [greeting, from, to]: [string, string, string] = ["", "", ""];
  let mail: string[] | undefined;
  say("greeting");
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    if (mail === undefined) {
      const name = line.slice(0, 4).toUpperCase();
      commands.push(line);
      if (name === "EHLO") greeting = line.slice(5);
      if (name === "MAIL") from = inBrackets(line);
      if (name === "RCPT") to = inBrackets(line);
      if (name === "DATA" && replies["DATA"] === WILLING["DATA"]) mail = [];
      say(name);
      if (name === "QUIT") socket.end();
    } else if (line === ".") {
      received.push({ greeting, from, to, mail: mail.join("\n") });
      mail = undefined;
      say("mail");
    } else mail.push(line);
  }
}

function inBrackets(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? "";
}

type MailServer = {
  readonly port: number;
  readonly received: readonly Received[];
  readonly commands: readonly string[];
  readonly close: () => Promise<void>;
};
