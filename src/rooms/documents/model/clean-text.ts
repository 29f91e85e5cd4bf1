import { RefusedFile } from "./refused-file.ts";

// Control characters but tab, line feed, form feed and carriage return: no text has them.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Plain text in UTF-8 as it is: it says nothing but what it says. Anything else is of a kind we do not take. */
export function cleanText(bytes: Buffer): Buffer {
  const text = decode(bytes);
  if (text === undefined || NOT_TEXT.test(text))
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
