import assert from "node:assert/strict";
import { test } from "node:test";
import { findHtmlDifference } from "./html-comparator.ts";

const ORIGINAL = `<div class="box large" id="one">
  <p data-kind="a" title="t">Read <a href="/x">the <em>whole</em> guide</a> first.</p>
  <button type="submit">  Save  </button> <strong>now</strong>
  <textarea rows="5">  as typed </textarea>
</div>`;

const SAME: ReadonlyArray<readonly [string, string, string]> = [
  ["the order of attributes", `data-kind="a" title="t"`, `title="t" data-kind="a"`],
  ["the order of classes", `"box large"`, `"large  box"`],
  ["white space beside a block", `\n  <p `, `<p `],
  ["white space at the edges of a button", `>  Save  <`, `>Save<`],
  ["the amount of white space in a line", `Read <a`, `Read \n\t <a`],
];

const DIFFERENT: ReadonlyArray<readonly [string, string, string]> = [
  ["changed text", "first.", "last."],
  ["a changed attribute", `title="t"`, `title="u"`],
  ["a missing attribute", ` title="t"`, ``],
  ["an added attribute", `<em>`, `<em hidden>`],
  ["a changed class", `box large`, `box small`],
  ["a missing class", `box large`, `box`],
  ["a missing element", `<em>whole</em>`, `whole`],
  ["an added element at the end", `first.</p>`, `first.</p><hr>`],
  ["a renamed element", `strong>`, `em>`],
  ["a lost space before a link", `Read <a`, `Read<a`],
  ["a lost space in a link", `the <em>`, `the<em>`],
  ["a space that moved into an element", `<em>whole</em> guide`, `<em>whole </em>guide`],
  ["a lost space between boxes", `</button> <strong`, `</button><strong`],
  ["a lost space inside a textarea", `  as typed `, ` as typed `],
];

for (const [name, from, to] of SAME) {
  test(`the comparator ignores ${name}`, () => {
    assert.equal(findHtmlDifference(mutated(from, to), ORIGINAL), undefined);
  });
}

for (const [name, from, to] of DIFFERENT) {
  test(`the comparator sees ${name}, from either side`, () => {
    assert.match(findHtmlDifference(mutated(from, to), ORIGINAL) ?? "", /^at .*: got .*, expected /);
    assert.match(findHtmlDifference(ORIGINAL, mutated(from, to)) ?? "", /^at .*: got .*, expected /);
  });
}

test("the comparator names the way to the difference", () => {
  assert.equal(
    findHtmlDifference("<ul><li>a</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
    "at /#root[0]/ul[1]: got nothing, expected <li>",
  );
});

function mutated(from: string, to: string): string {
  const all = ORIGINAL.replaceAll(from, to);
  assert.notEqual(all, ORIGINAL, `the mutation found nothing to change: ${from}`);
  return all;
}
