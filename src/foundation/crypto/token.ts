import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** 256 random bits as base64url (43 letters), for a session, an invitation, a link that works once. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/**
 * What is stored of a token: SHA-256 of its letters, 32 bytes. The database works out the same as
 * `sha256(convert_to(token, 'UTF8'))`. A token is random, so no slow hash is needed.
 */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
