import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../foundation/config/index.ts";
import { derivePublicKeys, newKeyRing } from "../../foundation/crypto/index.ts";
import { loadPack } from "../../foundation/pack/index.ts";
import { eachBlock } from "./each-block.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const keys = newKeyRing();
const address = "http://county.test";
const work = {
  mode: "demo",
  pack,
  keys,
  publicKeys: derivePublicKeys(keys),
  origins: { help: address, partnership: address, staff: address },
  json: new Set<string>(),
} as const;

test("blocks come in their order, and what a worker fails with comes to whoever asks for the next", async () => {
  const until = new Date("2026-11-21T12:00:00Z");
  const blocks = eachBlock({ ...work, county: { seed: "each block", until } }, 2);
  const came: number[] = [];
  for await (const { block } of blocks) {
    came.push(block);
    if (block === 2) break;
  }
  assert.deepEqual(came, [0, 1, 2]);

  const broken = eachBlock({ ...work, county: { seed: "each block", until: new Date(NaN) } }, 2);
  await assert.rejects(broken.next(), RangeError);
});
