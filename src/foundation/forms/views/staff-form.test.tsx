import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import {
  CheckAnswers,
  choice,
  confirm,
  defineForm,
  is,
  longText,
  page,
  parseForm,
  StaffForm,
  timeRange,
  yesNo,
  yesNoUnknown,
} from "../index.ts";

const form = defineForm({
  id: "assess",
  version: 1,
  pages: [
    page({
      id: "items",
      title: "The items",
      layout: "items",
      fields: {
        injured: yesNoUnknown({ label: "Has she been hurt?", note: true }),
        afraid: yesNoUnknown({ label: "Is she afraid?" }),
      },
    }),
    page({
      id: "view",
      title: "Your judgement",
      why: "It counts as much as the score.",
      fields: {
        high: yesNo({ label: "High risk" }),
        place: choice({ label: "Area", select: true, options: [{ value: "north", label: "North" }] }),
        hours: timeRange({ label: "Safe hours" }),
      },
    }),
    page({
      id: "visit",
      title: "Visits",
      fields: {
        visit: yesNo({ label: "Safe to visit", when: is("high", "yes") }),
        by: longText({ label: "By whom" }),
      },
    }),
    page({
      id: "why",
      title: "Reasons",
      when: is("high", "yes"),
      fields: { reasons: longText({ label: "Reasons" }), told: confirm({ label: "She knows" }) },
    }),
  ],
});

test("each page of the form is a group with its own heading, and says when it counts", () => {
  const html = show({});
  const headings = [...html.matchAll(/<h2 class="govuk-fieldset__heading">([^<]*)</g)].map(
    ([, said]) => said,
  );
  assert.deepEqual(headings, ["The items", "Your judgement", "Visits", "If “High risk” is “Yes”: Reasons"]);
  assert.match(html, />Accept<\/button>/);
});

test("a question of a later group stays there, though an option of an earlier one decides on it", () => {
  const html = show({});
  assert.ok(html.indexOf("If “High risk” is “Yes”: Safe to visit") > html.indexOf("Your judgement"));
  assert.doesNotMatch(html, /conditional-/);
});

test("risk items stand one a row, the note folded away, under a running count", () => {
  const parsed = parseForm(form, { injured: "yes", injured_note: "A cut", afraid: "" });
  assert.ok(!parsed.ok);
  const html = show({ errors: parsed.errors, entered: parsed.entered });
  assert.match(
    html,
    /<p class="fl-items__count" hidden data-yes="\{count\} yes"[^>]*>1 yes, 0 unknown, 1 not answered<\/p>/,
  );
  assert.equal(html.match(/<li class="fl-items__row">/g)?.length, 2);
  assert.match(html, /<details open class="govuk-details">.*A cut<\/textarea>/s);
  assert.equal(html.match(/<details/g)?.length, 1);
});

test("a span of time that is wrong is described by its error", () => {
  const parsed = parseForm(form, {
    injured: "no",
    afraid: "no",
    high: "no",
    place: "north",
    hours_from: "late",
    hours_to: "9",
  });
  assert.ok(!parsed.ok);
  const html = show({ errors: parsed.errors, entered: parsed.entered });
  assert.match(html, /<fieldset role="group" aria-describedby="hours-error"/);
  assert.match(html, /<a href="#hours_from">Enter a time, like 9:30, 10am or 14:00</);
  assert.match(html, /id="hours_from"[^>]*value="late"[^>]*govuk-input--error/);
});

test("check answers keeps the lines of what was written and links each answer to its page", () => {
  const html = renderToString(
    <CheckAnswers
      form={form}
      answers={{ high: "yes", reasons: "one\n<two>" }}
      changeAddress={(pageId) => `/assess/${pageId}`}
      action="/send"
      submit="Send"
    />,
  );
  assert.match(html, /one<br\/>&lt;two>/);
  assert.match(
    html,
    /<a href="\/assess\/why" class="govuk-link">Change<span class="govuk-visually-hidden"> Reasons</,
  );
});

function show(props: Partial<Parameters<typeof StaffForm>[0]>): string {
  return renderToString(<StaffForm form={form} answers={{}} action="/step" submit="Accept" {...props} />);
}
