import type { ActorTx } from "../access/index.ts";
import type { House } from "../house/index.ts";
import type { Assets } from "./assets.ts";
import type { Origins } from "./faces.ts";
import type { PublicVisit } from "./public-visit.ts";
import type { Viewed } from "./reply.ts";
import type { Route } from "./route.ts";

/** Everything the web server is made from: the house, its routes, and the few things rooms tell it. */
export type Site = {
  readonly house: House;
  readonly origins: Origins;
  readonly assets: Assets;
  readonly routes: readonly Route[];
  /** Records that the actor looked at someone's record; if it throws, nothing is shown. */
  readonly recordViews: (tx: ActorTx, event: string, viewed: readonly Viewed[]) => Promise<void>;
  /** Which of the five places a role has. */
  readonly placesOf: (roleId: string | undefined) => readonly string[];
  /** Whose forwarded headers are believed: addresses of the proxy in front, or none. */
  readonly trustedProxy?: readonly string[] | undefined;
  readonly signInPath: string;
  /** How a visit is spoken to, for a page that no handler shows: that something went wrong. English without it. */
  readonly speakTo?: (visit: SpokenTo) => Promise<Speaking>;
};

type SpokenTo = Pick<PublicVisit, "house" | "secret" | "isReturning">;

/** A house whose pack speaks the visitor's language, and which that is. */
export type Speaking = Pick<PublicVisit, "house" | "speech">;
