import type { Pack } from "../../../foundation/pack/index.ts";
import { compareCounts, countInterval, type Comparison, type Interval } from "../../../stats/index.ts";
import { areaName } from "./area-name.ts";
import { findHotspots, type Findings, type Rule } from "./find-hotspots.ts";
import { LOOKED_AT, widen, type Cell } from "./hexagon.ts";
import { studyArea } from "./outline.ts";
import type { Period } from "./period.ts";

/** How many reports of a month came from a hexagon, as they are kept. */
export type Counted = {
  readonly cell: Cell;
  readonly district: string;
  readonly month: string;
  readonly n: number;
};

/** A hotspot as a page shows it. */
export type HotspotLine = {
  readonly number: number;
  readonly cell: Cell;
  readonly name: string;
  readonly hexagons: number;
  readonly count: number;
  readonly change: Comparison;
};

export type DistrictLine = {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly interval: Interval;
  /** A year, for every 10,000 who live there; undefined where the pack does not know how many do. */
  readonly rate: (Interval & { readonly value: number }) | undefined;
  readonly change: Comparison;
};

export type Look = {
  readonly total: number;
  readonly change: Comparison;
  readonly findings: Findings;
  readonly hotspots: readonly HotspotLine[];
  readonly districts: readonly DistrictLine[];
};

const PEOPLE = 10_000;

/**
 * What a period's reports come to: where they come together, and what changed since the period before it.
 * @param counts of both periods
 */
export function lookAt(pack: Pack, counts: readonly Counted[], period: Period, rule: Rule): Look {
  const later = counts.filter(({ month }) => month >= period.first);
  const earlier = counts.filter(({ month }) => month < period.first);
  const compare = (isIn: (count: Counted) => boolean): Comparison =>
    compareCounts(
      { count: total(earlier.filter(isIn)), over: period.months },
      { count: total(later.filter(isIn)), over: period.months },
      rule.fewestNear,
    );
  const findings = findHotspots(byHexagon(later), studyArea(pack).districtOf.keys(), rule);
  return {
    findings,
    total: total(later),
    change: compare(() => true),
    hotspots: findings.hotspots.map(({ number, cells, count }) => {
      const own = new Set(cells.map(({ cell }) => cell));
      const cell = cells[0]?.cell ?? "";
      return {
        number,
        cell,
        name: areaName(pack, cell),
        hexagons: cells.length,
        count,
        change: compare((each) => own.has(widen(each.cell, LOOKED_AT))),
      };
    }),
    districts: pack.districts.map(({ id, name, population }) => {
      const count = total(later.filter(({ district }) => district === id));
      const interval = countInterval(count);
      const rate = (of: number, people: number): number => ((of / people) * PEOPLE * 12) / period.months;
      const people = population?.value;
      return {
        id,
        name,
        count,
        interval,
        rate:
          people === undefined
            ? undefined
            : {
                value: rate(count, people),
                low: rate(interval.low, people),
                high: rate(interval.high, people),
              },
        change: compare(({ district }) => district === id),
      };
    }),
  };
}

function byHexagon(counts: readonly Counted[]): ReadonlyMap<Cell, number> {
  const sums = new Map<Cell, number>();
  for (const { cell, n } of counts) {
    const wide = widen(cell, LOOKED_AT);
    sums.set(wide, (sums.get(wide) ?? 0) + n);
  }
  return sums;
}

function total(counts: readonly Counted[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0);
}
