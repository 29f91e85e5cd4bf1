import assert from "node:assert/strict";
import { test } from "node:test";
import { newRandom } from "../random.ts";
import { answersOf, comeBack, makePersona, otherDoorAnswers, ownAnswersOf } from "./persona.ts";

test("whoever asks for texts has a mobile; landlines are for calls alone, whoever comes back and by whichever door", () => {
  const random = newRandom("texts");
  const channels = new Set<string | undefined>();
  for (let place = 700; place < 2_200; place += 1) {
    const made = makePersona({ random, year: 2026, place }, [["dacorum", 1]]);
    const back = comeBack(random, made, place + 900);
    for (const answers of [
      answersOf(random, made),
      answersOf(random, back),
      otherDoorAnswers(random, "young", back),
      ownAnswersOf(random, back),
    ]) {
      const { channel, phone, email, codeWord } = answers;
      if (channel === "text") assert.match(phone ?? "", /^\+447700900\d{3}$/);
      if (channel === "phone") assert.ok(phone);
      if (channel === "email")
        assert.deepEqual([typeof email, phone, codeWord], ["string", undefined, undefined]);
      channels.add(channel);
    }
  }
  assert.ok(["text", "phone", "email"].every((channel) => channels.has(channel)));
});
