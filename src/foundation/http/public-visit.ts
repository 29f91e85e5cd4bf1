import type { House } from "../house/index.ts";
import type { PageAssets } from "../../kit/layout/index.ts";
import type { Language } from "../pack/index.ts";
import type { Origins } from "./faces.ts";

/**
 * The way out. It is the one address that answers a form we cannot vouch for (the cookie gone, the page old), since
 * leaving must never end on a page that says no. Such a form changes nothing: it only leads away.
 */
export const LEAVE_PATH = "/leave";

/**
 * One visit to a page that nobody signs in for. There is no address, no user agent, nothing about who it is: only a
 * random secret from the one necessary cookie, which opens the visitor's own draft and dies when she leaves.
 */
export type PublicVisit = {
  readonly house: House;
  readonly origins: Origins;
  /** The address that was asked for, without what stands behind a question mark. */
  readonly path: string;
  /** How she is spoken to: set by whoever has read her visit, and plain English until then. */
  readonly speech?: Speech;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The secret of this visit; made now, and set as the cookie, when there was none. */
  readonly secret: string;
  /** False when this request brought no cookie: a deep address then gives the neutral start page. */
  readonly isReturning: boolean;
  /** False only on the way out: the form did not come from our own page, and nothing may be changed for it. */
  readonly isOwnForm: boolean;
  readonly csrf: string;
  readonly nonce: string;
  readonly assets: {
    readonly help: PageAssets;
    readonly staff: PageAssets;
    /** The script of pages that seal on the device. */
    readonly device: readonly string[];
  };
  readonly cookies: {
    readonly session: string | undefined;
    readonly agency: string | undefined;
    readonly referrer: string | undefined;
  };
};

/** How a visitor is spoken to. The pack of her visit has its sentences in that language already. */
export type Speech = {
  readonly language: Language;
  /** No speaker has checked this translation. */
  readonly isUnchecked: boolean;
  /** The language she chose and does not get: nobody has checked it, and she can ask for an interpreter. */
  readonly wished?: Language;
  readonly isEasy: boolean;
};
