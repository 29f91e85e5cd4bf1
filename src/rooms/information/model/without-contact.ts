const LEFT_OUT = "[left out]";
/** Seven digits or more, however they are spaced: nobody's number, and nothing a page needs put right. */
const NUMBER = /\+?\(?\d(?:[\s().\-–]{0,3}\d){6,}/g;
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+/g;
const HANDLE = /(?<![\w@])@[\w.]{2,}/g;

/** A remark without telephone numbers, e-mail addresses and names on networks: nobody answers it, so nobody needs them. */
export function withoutContact(words: string): string {
  return words.replaceAll(EMAIL, LEFT_OUT).replaceAll(NUMBER, LEFT_OUT).replaceAll(HANDLE, LEFT_OUT);
}
