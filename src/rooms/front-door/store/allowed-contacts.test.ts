import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { allowedContacts } from "./allowed-contacts.ts";
import type { ContactAnswers } from "./contact.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const ways = (answers: ContactAnswers) => allowedContacts("need-help", answers, pack);
const allowed = (answers: ContactAnswers) => ways(answers)[0];

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

test("the days she named hold, and with them the pack's hours where she named none", () => {
  const email = { channel: "email", email: "ann@home.example", days: ["mon", "sat"] };
  const { window, days } = allowed(email) ?? {};
  assert.deepEqual([window, days], [{ from: "10:00", to: "15:00" }, [1, 6]]);
  const both = allowed({ ...email, times: { from: "20:00", to: "21:00" } });
  assert.deepEqual([both?.window, both?.days], [{ from: "20:00", to: "21:00" }, [1, 6]]);
  assert.deepEqual(ways({ ...email, days: ["someday"] }), []);
});

test("a text to the number she is called on needs her word, and comes in the same hours", () => {
  const call: ContactAnswers = { channel: "phone", phone: "+447700900123", days: ["tue"], voicemail: "yes" };
  const channels = (answers: ContactAnswers) => ways(answers).map(({ channel }) => channel);
  assert.deepEqual(channels({ ...call, textOk: "yes" }), ["phone", "text"]);
  assert.deepEqual([channels({ ...call, textOk: "no" }), channels(call)], [["phone"], ["phone"]]);
  const [, text] = ways({ ...call, textOk: "yes" });
  assert.deepEqual([text?.address, text?.days, text?.voicemailOk], ["+447700900123", [2], false]);
  assert.deepEqual(channels({ channel: "email", email: "ann@home.example", textOk: "yes" }), ["email"]);
});

test("whoever asks about somebody else is never reached, whatever was sent", () => {
  const answers: ContactAnswers = { channel: "phone", phone: "+447700900123", textOk: "yes" };
  assert.deepEqual(allowedContacts("worried", answers, pack), []);
  for (const kind of ["own-behaviour", "young", "professional"] as const) {
    assert.equal(allowedContacts(kind, answers, pack).length, 2, kind);
  }
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
  for (const answers of none) assert.deepEqual(ways(answers), [], JSON.stringify(answers));
});
