import assert from "node:assert/strict";
import { test } from "node:test";
import { receiptFor } from "./receipt-for.ts";

const BY = "2026-11-23T10:00:00.000Z";
const call = { channel: "phone", phone: "+447700900123", days: ["mon"], voicemail: "yes", words: "Canary" };

test("says how and when someone is reached, and nothing of what was written", () => {
  const hours = { from: "10:00", to: "12:00" };
  assert.deepEqual(receiptFor("young", { ...call, times: hours }, BY), {
    kind: "receipt",
    form: "young",
    by: BY,
    channel: "phone",
    days: ["mon"],
    hours,
    message: true,
  });
  assert.deepEqual(receiptFor("need-help", { channel: "email", days: null }, BY), {
    kind: "receipt",
    form: "need-help",
    by: BY,
    channel: "email",
  });
});

test("tells whoever asked about somebody else no time and no way, whatever was sent", () => {
  assert.deepEqual(receiptFor("worried", call, BY), { kind: "receipt", form: "worried" });
});

test("danger now is known to the receipt, whoever it is about, and nothing else of the answers", () => {
  const inDanger = { kind: "receipt", form: "worried", isDanger: true };
  assert.deepEqual(receiptFor("worried", { ...call, danger: "yes" }, BY), inDanger);
  assert.equal(receiptFor("need-help", { ...call, danger: "yes" }, BY).isDanger, true);
  for (const danger of ["no", null]) assert.ok(!("isDanger" in receiptFor("need-help", { danger }, BY)));
});
