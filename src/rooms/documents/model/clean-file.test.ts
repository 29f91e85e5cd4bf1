import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { cleanFile, LARGEST_FILE } from "./clean-file.ts";
import { RefusedFile } from "./refused-file.ts";

const SECRET = "Jane Worker, 51.8N 0.2W, Phone 12";

test("a picture in PNG keeps what is seen and nothing of where, when or by whom", () => {
  const png = pngWith(chunk("tEXt", Buffer.from(`Author\0${SECRET}`)), chunk("eXIf", Buffer.from(SECRET)));
  const clean = cleanFile(Buffer.concat([png, Buffer.from(SECRET)]));
  assert.equal(clean.mediaType, "image/png");
  assert.deepEqual(clean.bytes, pngWith());
});

test("a picture in JPEG keeps its tables and its scan and nothing that was written beside them", () => {
  const app = (code: number, text: string): Buffer => segment(code, Buffer.from(text));
  const beside = [
    app(0xe1, `Exif\0\0${SECRET}`),
    app(0xe2, `ICC_PROFILE\0${SECRET}`),
    app(0xed, SECRET),
    app(0xfe, SECRET),
  ];
  const clean = cleanFile(Buffer.concat([jpegWith(...beside), Buffer.from(SECRET)]));
  assert.equal(clean.mediaType, "image/jpeg");
  assert.ok(!clean.bytes.includes(SECRET));
  assert.ok(clean.bytes.includes(Buffer.from([0xff, 0xdb])) && clean.bytes.includes(SCAN));
  assert.deepEqual(clean.bytes.subarray(-2), Buffer.from([0xff, 0xd9]));
});

test("a PDF loses its information and metadata in their place, and keeps its pages where they were", () => {
  const pdf = pdfWith({ info: `<< /Author (${SECRET}) /Producer (A product) /CreationDate (D:2026) >>` });
  const clean = cleanFile(pdf);
  assert.equal(clean.mediaType, "application/pdf");
  assert.equal(clean.bytes.length, pdf.length);
  assert.ok(!clean.bytes.includes(SECRET) && !clean.bytes.includes("A product"));
  assert.equal(clean.bytes.indexOf("/Type /Pages"), pdf.indexOf("/Type /Pages"));
});

test("a picture within a PDF loses what was written beside it", () => {
  const picture = jpegWith(segment(0xe1, Buffer.from(`Exif\0\0${SECRET}`)));
  const clean = cleanFile(pdfWith({ picture }));
  assert.ok(!clean.bytes.includes(SECRET));
  assert.ok(clean.bytes.includes(SCAN));
});

test("a PDF whose information lies in a compressed part is refused, as is one that is locked or carries files", () => {
  const inside = deflateSync(Buffer.from(`9 0 << /Author (${SECRET}) >>`));
  const packed = `7 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${inside.length} >>\nstream\n`;
  const hidden = Buffer.concat([Buffer.from(packed), inside, Buffer.from("\nendstream\nendobj\n")]);
  for (const more of [hidden, Buffer.from("<< /Encrypt 8 0 R >>"), Buffer.from("<< /EmbeddedFiles 8 0 R >>")])
    assert.throws(() => cleanFile(Buffer.concat([pdfWith({}), more])), RefusedFile);
  const away = Buffer.from(pdfWith({}).toString("latin1").replace("/Info 4 0 R", "/Info 9 0 R"), "latin1");
  assert.throws(() => cleanFile(away), RefusedFile);
});

test("plain text is taken as it is, and any other kind of file is refused with the way round", () => {
  assert.deepEqual(cleanFile(Buffer.from("She rang at ten. Zoë.")), {
    mediaType: "text/plain",
    bytes: Buffer.from("She rang at ten. Zoë."),
  });
  const zip = Buffer.from("PK\u0003\u0004\u0000\u0000word/document.xml", "latin1");
  assert.throws(() => cleanFile(zip), /as a PDF/);
  assert.throws(() => cleanFile(Buffer.alloc(LARGEST_FILE + 1, "a")), /larger than 5 MB/);
  assert.throws(() => cleanFile(Buffer.alloc(0)), RefusedFile);
});

test("whatever is sent is cleaned or refused, and never anything else", () => {
  const heads = [
    Buffer.from("%PDF-1.7\n"),
    pngWith(),
    jpegWith(),
    Buffer.from([0xff, 0xd8, 0xff]),
    Buffer.alloc(0),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.nat(200),
      fc.uint8Array({ maxLength: 300 }),
      (head, cut, tail) => {
        const bytes = Buffer.concat([head.subarray(0, Math.max(3, head.length - cut)), Buffer.from(tail)]);
        try {
          assert.ok(cleanFile(bytes).bytes.length <= bytes.length + 20);
        } catch (error) {
          assert.ok(error instanceof RefusedFile, String(error));
        }
      },
    ),
    { numRuns: 400 },
  );
});

const SCAN = Buffer.from([1, 2, 3, 0xff, 0, 4, 0xff, 0xd0, 5]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function pngWith(...more: readonly Buffer[]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const head = chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
  const data = chunk("IDAT", deflateSync(Buffer.from([0, 0])));
  return Buffer.concat([signature, head, ...more, data, chunk("IEND", Buffer.alloc(0))]);
}

function segment(code: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function jpegWith(...beside: readonly Buffer[]): Buffer {
  const tables = segment(0xdb, Buffer.alloc(65, 1));
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...beside, tables, scan, SCAN, Buffer.from([0xff, 0xd9])]);
}

function pdfWith({
  info = "<< /Author (Nobody at all) >>",
  picture,
}: {
  info?: string;
  picture?: Buffer;
}): Buffer {
  const xmp = `<x:xmpmeta><dc:creator>${SECRET}</dc:creator></x:xmpmeta>`;
  const before = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
3 0 obj
<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>
stream
${xmp}
endstream
endobj
4 0 obj
${info}
endobj
`;
  const shown = picture
    ? [
        Buffer.from(
          `5 0 obj\n<< /Type /XObject /Subtype /Image /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`,
        ),
        picture,
        Buffer.from("\nendstream\nendobj\n"),
      ]
    : [];
  return Buffer.concat([
    Buffer.from(before, "latin1"),
    ...shown,
    Buffer.from("trailer\n<< /Root 1 0 R /Info 4 0 R >>\n%%EOF\n"),
  ]);
}
