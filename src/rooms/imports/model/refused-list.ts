/** A file that is not taken. The message says what to do; nothing of the file is in it. */
export class RefusedList extends Error {
  override readonly name = "RefusedList";
}
