import { RefusedFile } from "./refused-file.ts";

/** Tab, line feed, form feed and carriage return: of all control characters, those that a text may have. */
const IN_TEXT = new Set(["\t", "\n", "\f", "\r"]);

/** Plain text in UTF-8 as it is: it says nothing but what it says. Anything else is of a kind we do not take. */
export function cleanText(bytes: Buffer): Buffer {
  const text = decode(bytes);
  if (text === undefined || (text.match(/\p{Cc}/gu) ?? []).some((each) => !IN_TEXT.has(each)))
    throw new RefusedFile(
      "This kind of file is not taken: a PDF, a PNG or JPEG picture, or plain text is.",
      "Save a Word or other document as a PDF first, and choose that.",
    );
  return Buffer.from(text);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
