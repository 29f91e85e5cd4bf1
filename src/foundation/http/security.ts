import { createHmac, createSecretKey, randomBytes, randomUUID } from "node:crypto";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { FanlightError } from "../errors/index.ts";
import { mayBeKept } from "./answer.ts";
import { isSecure } from "./faces.ts";
import type { Site } from "./site.ts";

const KEY_LIFE_MS = 10 * 60_000;

declare module "fastify" {
  interface FastifyReply {
    /** What our own scripts on this one page are known by. */
    scriptNonce: string;
  }
}

/** Nothing may load but our own two files by nonce; nothing may frame us, sniff us, or learn where a visitor was. */
export async function addSecurityHeaders(app: FastifyInstance, site: Site): Promise<void> {
  const https = isSecure(site.origins.help);
  await app.register(helmet, {
    // Set below: the library would work all of it out anew for every answer, for the nonce.
    contentSecurityPolicy: false,
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: "deny" },
  });
  const [before, after] = contentPolicy(https);
  app.decorateReply("scriptNonce", "");
  app.addHook("onRequest", async (_request, reply) => {
    reply.scriptNonce = randomUUID().replaceAll("-", "");
    reply.header("content-security-policy", `${before}'nonce-${reply.scriptNonce}'${after}`);
  });
  app.addHook("onSend", async (request, reply) => {
    const isBuilt = request.url.startsWith("/a/");
    if ((isBuilt || mayBeKept(request)) && reply.statusCode === 200) return;
    reply.header("cache-control", "no-store");
  });
}

/** The policy (CSP level 3) before and after the one thing in it that is another for every answer. */
function contentPolicy(https: boolean): readonly [string, string] {
  const rest = [
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ];
  return ["default-src 'none'; script-src ", `; ${rest.join("; ")}`];
}

/** Slows down a flood without keeping an address: a keyed hash, its key in memory only and changed often (SAFETY 62). */
export async function addRateLimit(app: FastifyInstance, max: number): Promise<void> {
  const newKey = () => createSecretKey(randomBytes(32));
  let key = newKey();
  const rotation = setInterval(() => (key = newKey()), KEY_LIFE_MS);
  rotation.unref();
  app.addHook("onClose", async () => clearInterval(rotation));
  await app.register(rateLimit, {
    max,
    timeWindow: "1 minute",
    keyGenerator: (request) => createHmac("sha256", key).update(request.ip).digest("base64url"),
    allowList: (request) => request.url.startsWith("/a/"),
    addHeaders: {},
    errorResponseBuilder: tooMany,
  });
}

function tooMany(): FanlightError {
  return new FanlightError({
    code: "too-many",
    status: 429,
    message: "There have been too many tries in a short time.",
    cure: "Wait a minute, then try again. Nothing you had finished is lost.",
  });
}
