const RANDOM_DIGITS = 26; // 86 bits
const MODULUS = 10n ** 26n;
const CHECK_MODULUS = 97n;
const REFERENCE = /^\d{28}$/;
/** Spaces, dashes and such, and characters that take no room, in any writing. */
const SEPARATORS = /[\s\p{P}\p{Cf}\u2212]/gu;
/** Letters a hand or a keyboard puts where a digit was. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  I: "1",
  i: "1",
  L: "1",
  l: "1",
  "|": "1",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  G: "6",
  b: "6",
  B: "8",
  g: "9",
  q: "9",
};

/** A reference from a random whole number: its last 26 digits, and two check digits. */
export function toBearerReference(random: bigint): BearerReference {
  const digits = String(random % MODULUS).padStart(RANDOM_DIGITS, "0");
  const check = CHECK_MODULUS + 1n - ((BigInt(digits) * 100n) % CHECK_MODULUS);
  return { digits: digits + String(check).padStart(2, "0") };
}

/** For reading and copying: seven groups of four. */
export function formatBearerReference({ digits }: BearerReference): string {
  return digits.replace(/.{4}(?=.)/g, "$& ");
}

/**
 * Reads a reference as people type it: any spaces and dashes, digits of any writing, letters that look like digits.
 * `undefined` if the check digits do not fit (ISO 7064, MOD 97-10: any one wrong digit and any two swapped are found).
 */
export function parseBearerReference(typed: string): BearerReference | undefined {
  const plain = typed.normalize("NFKC").replace(SEPARATORS, "");
  const digits = toDigits(plain);
  return REFERENCE.test(digits) && BigInt(digits) % CHECK_MODULUS === 1n ? { digits } : undefined;
}

/** Whether a text holds the reference, however it is written: whoever reads the text could then open the thread. */
export function holdsReference(text: string, digits: string): boolean {
  const plain = text.normalize("NFKC");
  // With letters for digits, and without: between its groups there may be words.
  const written = [toDigits(plain), Array.from(plain, toDigit).join("")];
  return written.some((each) => each.replaceAll(/\D/g, "").includes(digits));
}

function toDigits(text: string): string {
  return Array.from(text, (letter) => LOOK_ALIKES[letter] ?? toDigit(letter)).join("");
}

/** Decimal digits of every writing stand in runs of ten from nought to nine, some runs next to each other. Anything else comes back as it is. */
function toDigit(letter: string): string {
  if (!/\p{Nd}/u.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}

/** 28 digits, the last two of them check digits. Never stored, never logged. */
export interface BearerReference {
  readonly digits: string;
}
