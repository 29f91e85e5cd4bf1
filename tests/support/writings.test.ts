import assert from "node:assert/strict";
import { test } from "node:test";
import { findWritten } from "./writings.ts";

const TEXT = "Żółw pterodaustro";

test("a text is found in each writing, wherever in the bytes it stands, and not where it is not", () => {
  for (const before of ["", "a", "ab", "abc", "abcd"]) {
    const around = `${before}${TEXT} and more`;
    const bytes = Buffer.from(around);
    for (const written of [
      bytes,
      Buffer.from(around, "utf16le"),
      Buffer.concat([Buffer.alloc(1), Buffer.from(around, "utf16le")]),
      Buffer.from(around, "utf16le").swap16(),
      Buffer.from(bytes.toString("hex")),
      Buffer.from(bytes.toString("hex").toUpperCase()),
      Buffer.from(bytes.toString("base64")),
      Buffer.from(bytes.toString("base64url")),
    ])
      assert.deepEqual(findWritten(written, ["quetzalcoatlus", TEXT]), [TEXT]);
  }
});
