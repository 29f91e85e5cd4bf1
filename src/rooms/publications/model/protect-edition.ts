import { type Month, monthName } from "../../../foundation/clock/index.ts";
import { setImmediate as breathe } from "node:timers/promises";
import type { Pack, PublicTable } from "../../../foundation/pack/index.ts";
import {
  audit,
  holdBackSmall,
  protect,
  publishTable,
  type Fault,
  type Publication,
  type PublicationProfile,
  type Solver,
  type Table,
} from "../../../stats/index.ts";
import { type Uncut } from "../../figures/index.ts";
import { layOut, type LaidOut } from "./lay-out.ts";

/** A quarter of a table that is to be counted, and not taken over from an edition that is out. */
export type Fresh = { readonly definition: PublicTable; readonly quarter: Month };

/** What one publication counted and held back, as it can be kept and read again. */
export type Basis = { readonly tables: readonly Table[]; readonly heldBack: readonly string[] };

/** What the audit came to. */
export type Verdict = {
  readonly kept: number;
  readonly small: number;
  readonly protecting: number;
  readonly linked: number;
  /** How many editions that are out were reasoned with. */
  readonly earlier: number;
  readonly narrowest: number | null;
  /** A sentence for each way in, without a count in it. */
  readonly findings: readonly string[];
};

/** One printed count of a fresh quarter. */
export type PrintedCount = Fresh & {
  readonly month: Month | undefined;
  readonly code: string;
  readonly count: number | null;
};

export type Protected = {
  readonly printed: readonly PrintedCount[];
  readonly basis: Basis;
  readonly verdict: Verdict;
};

export type ToProtect = {
  readonly pack: Pack;
  readonly fresh: readonly Fresh[];
  readonly counts: readonly Uncut[];
  readonly profile: PublicationProfile;
  /** What is out, each edition by itself, those that were withdrawn too; what else everybody was shown goes last. */
  readonly earlier: readonly Basis[];
  readonly shownElsewhere: Basis;
};

// The audit says which counts can be told to within their rule. Asked twice as strictly, it also says how closely others can.
const TWICE = 2;

/**
 * Protects the fresh quarters of an edition and attacks them, with all that is out already. Tables of one measure and
 * quarter are linked and go together; others have no count in common. It lets others work in between.
 */
export async function protectEdition(work: ToProtect, solve: Solver): Promise<Protected> {
  const groups = Map.groupBy(work.fresh, ({ definition, quarter }) => `${definition.measure} ${quarter}`);
  const found: Protected[] = [];
  for (const group of groups.values()) {
    found.push(attemptGroup(work, group, solve));
    await breathe();
  }
  return {
    printed: found.flatMap(({ printed }) => printed),
    basis: {
      tables: found.flatMap(({ basis }) => basis.tables),
      heldBack: found.flatMap(({ basis }) => basis.heldBack),
    },
    verdict: addUp(
      found.map(({ verdict }) => verdict),
      work,
    ),
  };
}

/** What cannot be reasoned with to the end is not fit: then nothing is said to be safe, and nothing is printed. */
function attemptGroup(work: ToProtect, group: readonly Fresh[], solve: Solver): Protected {
  try {
    return protectGroup(work, group, solve);
  } catch {
    const titles = group.map(({ definition }) => `“${definition.title}”`).join(", ");
    const finding = `${titles} in ${monthName(group[0]?.quarter ?? "", 3)} could not be reasoned with to the end: the counts do not fit together, or are too many.`;
    const verdict = { kept: 0, small: 0, protecting: 0, linked: 0, earlier: 0, narrowest: null };
    return {
      printed: [],
      basis: { tables: [], heldBack: [] },
      verdict: { ...verdict, findings: [finding] },
    };
  }
}

function protectGroup(work: ToProtect, group: readonly Fresh[], solve: Solver): Protected {
  const laid = group.map((fresh) => ({ fresh, ...layOutFresh(work, fresh) }));
  const tables = laid.flatMap((each) => each.tables);
  const earlier = [...work.earlier, work.shownElsewhere].flatMap((basis) => restrict(basis, tables));
  const small = holdBackSmall(tables).heldBack;
  const { heldBack } = protect(tables, solve, earlier);
  const faults = audit({ tables, heldBack }, solve, { earlier });
  const printed = laid.flatMap((each) => printedOf(each, heldBack));
  return {
    printed,
    basis: { tables, heldBack: [...heldBack] },
    verdict: {
      kept: printed.filter(({ count }) => count !== null).length,
      small: [...heldBack].filter((key) => small.has(key)).length,
      protecting: [...heldBack].filter((key) => !small.has(key)).length,
      linked: tables.length,
      earlier: 0,
      narrowest: faults.length > 0 ? null : narrowestOf({ tables, heldBack }, earlier, solve),
      findings: faults.map(sayFault),
    },
  };
}

function layOutFresh({ pack, counts, profile }: ToProtect, { definition, quarter }: Fresh): LaidOut {
  return layOut(pack, definition, quarter, { counts, profile });
}

/** How closely the count that can be told best can be told; null where all may lie further apart than twice the rule. */
function narrowestOf(
  { tables, heldBack }: Publication,
  earlier: readonly Publication[],
  solve: Solver,
): number | null {
  const doubled = tables.map((table) => ({
    ...table,
    profile: { ...table.profile, smallest: TWICE * table.profile.smallest },
  }));
  const told = audit({ tables: doubled, heldBack }, solve, { earlier, knowing: ["exact counts"] });
  const widths = told.filter(({ kind }) => kind === "range").map(({ low, high }) => high - low);
  return widths.length === 0 ? null : Math.min(...widths);
}

/** What of an earlier publication has counts in common with these tables. */
function restrict({ tables, heldBack }: Basis, now: readonly Table[]): Publication[] {
  const same = tables.filter((table) =>
    now.some(
      ({ counted, where }) => counted === table.counted && where?.["quarter"] === table.where?.["quarter"],
    ),
  );
  return same.length === 0 ? [] : [{ tables: same, heldBack: new Set(heldBack) }];
}

function printedOf(
  { fresh, tables, placeOf }: LaidOut & { readonly fresh: Fresh },
  heldBack: ReadonlySet<string>,
): PrintedCount[] {
  return tables.flatMap((table) =>
    publishTable(table, { heldBack }).flatMap(({ at, value }) => {
      const place = placeOf(table, at);
      return place === undefined ? [] : [{ ...fresh, ...place, count: value ?? null }];
    }),
  );
}

/** A fault for those who prepare: where it is and how it is found, never the count. */
function sayFault({ kind, label, tables }: Fault): string {
  const where = `“${label}” in ${tables.map((name) => `“${name}”`).join(" and ") || "what was shown before"}`;
  if (kind === "shown before") return `${where} would be held back, but everybody has been shown it already.`;
  if (kind === "equation") return `${where} can be worked out by adding and subtracting.`;
  return `${where} can be told more closely than the rule allows.`;
}

function addUp(verdicts: readonly Verdict[], { earlier }: ToProtect): Verdict {
  const sum = (of: (verdict: Verdict) => number): number =>
    verdicts.reduce((total, verdict) => total + of(verdict), 0);
  const narrowest = verdicts.flatMap((verdict) => verdict.narrowest ?? []);
  return {
    kept: sum(({ kept }) => kept),
    small: sum(({ small }) => small),
    protecting: sum(({ protecting }) => protecting),
    linked: sum(({ linked }) => linked),
    earlier: earlier.length,
    narrowest: narrowest.length === 0 ? null : Math.min(...narrowest),
    findings: verdicts.flatMap(({ findings }) => findings),
  };
}
