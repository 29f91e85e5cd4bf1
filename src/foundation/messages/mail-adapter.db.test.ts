import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { before, test } from "node:test";
import { testDatabase } from "../../../tests/support/database.ts";
import { checkoutRoot, type NotifyAccount } from "../config/index.ts";
import type { House } from "../house/index.ts";
import { loadPack } from "../pack/index.ts";
import { localOutboxOf } from "./local-outbox.ts";
import { mailAdapter } from "./mail-adapter.ts";

let house: Pick<House, "mode" | "now" | "database" | "pack">;

before(async () => {
  const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
  house = { mode: "demo", now: () => new Date(), database: await testDatabase(), pack };
});

/** An account that has what the pack asks for. */
function wholeAccount(): NotifyAccount {
  const ids = { text: randomUUID(), email: randomUUID() };
  return {
    apiKey: "key",
    senders: { [house.pack.messages.sender.name]: {} },
    templates: Object.fromEntries(house.pack.messages.texts.map(({ key }) => [key, ids])),
  };
}

test("without a way out, the relay's outbox is the one that the page shows", () => {
  assert.equal(mailAdapter({ kind: "local" }, house), localOutboxOf(house));
});

test("a mail server, and an account that fits the pack, are taken", () => {
  const server = { host: "127.0.0.1", port: 25, isSecure: false, login: undefined };
  assert.equal(mailAdapter({ kind: "smtp", server }, house).name, "smtp");
  assert.equal(mailAdapter({ kind: "notify", account: wholeAccount() }, house).name, "notify");
});

test("an account that lacks a text's template or the sender stops the start, with each that is missing", () => {
  const whole = wholeAccount();
  const { "will-call": _left, ...templates } = whole.templates;
  const account = {
    ...whole,
    templates: { ...templates, "still-right": { email: randomUUID() } },
    senders: {},
  };
  assert.throws(
    () => mailAdapter({ kind: "notify", account }, house),
    (error: Error & { code?: string }) => {
      assert.equal(error.code, "config");
      assert.deepEqual(
        error.message.split("\n").map((line) => /lacks (.*?)\. /.exec(line)?.[1]),
        [
          'the sender "Local services"',
          'a template for "will-call" by text',
          'a template for "will-call" by email',
          'a template for "still-right" by text',
        ],
      );
      return true;
    },
  );
});
