import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { test } from "node:test";
import { startMailServer, type Replies } from "../../../tests/support/mail-server.ts";
import type { SmtpServer } from "../config/index.ts";
import type { OutwardMessage } from "./adapter.ts";
import { smtpOutbox } from "./smtp-outbox.ts";

const sender = { name: "Local services", address: "hello@local-services.example" };

function message(change: Partial<OutwardMessage> = {}): OutwardMessage {
  return {
    id: randomUUID(),
    template: "get-in-touch",
    channel: "email",
    address: "ann@home.example",
    senderName: "Sam",
    subject: "Hello",
    body: "Hi, it's Sam. Can you get in touch?",
    ...change,
  };
}

function outboxAt(port: number, change: Partial<SmtpServer> = {}) {
  return smtpOutbox({ host: "127.0.0.1", port, isSecure: false, login: undefined, ...change }, sender);
}

/** What comes of a message where the server answers so. */
async function outcomeWith(replies: Replies): Promise<unknown> {
  const { port } = await startMailServer(replies);
  return outboxAt(port).send(message());
}

test("an e-mail goes to her alone, in plain text, in the name she knows, under a Message-ID that is the message's own", async () => {
  const { port, received } = await startMailServer();
  const sent = message();
  assert.deepEqual(await outboxAt(port).send(sent), { ok: true });
  const [one] = received;
  assert.deepEqual([received.length, one?.from, one?.to], [1, sender.address, sent.address]);
  const [head = "", body] = (one?.mail ?? "").split("\n\n");
  assert.match(head, /^From: Sam <hello@local-services\.example>$/m);
  assert.match(head, /^To: ann@home\.example$/m);
  assert.match(head, /^Subject: Hello$/m);
  assert.match(head, new RegExp(`^Message-ID: <${sent.id}@local-services\\.example>$`, "m"));
  assert.match(head, /^Content-Type: text\/plain; charset=utf-8$/m);
  assert.equal(body?.trim(), sent.body);
});

test("nothing in it tells what wrote it, on what machine, or asks to be told that it was read", async () => {
  const { port, received } = await startMailServer();
  await outboxAt(port).send(message());
  assert.equal(received[0]?.greeting, "local-services.example");
  const headers = (received[0]?.mail ?? "").split("\n\n")[0]?.matchAll(/^([\w-]+):/gm) ?? [];
  const usual = [
    "Content-Transfer-Encoding",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "Subject",
    "To",
  ];
  assert.deepEqual([...headers].map(([, name]) => name ?? "").toSorted(), usual);
  assert.ok(!received[0]?.mail.includes(hostname()));
});

test("a notice to a colleague comes from the pack's own name", async () => {
  const { port, received } = await startMailServer();
  await outboxAt(port).send(message({ senderName: undefined }));
  assert.match(received[0]?.mail ?? "", /^From: Local services </m);
});

test("a name cannot bring a header or another reader with it", async () => {
  const { port, received } = await startMailServer();
  await outboxAt(port).send(message({ senderName: 'Sam"\r\nBcc: him@home.example\r\n' }));
  assert.deepEqual([received.length, received[0]?.to], [1, "ann@home.example"]);
  assert.doesNotMatch(received[0]?.mail ?? "", /^Bcc:/m);
});

test("the server is asked to let us in where it wants that", async () => {
  const { port, commands } = await startMailServer();
  await outboxAt(port, { login: { user: "us", password: "p%ss" } }).send(message());
  const proof = Buffer.from("\0us\0p%ss").toString("base64");
  assert.ok(commands.includes(`AUTH PLAIN ${proof}`));
});

test("what the server says decides whether it is tried again", async () => {
  const outcomes: [Replies, string, boolean][] = [
    [{ RCPT: "550 no such mailbox" }, "no-such-address", false],
    [{ RCPT: "450 mailbox busy" }, "not-now", true],
    [{ MAIL: "550 who are you" }, "sender-refused", true],
    [{ DATA: "554 not here" }, "refused", false],
    [{ mail: "554 looks like spam" }, "refused", false],
    [{ mail: "452 disk full" }, "not-now", true],
    [{ greeting: "421 closed for tonight" }, "away", true],
    [{ greeting: "554 nobody here" }, "away", true],
  ];
  for (const [replies, code, retry] of outcomes) {
    assert.deepEqual(await outcomeWith(replies), { ok: false, code, retry }, JSON.stringify(replies));
  }
});

test("a server that refuses our password, or is not there, is tried again", async () => {
  const strict = await startMailServer({ AUTH: "535 wrong" });
  const login = { user: "us", password: "wrong" };
  const refused = await outboxAt(strict.port, { login }).send(message());
  assert.deepEqual(refused, { ok: false, code: "sign-in-refused", retry: true });
  const { port, close } = await startMailServer();
  await close();
  assert.deepEqual(await outboxAt(port).send(message()), { ok: false, code: "away", retry: true });
});

test("over a network nothing is said, not even the password, to a server that speaks in the clear", async () => {
  const { port, commands } = await startMailServer();
  // This machine, by an address that does not look like it.
  const far = outboxAt(port, { host: "0.0.0.0", login: { user: "us", password: "secret" } });
  assert.deepEqual(await far.send(message()), { ok: false, code: "not-private", retry: true });
  assert.deepEqual(commands, ["EHLO local-services.example", "STARTTLS"]);
});

test("what it cannot send it says so of, and asks no server", async () => {
  const { port, commands } = await startMailServer();
  const outbox = outboxAt(port);
  const text = await outbox.send(message({ channel: "text", address: "+447700900111" }));
  assert.deepEqual(text, { ok: false, code: "no-such-way", retry: false });
  for (const address of [
    "ann",
    "ann@home.example, him@home.example",
    "Ann <ann@home.example>",
    "ann@home.example\nRCPT",
  ]) {
    const result = await outbox.send(message({ address }));
    assert.deepEqual(result, { ok: false, code: "no-such-address", retry: false }, address);
  }
  assert.deepEqual(commands, []);
});
