import type { Calendar, Now } from "../clock/index.ts";
import type { KeyRing, KeyShelf, PublicKeys } from "../crypto/index.ts";
import type { Database, RawBuilder } from "../db/index.ts";
import type { Pack } from "../pack/index.ts";

/** Of a process, what others need to name its things and steps. */
export type ProcessNames = {
  readonly label: string;
  readonly base: string;
  readonly opening: { readonly step: string; readonly done: string };
  readonly states: Readonly<Record<string, { readonly label: string }>>;
  readonly steps: Readonly<Record<string, StepNames>>;
  readonly clocks: Readonly<
    Record<
      string,
      {
        readonly label: string;
        readonly countedAs?: string;
        readonly limit: string;
        readonly answeredBy?: string;
      }
    >
  >;
  readonly monthEnd?: MonthEndMeasure;
  readonly tells?: Teller;
  readonly waits?: readonly WaitingStep[];
};

/**
 * What a list says of a process's things beside state and clock: part of one query for all of a list, asked as the reader, who is
 * told what she may see and no more. No name of anybody the partnership helps: a list may be read over a shoulder.
 */
export type Teller = {
  /** Of the things of which processes; of its own where none is named. */
  readonly of?: readonly string[];
  /** The tables, joined; `id` is the column of the thing. */
  readonly from: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  /** A text: what it is. `say` words it, where the pack or the calendar is needed for that. */
  readonly about?: RawBuilder<unknown>;
  readonly say?: (house: House, about: string) => string;
  /** A boolean: somebody said there is danger now. */
  readonly danger?: RawBuilder<unknown>;
  /** A level of risk as it was sent with it, and as it was judged: what was judged goes before what was sent. */
  readonly sentLevel?: RawBuilder<unknown>;
  readonly level?: RawBuilder<unknown>;
};

/** A step that waits for whoever may take it, in a life cycle that has no clock for it. */
export type WaitingStep = {
  readonly step: string;
  /** Of the states it can be taken from, those in which it waits; all of them where none is named. */
  readonly in?: readonly string[];
  /** Its things are about people. Then `when` says which are hers to go on with, from an index of her own. */
  readonly isOfPeople?: true;
  /** The guard said as a condition on "t", the thing; `staffId` is who asks. */
  readonly when?: (staffId: string) => RawBuilder<unknown>;
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
  readonly doneAs?: (detail: Readonly<Record<string, unknown>>) => string | undefined;
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
