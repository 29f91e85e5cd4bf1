import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  choice,
  defineForm,
  is,
  page,
  parsePageKeeping,
  prune,
  putByFrom,
  text,
  visibleQuestions,
  type SoFar,
} from "./index.ts";

const channel = choice({
  label: "How",
  options: [
    { value: "phone", label: "Call" },
    { value: "text", label: "Text" },
  ],
});
const form = defineForm({
  id: "ways",
  version: 1,
  pages: [
    page({ id: "channel", title: "How", fields: { channel } }),
    page({
      id: "call",
      title: "Call",
      when: is("channel", "phone"),
      fields: { say: text({ label: "What to say", optional: true }) },
    }),
    page({ id: "name", title: "Name", fields: { name: text({ label: "Name", optional: true }) } }),
  ],
});

const NOTHING: SoFar = { answers: {}, putBy: {} };
const sends = (soFar: SoFar, pageId: string, body: object): SoFar => {
  const parsed = parsePageKeeping(form, pageId, body, soFar);
  return parsed.ok ? parsed : soFar;
};
const CALLED = sends(sends(NOTHING, "channel", { channel: "phone" }), "call", { say: "A delivery" });

test("an answer is put by while its question does not apply, and back when it does again", () => {
  const texted = sends(CALLED, "channel", { channel: "text" });
  assert.deepEqual([texted.answers, texted.putBy], [{ channel: "text" }, { say: "A delivery" }]);
  const named = sends(texted, "name", { name: "Jo" });
  const again = sends(named, "channel", { channel: "phone" });
  assert.deepEqual([again.answers, again.putBy], [{ channel: "phone", say: "A delivery", name: "Jo" }, {}]);
});

test("what was emptied on its own page does not come back", () => {
  const emptied = sends(CALLED, "call", { say: "" });
  const again = sends(sends(emptied, "channel", { channel: "text" }), "channel", { channel: "phone" });
  assert.deepEqual([again.answers, again.putBy], [{ channel: "phone" }, {}]);
});

test("of what was stored only that is read back that still fits and does not apply", () => {
  const stored = { say: "A delivery", name: "Jo", channel: "pigeon", other: 1 };
  assert.deepEqual(putByFrom(form, { channel: "text" }, stored), { say: "A delivery" });
  assert.deepEqual(putByFrom(form, { channel: "phone" }, stored), {});
  assert.deepEqual(putByFrom(form, {}, "nonsense"), {});
});

test("whatever is sent, no answer is to a hidden question, and nothing that is put by to one that applies", () => {
  const press = fc.record({
    pageId: fc.constantFrom("channel", "call", "name"),
    body: fc.dictionary(fc.constantFrom("channel", "say", "name"), fc.constantFrom("phone", "text", "x", "")),
  });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 10 }), (presses) => {
      const { answers, putBy } = presses.reduce(
        (soFar, { pageId, body }) => sends(soFar, pageId, body),
        NOTHING,
      );
      assert.deepEqual(prune(form, answers), answers);
      const applies = visibleQuestions(form, answers).map(({ id }) => id);
      assert.deepEqual(
        Object.keys(putBy).filter((id) => applies.includes(id)),
        [],
      );
    }),
  );
});
