import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { WEEKDAYS } from "../../../foundation/pack/index.ts";
import { checkedContactRows, safeContactRows } from "../safe-contact-rows.ts";
import { contactAnswers } from "../store/contact.ts";
import { saidInRows } from "./said-in-rows.ts";

const asWritten = (rows: readonly { label: string; value: string | undefined }[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ label, value }) => (value === undefined ? [] : [[label, value]])));

const yesNo = fc.option(fc.constantFrom("yes", "no"), { nil: undefined });
const line = fc.option(fc.stringMatching(/^[a-z]{3,12}$/), { nil: undefined });

test("whatever was checked with her and written in rows stands in the form again as she said it", () => {
  const said = fc.record({
    ways: fc.oneof(fc.subarray(["phone", "text", "email"], { minLength: 1 }), fc.constant(["none"])),
    phone: fc.option(fc.constant("07700 900123"), { nil: undefined }),
    email: fc.option(fc.constant("jo@home.example"), { nil: undefined }),
    device: fc.option(fc.constantFrom("mine", "shared", "borrowed"), { nil: undefined }),
    times: fc.option(fc.constant({ from: "10:00", to: "12:30" }), { nil: undefined }),
    days: fc.option(fc.subarray([...WEEKDAYS], { minLength: 1 }), { nil: undefined }),
    voicemail: yesNo,
    withheld: yesNo,
    post: yesNo,
    cover: line,
    codeWord: line,
    ifOther: line,
    welfare: fc.option(fc.constantFrom("police", "contact-first", "no"), { nil: undefined }),
    unsafePeople: line,
  });
  fc.assert(
    fc.property(said, (each) => {
      const typed = each as Parameters<typeof checkedContactRows>[0];
      const wanted = Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined));
      assert.deepEqual(saidInRows(asWritten(checkedContactRows(typed))), wanted);
    }),
  );
});

test("so does what she said as she asked for help; who comes back is not to be reached", () => {
  const answers = contactAnswers.parse({
    channel: "phone",
    phone: "+447700900123",
    textOk: "yes",
    withheld: "yes",
    voicemail: "no",
    days: ["mon", "thu"],
    times: { from: "10:00", to: "12:00" },
    ifOther: "the library",
  });
  assert.deepEqual(saidInRows(asWritten(safeContactRows(answers))), {
    ways: ["phone", "text"],
    phone: "07700 900123",
    times: { from: "10:00", to: "12:00" },
    days: ["mon", "thu"],
    voicemail: "no",
    withheld: "yes",
    ifOther: "the library",
  });
  assert.deepEqual(saidInRows({ How: "Not at all: comes back for our answer with a number" }), {
    ways: ["none"],
  });
  assert.deepEqual(saidInRows({}), {});
});
