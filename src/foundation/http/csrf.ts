import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { forbidden } from "../errors/index.ts";
import { bodyText } from "./staff-request.ts";

/** What stands between the token and the mark of one showing of a page. */
const BETWEEN = ".";

/** The token a form carries: it can be made only by who holds the secret of the session or visit. */
export function csrfToken(secret: string): string {
  return createHmac("sha256", createSecretKey(secret, "utf8")).update("form").digest("base64url");
}

/** The token of the forms on a page as it is shown this once: no other showing has the same. */
export function tokenOfShowing(csrf: string, nonce: string): string {
  return `${csrf}${BETWEEN}${nonce}`;
}

/** Whether a form says which showing of its page it was sent from. */
export function saysShowing(body: unknown): boolean {
  return bodyText(body, "csrf").includes(BETWEEN);
}

type Sent = {
  readonly origin: string | undefined;
  readonly site: string | undefined;
  readonly body: unknown;
};

/**
 * Refuses a changing request that did not come from our own page: a wrong or missing token, another origin, or a
 * browser that says it was sent by another site. Nothing has been read or written by then.
 * @param csrf the token that a form of ours carries
 */
export function assertOwnForm(csrf: string, ownOrigin: string, sent: Sent): void {
  const crossSite = sent.site !== undefined && sent.site !== "same-origin" && sent.site !== "none";
  // A page under "no-referrer" sends "null" as its origin, so only another origin's name is a refusal.
  const otherOrigin = sent.origin !== undefined && sent.origin !== "null" && sent.origin !== ownOrigin;
  if (crossSite || otherOrigin || !isSame(csrf, bodyText(sent.body, "csrf"))) {
    throw forbidden("This form has run out, or did not come from our own page. Nothing was saved.");
  }
}

function isSame(csrf: string, sent: string): boolean {
  const wanted = Buffer.from(csrf);
  const given = Buffer.from(sent.split(BETWEEN, 1)[0] ?? "");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
