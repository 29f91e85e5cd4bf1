import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { compressPng, readPixels } from "./compress-png.ts";

/** A PNG as browsers write them: 8 bits a channel, with alpha, each row by one of the five filters. */
function writePng(width: number, pixels: readonly number[], filters: readonly number[]): Buffer {
  const rows: number[] = [];
  const byte = (y: number, x: number): number => {
    const pixel = y < 0 || x < 0 ? undefined : pixels[y * width + Math.floor(x / 4)];
    if (pixel === undefined) return 0;
    return x % 4 === 3 ? 255 : (pixel >> (16 - (x % 4) * 8)) & 255;
  };
  for (let y = 0; y < pixels.length / width; y += 1) {
    const filter = filters[y % filters.length] ?? 0;
    rows.push(filter);
    for (let x = 0; x < width * 4; x += 1) {
      const [left, up, upLeft] = [byte(y, x - 4), byte(y - 1, x), byte(y - 1, x - 4)];
      const nearest = [left, up, upLeft].toSorted(
        (a, b) => Math.abs(left + up - upLeft - a) - Math.abs(left + up - upLeft - b),
      );
      const taken = [0, left, up, (left + up) >> 1, nearest[0] ?? 0][filter] ?? 0;
      rows.push((byte(y, x) - taken) & 255);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(pixels.length / width, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const parts = [
    part("IHDR", head),
    part("IDAT", deflateSync(Buffer.from(rows))),
    part("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

function part(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const colour = fc.integer({ min: 0, max: 0xffffff });
const filters = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 });

test("a picture of few colours is the same picture afterwards, whatever filters its rows have", () => {
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        pixels: fc.array(colour, { minLength: width * height, maxLength: width * height }),
      }),
    );
  fc.assert(
    fc.property(picture, filters, ({ width, pixels }, chosen) => {
      const compressed = compressPng(writePng(width, pixels, chosen));
      assert.deepEqual([...readPixels(compressed).pixels], pixels);
    }),
    { numRuns: 60 },
  );
});

test("a picture of many colours keeps the frequent ones exactly, and the rest become near ones", () => {
  const rare = Array.from({ length: 300 }, (_, at) => 0x808000 + at);
  const pixels = [...Array<number>(4000).fill(0xf7f5f2), ...rare, ...Array<number>(20).fill(0x1d1b20)];
  const { width, height, pixels: after } = readPixels(compressPng(writePng(60, pixels, [0])));
  assert.deepEqual([width, height], [60, 72]);
  assert.ok(new Set(after).size <= 256);
  assert.deepEqual([...after.subarray(0, 4000)], pixels.slice(0, 4000));
  assert.deepEqual([...after.subarray(4300)], pixels.slice(4300));
  const furthest = Math.max(...rare.map((pixel, at) => Math.abs((after[4000 + at] ?? 0) - pixel)));
  assert.ok(furthest > 0 && furthest <= 0x100, String(furthest));
});

test("what is no PNG is refused", () => {
  assert.throws(() => compressPng(Buffer.from("GIF89a and so on")), /not a PNG/);
});
