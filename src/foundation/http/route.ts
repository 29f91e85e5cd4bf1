import type { ActorTx } from "../access/index.ts";
import type { Afterwards, Reply } from "./reply.ts";
import type { PublicVisit } from "./public-visit.ts";
import type { StaffRequest } from "./staff-request.ts";

/** The three faces, each on its own origin: help is neutral, partnership has ordinary addresses, staff is signed in. */
export type Face = "help" | "partnership" | "staff";

export type Method = "GET" | "POST";

/** The first lock. A route says who may use it; one that does not say is not a route, and does not boot. */
export type Access =
  | { readonly kind: "public"; readonly why: string }
  | { readonly kind: "signed-in" }
  /** Signed in, but perhaps not yet in a seat: choosing one, signing out. */
  | { readonly kind: "seatless" }
  | { readonly kind: "permission"; readonly permission: string };

/** What a request leaves in the audit. A route that leaves nothing says why. */
export type AuditRule =
  | { readonly kind: "view"; readonly event: string }
  | { readonly kind: "step" }
  | { readonly kind: "none"; readonly why: string };

/** A page or an action of the staff face: it runs in one transaction as the actor. */
export type StaffRoute = {
  readonly face: "staff";
  readonly method: Method;
  readonly path: string;
  readonly access: Exclude<Access, { kind: "public" }>;
  readonly audit: AuditRule;
  /** Takes a form with a file in it; every other route refuses one before reading it. */
  readonly takesFile?: true;
  readonly handle: (tx: ActorTx, request: StaffRequest) => Promise<Reply | Afterwards>;
};

/** A page or an action nobody signs in for: on the help or partnership face, or the staff face's way in. */
export type PublicRoute = {
  readonly face: Face;
  readonly method: Method;
  readonly path: string;
  readonly access: { readonly kind: "public"; readonly why: string };
  readonly audit: { readonly kind: "none"; readonly why: string };
  readonly handle: (visit: PublicVisit) => Promise<Reply>;
};

export type Route = StaffRoute | PublicRoute;

/** Public, spelt out with its reason. */
export function isPublic(why: string): { kind: "public"; why: string } {
  return { kind: "public", why };
}

/** For anyone signed in, whatever their role. */
export const signedIn = { kind: "signed-in" } as const;

/** For anyone signed in, even before she has said which of her seats she acts in. */
export const seatless = { kind: "seatless" } as const;

/** For roles with this permission. */
export function needs(permission: string): { kind: "permission"; permission: string } {
  return { kind: "permission", permission };
}

/** Leaves nothing in the audit, for a reason. */
export function notAudited(why: string): { kind: "none"; why: string } {
  return { kind: "none", why };
}

/** Looking at a person's record: recorded with what the handler says was looked at, or the read fails. */
export function recordsView(event: string): { kind: "view"; event: string } {
  return { kind: "view", event };
}

/** What it does is recorded by what does it. A page it shows, of a refused form, is recorded as its GET records it. */
export const recordedByStep = { kind: "step" } as const;

/** True for a route that runs as an actor. */
export function isStaffRoute(route: Route): route is StaffRoute {
  return route.access.kind !== "public";
}
