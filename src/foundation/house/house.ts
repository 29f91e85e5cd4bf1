import type { Calendar, Now } from "../clock/index.ts";
import type { KeyRing, PublicKeys } from "../crypto/index.ts";
import type { Database } from "../db/index.ts";
import type { Pack } from "../pack/index.ts";

/** What everything is told once, at start: no module reaches for it by itself, so a test can stand up its own. */
export type House = {
  readonly mode: "demo" | "live";
  readonly database: Database;
  readonly pack: Pack;
  /** The staff side's keys; a public process run on its own has none and can open nothing. */
  readonly keys: KeyRing | undefined;
  readonly publicKeys: PublicKeys;
  readonly calendar: Calendar;
  readonly now: Now;
};
