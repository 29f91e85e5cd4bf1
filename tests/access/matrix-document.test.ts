import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { readAccessTables } from "../support/access/access-tables.ts";
import { matrixDocument } from "../support/access/matrix-document.ts";
import { planTestWorld } from "../support/access/test-plan.ts";

test('docs/access-matrix.md says what the access tables say now (else run "npm run snapshot")', async () => {
  const kept = readFileSync(join(checkoutRoot, "docs/access-matrix.md"), "utf8");
  assert.equal(matrixDocument(await readAccessTables(), planTestWorld()), kept);
});
