import assert from "node:assert/strict";
import { test } from "node:test";
import { createTextDecoder, CsvError, type Encoding } from "./index.ts";

const TEXT = "name,town\nZoë,Łódź\nO’Neill,Münster\n";

function decode(bytes: Uint8Array, encoding: Encoding | "auto" = "auto", pieceLength = 5) {
  const decoder = createTextDecoder({ encoding });
  let text = "";
  for (let at = 0; at < bytes.length; at += pieceLength)
    text += decoder.push(bytes.slice(at, at + pieceLength));
  text += decoder.end();
  return { text, encoding: decoder.encoding, fallbackLines: decoder.fallbackLines };
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());

test("UTF-8 and UTF-16 of either order are recognised, with and without a mark, in pieces of any size", () => {
  const cases: [Uint8Array, Encoding][] = [
    [Buffer.from(TEXT), "utf-8"],
    [Buffer.from(`\uFEFF${TEXT}`), "utf-8"],
    [utf16(`\uFEFF${TEXT}`), "utf-16le"],
    [swapped(utf16(`\uFEFF${TEXT}`)), "utf-16be"],
    [utf16(TEXT), "utf-16le"],
    [swapped(utf16(TEXT)), "utf-16be"],
  ];
  for (const [bytes, encoding] of cases) {
    for (const length of [8, 9, 1000])
      assert.deepEqual(
        decode(bytes, "auto", length),
        { text: TEXT, encoding, fallbackLines: 0 },
        `${encoding} ${length}`,
      );
  }
});

test("a line that is not UTF-8 is read as Windows-1252 and counted; the lines beside it stay UTF-8", () => {
  const bytes = Buffer.concat([
    Buffer.from("name\nZoë\n"),
    Buffer.from([0x5a, 0x6f, 0xeb, 0x0a, 0x80, 0x0a]),
  ]);
  assert.deepEqual(decode(bytes), { text: "name\nZoë\nZoë\n€\n", encoding: "utf-8", fallbackLines: 2 });
  const asked = Buffer.from([0x5a, 0xc3, 0xab, 0x0a]);
  assert.equal(decode(asked, "windows-1252").text, "ZÃ«\n");
});

test("what was asked for and is not so is refused with its line; a workbook and other bytes too", () => {
  const wrong = Buffer.concat([Buffer.from("a\nb\nc\n"), Buffer.from([0xeb, 0x0a])]);
  assert.throws(
    () => decode(wrong, "utf-8"),
    (error: Error) => error instanceof CsvError && /line 4 /.test(error.message),
  );
  assert.throws(() => decode(Buffer.from("PK\u0003\u0004rest of it"), "auto", 100), /workbook or a zip/);
  assert.throws(() => decode(new Uint8Array([1, 0, 0, 0, 7, 0, 0, 0]), "auto", 100), CsvError);
});

test("a file without a single line end is not held in memory whole", () => {
  const decoder = createTextDecoder({ encoding: "utf-8" });
  const piece = Buffer.from("é".repeat(1 << 20));
  let length = 0;
  for (let pieces = 0; pieces < 8; pieces += 1) length += decoder.push(piece).length;
  assert.ok(length >= 4 << 20, String(length));
  assert.equal(length + decoder.end().length, 8 << 20);
});
