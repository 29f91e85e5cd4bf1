import type { Asked, Receipt } from "./journey.ts";
import { parseBearerReference } from "../../../foundation/crypto/index.ts";

/** A receipt after its reference was typed once more: half of those who do not check one never come back. */
export function typeAgain<R extends Receipt | Asked>(receipt: R, typed: string): R & Typed {
  if (receipt.reference === undefined || typed.trim() === "") return receipt;
  const isRight = parseBearerReference(typed)?.digits === receipt.reference;
  return { ...receipt, typed: isRight ? "right" : "wrong" };
}

/** What came of typing a reference again. */
type Typed = { readonly typed?: "right" | "wrong" };
