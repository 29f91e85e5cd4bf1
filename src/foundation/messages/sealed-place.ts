import type { FieldPlace, KeyRing } from "../crypto/index.ts";
import { unavailable } from "../errors/index.ts";
import type { House } from "../house/index.ts";

/** Where an address is sealed for. */
export function addressPlace(agencyId: string, permissionId: string): FieldPlace {
  return { tenant: agencyId, table: "message.permission", row: permissionId, column: "address_sealed" };
}

/** Where the words of a message are sealed for. */
export function bodyPlace(agencyId: string, messageId: string): FieldPlace {
  return { tenant: agencyId, table: "message.outbox", row: messageId, column: "body_sealed" };
}

/** Where the work address of a professional without an account is sealed, with the message to it. */
export function referrerPlace(
  tenant: string,
  messageId: string,
  column: "to_sealed" | "body_sealed",
): FieldPlace {
  return { tenant, table: "message.outbox", row: messageId, column };
}

/** The staff side's keys. @throws unavailable in a process that was given none. */
export function requireKeys({ keys }: House): KeyRing {
  if (keys) return keys;
  throw unavailable("This server was not given the keys for this.", "Use the staff address instead.");
}
