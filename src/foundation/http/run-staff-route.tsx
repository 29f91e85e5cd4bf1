import type { FastifyReply, FastifyRequest } from "fastify";
import { can, withActor, type ActorTx } from "../access/index.ts";
import { forbidden, isFanlightError, unavailable } from "../errors/index.ts";
import { enterPage } from "../notices/index.ts";
import { answer } from "./answer.ts";
import { readCookie } from "./cookies.ts";
import { assertOwnForm, csrfToken, tokenOfShowing } from "./csrf.ts";
import { isSecure } from "./faces.ts";
import { plainValues } from "./plain-values.ts";
import { redirect, type Afterwards, type Reply } from "./reply.ts";
import { isStaffRoute, type StaffRoute } from "./route.ts";
import { doOnce } from "./sent-once.ts";
import type { Site } from "./site.ts";
import { staffShell } from "./staff-shell.tsx";

const SEATS_PATH = "/seats";

/** Runs a staff route: own form? signed in? permitted? then the handler and the audit in one transaction, then the page. */
export async function runStaffRoute(
  site: Site,
  route: StaffRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const secure = isSecure(site.origins.staff);
  const token = readCookie(request, "session", secure);
  if (token === undefined) return answer(reply, redirect(site.signInPath), { secure, shell: neverShell });
  const proof = csrfToken(token);
  if (route.method === "POST") assertOwnForm(proof, site.origins.staff, sentBy(request));
  const csrf = tokenOfShowing(proof, reply.scriptNonce);
  const incoming = staffRequest(request, route, csrf);
  const sent = { token, path: request.url, body: request.body };
  const { answered, actor, around } = await withActor(site.house, token, async (tx) => {
    const around = await enterPage(tx);
    // Who has not said which of her seats she acts in can do nothing else first.
    const isWaiting = tx.actor.seatId === undefined && route.access.kind !== "seatless";
    if (!isWaiting) assertPermitted(route, tx);
    const handled = isWaiting
      ? redirect(SEATS_PATH)
      : await doOnce(tx, sent, () => route.handle(tx, incoming));
    await recordViews(site, route, tx, handled);
    return { answered: handled, actor: tx.actor, around };
  });
  const shell = (page: Extract<Reply, { kind: "staff-page" }>) =>
    staffShell(page, { site, actor, nonce: reply.scriptNonce, csrf, ...around });
  const final = answered.kind === "afterwards" ? await answered.run(token) : answered;
  return answer(reply, final, { secure, shell });
}

/** What the browser says of where a form came from, and the form. */
export function sentBy(request: FastifyRequest): Parameters<typeof assertOwnForm>[2] {
  const site = request.headers["sec-fetch-site"];
  return {
    origin: request.headers.origin,
    site: typeof site === "string" ? site : undefined,
    body: request.body,
  };
}

function staffRequest(
  request: FastifyRequest,
  route: StaffRoute,
  csrf: string,
): Parameters<StaffRoute["handle"]>[1] {
  return {
    method: route.method,
    params: plainValues(request.params),
    query: plainValues(request.query),
    body: request.body,
    csrf,
    path: new URL(request.url, "http://any").pathname,
  };
}

function assertPermitted({ access }: StaffRoute, tx: ActorTx): void {
  if (access.kind === "permission" && !can(tx.actor, access.permission)) {
    throw forbidden("Your role does not include this page.");
  }
}

/** If a view cannot be recorded, the read fails: nothing is shown (SAFETY 54). */
async function recordViews(
  site: Site,
  route: StaffRoute,
  tx: ActorTx,
  answered: Reply | Afterwards,
): Promise<void> {
  if (answered.kind === "redirect" || answered.kind === "afterwards") return;
  const event = viewEvent(site, route);
  if (event === undefined) return;
  const viewed = answered.viewed ?? [];
  const rows = viewed.length > 0 ? viewed : [{}];
  try {
    await site.recordViews(tx, event, rows);
  } catch (error) {
    if (isFanlightError(error)) throw error;
    throw unavailable(
      "This page cannot be shown, because it cannot be recorded that you looked.",
      "Try again in a few minutes.",
      error,
    );
  }
}

/** What a page shown by this route is recorded as. A form that was refused shows its page again, which is another look. */
function viewEvent(site: Site, { audit, method, path }: StaffRoute): string | undefined {
  if (audit.kind === "view") return audit.event;
  if (audit.kind !== "step" || method !== "POST") return undefined;
  const shown = site.routes.find(
    (route) => route.method === "GET" && route.path === path && isStaffRoute(route),
  );
  return shown?.audit.kind === "view" ? shown.audit.event : undefined;
}

function neverShell(): never {
  throw new Error("A redirect has no page around it.");
}
