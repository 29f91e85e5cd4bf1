import assert from "node:assert/strict";
import { test } from "node:test";
import { choice, defineForm, errorText, is, page, parseForm, parsePage, phone, text } from "./index.ts";

const contact = defineForm({
  id: "contact",
  version: 2,
  pages: [
    page({
      id: "way",
      title: "How is it safe to reach you?",
      fields: {
        channel: choice({
          label: "Safe way",
          options: [
            { value: "phone", label: "Phone" },
            { value: "none", label: "Do not contact me" },
          ],
        }),
        phone: phone({ label: "Phone number", when: is("channel", "phone") }),
      },
    }),
    page({
      id: "name",
      title: "What shall we call you?",
      when: is("channel", "phone"),
      fields: { name: text({ label: "Name", errors: { missing: "Write a name, any name will do" } }) },
    }),
  ],
});

test("a page's answers join those given before", () => {
  const first = parsePage(contact, "way", { channel: "phone", phone: "07700 900123" }, {});
  assert.deepEqual(first, { ok: true, answers: { channel: "phone", phone: "+447700900123" } });
  assert.ok(first.ok);
  const second = parsePage(contact, "name", { name: "Ann" }, first.answers);
  assert.deepEqual(second, { ok: true, answers: { channel: "phone", phone: "+447700900123", name: "Ann" } });
});

test("what was typed under an option that is not chosen is not kept", () => {
  const parsed = parsePage(contact, "way", { channel: "none", phone: "07700 900123" }, {});
  assert.deepEqual(parsed, { ok: true, answers: { channel: "none" } });
});

test("a changed answer takes with it the answers that hung on it", () => {
  const before = { channel: "phone", phone: "+447700900123", name: "Ann" } as const;
  assert.deepEqual(parsePage(contact, "way", { channel: "none" }, before), {
    ok: true,
    answers: { channel: "none" },
  });
});

test("errors come in the order of the page, in words that say what to do, with everything that was typed", () => {
  const parsed = parseForm(contact, { channel: "phone", phone: "07", name: "" });
  assert.ok(!parsed.ok);
  assert.deepEqual(
    parsed.errors.map((error) => errorText(contact, error)),
    [
      "Enter a phone number, like 07700 900123. For a number abroad start with + and the country’s code",
      "Write a name, any name will do",
    ],
  );
  assert.deepEqual(parsed.entered, { channel: { "": "phone" }, phone: { "": "07" }, name: { "": "" } });
});

test("a staff form is taken whole or not at all", () => {
  const parsed = parseForm(contact, { channel: "phone", phone: "07700 900123" });
  assert.ok(!parsed.ok && !("answers" in parsed));
});

test("an input sent twice is asked again, not guessed at", () => {
  const parsed = parsePage(contact, "way", { channel: ["phone", "none"] }, {});
  assert.ok(!parsed.ok);
  assert.deepEqual(
    parsed.errors.map((error) => errorText(contact, error)),
    ["“Safe way” was answered more than once. Answer it once"],
  );
});

test("a body that is no form, or carries what the form never asked, changes nothing else", () => {
  for (const body of [null, undefined, "channel=none", 7, [], [["channel", "none"]], new Map()]) {
    assert.ok(!parsePage(contact, "way", body, {}).ok);
  }
  const hostile: unknown = JSON.parse(
    '{"channel":"none","__proto__":{"name":"x"},"constructor":"x","extra":"x"}',
  );
  assert.deepEqual(parsePage(contact, "way", hostile, {}), { ok: true, answers: { channel: "none" } });
  assert.ok(!parsePage(contact, "way", Object.create({ channel: "none" }), {}).ok);
});

test("a page made from another version of the form is asked again with what was typed on it", () => {
  const parsed = parsePage(contact, "way", { form_version: "1", channel: "none" }, {});
  assert.ok(!parsed.ok);
  assert.deepEqual(
    parsed.errors.map(({ field, code }) => [field, code]),
    [["channel", "stale"]],
  );
  assert.deepEqual(parsed.entered.channel, { "": "none" });
  assert.ok(parsePage(contact, "way", { form_version: "2", channel: "none" }, {}).ok);
});

test("a page the form does not have is a mistake of the caller", () => {
  assert.throws(() => parsePage(contact, "elsewhere", {}, {}), RangeError);
});

test("a neutral form reads the names it wrote", () => {
  const neutral = defineForm({ id: "quiet", version: 1, neutral: true, pages: contact.pages });
  assert.deepEqual(parseForm(neutral, { q1: "phone", q2: "07700 900123", q3: "Ann" }), {
    ok: true,
    answers: { channel: "phone", phone: "+447700900123", name: "Ann" },
  });
  assert.ok(!parseForm(neutral, { channel: "none" }).ok);
});
