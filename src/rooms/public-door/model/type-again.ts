import { parseBearerReference } from "../../../foundation/crypto/index.ts";
import type { Receipt } from "./journey.ts";

/** A receipt after its reference was typed once more: half of those who do not check one never come back. */
export function typeAgain(receipt: Receipt, typed: string): Receipt {
  if (receipt.reference === undefined || typed.trim() === "") return receipt;
  const isRight = parseBearerReference(typed)?.digits === receipt.reference;
  return { ...receipt, typed: isRight ? "right" : "wrong" };
}

/** Whether a text holds the reference, however it is written: whoever reads the text could then open the thread. */
export function holdsReference(text: string, digits: string): boolean {
  return text.normalize("NFKC").replaceAll(/\D/g, "").includes(digits);
}
