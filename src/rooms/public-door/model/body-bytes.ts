import { bodyText } from "../../../foundation/http/index.ts";

/** Bytes that a device sent in a field, as base64url; none where there is nothing, or anything else. */
export function bodyBytes(body: unknown, name: string): Buffer {
  return Buffer.from(bodyText(body, name), "base64url");
}
