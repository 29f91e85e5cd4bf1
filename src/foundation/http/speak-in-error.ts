import type { FastifyRequest } from "fastify";
import { isDraftSecret } from "../crypto/index.ts";
import { readCookie } from "./cookies.ts";
import { isSecure } from "./faces.ts";
import type { Face } from "./route.ts";
import type { Site, Speaking } from "./site.ts";

/** A page about what went wrong does not wait long for what may be the very thing that did. */
const WITHIN_MS = 500;
const TOO_MANY = 429;

type Wrong = { readonly face: Face; readonly status: number };

/**
 * How to speak on the page that says what went wrong: as the visit's draft says, if it can be read at once. Else in
 * English: when the database is away or slow, and for one request of too many, which shall cost nothing more.
 */
export async function speakInError(
  site: Site,
  request: FastifyRequest,
  { face, status }: Wrong,
): Promise<Speaking> {
  const { house, speakTo } = site;
  const plain: Speaking = { house };
  if (face !== "help" || status === TOO_MANY || !speakTo) return plain;
  const secret = readCookie(request, "visit", isSecure(site.origins.help));
  if (secret === undefined || !isDraftSecret(secret)) return plain;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Speaking>((resolve) => (timer = setTimeout(() => resolve(plain), WITHIN_MS)));
  const known = speakTo({ house, secret, isReturning: true }).catch(() => plain);
  const speaking = await Promise.race([known, late]);
  clearTimeout(timer);
  return speaking;
}
