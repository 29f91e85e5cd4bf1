/** How far off a base that was looked up elsewhere may be: an estimate is rounded, and of another month. */
const LOOKED_UP = 0.005;
const SLACK = 1e-9;

/**
 * Whether a printed percentage can be the count out of the base, or without a count any whole number out of it.
 * Half a unit of its last printed decimal either way is rounding; a base that was looked up may be 0.5 % off.
 */
export function fitsBase({ percent, count, base, isBaseLookedUp = false }: Share): boolean {
  const half = halfUnit(percent);
  const off = isBaseLookedUp ? LOOKED_UP : 0;
  const shares = (whole: number): readonly [number, number] => [
    (100 * whole) / (base * (1 + off)),
    (100 * whole) / (base * (1 - off)),
  ];
  const fits = (whole: number): boolean => {
    const [least, most] = shares(whole);
    return least <= percent + half + SLACK && most >= percent - half - SLACK;
  };
  if (count !== undefined) return fits(count);
  return nearestCounts(percent, base).some(fits);
}

/** The whole numbers out of the base on either side of a percentage; one when it is exact. */
export function nearestCounts(percent: number, base: number): number[] {
  const exact = (percent * base) / 100;
  return [...new Set([Math.floor(exact + SLACK), Math.ceil(exact - SLACK)])];
}

/** The least and the most that a count can be out of, when it is printed as this percentage; none when none fits. */
export function basesOf(percent: number, count: number): readonly [number, number] | undefined {
  const half = halfUnit(percent);
  const least = Math.ceil((100 * count) / (percent + half) - SLACK);
  const most = Math.floor((100 * count) / (percent - half) + SLACK);
  return percent > half && least <= most ? [least, most] : undefined;
}

/** A share of a base in percent, with as many decimals as another is printed with. */
export function likePrinted(share: number, percent: number): string {
  return `${share.toFixed(decimalsOf(percent))}%`;
}

function halfUnit(percent: number): number {
  return 10 ** -decimalsOf(percent) / 2;
}

function decimalsOf(percent: number): number {
  return String(percent).split(".")[1]?.length ?? 0;
}

/** A percentage as printed, and what it is said to be of. */
export interface Share {
  readonly percent: number;
  readonly count?: number | undefined;
  readonly base: number;
  readonly isBaseLookedUp?: boolean;
}
