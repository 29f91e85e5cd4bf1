import assert from "node:assert/strict";
import test from "node:test";
import { publicPageProps } from "./builders.tsx";
import { PublicForm, PublicPage, renderDocument } from "./index.ts";
import type { PublicPageProps } from "./index.ts";

const html = (changes: Partial<PublicPageProps> = {}): string =>
  renderDocument(<PublicPage {...publicPageProps(changes)} />);

test("the way out is a button in a form that posts, so that it works without JavaScript", () => {
  const form =
    /<form method="post" action="\/leave"[^>]*>.*?<\/form>/.exec(html({ csrf: "t0ken" }))?.[0] ?? "";
  assert.match(form, /<button[^>]*data-leave-now/);
  assert.match(form, /Leave this site/);
  assert.match(form, /<input type="hidden" name="csrf" value="t0ken"\/>/);
});

test("the first thing to reach by keyboard skips to the content, the second leaves", () => {
  const [first, second] = [...html().matchAll(/<(?:a|button)\b[^>]*>/g)].map(([tag]) => tag);
  assert.match(first ?? "", /href="#main"/);
  assert.match(second ?? "", /href="\/leave".*data-leave-now/);
});

test("the title names the step and the neutral site, and says when there is an error", () => {
  const title = (changes: Partial<PublicPageProps>) => /<title>(.*)<\/title>/.exec(html(changes))?.[1];
  assert.equal(title({}), "Question 3 – Local services");
  assert.equal(title({ hasErrors: true }), "Error: Question 3 – Local services");
  assert.equal(title({ title: "Local services" }), "Local services");
});

test("nothing on the page has an address elsewhere, and no manifest or icon is fetched", () => {
  const page = html({ demo: true, backHref: "/back", dangerLine: "In danger now? Call 999." });
  assert.doesNotMatch(page, /(?:https?:)?\/\/[a-z]/);
  assert.doesNotMatch(page, /manifest|apple-touch|og:/);
  assert.match(page, /<link rel="icon" href="data:,"\/>/);
});

test("search engines are told to stay away and no address is handed on", () => {
  assert.match(html(), /<meta name="robots" content="noindex, nofollow"\/>/);
  assert.match(html(), /<meta name="referrer" content="no-referrer"\/>/);
});

test("the script stands before the style sheet and blocks, so that leaving works before anything shows", () => {
  const page = html();
  assert.match(page, /<script src="\/a\.js" nonce="n0nce"><\/script>/);
  assert.ok(page.indexOf("<script") < page.indexOf('rel="stylesheet"'));
});

test("no script or style stands in the page itself", () => {
  assert.doesNotMatch(
    html({ idle: { warnAfterSeconds: 1, clearAfterSeconds: 2, href: "/i" } }),
    /<style| style=|<script(?![^>]*src=)/,
  );
});

test("a demonstration says so, and nothing else does", () => {
  assert.match(html({ demo: true }), /Demonstration: nobody reads this/);
  assert.doesNotMatch(html(), /Demonstration/);
});

test("the idle warning waits hidden, with one press for more time", () => {
  const page = html({ idle: { warnAfterSeconds: 600, clearAfterSeconds: 720, href: "/idle" } });
  assert.match(page, /<div class="fl-idle" role="alert"[^>]* hidden/);
  assert.match(page, /<html[^>]*data-idle-warn="600" data-idle-clear="720" data-idle-href="\/idle"/);
  assert.match(page, /<button type="button"[^>]*>I need more time</);
  assert.doesNotMatch(html(), /data-idle/);
});

test("another language brings its own words and direction", () => {
  const page = html({ lang: "ar", dir: "rtl", words: { leave: "غادر هذا الموقع" } });
  assert.match(page, /<html lang="ar" dir="rtl"/);
  assert.match(page, /غادر هذا الموقع/);
  assert.doesNotMatch(page, /Leave this site/);
});

test("a form on a help page posts, is not remembered by the browser, and carries its token", () => {
  const form = renderDocument(<PublicForm action="/next" csrf="t0ken" />);
  assert.match(form, /<form method="post" action="\/next" autocomplete="off" novalidate/);
  assert.match(form, /name="csrf" value="t0ken"/);
});
