import type { FastifyReply, FastifyRequest } from "fastify";
import { isDraftSecret, newDraftSecret } from "../crypto/index.ts";
import { answer } from "./answer.ts";
import { readCookie, writeCookie } from "./cookies.ts";
import { assertOwnForm, csrfToken } from "./csrf.ts";
import { isSecure } from "./faces.ts";
import { plainValues } from "./plain-values.ts";
import { LEAVE_PATH, type PublicVisit } from "./public-visit.ts";
import type { Reply } from "./reply.ts";
import type { PublicRoute } from "./route.ts";
import { sentBy } from "./run-staff-route.tsx";
import type { Site } from "./site.ts";
import type { SharedPage, ShareDrawing } from "./shared-pages.ts";
import { staffShell } from "./staff-shell.tsx";

/** Runs a public route: own form? then the handler. A visit without a secret gets one, in the one necessary cookie. */
export async function runPublicRoute(
  site: Site & { readonly share: ShareDrawing },
  route: PublicRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const origin = site.origins[route.face];
  const secure = isSecure(origin);
  const brought = readCookie(request, "visit", secure);
  const isReturning = brought !== undefined && isDraftSecret(brought);
  const secret = isReturning ? brought : newDraftSecret();
  const csrf = csrfToken(secret);
  const isOwnForm =
    route.method !== "POST" || isOurs(route, () => assertOwnForm(csrf, origin, sentBy(request)));
  const visit: PublicVisit = {
    house: site.house,
    origins: site.origins,
    path: request.url.split("?", 1)[0] ?? "/",
    params: plainValues(request.params),
    query: plainValues(request.query),
    body: request.body,
    secret,
    isReturning,
    isOwnForm,
    csrf,
    nonce: reply.scriptNonce,
    assets: { help: site.assets.help, staff: site.assets.staff, device: site.assets.device },
    cookies: {
      session: readCookie(request, "session", secure),
      agency: readCookie(request, "agency", secure),
      referrer: readCookie(request, "referrer", secure),
    },
  };
  const shell = (page: Parameters<typeof staffShell>[0]) =>
    staffShell(page, { site, actor: undefined, nonce: visit.nonce, csrf });
  const answered = await route.handle(visit);
  if (!isReturning && isPage(answered)) writeCookie(reply, { name: "visit", value: secret }, secure);
  const { nonce } = visit;
  const share = (page: SharedPage, draw: () => string): string => site.share(page, { csrf, nonce }, draw);
  return answer(reply, answered, { secure, shell, share });
}

/** Whether a form is our own. Anywhere but on the way out, one that is not is refused, before anything is read. */
function isOurs({ path }: PublicRoute, assertOurs: () => void): boolean {
  try {
    assertOurs();
    return true;
  } catch (error) {
    if (path !== LEAVE_PATH) throw error;
    return false;
  }
}

/** A page's forms need the cookie. A redirect, above all the one that leads away, sets none. */
function isPage({ kind }: Reply): boolean {
  return kind === "document" || kind === "staff-page";
}
