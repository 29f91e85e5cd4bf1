import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const MOST_COLOURS = 256;

/**
 * A smaller PNG of the same picture: one byte a pixel out of a table of at most 256 colours, where pages of text have
 * few. With more, the most frequent are kept as they are and the rest become the nearest of those.
 * Takes what browsers make: 8 bits a channel, with or without alpha, not interlaced. Alpha is dropped.
 */
export function compressPng(png: Buffer): Buffer {
  const { width, height, pixels } = readPixels(png);
  const { colours, indexes } = toPalette(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // Each row begins with its filter: none, which suits a table of colours.
    Buffer.from(indexes.buffer, indexes.byteOffset + y * width, width).copy(rows, y * (width + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", table),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The colour of every pixel as 0xRRGGBB, row by row. */
export function readPixels(png: Buffer): Picture {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error("This is not a PNG.");
  const parts = [...readChunks(png)];
  const head = parts.find(({ kind }) => kind === "IHDR")?.data;
  const table = parts.find(({ kind }) => kind === "PLTE")?.data;
  const channels = { 2: 3, 3: 1, 6: 4 }[head?.[9] ?? 0];
  if (!head || !channels || head[8] !== 8 || head[12] !== 0) throw new Error("This kind of PNG is not read.");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const packed = parts.filter(({ kind }) => kind === "IDAT").map(({ data }) => data);
  const bytes = unfilter(inflateSync(Buffer.concat(packed)), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [from, source] = table && channels === 1 ? [(bytes[at] ?? 0) * 3, table] : [at * channels, bytes];
    pixels[at] = ((source[from] ?? 0) << 16) | ((source[from + 1] ?? 0) << 8) | (source[from + 2] ?? 0);
  }
  return { width, height, pixels };
}

function toPalette(pixels: Uint32Array): { colours: number[]; indexes: Uint8Array } {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour);
  const colours = byCount.slice(0, MOST_COLOURS);
  const places = new Map(
    byCount.map((colour, place) => [colour, place < MOST_COLOURS ? place : nearest(colours, colour)]),
  );
  return { colours, indexes: Uint8Array.from(pixels, (pixel) => places.get(pixel) ?? 0) };
}

function nearest(colours: readonly number[], wanted: number): number {
  const distances = colours.map((colour) => distance(colour, wanted));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  const apart = (shift: number): number => ((one >> shift) & 255) - ((other >> shift) & 255);
  return apart(16) ** 2 + apart(8) ** 2 + apart(0) ** 2;
}

function unfilter(raw: Buffer, length: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = y > 0 ? (out[at - length] ?? 0) : 0;
      const upLeft = x >= step && y > 0 ? (out[at - length - step] ?? 0) : 0;
      out[at] = (raw[y * (length + 1) + 1 + x] ?? 0) + guess(filter, left, up, upLeft);
    }
  }
  return out;
}

/** What a row's filter took away from each byte (PNG, filter types 0 to 4). */
function guess(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [toLeft, toUp, toUpLeft] = [up - upLeft, left - upLeft, left + up - 2 * upLeft].map(Math.abs) as [
        number,
        number,
        number,
      ];
      if (toLeft <= toUp && toLeft <= toUpLeft) return left;
      return toUp <= toUpLeft ? up : upLeft;
    }
    default:
      return 0;
  }
}

function* readChunks(png: Buffer): Generator<{ kind: string; data: Buffer }> {
  for (let at = 8; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    yield { kind: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint32Array };
