/**
 * Words as they will be kept: well-formed, composed (NFC), newlines as `\n`, no control characters, no space at the ends.
 * What is removed is what nobody can see or PostgreSQL cannot store (NUL, lone surrogates); the words stay as written.
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .normalize("NFC")
    .trim();
}

/** As `cleanText`, on one line: every run of white space becomes one space. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/g, " ");
}

/** Length as a person counts it: characters, not the units a string is stored in. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
