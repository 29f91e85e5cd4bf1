import { RefusedFile } from "./refused-file.ts";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const ADOBE = 0xee;

/** A JFIF head that says nothing: version 1.1, no density, no preview. */
const PLAIN_HEAD = Buffer.from([0xff, APP0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/**
 * A JPEG with nothing in it but the picture: tables, frames and scans. Whatever an application wrote beside them
 * (where and when, with which camera, a preview, a profile, comments) is left out, and so is anything after the end.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [Buffer.from([0xff, SOI]), PLAIN_HEAD];
  for (let at = 2; ;) {
    const marker = markerAt(bytes, at);
    if (marker.code === EOI) return Buffer.concat([...kept, Buffer.from([0xff, EOI])]);
    const end = segmentEnd(bytes, marker.at);
    const segment = bytes.subarray(marker.at - 1, end);
    if (isNeeded(marker.code, segment)) kept.push(Buffer.from([0xff]), segment);
    if (marker.code !== SOS) {
      at = end;
      continue;
    }
    at = scanEnd(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
}

/** The marker at a place, past any fill bytes. @returns its code, and where its length stands */
function markerAt(bytes: Buffer, from: number): { readonly code: number; readonly at: number } {
  if (bytes[from] !== 0xff) throw broken();
  let at = from;
  while (bytes[at] === 0xff) at += 1;
  const code = bytes[at];
  if (code === undefined || code === 0) throw broken();
  return { code, at: at + 1 };
}

function segmentEnd(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw broken();
  const length = bytes.readUInt16BE(at);
  if (length < 2 || at + length > bytes.length) throw broken();
  return at + length;
}

/** Tables (DQT, DHT, DAC, DRI), frames (SOF), scans; and Adobe's one byte that says how the colours are meant. */
function isNeeded(code: number, segment: Buffer): boolean {
  if (code === ADOBE) return segment.toString("latin1", 3, 8) === "Adobe" && segment.length === 15;
  return (code >= 0xc0 && code <= 0xcf && code !== 0xc8) || [SOS, 0xdb, 0xdd].includes(code);
}

/** Where the picture's data ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw broken();
}

function broken(): RefusedFile {
  return new RefusedFile("This picture is damaged.", "Save it anew and choose it again.");
}
