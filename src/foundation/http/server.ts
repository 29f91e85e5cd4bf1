import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import serveStatic from "@fastify/static";
import fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import { notFound, redact, toReply } from "../errors/index.ts";
import { html } from "./answer.ts";
import { readCookie } from "./cookies.ts";
import { databaseFault } from "./database-fault.ts";
import { errorPage } from "./error-page.tsx";
import { addFileForms, FILE_BODY_LIMIT } from "./file-form.ts";
import { facesOf, hostsOf, isSecure } from "./faces.ts";
import { addHealth } from "./health.ts";
import { logFault, logRequest } from "./request-log.ts";
import { isStaffRoute, type Route } from "./route.ts";
import { runPublicRoute } from "./run-public-route.ts";
import { runStaffRoute } from "./run-staff-route.tsx";
import { addRateLimit, addSecurityHeaders } from "./security.ts";
import { keepSharedPages, type ShareDrawing } from "./shared-pages.ts";
import type { Site } from "./site.ts";
import { speakInError } from "./speak-in-error.ts";

const BODY_LIMIT = 256 * 1024;
const YEAR_MS = 365 * 24 * 3_600_000;

export type ServerOptions = {
  /** "silent" in tests; else a level of the structured log. */
  readonly logLevel: "info" | "warn" | "silent";
  readonly requestsPerMinute: number;
  /** Where log lines go; standard output when absent. */
  readonly logTo?: NodeJS.WritableStream;
};

/** The web server of a site, not yet listening. A route without access and audit does not boot. */
export async function createServer(site: Site, options: ServerOptions): Promise<FastifyInstance> {
  for (const route of site.routes) assertDeclared(route);
  const app = fastify({
    logger: {
      level: options.logLevel,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      // What the framework logs by itself must not carry an address or an error's words either.
      serializers: {
        req: () => ({}),
        res: () => ({}),
        err: (error) => ({ ...redact(error), type: "", message: "", stack: "" }),
      },
      ...(options.logTo ? { stream: options.logTo } : {}),
    },
    logController: new LogController({ disableRequestLogging: true }),
    // The last part is random all through, and short enough to be read out.
    genReqId: () => randomUUID().slice(-12),
    bodyLimit: BODY_LIMIT,
    trustProxy: site.trustedProxy ? [...site.trustedProxy] : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    requestTimeout: 30_000,
  });
  await addSecurityHeaders(app, site);
  await addRateLimit(app, options.requestsPerMinute);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });
  await app.register(serveStatic, {
    root: site.assets.directory,
    prefix: "/a/",
    // Built files only: a page is never compressed, since its length could then tell what is in it.
    preCompressed: true,
    immutable: true,
    maxAge: YEAR_MS,
    index: false,
    decorateReply: false,
  });
  addHealth(app, site.house.database);
  // Before the routes: what stands apart takes over what is there when it is made.
  addErrors(app, site);
  addLog(app);
  await addRoutes(app, { ...site, share: keepSharedPages() });
  return app;
}

type Serving = Site & { readonly share: ShareDrawing };

/** What takes a file stands apart, so that no other route can be sent one. */
async function addRoutes(app: FastifyInstance, site: Serving): Promise<void> {
  const takesFile = (route: Route): boolean => isStaffRoute(route) && route.takesFile === true;
  serveRoutes(app, site, (route) => !takesFile(route));
  await app.register(async (apart) => {
    addFileForms(apart);
    // Nothing large is read for somebody who is not signed in at all.
    apart.addHook("onRequest", async (request, reply) => {
      const token = readCookie(request, "session", isSecure(site.origins.staff));
      if (token === undefined) return reply.redirect(site.signInPath, 303);
    });
    serveRoutes(apart, site, takesFile);
  });
}

function serveRoutes(app: FastifyInstance, site: Serving, isServed: (route: Route) => boolean): void {
  for (const host of hostsOf(site.origins)) {
    const served = new Set<string>();
    const faces = facesOf(site.origins, host);
    // Where one host serves several faces, the first declared wins an address that two of them have ("/").
    for (const route of site.routes.filter(({ face }) => faces.includes(face))) {
      const key = `${route.method} ${route.path}`;
      if (served.has(key)) continue;
      served.add(key);
      if (!isServed(route)) continue;
      app.route({
        method: route.method,
        url: route.path,
        constraints: { host },
        ...(isStaffRoute(route) && route.takesFile ? { bodyLimit: FILE_BODY_LIMIT } : {}),
        handler: (request, reply) =>
          isStaffRoute(route)
            ? runStaffRoute(site, route, request, reply)
            : runPublicRoute(site, route, request, reply),
      });
    }
  }
}

function addErrors(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler(() => {
    throw notFound();
  });
  app.setErrorHandler(async (thrown, request, reply) => {
    const error = databaseFault(thrown);
    const said = toReply(error, request.id);
    if (said.status >= 500) logFault(request.log, request.id, error);
    if (said.status === 401) return reply.redirect(site.signInPath, 303);
    const face = faceOf(site, request);
    const speaking = await speakInError(site, request, { face, status: said.status });
    const again = said.status === 409 ? pageOf(site, request) : undefined;
    return html(
      reply,
      said.status,
      errorPage(said, { site, face, speaking, nonce: reply.scriptNonce, again }),
    );
  });
}

/** The page of a form that was sent: as it stands now, or wherever an old link to it leads. */
function pageOf({ routes }: Site, { method, url, routeOptions }: FastifyRequest): string | undefined {
  const hasPage = routes.some((route) => route.method === "GET" && route.path === routeOptions.url);
  return method === "POST" && hasPage ? url : undefined;
}

function addLog(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    logRequest(request.log, {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

function faceOf(site: Site, request: FastifyRequest): "help" | "partnership" | "staff" {
  const faces = facesOf(site.origins, request.host);
  return faces.includes("staff") ? "staff" : (faces[0] ?? "help");
}

function assertDeclared(route: Route): void {
  const complete = route.access?.kind !== undefined && route.audit?.kind !== undefined;
  if (complete && (route.access.kind !== "public" || route.access.why !== "")) return;
  throw new Error(`The route ${route.method} ${route.path} does not say who may use it or what it records.`);
}
