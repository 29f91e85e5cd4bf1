import { inflateSync } from "node:zlib";
import { readPdf, type PdfObject, type PdfParts } from "./pdf-objects.ts";
import { RefusedFile } from "./refused-file.ts";

/** The most that one compressed part may come to, so that a small file cannot fill the memory. */
const LARGEST_PART = 16 * 1024 * 1024;

/** What a document has no need of, and what could hide something or do something. */
const UNWANTED = /\/(Encrypt|EmbeddedFiles?|JavaScript|JS|Launch|RichMedia|PieceInfo)\b/;
/** What says who made a document and with what, wherever it stands. */
const TELLING = /\/(Author|Creator|Producer)\s*[(<]/;

const EMPTY = "<<>>";
const EMPTY_STREAM = "<</Length 0>>stream\n\nendstream";

/**
 * A PDF without its document information and without its metadata, and with pictures in it that say nothing beside
 * themselves. What is taken away is overwritten in its place, so that nothing else moves. A PDF in which that cannot be
 * done for certain is refused.
 */
export function cleanPdf(bytes: Buffer): Buffer {
  const parts = readPdf(bytes);
  if (!parts) throw uncertain();
  const hidden = parts.objects.filter(isObjectStream).map((each) => inflated(bytes, each));
  if ([parts.plain, ...hidden].some((text) => UNWANTED.test(text))) throw unwanted();
  const clean = Buffer.from(bytes);
  for (const object of informationOf(parts)) overwrite(clean, object, EMPTY);
  for (const object of parts.objects) {
    if (isMetadata(object)) overwrite(clean, object, EMPTY_STREAM);
    else if (isPicture(object)) silencePicture(clean, object);
  }
  const after = readPdf(clean);
  if (!after || [after.plain, ...hidden].some((text) => TELLING.test(text))) throw uncertain();
  return clean;
}

/** The objects of the document information. One that lies in a compressed part cannot be overwritten. */
function informationOf({ plain, objects }: PdfParts): PdfObject[] {
  const named = [...plain.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)].map(([, number]) => Number(number));
  if (named.some((number) => !objects.some((object) => object.number === number))) throw uncertain();
  return objects.filter(({ number }) => named.includes(number));
}

function isMetadata({ dictionary, stream }: PdfObject): boolean {
  return stream !== undefined && /\/Type\s*\/Metadata\b|\/Subtype\s*\/XML\b/.test(dictionary);
}

function isPicture({ dictionary, stream }: PdfObject): boolean {
  return stream !== undefined && /\/DCTDecode\b/.test(dictionary);
}

function isObjectStream({ dictionary, stream }: PdfObject): boolean {
  return stream !== undefined && /\/Type\s*\/ObjStm\b/.test(dictionary);
}

function inflated(bytes: Buffer, { dictionary, stream }: PdfObject): string {
  if (!stream) return "";
  const body = bytes.subarray(stream.start, stream.end);
  if (!/\/Filter/.test(dictionary)) return body.toString("latin1");
  try {
    return inflateSync(body, { maxOutputLength: LARGEST_PART }).toString("latin1");
  } catch {
    throw uncertain();
  }
}

function overwrite(bytes: Buffer, { start, end }: PdfObject, by: string): void {
  if (end - start < by.length + 2) throw uncertain();
  bytes.fill(" ", start, end);
  bytes.write(`\n${by}`, start, "latin1");
}

/** Blanks, in their place, the parts of a JPEG that an application wrote beside the picture. */
function silencePicture(bytes: Buffer, { stream }: PdfObject): void {
  if (!stream || bytes[stream.start] !== 0xff || bytes[stream.start + 1] !== 0xd8) throw uncertain();
  for (let at = stream.start + 2; at + 4 <= stream.end && bytes[at] === 0xff;) {
    const code = bytes[at + 1] ?? 0;
    if (code === 0xda) return;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > stream.end) throw uncertain();
    if ((code >= 0xe1 && code <= 0xef && code !== 0xee) || code === 0xfe) bytes.fill(0, at + 4, end);
    at = end;
  }
}

function unwanted(): RefusedFile {
  return new RefusedFile(
    "This PDF is locked, or has other files or programs in it.",
    "Print it as a PDF anew, and choose that.",
  );
}

function uncertain(): RefusedFile {
  return new RefusedFile(
    "We cannot be certain to take away what this PDF says about who made it.",
    "Print it as a PDF anew, and choose that.",
  );
}
