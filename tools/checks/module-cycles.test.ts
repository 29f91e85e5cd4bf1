import assert from "node:assert/strict";
import test from "node:test";
import { moduleCycles } from "./module-cycles.ts";
import { linesIn } from "./temporary-tree.ts";

const audit = 'import { db } from "../db/index.ts";\n';

test("modules that need each other in a ring are reported once, with the way round", () => {
  const found = linesIn(moduleCycles, {
    "src/foundation/audit/a.ts": audit,
    "src/foundation/db/a.ts": 'import { can } from "../access/index.ts";\n',
    "src/foundation/access/a.ts": 'import { write } from "../audit/index.ts";\n',
  });
  assert.equal(found.length, 1);
  assert.match(
    found.join(),
    /access → src\/foundation\/audit → src\/foundation\/db → src\/foundation\/access is a ring/,
  );
});

test("types, and tests, may point back", () => {
  const found = linesIn(moduleCycles, {
    "src/foundation/audit/a.ts": audit,
    "src/foundation/db/a.ts": 'import type { Entry } from "../audit/index.ts";\n',
    "src/foundation/db/a.test.ts": 'import { write } from "../audit/index.ts";\n',
  });
  assert.deepEqual(found, []);
});
