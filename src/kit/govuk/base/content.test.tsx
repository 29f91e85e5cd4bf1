import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { renderToString } from "preact-render-to-string";
import { raw } from "../../raw.ts";
import { Hint, InsetText, Textarea } from "../index.ts";

test("markup wins over children, and children over text", () => {
  assert.match(
    renderToString(<Hint text="text" html={<b>markup</b>} children="children" />),
    /><b>markup<\/b></,
  );
  assert.match(renderToString(<Hint text="text">children</Hint>), />children</);
  assert.match(renderToString(<Hint text="text" html={false} />), />text</);
});

test("markup already made is put in without a wrapper", () => {
  assert.equal(renderToString(raw("<i>a</i> &amp; b")), "<i>a</i> &amp; b");
});

test("any text that a person types is read back as that text, never as markup", () => {
  fc.assert(
    fc.property(printable(), (text) => {
      const box = parseFragment(renderToString(<InsetText text={text} />)).childNodes[0];
      const inside = box && "childNodes" in box ? box.childNodes : [];
      assert.deepEqual(
        inside.map((node) => ("value" in node ? node.value : node.nodeName)),
        text === "" ? [] : [text],
      );
    }),
  );
});

test("a textarea gives back every word put into it, leading line breaks too", () => {
  fc.assert(
    fc.property(printable(), (value) => {
      const html = renderToString(<Textarea name="words" label={{ text: "Words" }} value={value} />);
      const area = /<textarea[^>]*>[^]*<\/textarea>/.exec(html)?.[0] ?? "";
      const [element] = parseFragment(area).childNodes;
      const [text] = element && "childNodes" in element ? element.childNodes : [];
      assert.equal(text && "value" in text ? text.value : "", value);
    }),
  );
});

// HTML itself cannot carry a null character, and reads every carriage return as a line break.
function printable(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\n", "<b>", "</textarea>", "&amp;", '"'),
  );
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("").replace(/[\0\r]/g, ""));
}
