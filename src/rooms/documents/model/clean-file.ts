import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPdf } from "./clean-pdf.ts";
import { cleanPng } from "./clean-png.ts";
import { cleanText } from "./clean-text.ts";
import { RefusedFile } from "./refused-file.ts";

/** The largest file that is taken, in bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024;

export type MediaType = "application/pdf" | "image/png" | "image/jpeg" | "text/plain";

export type CleanFile = { readonly mediaType: MediaType; readonly bytes: Buffer };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/**
 * A file by what is in it, whatever it is called, without what it says about who made it, where and with what (SAFETY
 * 34). What cannot be cleaned for certain is refused.
 * @throws {RefusedFile} with the reason and the way round it
 */
export function cleanFile(bytes: Buffer): CleanFile {
  if (bytes.length > LARGEST_FILE)
    throw new RefusedFile("The file is larger than 5 MB.", "Send it in parts, or a smaller picture.");
  if (bytes.length === 0) throw new RefusedFile("The file is empty.", "Choose it again.");
  if (startsWith(bytes, PNG)) return { mediaType: "image/png", bytes: cleanPng(bytes) };
  if (startsWith(bytes, JPEG)) return { mediaType: "image/jpeg", bytes: cleanJpeg(bytes) };
  if (startsWith(bytes, Buffer.from("%PDF-")))
    return { mediaType: "application/pdf", bytes: cleanPdf(bytes) };
  return { mediaType: "text/plain", bytes: cleanText(bytes) };
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
