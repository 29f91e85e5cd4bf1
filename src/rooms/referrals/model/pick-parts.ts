import type { Shared } from "./shared.ts";

/** All that is known of her and could go with a referral: what she said at the front door, or what a case received. */
export type Told = Omit<Shared, "message">;

type Chosen = { readonly parts: readonly string[]; readonly message?: string | undefined };

/** Exactly what goes: the parts that were chosen, as far as anything is known, and what whoever refers her adds. */
export function pickParts(told: Told, { parts, message }: Chosen): Shared {
  const has = (part: string): boolean => parts.includes(part);
  return {
    ...(has("name") && told.name ? { name: told.name } : {}),
    ...(has("name") && told.born ? { born: told.born } : {}),
    ...(has("safe-contact") && told.safeContact ? { safeContact: told.safeContact } : {}),
    ...(has("words") && told.words ? { words: told.words } : {}),
    ...(has("risk") && told.risk ? { risk: told.risk } : {}),
    ...(has("needs") && told.needs && told.needs.length > 0 ? { needs: told.needs } : {}),
    ...(has("interpreter") && told.interpreter ? { interpreter: told.interpreter } : {}),
    ...(message ? { message } : {}),
  };
}
