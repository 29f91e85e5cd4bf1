import { WHO_ELSE } from "../../front-door/index.ts";
import type { Shared } from "./shared.ts";

/** Why nothing in a referral lets the service reach her: nobody chose that it goes, nobody knows it, or she allowed no way. */
export type NoSafeWay = "not-chosen" | "not-known" | "not-allowed";

/** As rows of how she may be reached are named where they come from. */
const HOW = "How";
const ADDRESS = "Number or address";

type Sent = { readonly parts: readonly string[]; readonly shared: Pick<Shared, "safeContact"> };

/** Why no safe way to reach her goes with a referral, or nothing where one does. Pure. */
export function missingSafeWay({ parts, shared }: Sent): NoSafeWay | undefined {
  if (!parts.includes("safe-contact")) return "not-chosen";
  const said = shared.safeContact ?? {};
  if (said[ADDRESS] !== undefined) return undefined;
  if (said[HOW] !== undefined) return "not-allowed";
  // Ways that were written down elsewhere, under other names, count as said.
  const others: readonly string[] = Object.values(WHO_ELSE);
  return Object.keys(said).every((label) => others.includes(label)) ? "not-known" : undefined;
}

/** What stands before whoever asks for it, to be changed as she likes. */
export const ASK_FOR_SAFE_WAY =
  "No safe way to reach her came with this referral. Is there one, and at what times? If nobody has asked her yet: can you ask her?";
