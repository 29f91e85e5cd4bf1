import type { Calendar, Now } from "../clock/index.ts";
import type { KeyRing, KeyShelf, PublicKeys } from "../crypto/index.ts";
import type { Database } from "../db/index.ts";
import type { Pack } from "../pack/index.ts";

/** Of a process, what others need to name its things and steps. */
export type ProcessNames = {
  readonly label: string;
  readonly base: string;
  readonly opening: { readonly step: string; readonly done: string };
  readonly states: Readonly<Record<string, { readonly label: string }>>;
  readonly steps: Readonly<Record<string, StepNames>>;
  readonly clocks: Readonly<
    Record<string, { readonly label: string; readonly limit: string; readonly answeredBy?: string }>
  >;
  readonly monthEnd?: MonthEndMeasure;
};

/** What a process counts of its things at the end of a month; what happened within one is counted from the step log. */
export type MonthEndMeasure = {
  /** A name of its own among all measures: "actions-live". */
  readonly id: string;
  readonly label: string;
  /** Where it is shown as it stands now. */
  readonly href: string;
  /**
   * @param tx of whoever asks: an actor's transaction
   * @param day the month's last, YYYY-MM-DD: today or before
   * @returns how many stood then, and how many of them as they should; undefined when there was nothing to count
   */
  count(tx: { readonly house: House }, day: string): Promise<Stood | undefined>;
};

type Stood = { readonly count: number; readonly met: number };

type StepNames = {
  readonly label: string;
  readonly done: string;
  readonly from: readonly string[];
  readonly permission: string;
};

/** What everything is told once, at start: no module reaches for it by itself, so a test can stand up its own. */
export type House = {
  readonly mode: "demo" | "live";
  readonly database: Database;
  readonly pack: Pack;
  /** The staff side's keys; a public process run on its own has none and can open nothing. */
  readonly keys: KeyRing | undefined;
  /** Keys that are thrown away when what they sealed must be unreadable; with whoever has the staff side's. */
  readonly shelf: KeyShelf | undefined;
  readonly publicKeys: PublicKeys;
  /** Where the faces live, for a link that is sent by post rather than shown on a page. */
  readonly origins: Readonly<Record<"help" | "partnership" | "staff", string>>;
  readonly calendar: Calendar;
  readonly now: Now;
  /** Every life cycle there is, by name: what a step is called is said once, in its definition. */
  readonly processes: ReadonlyMap<string, ProcessNames>;
};
