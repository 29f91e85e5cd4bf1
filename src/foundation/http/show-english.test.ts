import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGLISH_MARKS } from "../pack/index.ts";
import { showEnglish } from "./show-english.ts";

const { from, to } = ENGLISH_MARKS;

test("an English sentence on a page in another language says so", () => {
  const page = `<p>پہلے ${from}Then this.${to} بعد</p>`;
  assert.equal(showEnglish(page), '<p>پہلے <span lang="en-GB" dir="ltr">Then this.</span> بعد</p>');
});

test("where no element may stand, the sentence stands alone", () => {
  const page = `<title>${from}Check${to} – Site</title><input aria-label="${from}Name${to}"/><option>${from}One${to}</option>`;
  assert.equal(
    showEnglish(page),
    '<title>Check – Site</title><input aria-label="Name"/><option>One</option>',
  );
});

test("marks that a visitor typed herself make no element and do not stay", () => {
  const typed = `<textarea>${to}mine${from}</textarea><p>${from}no end</p>`;
  assert.equal(showEnglish(typed), "<textarea>mine</textarea><p>no end</p>");
  assert.equal(showEnglish(`<p>${to}</p>`), "<p></p>");
});

test("a page without marks is left as it is", () => {
  assert.equal(showEnglish("<p>Plain</p>"), "<p>Plain</p>");
});
