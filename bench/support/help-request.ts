import { csrfToken } from "../../src/foundation/http/index.ts";
import { encode } from "../../tests/support/person.ts";

/** What the browser of a visit sends when a button of its page is pressed, as it goes over the wire. */
export function helpRequest(
  origin: string,
  secret: string,
  fields: Readonly<Record<string, string>>,
): string {
  const body = encode({ csrf: csrfToken(secret), ...fields });
  return [
    "POST /q HTTP/1.1",
    `host: ${new URL(origin).host}`,
    `origin: ${origin}`,
    `cookie: v=${secret}`,
    "content-type: application/x-www-form-urlencoded",
    `content-length: ${body.length}`,
    "",
    body,
  ].join("\r\n");
}
