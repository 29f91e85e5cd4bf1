import type { FastifyInstance } from "fastify";
import { siteOf } from "../../src/app.ts";
import { unavailable } from "../../src/foundation/errors/index.ts";
import {
  createServer,
  isPublic,
  isStaffRoute,
  notAudited,
  type PublicRoute,
} from "../../src/foundation/http/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { languageCodes } from "../../src/foundation/pack/index.ts";
import type { Typed } from "./fill-in.ts";

/** What only some words or addresses open, made anew each time it is needed. */
export type Opened = {
  /** What to type, by the field's name. */
  readonly typed: Typed;
  /** Addresses that are somebody's own, by what they are called and the face they are on. */
  readonly addresses: Readonly<Record<string, { readonly face: Face; readonly make: () => Promise<string> }>>;
};

export type Face = "help" | "partnership";

/** How pages can be asked for: as they are, in Easy Read, or with nothing kept. */
export type Service = "plain" | "easy" | "keep nothing";

export type PublicSite = {
  readonly app: FastifyInstance;
  readonly house: House;
  readonly routes: readonly PublicRoute[];
  readonly opened: Opened;
  readonly origins: Readonly<Record<Face, string>>;
};

/** Addresses that a browser trusts like https, and that no network knows. */
export const ORIGINS = {
  help: "http://help.localhost",
  partnership: "http://partnership.localhost",
  staff: "http://staff.localhost",
} as const;

/** How each face serves: the help face alone has Easy Read and asks what may be kept. */
export const WAYS_TO_BE_SERVED: Readonly<Record<Face, readonly Service[]>> = {
  help: ["plain", "keep nothing", "easy"],
  partnership: ["plain"],
};

/** End a visit, so that whoever follows them stands nowhere. */
const ENDINGS = new Set(["/leave", "/idle"]);
/** Leads out by itself at once. */
const MOVES_ON = new Set(["/away"]);

/** Pages that only break, for what is said then. */
export const BREAKING = { "/breaks": 500, "/is-away": 503 } as const;

/** The whole product's public pages over a house, from its own route table. */
export async function publicSite(
  house: House,
  opened: Opened,
  requestsPerMinute = 1_000_000,
): Promise<PublicSite> {
  const site = siteOf(
    { ...house, origins: ORIGINS },
    { origins: ORIGINS, serve: "public", trustedProxy: undefined },
  );
  const app = await createServer(
    { ...site, routes: [...site.routes, ...breaking] },
    { logLevel: "silent", requestsPerMinute },
  );
  const routes = site.routes.filter((route): route is PublicRoute => !isStaffRoute(route));
  return { app, house, opened, routes, origins: ORIGINS };
}

/** The addresses of a face that need nothing filled in. */
export function openings({ routes }: PublicSite, face: Face): string[] {
  return pagesOf(routes, face)
    .map(({ path }) => path)
    .filter((path) => !path.includes(":"));
}

/** Whether an address is a page of the route table that somebody may stay at. */
export function isPublicPage({ routes }: PublicSite, face: Face, url: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return pagesOf(routes, face).some((route) => patternOf(route.path).test(path));
}

/** The languages of the help face, English first. */
export function languagesOf({ house }: PublicSite): (string | undefined)[] {
  return [undefined, ...languageCodes(house.pack)];
}

function pagesOf(routes: readonly PublicRoute[], face: PublicRoute["face"]): PublicRoute[] {
  return routes.filter(
    (route) =>
      route.face === face && route.method === "GET" && !ENDINGS.has(route.path) && !MOVES_ON.has(route.path),
  );
}

/** What addresses of a route look like. */
export function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`);
}

const breaking: PublicRoute[] = Object.entries(BREAKING).flatMap(([path, status]) =>
  (["help", "partnership"] as const).map((face) => ({
    face,
    method: "GET",
    path,
    access: isPublic("Only breaks."),
    audit: notAudited("Only breaks."),
    handle: () => Promise.reject(status === 503 ? unavailable("Away.", "Wait.") : new Error("broken")),
  })),
);
