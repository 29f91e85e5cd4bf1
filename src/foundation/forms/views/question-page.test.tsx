import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import {
  choice,
  date,
  defineForm,
  email,
  is,
  longText,
  page,
  parsePage,
  phone,
  QuestionPage,
  type QuestionPageProps,
  text,
} from "../index.ts";

const way = page({
  id: "way",
  title: "How is it safe to reach you?",
  why: "So that we never put you at risk.",
  fields: {
    channel: choice({
      label: "Safe way",
      ratherNotSay: true,
      options: [
        { value: "phone", label: "Phone", hint: "We ask who is there first" },
        { value: "email", label: "Email" },
      ],
    }),
    phone: phone({ label: "phone number", when: is("channel", "phone") }),
    email: email({ label: "address", when: is("channel", "email") }),
  },
});
const about = page({
  id: "about",
  title: "About you",
  why: "Only if you want to.",
  fields: {
    name: text({ label: "Name", optional: true }),
    born: date({ label: "Birthday", ratherNotSay: true }),
  },
});
const words = page({
  id: "words",
  title: "In your words",
  fields: { words: longText({ label: "Her words" }) },
});
const form = defineForm({ id: "help", version: 3, neutral: true, pages: [way, about, words] });

test("a page with one question has it as its heading, with the reason read out beside it", () => {
  const html = show({ page: way });
  assert.match(html, /<h1 class="govuk-fieldset__heading">How is it safe to reach you\?<\/h1>/);
  assert.match(html, /<div id="q1-hint" class="govuk-hint">So that we never put you at risk\.<\/div>/);
  assert.equal(html.match(/<h1/g)?.length, 1);
  assert.match(show({ page: words }), /<h1 class="govuk-label-wrapper"><label for="q6"[^>]*>In your words</);
});

test("what belongs to an option stands under it and says so without a script", () => {
  const html = show({ page: way });
  assert.match(html, /<div id="conditional-q1"[^>]*>.*?If “Phone”: phone number/s);
  assert.ok(html.indexOf('name="q2"') < html.indexOf('value="email"'));
  assert.ok(html.indexOf('name="q3"') > html.indexOf('value="email"'));
});

test("a page with several questions has a heading, its reason and a label each", () => {
  const html = show({ page: about });
  assert.match(
    html,
    /<h1 class="govuk-heading-l">About you<\/h1><p class="govuk-body">Only if you want to\.<\/p>/,
  );
  assert.match(html, /Name \(optional\)/);
  assert.match(html, /name="q5_skip" type="checkbox" value="yes"/);
});

test("errors stand first, in order, and lead to the inputs they speak of", () => {
  const parsed = parsePage(form, "about", { q5_day: "31", q5_month: "", q5_year: "" }, {});
  assert.ok(!parsed.ok);
  const html = show({ page: about, errors: parsed.errors, entered: parsed.entered });
  const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, href, said]) => [href, said]);
  assert.deepEqual(links, [
    ["#q5_month", "Add the month to “Birthday”"],
    ["#q5_year", "Add the year to “Birthday”"],
  ]);
  assert.ok(html.indexOf("govuk-error-summary") < html.indexOf("<form"));
  assert.match(html, /id="q5_day" name="q5_day" type="text" value="31"/);
  assert.doesNotMatch(html, /id="q5_day"[^>]*govuk-input--error/);
  assert.match(html, /id="q5_month"[^>]*govuk-input--error/);
});

test("nothing on the page asks the browser to remember, correct or check", () => {
  const html = [way, about, words].map((each) => show({ page: each })).join("");
  assert.match(html, /<form method="post" action="\/here" autocomplete="off" novalidate/);
  const typed = html.match(/<(?:textarea|input)[^>]*(?:type="(?:text|tel|email)"|rows=)[^>]*>/g) ?? [];
  assert.equal(typed.length, 7);
  assert.ok(typed.every((input) => input.includes('autocomplete="off"')));
  const free = typed.filter((input) => !/_(day|month|year)"/.test(input));
  assert.ok(
    free.every((input) => input.includes('spellcheck="false"') && input.includes('autocorrect="off"')),
  );
});

test("a form carries its version, its token, and what else it is given", () => {
  const html = show({ page: words, csrf: "t0k", hidden: { once: "k" } });
  assert.match(html, /name="csrf" value="t0k"/);
  assert.match(html, /name="form_version" value="3"/);
  assert.match(html, /name="once" value="k"/);
});

test("beside Continue there can be another way on", () => {
  const html = show({ page: words, secondary: [{ text: "Come back later", name: "then", value: "later" }] });
  assert.match(html, /Continue<\/button><button type="submit" value="later" name="then"/);
});

test("what a person typed is shown as text", () => {
  const html = show({ page: words, answers: { words: "</textarea><script>x</script>" } });
  assert.doesNotMatch(html, /<script>/);
});

test("a question that earlier answers rule out is not on the page", () => {
  const later = page({
    id: "later",
    title: "Later",
    fields: { l: text({ label: "Called", when: is("channel", "email") }) },
  });
  const longer = defineForm({ id: "longer", version: 1, pages: [way, later] });
  const html = (channel: "phone" | "email") =>
    renderToString(<QuestionPage form={longer} page={later} answers={{ channel }} action="/" />);
  assert.doesNotMatch(html("phone"), /name="l"/);
  assert.match(html("email"), /name="l"/);
  assert.doesNotMatch(html("email"), /If “/);
});

function show(props: Partial<QuestionPageProps>): string {
  return renderToString(<QuestionPage form={form} page={way} answers={{}} action="/here" {...props} />);
}
