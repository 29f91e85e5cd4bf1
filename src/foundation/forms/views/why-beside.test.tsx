import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { text } from "../kinds/text.ts";
import { timeRange } from "../kinds/time-range.ts";
import { defineForm } from "../form.ts";
import { page } from "../page.ts";
import { QuestionPage } from "./question-page.tsx";

const fields = {
  line: text({ label: "Line", why: "Because of the line.", hint: "A hint." }),
  pick: choice({ label: "Pick", why: "Because of the pick.", options: [{ value: "a", label: "A" }] }),
  day: date({ label: "Day", why: "Because of the day." }),
  hours: timeRange({ label: "Hours", why: "Because of the hours." }),
  bare: text({ label: "Bare" }),
};
const form = defineForm({ id: "beside", version: 1, pages: [page({ id: "one", title: "One", fields })] });

const draw = (whyBeside: boolean): string =>
  renderToString(
    <QuestionPage form={form} page={form.pages[0]} answers={{}} action="/x" whyBeside={whyBeside} />,
  );

test("why a question is asked stands beside it, once, and its inputs are described by it", () => {
  const html = draw(true);
  for (const id of ["line", "pick", "day", "hours"]) {
    assert.equal(html.split(`Because of the ${id === "hours" ? "hours" : id}.`).length, 2, id);
    assert.ok(html.includes(`id="${id}-why"`), id);
    assert.match(html, new RegExp(`aria-describedby="${id}-why[ "]`), id);
  }
  assert.ok(!html.includes('id="bare-why"'));
  assert.match(html, /<div id="line-hint"[^>]*>\s*A hint\.\s*<\/div>/);
});

test("elsewhere it stays in the hint", () => {
  const html = draw(false);
  assert.ok(!html.includes("-why"));
  assert.match(html, /Because of the line\. A hint\./);
});
