import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { plainAddress } from "./plain-address.ts";

test("an address of another site is taken as it is followed", () => {
  assert.equal(plainAddress("https://example.org/a b?x=1#y"), "https://example.org/a%20b?x=1#y");
  assert.equal(plainAddress("HTTPS://Example.ORG"), "https://example.org/");
});

for (const text of [
  "",
  "example.org",
  "http://example.org",
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.org",
  "https://name:word@example.org/",
  "https://name@example.org/",
  "https://localhost/",
  "https://10.0.0.1/",
  "https://[::1]/",
  "https://example.org:8443/",
  "https://",
  `https://example.org/${"x".repeat(600)}`,
])
  test(`not “${text.slice(0, 40)}”`, () => assert.equal(plainAddress(text), undefined));

test("any text at all is no address, or an https address without a space or a quote in it", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((end) => `https://a.org/${end}`),
      ),
      (text) => {
        const address = plainAddress(text);
        assert.ok(address === undefined || /^https:\/\/[a-z0-9.-]+\/[^\s"<>]*$/.test(address), address);
      },
    ),
  );
});
