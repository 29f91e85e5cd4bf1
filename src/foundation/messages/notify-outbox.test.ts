import assert from "node:assert/strict";
import { createHmac, randomUUID } from "node:crypto";
import { test } from "node:test";
import { type Answer, startNotifyServer } from "../../../tests/support/notify-server.ts";
import type { OutwardMessage } from "./adapter.ts";
import { notifyOutbox } from "./notify-outbox.ts";

const [service, secret] = [randomUUID(), randomUUID()];
const [byText, byEmail, asSam] = [randomUUID(), randomUUID(), randomUUID()];

function outboxAt(address: string) {
  return notifyOutbox({
    apiKey: `fanlight-${service}-${secret}`,
    address,
    senders: { Sam: { text: asSam }, "Local services": {} },
    templates: { "get-in-touch": { text: byText, email: byEmail }, "something-new": { email: byEmail } },
  });
}

function message(change: Partial<OutwardMessage> = {}): OutwardMessage {
  return {
    id: randomUUID(),
    template: "get-in-touch",
    channel: "text",
    address: "+447700900111",
    senderName: "Sam",
    subject: "Hello",
    body: "Hi, it's Sam.",
    ...change,
  };
}

const refusal = (status: number, words: string): Answer => ({
  status,
  body: { status_code: status, errors: [{ error: "AnError", message: words }] },
});

test("a text goes by the template and the sender of the account, with our words and our id", async () => {
  const { address, asked } = await startNotifyServer();
  const sent = message();
  assert.deepEqual(await outboxAt(address).send(sent), { ok: true });
  assert.equal(asked.at(-1)?.path, "/v2/notifications/sms");
  assert.deepEqual(asked.at(-1)?.sent, {
    template_id: byText,
    phone_number: sent.address,
    personalisation: { body: sent.body },
    reference: sent.id,
    sms_sender_id: asSam,
  });
});

test("an e-mail goes with its subject, and by the account's own sender where the name has none", async () => {
  const { address, asked } = await startNotifyServer();
  const sent = message({ channel: "email", address: "ann@home.example", senderName: "Local services" });
  assert.deepEqual(await outboxAt(address).send(sent), { ok: true });
  assert.equal(asked.at(-1)?.path, "/v2/notifications/email");
  assert.deepEqual(asked.at(-1)?.sent, {
    template_id: byEmail,
    email_address: sent.address,
    personalisation: { body: sent.body, subject: "Hello" },
    reference: sent.id,
  });
});

test("every request proves that it is ours, by the key and without it", async () => {
  const { address, asked } = await startNotifyServer();
  await outboxAt(address).send(message());
  assert.equal(asked.length, 3);
  for (const { proof } of asked) {
    const [head = "", claims = "", signature] = proof.replace("Bearer ", "").split(".");
    const expected = createHmac("sha256", secret).update(`${head}.${claims}`).digest("base64url");
    assert.equal(signature, expected);
    const said = JSON.parse(Buffer.from(claims, "base64url").toString()) as { iss?: string };
    assert.equal(said.iss, service);
  }
});

test("a message that Notify has already is not given to it again", async () => {
  const { address, asked } = await startNotifyServer();
  const sent = message();
  // The second is another process, after a crash.
  for (const outbox of [outboxAt(address), outboxAt(address)])
    assert.deepEqual(await outbox.send(sent), { ok: true });
  assert.equal(asked.filter(({ path }) => path === "/v2/notifications/sms").length, 1);
});

test("a template with words of its own is not used, whatever we would say", async () => {
  const templates: [unknown, "text" | "email"][] = [
    [{ body: "Your refuge: ((body))" }, "text"],
    [{ body: "((body)) https://example.org" }, "text"],
    [{ body: "((body))", subject: "Your case" }, "email"],
    [{ body: "((body))", subject: null }, "email"],
  ];
  for (const [body, channel] of templates) {
    const { address, asked } = await startNotifyServer({ "/v2/template/": { status: 200, body } });
    const result = await outboxAt(address).send(message({ channel }));
    assert.deepEqual(result, { ok: false, code: "other-words", retry: false }, JSON.stringify(body));
    assert.equal(asked.length, 1);
  }
});

test("a template is looked at once, not for every message", async () => {
  const { address, asked } = await startNotifyServer();
  const outbox = outboxAt(address);
  await outbox.send(message());
  await outbox.send(message());
  assert.equal(asked.filter(({ path }) => path.startsWith("/v2/template/")).length, 1);
});

test("what the account has no template, sender or way for is not sent", async () => {
  const { address, asked } = await startNotifyServer();
  const outbox = outboxAt(address);
  const refused: [Partial<OutwardMessage>, string][] = [
    [{ channel: "post" }, "no-such-way"],
    [{ template: "will-call" }, "no-template"],
    [{ template: "something-new" }, "no-template"],
    [{ senderName: "Alex" }, "no-such-sender"],
    [{ senderName: "constructor" }, "no-such-sender"],
  ];
  for (const [change, code] of refused) {
    assert.deepEqual(await outbox.send(message(change)), { ok: false, code, retry: false });
  }
  assert.deepEqual(asked, []);
});

test("what Notify says decides whether it is tried again, and none of its words are kept", async () => {
  const outcomes: [Answer, string, boolean][] = [
    [refusal(400, "phone_number Not enough digits"), "no-such-number", false],
    [refusal(400, "Can’t send to this recipient using a team-only API key"), "text-refused", false],
    [refusal(400, "Template not found"), "no-template", false],
    [refusal(403, "Error: Your system clock must be accurate to within 30 seconds"), "sign-in-refused", true],
    [refusal(429, "Exceeded rate limit"), "too-many", true],
    [refusal(500, "Internal server error"), "away", true],
    [{ status: 502, body: "bad gateway" }, "away", true],
    [{ status: 302, body: {} }, "away", true],
  ];
  for (const [answer, code, retry] of outcomes) {
    const { address } = await startNotifyServer({ "/v2/notifications/sms": answer });
    const result = await outboxAt(address).send(message());
    assert.deepEqual(result, { ok: false, code, retry }, JSON.stringify(answer));
  }
  const { address } = await startNotifyServer({
    "/v2/notifications/email": refusal(400, "email_address Not a valid email address"),
  });
  const result = await outboxAt(address).send(message({ channel: "email" }));
  assert.deepEqual(result, { ok: false, code: "no-such-address", retry: false });
});

test("a Notify that is not there is tried again; a template that is not there is not", async () => {
  const { address, close } = await startNotifyServer();
  await close();
  assert.deepEqual(await outboxAt(address).send(message()), { ok: false, code: "away", retry: true });
  const without = await startNotifyServer({ "/v2/template/": refusal(404, "No result found") });
  const result = await outboxAt(without.address).send(message());
  assert.deepEqual(result, { ok: false, code: "no-template", retry: false });
});
