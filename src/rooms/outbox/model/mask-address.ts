const DIGITS_SHOWN = 3;

/**
 * Enough of an address to tell it from another, and too little to write to: the last digits of a number, the first
 * letter and the domain of an e-mail address, nothing of where someone lives.
 */
export function maskAddress(channel: "text" | "email" | "post", address: string): string {
  if (channel === "post") return "an address";
  if (channel === "text") return `number ending ${address.replaceAll(/\D/g, "").slice(-DIGITS_SHOWN)}`;
  const at = address.lastIndexOf("@");
  return at < 1 ? "an address" : `${address.slice(0, 1)}…${address.slice(at)}`;
}
