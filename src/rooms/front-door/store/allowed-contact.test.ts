import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { allowedContact } from "./allowed-contact.ts";
import type { ContactAnswers } from "./contact.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const allowed = (answers: ContactAnswers) => allowedContact("need-help", answers, pack);

test("she is reached in the way, at the number and in the hours she gave, and in no other", () => {
  assert.deepEqual(
    allowed({
      channel: "text",
      phone: "+447700900123",
      email: "other@home.example",
      times: { from: "22:00", to: "01:00" },
      voicemail: "yes",
    }),
    {
      channel: "text",
      address: "+447700900123",
      senderName: "Local services",
      voicemailOk: false,
      window: { from: "22:00", to: "01:00" },
    },
  );
});

test("a message is left only where a call was chosen and she said we may", () => {
  const call = { channel: "phone", phone: "+447700900123" };
  const left = [{ ...call, voicemail: "yes" }, { ...call, voicemail: "no" }, call] as const;
  assert.deepEqual(
    left.map((answers) => allowed(answers)?.voicemailOk),
    [true, false, false],
  );
});

test("where she named no hours, the pack's hold, on its days", () => {
  const { window, days } = allowed({ channel: "email", email: "ann@home.example" }) ?? {};
  assert.deepEqual([window, days], [{ from: "10:00", to: "15:00" }, [1, 2, 3, 4, 5]]);
});

test("what gives no way, or hours that are none, allows nothing", () => {
  const phone = "+447700900123";
  const none: ContactAnswers[] = [
    {},
    { phone },
    { channel: "text" },
    { channel: "text", phone: " " },
    { channel: "text", email: "ann@home.example" },
    { channel: "email", phone },
    { channel: "post", phone },
    { channel: "text", phone, times: { from: "10:00", to: "10:00" } },
    { channel: "text", phone, times: { from: "", to: "12:00" } },
    { channel: "text", phone, times: { from: "10:00", to: "24:00" } },
  ];
  for (const answers of none) assert.equal(allowed(answers), undefined, JSON.stringify(answers));
});
