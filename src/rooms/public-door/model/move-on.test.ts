import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { choice, defineForm, is, page, text, visiblePages, yesNo } from "../../../foundation/forms/index.ts";
import type { Journey } from "./journey.ts";
import { moveOn, newJourney, pageAt, type Posted } from "./move-on.ts";

const form = defineForm({
  id: "need-help",
  version: 3,
  neutral: true,
  pages: [
    page({ id: "danger", title: "Danger", fields: { danger: yesNo({ label: "Danger", optional: true }) } }),
    page({
      id: "channel",
      title: "Channel",
      fields: {
        channel: choice({
          label: "Channel",
          options: [
            { value: "phone", label: "Call" },
            { value: "email", label: "Mail" },
          ],
        }),
      },
    }),
    page({
      id: "phone",
      title: "Phone",
      when: is("channel", "phone"),
      fields: { phone: text({ label: "Phone" }) },
    }),
    page({ id: "name", title: "Name", fields: { given: text({ label: "Name", optional: true }) } }),
  ],
});

const start = newJourney("need-help", form, new Date(0));

function posted(step: string, body: object = {}, go = "", change = ""): Posted {
  return { step, go, change, body };
}

function walk(...steps: Posted[]): Journey {
  return steps.reduce((journey, each) => moveOn(form, journey, each), start);
}

const toCheck = [posted("before"), posted("1"), posted("2", { q2: "email" }), posted("4")];

describe("a journey", () => {
  test("goes from page to page, past those that are not asked, to the last look", () => {
    assert.deepEqual(
      toCheck.map((_, index) => walk(...toCheck.slice(0, index + 1)).step),
      ["1", "2", "4", "check"],
    );
  });

  test("stays on a page with a mistake, remembers what was entered, and forgets it once put right", () => {
    const wrong = walk(posted("before"), posted("1"), posted("2", { q2: "pigeon" }));
    assert.equal(wrong.step, "2");
    assert.deepEqual(
      wrong.errors.map(({ input, code }) => `${input} ${code}`),
      ["q2 unknownOption"],
    );
    assert.deepEqual(wrong.entered, { channel: { "": "pigeon" } });
    const right = moveOn(form, wrong, posted("2", { q2: "phone" }));
    assert.deepEqual([right.step, right.errors, right.entered], ["3", [], {}]);
  });

  test("shows the notice when danger is answered yes, then goes on; while changing answers only when it is news", () => {
    assert.equal(walk(posted("before"), posted("1", { q1: "yes" })).step, "notice");
    assert.equal(walk(posted("before"), posted("1", { q1: "yes" }), posted("notice")).step, "2");
    const changed = walk(...toCheck, posted("check", {}, "", "1"), posted("1", { q1: "yes" }));
    assert.equal(changed.step, "notice");
    const checked = moveOn(form, changed, posted("notice"));
    assert.equal(checked.step, "check");
    const again = moveOn(
      form,
      moveOn(form, checked, posted("check", {}, "", "1")),
      posted("1", { q1: "yes" }),
    );
    assert.equal(again.step, "check");
  });

  test("sent twice, a page stands where it stood after the first", () => {
    const once = walk(...toCheck);
    for (const again of toCheck.slice(1)) {
      const twice = moveOn(
        form,
        moveOn(form, walk(...toCheck.slice(0, toCheck.indexOf(again))), again),
        again,
      );
      assert.deepEqual(twice, walk(...toCheck.slice(0, toCheck.indexOf(again) + 1)));
    }
    assert.equal(moveOn(form, once, posted("before")).step, "check");
  });

  test("from the last look goes back through the pages, and forward again", () => {
    const back = moveOn(form, walk(...toCheck), posted("check", {}, "back"));
    assert.equal(back.step, "4");
    const further = moveOn(form, back, posted("4", { q4: "Jo" }, "back"));
    assert.deepEqual([further.step, further.answers["given"]], ["2", "Jo"]);
    assert.equal(moveOn(form, further, posted("2", { q2: "email" })).step, "4");
  });

  test("whatever is sent, in whatever order, stands at a page there is, with answers that hold", () => {
    const step = fc.constantFrom(
      "before",
      "notice",
      "check",
      "all",
      "1",
      "2",
      "3",
      "4",
      "5",
      "",
      "__proto__",
    );
    const body = fc.dictionary(
      fc.constantFrom("q1", "q2", "q3", "q4"),
      fc.constantFrom("yes", "no", "phone", "email", "x", ""),
    );
    const any = fc.record({ step, body, go: fc.constantFrom("", "back", "send"), change: step });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (presses) => {
        const journey = walk(...presses);
        const isKnown = ["before", "notice", "check"].includes(journey.step);
        assert.ok(isKnown || pageAt(form, journey.answers, journey.step), journey.step);
        const asked = new Set(
          visiblePages(form, journey.answers).flatMap(({ fields }) => Object.keys(fields)),
        );
        assert.deepEqual(
          Object.keys(journey.answers).filter((id) => !asked.has(id)),
          [],
        );
      }),
    );
  });
});
