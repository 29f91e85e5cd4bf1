import assert from "node:assert/strict";
import { test } from "node:test";
import { localOutbox } from "./local-outbox.ts";

function message(id: string) {
  return {
    id,
    template: "get-in-touch",
    channel: "text",
    address: "07700 900333",
    senderName: "Sam",
    subject: undefined,
    body: "Hi",
  } as const;
}

test("the page shows the newest first, each once, and no more than the last two hundred", async () => {
  const outbox = localOutbox({ mode: "demo", now: () => new Date() });
  for (let n = 0; n < 205; n += 1) await outbox.send(message(String(n)));
  await outbox.send(message("204"));
  const ids = outbox.list().map(({ id }) => id);
  assert.deepEqual([ids.length, ids[0], ids.at(-1)], [200, "204", "5"]);
});
