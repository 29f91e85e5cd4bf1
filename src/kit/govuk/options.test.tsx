import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { Button, Input, Radios } from "./index.ts";

// The type checker holds these: a line that compiled would make its "expect error" an error.
test("a misspelt option does not compile, and prints nothing", () => {
  const pages = [
    // @ts-expect-error: the option is "text"
    <Button txet="Lost" />,
    // @ts-expect-error: the option of the label is "text"
    <Input name="a" label={{ txt: "Lost" }} />,
    // @ts-expect-error: the option of the item is "text"
    <Radios name="a" items={[{ value: "b", txt: "Lost" }]} />,
    // @ts-expect-error: the class of an element goes by the name of "classes"
    <Button text="Kept" class="Lost" />,
  ];
  for (const page of pages) assert.doesNotMatch(renderToString(page), /Lost/);
});

test("a string is not taken for markup, neither by the type checker nor on the page", () => {
  // @ts-expect-error: markup is JSX
  const page = <Button html="<b>Save</b>" />;
  assert.match(renderToString(page), /&lt;b>Save/);
});

test("a field without a name does not compile", () => {
  // @ts-expect-error: the name is missing
  const page = <Input label={{ text: "Name" }} />;
  assert.match(renderToString(page), /<input/);
});
