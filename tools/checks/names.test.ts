import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { names } from "./names.ts";
import { linesIn } from "./temporary-tree.ts";

describe("names of files", () => {
  for (const path of ["src/openThing.ts", "src/Rooms/a.ts", "tests/open_thing.test.ts"]) {
    test(`${path} is not kebab-case`, () =>
      assert.match(linesIn(names, { [path]: "" }).join(), /is not kebab-case/));
  }

  for (const path of [
    "src/utils.ts",
    "src/kit/helpers/a.ts",
    "src/rooms/cases/types.ts",
    "tools/common.test.ts",
  ]) {
    test(`${path} says nothing`, () => assert.match(linesIn(names, { [path]: "" }).join(), /says nothing/));
  }

  test("the names that the house uses are good", () => {
    const good = [
      "src/rooms/cases/access.table.ts",
      "src/rooms/cases/README.md",
      "src/foundation/db/sql/20261121_01_roles.sql",
      "src/kit/style/_print.scss",
      "src/a/open.db.test.ts",
      ".ci/run",
    ];
    assert.deepEqual(linesIn(names, Object.fromEntries(good.map((path) => [path, ""]))), []);
  });
});
