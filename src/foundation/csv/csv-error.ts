/** A text that is no table at all. The message is a sentence for whoever chose the file, and says what to do. */
export class CsvError extends Error {
  override readonly name = "CsvError";
}
