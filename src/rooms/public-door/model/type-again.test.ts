import assert from "node:assert/strict";
import { test } from "node:test";
import { formatBearerReference, newBearerReference } from "../../../foundation/crypto/index.ts";
import { typeAgain } from "./type-again.ts";

const { digits } = newBearerReference();
const receipt = { kind: "receipt", form: "need-help", reference: digits } as const;

test("typed again rightly, with or without spaces, says so; wrongly says so too; nothing typed says nothing", () => {
  assert.equal(typeAgain(receipt, formatBearerReference({ digits })).typed, "right");
  assert.equal(typeAgain(receipt, digits).typed, "right");
  assert.equal(typeAgain(receipt, newBearerReference().digits).typed, "wrong");
  assert.equal(typeAgain(receipt, " ").typed, undefined);
});

test("a receipt without a reference is never told right or wrong", () => {
  assert.deepEqual(typeAgain({ kind: "receipt", form: "worried" }, digits), {
    kind: "receipt",
    form: "worried",
  });
});
