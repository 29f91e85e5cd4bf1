import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { notFound, redact, unavailable } from "./index.ts";

const word = fc.stringMatching(/^canary[a-z0-9]{8}$/);

test("no message survives, however it is laid out and however deep", () => {
  const lines = fc.constantFrom(
    "",
    "\n",
    "\n    at ",
    "\n    at x (file:///a.ts:1:1)\n    at ",
    " (file:///a.ts:1:1)\n",
  );
  fc.assert(
    fc.property(word, lines, lines, (canary, before, after) => {
      const message = `${before}${canary}${after}`;
      const inner = new RangeError(message);
      const outer = new Error(message, { cause: inner });
      assert.doesNotMatch(JSON.stringify(redact(outer)), new RegExp(canary));
      assert.doesNotMatch(JSON.stringify(redact(unavailable(message, message, outer))), new RegExp(canary));
    }),
  );
});

test("a message changed after the fact hides the frames rather than show the old message", () => {
  const error = new Error("canary\n    at canary (file:///canary.ts:1:1)");
  assert.match(error.stack ?? "", /canary/); // reading it once is what fixes the old message in it
  error.message = "something else";
  assert.deepEqual(redact(error), { name: "Error", frames: [] });
});

test("frames are read only after the message, wherever it stands", () => {
  const message = "canary\n    at canary (file:///canary.ts:1:1)";
  const real = "    at open (file:///srv/app.ts:1:2)";
  for (const header of ["", "Error: ", `${"A".repeat(200)}: `]) {
    const error = new Error(message);
    error.stack = `${header}${message}\n${real}`;
    assert.deepEqual(redact(error).frames, [real.trim()]);
  }
});

test("what is left says where it happened", () => {
  const { frames } = redact(new Error("x"));
  assert.match(frames[0] ?? "", /^at .*redact\.test\.ts:\d+:\d+\)?$/);
  assert.ok(frames.length > 1);
});

test("frames of every shape the engine writes are kept, and other lines are not", () => {
  const error = new Error("m");
  const kept = [
    "at file:///srv/app.ts:1:2",
    "at open (file:///srv/app.ts:1:2)",
    "at async Object.<anonymous> (/srv/app.ts:10:20)",
    "at async file:///srv/app.ts:1:2",
    "at new Thing (C:\\srv\\app.ts:3:4)",
    "at Array.map [as each] (node:internal/x:1:1)",
  ];
  const dropped = [
    "at Jane Doe",
    "at x (<anonymous>)",
    "Jane at file:///a.ts:1:2",
    "at x (https://help.example/?q=jane:1:2)",
    "at x (jane:1:1)",
    "at file:///srv/app.ts:1:2 Jane",
  ];
  error.stack = [
    "Error: m",
    ...[...kept, ...dropped].map((frame) => `    ${frame}`),
    "at file:///srv/app.ts:1:2",
    "Jane    at file:///srv/app.ts:1:2",
  ].join("\n");
  assert.deepEqual(redact(error).frames, kept);
});

test("the code is kept when it is a code, and dropped when it could be a person's number or address", () => {
  const coded = (code: unknown) => redact(Object.assign(new Error("x"), { code })).code;
  for (const code of [
    "23505",
    "57P01",
    "ECONNREFUSED",
    "ERR_INVALID_ARG_TYPE",
    "FST_ERR_CTP_BODY_TOO_LARGE",
    "not-found",
  ]) {
    assert.equal(coded(code), code);
  }
  for (const code of [
    "07700900123",
    "192.168.1.20",
    "jane@example.org",
    "Jane Doe",
    "",
    11000,
    undefined,
    "235051",
    "x-",
  ]) {
    assert.equal(coded(code), undefined);
  }
});

test("a name that is not a plain word is not kept", () => {
  const named = (name: string) => redact(Object.assign(new Error("x"), { name })).name;
  assert.equal(named("DatabaseError"), "DatabaseError");
  for (const name of ["Jane Doe", "07700900123", "", "x".repeat(61)]) assert.equal(named(name), "Error");
});

test("our own errors keep code and status; others have no status", () => {
  const { name, code, status } = redact(notFound());
  assert.deepEqual([name, code, status], ["FanlightError", "not-found", 404]);
  assert.equal("status" in redact(Object.assign(new Error("x"), { status: 404 })), false);
});

test("causes are followed a little way, and a circle of them ends", () => {
  const circle = new Error("x");
  circle.cause = circle;
  const depth = (redacted: ReturnType<typeof redact>): number =>
    1 + (redacted.cause ? depth(redacted.cause) : 0);
  assert.equal(depth(redact(circle)), 5);
  assert.equal(redact(new Error("x", { cause: new TypeError("y") })).cause?.name, "TypeError");
  assert.equal("cause" in redact(new Error("x")), false);
});

test("a thrown value that is not an error says only that", () => {
  for (const value of ["canary", 7, null, undefined, { message: "canary" }]) {
    assert.deepEqual(redact(value), { name: "NotAnError", frames: [] });
  }
});

test("an error without a stack has no frames", () => {
  const bare = new Error("x");
  delete bare.stack;
  assert.deepEqual(redact(bare).frames, []);
});
