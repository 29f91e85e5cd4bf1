import type { House } from "../../house/index.ts";

/** Whom a passkey is made for: it answers to this host and no look-alike. */
export type RelyingParty = { readonly id: string; readonly name: string; readonly origin: string };

/** The staff face's origin as the one passkeys belong to. An origin by number ("http://127.0.0.1") cannot have any. */
export function relyingParty(house: House, staffOrigin: string): RelyingParty {
  return { id: new URL(staffOrigin).hostname, name: house.pack.brand.productName, origin: staffOrigin };
}

/** Why a passkey was not taken: nobody here has it, the question had run out, or the answer does not hold. */
export type PasskeyRefusal = "unknown" | "too-late" | "refused";

/** COSE's numbers for EdDSA, ES256 and RS256: what today's devices make. */
export const ALGORITHMS = [-8, -7, -257];

/** How long a person has from the question to her answer. */
export const ANSWER_SECONDS = 300;
