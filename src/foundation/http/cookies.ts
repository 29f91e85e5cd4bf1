import type { FastifyReply, FastifyRequest } from "fastify";
import type { Cookie } from "./reply.ts";

/** Neutral names: a cookie list must tell nothing. One for a visit, one for being signed in. */
const NAMES = { visit: "v", session: "s" } as const;

/** The value of one of our two cookies, if the browser sent it. */
export function readCookie(request: FastifyRequest, name: Cookie["name"], secure: boolean): string | undefined {
  return request.cookies[cookieName(name, secure)];
}

/** Sets or, without a value, deletes a cookie. A session cookie: it ends with the browser, and nothing scripts it. */
export function writeCookie(reply: FastifyReply, { name, value }: Cookie, secure: boolean): void {
  const options = { path: "/", httpOnly: true, sameSite: "strict", secure } as const;
  if (value === undefined) reply.clearCookie(cookieName(name, secure), options);
  else reply.setCookie(cookieName(name, secure), value, options);
}

/** `__Host-` ties the cookie to this very host; browsers accept it over https only. */
function cookieName(name: Cookie["name"], secure: boolean): string {
  return secure ? `__Host-${NAMES[name]}` : NAMES[name];
}
