import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { describeFields } from "./describe-fields.ts";
import { PACK_FILES } from "./schema/pack-schema.ts";
import { HERTFORDSHIRE } from "./testing/copied-pack.ts";

describe("the page of fields", () => {
  const page = describeFields();

  it("says what every field of every file is for", () => {
    for (const file of Object.values(PACK_FILES)) assert.ok(page.includes(`## ${file}\n`), file);
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    assert.ok(rows.length > 150, `${rows.length} rows`);
    for (const row of rows)
      assert.match(row, /^\| `[^`]+` \| [^|]+ \| \S[^|]{5,}\. ?(May be left out\.)? \|$/, row);
  });

  it("is the page that stands beside the packs", () => {
    const committed = readFileSync(join(HERTFORDSHIRE, "../fields.md"), "utf8");
    assert.equal(
      committed.trimEnd(),
      page.trimEnd(),
      "write it again with: fanlight pack fields > packs/fields.md",
    );
  });
});
