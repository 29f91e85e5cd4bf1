import assert from "node:assert/strict";
import test from "node:test";
import { staffPageProps } from "./builders.tsx";
import { renderDocument, StaffPage } from "./index.ts";
import type { StaffPageProps } from "./index.ts";

const html = (changes: Partial<StaffPageProps> = {}): string =>
  renderDocument(<StaffPage {...staffPageProps(changes)} />);

test("the places are those given, the current one marked", () => {
  const places = [...html().matchAll(/<a href="(\/\w+)" class="fl-rail__place"( aria-current="page")?>/g)];
  assert.deepEqual(
    places.map(([, href]) => href),
    ["/now", "/people", "/meetings", "/plan", "/more"],
  );
  assert.deepEqual(
    places.map(([, , current]) => current !== undefined),
    [true, false, false, false, false],
  );
});

test("the first thing to reach by keyboard skips to the content", () => {
  assert.match(/<(?:a|button|input)\b[^>]*>/.exec(html())?.[0] ?? "", /href="#main"/);
});

test("signing out and searching post, with a token: no name in an address", () => {
  assert.match(
    html(),
    /<form method="post" action="\/sign-out"><input type="hidden" name="csrf" value="t0ken"/,
  );
  assert.match(
    html(),
    /<form method="post" action="\/search"[^>]*><input type="hidden" name="csrf" value="t0ken"/,
  );
});

test("it says whose seat one acts in, and where to change it", () => {
  assert.match(html(), /Front door practitioner at Watford <a href="\/seat"/);
});

test("nothing on the page has an address elsewhere, and every script carries the nonce", () => {
  assert.doesNotMatch(html({ demo: true }), /(?:https?:)?\/\/[a-z]/);
  for (const [tag] of html().matchAll(/<script[^>]*>/g)) assert.match(tag, /nonce="n0nce"/);
});

test("before signing in there are neither places, search nor a way out", () => {
  const page = html({ places: [], search: undefined, actingAs: undefined, signOut: undefined });
  assert.doesNotMatch(page, /<nav|<form|fl-top/);
  assert.match(page, /Fanlight/);
});

test("the panel beside the page folds, and is not there when not given", () => {
  const aside = { title: "Who knows", content: "Front door" };
  assert.match(
    html({ aside }),
    /<aside[^>]*><details open[^>]*><summary[^>]*>Who knows<\/summary>Front door/,
  );
  assert.doesNotMatch(html(), /<aside/);
});

test("the title says when there is an error", () => {
  assert.match(html({ hasErrors: true }), /<title>Error: Now – Fanlight<\/title>/);
});
