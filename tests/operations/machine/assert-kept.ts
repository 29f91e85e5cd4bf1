import assert from "node:assert/strict";
import type { Arrived } from "./arrived.ts";
import type { ShownReceipt } from "./visitor.ts";

/** SAFETY 63: every receipt that was shown is in the database with its words, and nothing is there twice. */
export function assertKept(shown: readonly ShownReceipt[], arrived: readonly Arrived[]): void {
  const byId = new Map(arrived.map((one) => [one.id, one.words]));
  const lost = shown.filter(({ id, words }) => byId.get(id) !== words);
  assert.deepEqual(lost, [], `${lost.length} of ${shown.length} receipts are not in the database`);
  assert.equal(byId.size, arrived.length, "a request lies in two places");
  assert.equal(new Set(arrived.map(({ words }) => words)).size, arrived.length, "a request was made twice");
}
