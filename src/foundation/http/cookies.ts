import type { FastifyReply, FastifyRequest } from "fastify";
import type { Cookie } from "./reply.ts";

/** Neutral names: a cookie list must tell nothing. For a visit, for being signed in, for the way to an agency and back, for coming by a link. */
const NAMES = { visit: "v", session: "s", agency: "g", referrer: "r" } as const;

/** A strict cookie does not come along when another site sends the browser back to us: this one has to, for a while. */
const LAX = {
  agency: { sameSite: "lax", maxAge: 600 },
  // Whoever came by a link in her post: until two hours after the last page she sent.
  referrer: { sameSite: "lax", maxAge: 7_200 },
} as const;

/** The value of one of our cookies, if the browser sent it. */
export function readCookie(
  request: FastifyRequest,
  name: Cookie["name"],
  secure: boolean,
): string | undefined {
  return request.cookies[cookieName(name, secure)];
}

/** Sets or, without a value, deletes a cookie. It ends with the browser at the latest, and nothing scripts it. */
export function writeCookie(reply: FastifyReply, { name, value }: Cookie, secure: boolean): void {
  const life = name === "agency" || name === "referrer" ? LAX[name] : ({ sameSite: "strict" } as const);
  const options = { path: "/", httpOnly: true, secure, ...life } as const;
  if (value === undefined) reply.clearCookie(cookieName(name, secure), options);
  else reply.setCookie(cookieName(name, secure), value, options);
}

/** `__Host-` ties the cookie to this very host; browsers accept it over https only. */
function cookieName(name: Cookie["name"], secure: boolean): string {
  return secure ? `__Host-${NAMES[name]}` : NAMES[name];
}
