import assert from "node:assert/strict";
import { test } from "node:test";
import { Memory } from "./memory.ts";

/** More texts than are remembered. */
const MANY = 130_000;

test("a text that comes again is read once, and one that never does gives the same without being kept", () => {
  let made = 0;
  const memory = new Memory((text) => {
    made++;
    return { text };
  });
  for (let time = 0; time < 5; time++) assert.equal(memory.recall("Smith").text, "Smith");
  assert.equal(made, 1);
  for (let at = 0; at < MANY; at++) assert.equal(memory.recall(`text ${at}`).text, `text ${at}`);
  assert.equal(made, MANY + 1);
  assert.equal(memory.recall("Smith").text, "Smith");
  assert.equal(made, MANY + 2, "what seldom came again was forgotten for good");
});

test("texts that come again and again stay remembered, however many others there are", () => {
  let made = 0;
  const memory = new Memory((text) => {
    made++;
    return { text };
  });
  for (let at = 0; at < MANY; at++) {
    for (let time = 0; time < 2; time++) memory.recall("Smith");
    memory.recall(`text ${at}`);
  }
  assert.equal(memory.recall("Smith").text, "Smith");
  assert.equal(made, MANY + 1);
});
