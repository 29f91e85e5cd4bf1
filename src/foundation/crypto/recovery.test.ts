import assert from "node:assert/strict";
import { createSecretKey } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { combine } from "shamir-secret-sharing";
import { isFanlightError } from "../errors/index.ts";
import { openBytes } from "./aes-gcm.ts";
import { encodeParts } from "./encode-parts.ts";
import { recoverKeyFile, splitKeyFile } from "./index.ts";
import { findShare, formatShare } from "./recovery-share.ts";

const contents = Buffer.from("the whole of a key file");

async function refusal(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => assert.fail("was not refused"),
    (reason: unknown) => reason,
  );
  assert.ok(isFanlightError(error) && error.code === "bad-input");
  assert.deepEqual(
    error.problems.map(({ field }) => field),
    ["shares"],
  );
  return error.problems[0]?.text ?? "";
}

test("any of the people needed can recover any contents, in any order, typed anyhow", async () => {
  const plans = fc
    .integer({ min: 2, max: 6 })
    .chain((shares) =>
      fc.record({ shares: fc.constant(shares), needed: fc.integer({ min: 2, max: shares }) }),
    );
  await fc.assert(
    fc.asyncProperty(plans, fc.uint8Array({ maxLength: 200 }), fc.nat(), async (plan, bytes, turn) => {
      const set = await splitKeyFile(bytes, plan);
      assert.equal(set.shares.length, plan.shares);
      const people = [...set.shares.slice(turn % plan.shares), ...set.shares.slice(0, turn % plan.shares)];
      const typed = people.slice(0, plan.needed).map((share) => share.toLowerCase().replaceAll("-", "  "));
      assert.deepEqual(new Uint8Array(await recoverKeyFile(set.sealedCopy, typed)), bytes);
    }),
    { numRuns: 15 },
  );
});

test("more people than needed is no harm", async () => {
  const { sealedCopy, shares } = await splitKeyFile(contents, { shares: 5, needed: 3 });
  assert.deepEqual(await recoverKeyFile(sealedCopy, shares), contents);
});

test("too few people are told how many it takes", async () => {
  const { sealedCopy, shares } = await splitKeyFile(contents, { shares: 5, needed: 3 });
  assert.equal(
    await refusal(recoverKeyFile(sealedCopy, shares.slice(0, 2))),
    "3 shares are needed, and 2 given.",
  );
  assert.equal(await refusal(recoverKeyFile(sealedCopy, [])), "2 shares are needed, and 0 given.");
});

test("a share given twice does not count twice", async () => {
  const { sealedCopy, shares } = await splitKeyFile(contents, { shares: 3, needed: 2 });
  const [first = ""] = shares;
  assert.match(await refusal(recoverKeyFile(sealedCopy, [first, first])), /^Share 2 was given twice/);
});

test("a mistyped share is pointed at", async () => {
  const { sealedCopy, shares } = await splitKeyFile(contents, { shares: 3, needed: 2 });
  const [first = "", second = ""] = shares;
  const wrong = second.startsWith("A") ? `B${second.slice(1)}` : `A${second.slice(1)}`;
  assert.match(await refusal(recoverKeyFile(sealedCopy, [first, wrong])), /^Share 2 is mistyped/);
  assert.match(await refusal(recoverKeyFile(sealedCopy, [first.slice(2), second])), /^Share 1 is mistyped/);
});

test("a share of another set is pointed at, even made from the same contents", async () => {
  const plan = { shares: 3, needed: 2 };
  const [mine, other] = [await splitKeyFile(contents, plan), await splitKeyFile(contents, plan)];
  const mixed = [mine.shares[0] ?? "", other.shares[1] ?? ""];
  assert.match(await refusal(recoverKeyFile(mine.sealedCopy, mixed)), /^Share 2 belongs to another set/);
});

test("a sealed copy that was changed does not open", async () => {
  const { sealedCopy, shares } = await splitKeyFile(contents, { shares: 2, needed: 2 });
  const last = sealedCopy.length - 1;
  sealedCopy[last] = (sealedCopy[last] ?? 0) ^ 1;
  await assert.rejects(recoverKeyFile(sealedCopy, shares), { code: "cannot-open" });
});

test("the sealed copy shows nothing of the contents, and a share alone nothing of the key", async () => {
  const { sealedCopy, shares } = await splitKeyFile(contents, { shares: 2, needed: 2 });
  assert.equal(sealedCopy.includes("key file"), false);
  assert.equal(sealedCopy.length, 4 + 12 + contents.length + 16);
  for (const share of shares) assert.match(share, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){15}$/);
});

test("the key that the shares give opens the copy as the README describes it", async () => {
  const { sealedCopy, shares } = await splitKeyFile(contents, { shares: 2, needed: 2 });
  const parts = shares.map((share) => new Uint8Array(findShare(share)?.part ?? assert.fail()));
  const set = sealedCopy.toString("hex", 0, 4);
  const key = createSecretKey(await combine(parts));
  assert.deepEqual(
    openBytes(key, encodeParts("fanlight recovery v1", set), sealedCopy.subarray(4)),
    contents,
  );
});

test("a plan that could not work is refused", async () => {
  const impossible = [
    { shares: 3, needed: 1 },
    { shares: 2, needed: 3 },
    { shares: 21, needed: 2 },
    { shares: 3.5, needed: 2 },
    { shares: 3, needed: 2.5 },
  ];
  for (const plan of impossible)
    assert.match(await refusal(splitKeyFile(contents, plan)), /at least 2 people/);
  assert.equal((await splitKeyFile(contents, { shares: 20, needed: 20 })).shares.length, 20);
});

test("a share survives being written down, and any one wrong letter is found", () => {
  const share = { set: Buffer.from("01020304", "hex"), needed: 3, part: Buffer.alloc(33, 0xa5) };
  const text = formatShare(share);
  assert.deepEqual(findShare(text), share);
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] === "-") continue;
    const wrong = text.slice(0, place) + (text[place] === "7" ? "8" : "7") + text.slice(place + 1);
    assert.equal(findShare(wrong), undefined);
  }
  for (const cut of ["", text.slice(1), `${text}00`, "?"]) assert.equal(findShare(cut), undefined);
});
