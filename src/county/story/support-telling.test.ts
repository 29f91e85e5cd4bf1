import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beforeTheEnd, type Case } from "./support-telling.ts";

const EPOCH_MS = Date.UTC(2026, 0, 5, 9);
const moments = fc.integer({ min: 0, max: 5_000 }).map((ms) => new Date(EPOCH_MS + ms));

test("a task of a case ends no sooner than it was added, and before its case does", () => {
  fc.assert(
    fc.property(moments, moments, moments, (added, ended, closed) => {
      fc.pre(added < closed && added <= ended);
      const at = beforeTheEnd({ closed } as Case, added, ended);
      assert.ok(at >= added, `${at.toISOString()} is before ${added.toISOString()}`);
      assert.ok(at < closed);
    }),
  );
});
