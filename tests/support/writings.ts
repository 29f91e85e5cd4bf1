import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const BITS = { byte: 8, digit: 6 } as const;
const GROUP_BYTES = 3;

/** A text as bytes in every writing that it might lie about in: UTF-8, UTF-16, hexadecimal, Base64 wherever it begins. */
function writingsOf(text: string): Buffer[] {
  const plain = Buffer.from(text, "utf8");
  const wide = Buffer.from(text, "utf16le");
  const hex = plain.toString("hex");
  const base64 = Array.from({ length: GROUP_BYTES }, (_, before) => base64After(plain, before));
  const digits = [hex, hex.toUpperCase(), ...base64, ...base64.map(toUrlSafe)];
  return [plain, wide, Buffer.from(wide).swap16(), ...digits.map((each) => Buffer.from(each, "latin1"))];
}

/** Which of the texts lie in these bytes, in any writing. */
export function findWritten(bytes: Buffer, texts: readonly string[]): string[] {
  return texts.filter((text) => writingsOf(text).some((writing) => bytes.includes(writing)));
}

/** Which of the texts lie in any file of a folder, and where. A file that goes while it is looked at is passed over. */
export function findWrittenIn(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap(({ parentPath, name }) => {
    const found = findWritten(readIfThere(join(parentPath, name)), texts);
    return found.map((text) => `${text} in ${name}`);
  });
}

/** The digits that the text alone decides when so many bytes stand before it. */
function base64After(plain: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), plain]);
  const first = Math.ceil((before * BITS.byte) / BITS.digit);
  return whole.toString("base64").slice(first, Math.floor((whole.length * BITS.byte) / BITS.digit));
}

function toUrlSafe(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_");
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}
