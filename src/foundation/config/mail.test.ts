import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readConfig } from "./config.ts";

const folder = mkdtempSync(join(tmpdir(), "fanlight-mail-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const mailOf = (value?: string) => readConfig(value === undefined ? {} : { FANLIGHT_MAIL: value }).mail;

function written(content: unknown): string {
  const path = join(folder, `${randomUUID()}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const account = {
  apiKey: `fanlight-${randomUUID()}-${randomUUID()}`,
  senders: { "Local services": { text: randomUUID() } },
  templates: { "get-in-touch": { text: randomUUID(), email: randomUUID() } },
};

test("without a way out, messages stay on a page", () => {
  assert.deepEqual([mailOf(), mailOf("local"), mailOf("")], Array(3).fill({ kind: "local" }));
});

test("a mail server is read with the port its kind has, and who signs in as they are written", () => {
  assert.deepEqual(mailOf("smtp://mail.example"), {
    kind: "smtp",
    server: { host: "mail.example", port: 587, isSecure: false, login: undefined },
  });
  assert.deepEqual(mailOf("smtps://sam%40a.example:p%25ss@[::1]:2465/"), {
    kind: "smtp",
    server: { host: "::1", port: 2465, isSecure: true, login: { user: "sam@a.example", password: "p%ss" } },
  });
  const port = mailOf("smtps://mail.example");
  assert.equal(port.kind === "smtp" && port.server.port, 465);
});

test("an account with GOV.UK Notify is read from its file", () => {
  assert.deepEqual(mailOf(`notify:${written(account)}`), { kind: "notify", account });
});

test("a way out that is none stops the start with the cure, and is not repeated", () => {
  const bad = [
    "mail.example",
    "http://mail.example",
    "smtp://",
    "smtp://user@mail.example",
    "smtp://:hunter2@mail.example",
    "smtp://user:hunter2@mail.example/inbox",
    "smtp://user:hunter2@mail.example?pool=true",
    "smtp://user:hunter2%zz@mail.example",
    "smtp://mail.example:0",
    "smtp://mail.example:99999",
    `notify:${join(folder, "absent.json")}`,
    `notify:${written("{")}`,
    `notify:${written({ ...account, apiKey: "hunter2" })}`,
    `notify:${written({ ...account, templates: { "get-in-touch": { post: randomUUID() } } })}`,
    `notify:${written({ ...account, adress: "https://notify.example" })}`,
  ];
  for (const value of bad) {
    assert.throws(
      () => mailOf(value),
      (error: Error & { code?: string }) => {
        assert.equal(error.code, "config", value);
        assert.match(error.message, /^FANLIGHT_MAIL: \S.*\. \S.*\.$/, value);
        assert.doesNotMatch(error.message, /hunter2/);
        return true;
      },
    );
  }
});

test("a fault in the file is named by its field", () => {
  assert.throws(
    () => mailOf(`notify:${written({ ...account, templates: { "get-in-touch": { text: "one" } } })}`),
    /not right in: templates\.get-in-touch\.text\./,
  );
});
