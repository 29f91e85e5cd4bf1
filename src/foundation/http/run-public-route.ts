import type { FastifyReply, FastifyRequest } from "fastify";
import { findDraftKeys, newDraftSecret } from "../crypto/index.ts";
import { answer } from "./answer.ts";
import { readCookie, writeCookie } from "./cookies.ts";
import { assertOwnForm, csrfToken } from "./csrf.ts";
import { isSecure } from "./faces.ts";
import type { PublicVisit } from "./public-visit.ts";
import type { PublicRoute } from "./route.ts";
import { sentBy, singleValues } from "./run-staff-route.tsx";
import type { Site } from "./site.ts";
import { staffShell } from "./staff-shell.tsx";

/** Runs a public route: own form? then the handler. A visit without a secret gets one, in the one necessary cookie. */
export async function runPublicRoute(
  site: Site,
  route: PublicRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const origin = site.origins[route.face];
  const secure = isSecure(origin);
  const brought = readCookie(request, "visit", secure);
  const isReturning = brought !== undefined && findDraftKeys(brought) !== undefined;
  const secret = isReturning ? brought : newDraftSecret();
  if (route.method === "POST") assertOwnForm(secret, origin, sentBy(request));
  if (!isReturning && route.method === "GET") writeCookie(reply, { name: "visit", value: secret }, secure);
  const csrf = csrfToken(secret);
  const visit: PublicVisit = {
    house: site.house,
    origins: site.origins,
    params: request.params as Record<string, string>,
    query: singleValues(request.query),
    body: request.body,
    secret,
    isReturning,
    csrf,
    nonce: reply.cspNonce.script,
    assets: { help: site.assets.help, staff: site.assets.staff },
    cookies: { session: readCookie(request, "session", secure) },
  };
  const shell = (page: Parameters<typeof staffShell>[0]) =>
    staffShell(page, { site, actor: undefined, nonce: visit.nonce, csrf });
  return answer(reply, await route.handle(visit), { secure, shell });
}
