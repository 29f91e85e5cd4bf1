/**
 * Writes texts one after another, each led by its length in bytes, so that no two different lists come out the same:
 * ("ab", "c") is not ("a", "bc"). Lone surrogates are written as U+FFFD, as everywhere UTF-8 is.
 */
export function encodeParts(...parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
