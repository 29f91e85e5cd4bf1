const LOOK_ALIKES: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/**
 * A reference as it stands in the records ("R-4F2K7Q"), from however it was typed or read out: any case, with or
 * without its dash, with letters that look like digits. What is no reference comes back as something no record has.
 */
export function normaliseReference(typed: string): string {
  const [prefix = "", ...rest] = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return `${prefix}-${rest.map((letter) => LOOK_ALIKES[letter] ?? letter).join("")}`;
}
