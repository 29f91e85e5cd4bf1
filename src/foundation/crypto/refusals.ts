import { FanlightError } from "../errors/index.ts";

/**
 * What was sealed does not open: it was changed, moved to another place, or sealed with another key. Which of the
 * three is never told apart, and the library's own error is dropped: neither helps an honest reader.
 */
export function cannotOpen(): FanlightError {
  return new FanlightError({
    code: "cannot-open",
    status: 500,
    message: "Part of this record cannot be opened.",
    cure: "Tell your administrator, and quote the number below. Do not enter it again over the old one.",
  });
}

/** Sealed with a key this process was not given. The key's id is no secret; it tells which key file to look for. */
export function keyMissing(keyId: string): FanlightError {
  return new FanlightError({
    code: "key-missing",
    status: 503,
    message: `Part of this record was sealed with key ${keyId}, which this server was not given.`,
    cure: "Tell your administrator: the key file in use is not the one, or not the newest one, of this database.",
  });
}
