/** Arguments that were not understood. The message is a sentence; the command ends with code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What cannot be done with the files given. The message says what and what to do; the command ends with code 1. */
export class LinkError extends Error {
  override readonly name = "LinkError";
}
