import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as errors from "./index.ts";

const { toReply } = errors;

test("each error of ours is told in its own words, with its status and the number to quote", () => {
  const cases = [
    { error: errors.notFound(), status: 404, code: "not-found", title: "Page not found" },
    {
      error: errors.forbidden("Only a supervisor may approve this."),
      status: 403,
      code: "forbidden",
      title: "You cannot do this",
    },
    { error: errors.badInput([]), status: 400, code: "bad-input", title: "There is a problem" },
    {
      error: errors.conflict("The case is closed."),
      status: 409,
      code: "conflict",
      title: "This could not be done",
    },
    { error: errors.tooLong("64 KB"), status: 413, code: "too-long", title: "That is too much at once" },
    {
      error: errors.unavailable("The database is away.", "Wait."),
      status: 503,
      code: "unavailable",
      title: "Sorry, this is not working just now",
    },
  ];
  for (const { error, status, code, title } of cases) {
    assert.equal(error.code, code);
    assert.deepEqual(toReply(error, "req-1"), {
      status,
      title,
      message: error.message,
      cure: error.cure,
      problems: [],
      typed: [],
      requestId: "req-1",
    });
    assert.match(error.message, /^[A-Z].*\.$/);
    assert.match(error.cure, /^[A-Z].*\.$/);
  }
});

test("the words given by the caller are the words shown", () => {
  assert.equal(
    toReply(errors.forbidden("Only a supervisor may approve this."), "r").message,
    "Only a supervisor may approve this.",
  );
  assert.equal(toReply(errors.conflict("The case is closed."), "r").message, "The case is closed.");
  assert.match(toReply(errors.tooLong("64 KB"), "r").message, /64 KB/);
  const away = toReply(errors.unavailable("The database is away.", "Wait a minute."), "r");
  assert.deepEqual([away.message, away.cure], ["The database is away.", "Wait a minute."]);
});

test("bad input carries its problems in the order given, and counts them in words", () => {
  const problems = [
    { field: "when", text: "Enter the date" },
    { field: "where", text: "Enter the place" },
  ];
  assert.deepEqual(toReply(errors.badInput(problems), "r").problems, problems);
  assert.match(errors.badInput(problems).message, /^Some answers/);
  assert.match(errors.badInput(problems.slice(1)).message, /^One answer/);
});

test("a configuration error names every setting and cure to whoever starts it, and nothing to a web page", () => {
  const error = errors.configError([
    { where: "PORT", what: "This is not a number.", cure: "Use 1 to 65535." },
    { where: "/etc/fanlight/keys.json", what: "There is no such file.", cure: "Make it." },
  ]);
  assert.equal(
    error.message,
    "PORT: This is not a number. Use 1 to 65535.\n/etc/fanlight/keys.json: There is no such file. Make it.",
  );
  const reply = toReply(error, "r");
  assert.equal(reply.status, 500);
  assert.equal(reply.title, "Sorry, something went wrong");
  assert.doesNotMatch(JSON.stringify(reply), /PORT|keys\.json/);
});

test("an error nobody foresaw says nothing of itself", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^canary-[a-z0-9]{8}$/), (canary) => {
      const thrown = [
        new Error(canary),
        new TypeError(canary, { cause: canary }),
        canary,
        { message: canary, status: 418 },
      ];
      for (const value of thrown) {
        const reply = toReply(value, "req-9");
        assert.equal(reply.status, 500);
        assert.doesNotMatch(JSON.stringify(reply), new RegExp(canary));
      }
    }),
  );
});

test("a refusal of the HTTP server keeps its status but not its words", () => {
  const refusal = (statusCode: unknown) => Object.assign(new Error("canary"), { statusCode });
  const replies = [400, 404, 413, 415, 429, 503].map((status) => toReply(refusal(status), "r"));
  assert.deepEqual(
    replies.map(({ status }) => status),
    [400, 404, 413, 415, 429, 503],
  );
  const unforeseen = toReply(new Error("canary"), "r");
  for (const reply of [...replies, unforeseen]) {
    assert.deepEqual(reply.problems, []);
    assert.match(reply.title, /^[A-Z].{8,}/);
    assert.match(reply.message, /^[A-Z].{8,}\.$/);
    assert.match(reply.cure, /^[A-Z].{8,}\.$/);
    assert.doesNotMatch(JSON.stringify(reply), /canary/);
  }
  assert.equal(new Set([...replies, unforeseen].map(({ title }) => title)).size, 7);
  assert.equal(new Set([...replies, unforeseen].map(({ message }) => message)).size, 7);
});

test("a status the server refuses with that has no words of its own is a bad request; any other is ours", () => {
  const statusOf = (statusCode: unknown) =>
    toReply(Object.assign(new Error("x"), { statusCode }), "r").status;
  assert.deepEqual([401, 418, 499].map(statusOf), [400, 400, 400]);
  for (const odd of [500, 502, 399, 200, "404", undefined]) assert.equal(statusOf(odd), 500);
  for (const thrown of [{ statusCode: 404 }, null, undefined, "404"])
    assert.equal(toReply(thrown, "r").status, 500);
});

test("only errors raised on purpose count as ours", () => {
  assert.equal(errors.isFanlightError(errors.notFound()), true);
  assert.equal(errors.isFanlightError(new Error("x")), false);
  assert.equal(errors.isFanlightError({ name: "FanlightError", code: "not-found", status: 404 }), false);
});

test("a status without a title of its own still gets one", () => {
  const teapot = new errors.FanlightError({
    code: "teapot",
    status: 418,
    message: "No coffee.",
    cure: "Have tea.",
  });
  assert.equal(toReply(teapot, "r").title, "Sorry, something went wrong");
  assert.equal(toReply(teapot, "r").status, 418);
});
