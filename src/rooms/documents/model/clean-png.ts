import { crc32 } from "node:zlib";
import { RefusedFile } from "./refused-file.ts";

const SIGNATURE_BYTES = 8;
/** What around a chunk's data counts: its length and name before, its checksum after. */
const FRAME_BYTES = 12;

/** What a picture needs to be seen. All else (text, time, place, camera, colour profile, previews) is left out. */
const NEEDED = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

/** A PNG with nothing in it but the picture, and nothing after its end. */
export function cleanPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)];
  for (let at = SIGNATURE_BYTES; ;) {
    if (at + FRAME_BYTES > bytes.length) throw broken();
    const end = at + FRAME_BYTES + bytes.readUInt32BE(at);
    if (end > bytes.length) throw broken();
    const chunk = bytes.subarray(at, end);
    const name = chunk.toString("latin1", 4, 8);
    if (at === SIGNATURE_BYTES && name !== "IHDR") throw broken();
    if (crc32(chunk.subarray(4, -4)) !== chunk.readUInt32BE(chunk.length - 4)) throw broken();
    if (NEEDED.has(name)) kept.push(chunk);
    if (name === "IEND") return Buffer.concat(kept);
    at = end;
  }
}

function broken(): RefusedFile {
  return new RefusedFile("This picture is damaged.", "Save it anew and choose it again.");
}
