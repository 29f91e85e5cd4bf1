import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { environment } from "./environment.ts";
import { exceptions } from "./exceptions.ts";
import { markup } from "./markup.ts";
import { linesIn } from "./temporary-tree.ts";
import { words } from "./words.ts";

describe("markup", () => {
  test("React's names for class and for are reported", () => {
    const found = linesIn(markup, { "src/a.tsx": '<p className="x">\n<label htmlFor={id}>\n' });
    assert.deepEqual(
      found.map((line) => line.slice(0, 11)),
      ["src/a.tsx:1", "src/a.tsx:2"],
    );
  });

  test("unchecked markup is for the kit only", () => {
    const text = "<div dangerouslySetInnerHTML={{ __html }} />\n";
    assert.match(linesIn(markup, { "src/rooms/a/view.tsx": text }).join(), /Only the kit's raw\(\) may/);
    assert.deepEqual(linesIn(markup, { "src/kit/raw.tsx": text, "src/a.tsx": '<p class="x" />' }), []);
  });
});

describe("environment", () => {
  test("a setting is read in config only", () => {
    const text = 'const port = process.env["PORT"];\n';
    assert.match(
      linesIn(environment, { "src/foundation/http/a.ts": text }).join(),
      /Read it in src\/foundation\/config/,
    );
    assert.deepEqual(
      linesIn(environment, { "src/foundation/config/a.ts": text, "tests/support/a.ts": text }),
      [],
    );
  });
});

describe("words", () => {
  // Put together here, because the check reads this file too.
  const slash = "/";

  test("a folder of one machine is reported in any file", () => {
    for (const path of [
      `${slash}root/notes`,
      `${slash}home/ann/src`,
      `${slash}Users/ann/src`,
      `${slash}work/main`,
    ]) {
      assert.match(
        linesIn(words, { "docs/a.md": `see ${path}` }).join(),
        /names a folder of one machine/,
        path,
      );
    }
  });

  test("the address of a package registry is reported", () => {
    const text = `https:${slash}${slash}registry.example.org/fastify`;
    assert.match(linesIn(words, { ".npmrc": `registry=${text}\n` }).join(), /names a package registry/);
  });

  test("addresses of pages and paths from the root of the checkout are not", () => {
    const good = "src/work/a.ts https://example.org/work/plan ./home/x GET /home /rooms/work/1\n";
    assert.deepEqual(linesIn(words, { "docs/a.md": good }), []);
  });
});

describe("exceptions", () => {
  // Put together here for the same reason.
  const off = `// ${"oxlint"}-disable-next-line no-console`;
  const skip = `${"test"}.skip("later", () => {});`;

  test("a check turned off without a reason and a day is reported", () => {
    assert.match(linesIn(exceptions, { "src/a.ts": `${off}\n` }).join(), /src\/a\.ts:1 .* turns a check off/);
    assert.match(linesIn(exceptions, { "src/a.test.ts": `${skip}\n` }).join(), /leaves tests out/);
    assert.match(
      linesIn(exceptions, { "src/a.ts": `const a = b ${"as"} unknown as C;\n` }).join(),
      /hides a wrong type/,
    );
  });

  test("a reason with a day to come is good until that day has passed", () => {
    assert.deepEqual(
      linesIn(exceptions, { "src/a.ts": `${off} -- until 2999-01-01: the log is not there yet\n` }),
      [],
    );
    const past = linesIn(exceptions, {
      "src/a.ts": `${off} -- until 2020-01-01: the log is not there yet\n`,
    });
    assert.match(past.join(), /turns a check off/);
  });
});
