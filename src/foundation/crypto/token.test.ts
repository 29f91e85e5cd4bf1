import assert from "node:assert/strict";
import { test } from "node:test";
import { hashToken, newReference, newToken } from "./index.ts";

test("a token is 256 random bits in letters that need no escaping", () => {
  const tokens = Array.from({ length: 200 }, newToken);
  assert.equal(new Set(tokens).size, 200);
  for (const token of tokens) {
    assert.match(token, /^[A-Za-z0-9_-]{43}$/);
    assert.equal(Buffer.from(token, "base64url").length, 32);
  }
});

test("its hash is SHA-256 of its letters in UTF-8, as the database works it out", () => {
  assert.equal(
    hashToken("abc").toString("hex"),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  assert.equal(
    hashToken("").toString("hex"),
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
  assert.equal(
    hashToken("£").toString("hex"),
    "b4fe151e413445357b1c0935e7cf04a429492ebd23dc62bfadb2f898c431c1fd",
  );
});

test("a short reference has its prefix and six letters that cannot be misread", () => {
  const letters = new Set<string>();
  for (let i = 0; i < 500; i += 1) {
    const reference = newReference("R");
    assert.match(reference, /^R-[0-9A-HJKMNP-TV-Z]{6}$/);
    for (const letter of reference.slice(2)) letters.add(letter);
  }
  assert.equal([...letters].sort().join(""), "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
  assert.match(newReference("CASE"), /^CASE-.{6}$/);
});

test("short references do not follow one another", () => {
  assert.ok(new Set(Array.from({ length: 500 }, () => newReference("R"))).size > 498);
});
