import assert from "node:assert/strict";
import { test } from "node:test";
import { missingSafeWay } from "./safe-way.ts";

const said = (safeContact?: Record<string, string>, parts: readonly string[] = ["safe-contact"]) =>
  missingSafeWay({ parts, shared: safeContact ? { safeContact } : {} });

test("a referral says why the service cannot reach her by it", () => {
  assert.equal(said({ How: "A phone call", "Number or address": "07700 900123" }), undefined);
  assert.equal(said({ "Number or address": "07700 900123" }, ["name"]), "not-chosen");
  assert.equal(said(), "not-known");
  assert.equal(said({}), "not-known");
  assert.equal(said({ How: "not at all: she gets in touch with us" }), "not-allowed");
  assert.equal(said({ Phone: "07700 900123" }), undefined, "as a service's own list has it");
});
