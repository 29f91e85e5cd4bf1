/** Nobody measures beyond: so far out even a difference of two numbers is still a number. */
const FARTHEST = 1e300;
/** Values closer together than this share of themselves stand on one line. */
const TOGETHER = 1e-9;
const STEPS = [1, 2, 5, 10];

/** Two ends of something, low first. */
export type Range = { readonly low: number; readonly high: number };

/** From values to places of a picture, and where its lines stand. */
export type Scale = {
  readonly place: (value: number) => number;
  /** Round numbers within the range, lowest first. */
  readonly ticks: readonly number[];
  readonly range: Range;
};

export type ScaleOptions = {
  /** Where the lowest and the highest value stand. */
  readonly from: number;
  readonly to: number;
  /** About how many ticks there is room for. */
  readonly about: number;
  /** What no value can lie beyond: 0 for a count, 0 and 1 for a share. */
  readonly within?: Partial<Range> | undefined;
  /** Counts: no tick between two of them. */
  readonly isWhole?: boolean | undefined;
  /** From the lowest value to the highest, round or not: for a picture too small for ticks. */
  readonly isTight?: boolean | undefined;
};

/**
 * A scale on which all the values have a place, from one round number to another. What lies outside after all stands at
 * the edge.
 * @param values finite; none makes a scale from 0 to 1
 */
export function scaleOf(values: readonly number[], options: ScaleOptions): Scale {
  const { from, to, about, within = {}, isWhole } = options;
  const { low, high } = spread(
    values.map((value) => cut(value, within)),
    within,
  );
  const step = Math.max(roundStep((high - low) / about), isWhole ? 1 : 0);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const round = {
    low: Math.max(first * step, within.low ?? -Infinity),
    high: Math.min(last * step, within.high ?? Infinity),
  };
  const range = options.isTight ? { low, high } : round;
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => twelveDigits((first + at) * step)).filter(
    (tick) => tick >= range.low - step * TOGETHER && tick <= range.high + step * TOGETHER,
  );
  const place = (value: number): number => {
    const inside = Math.min(Math.max(value, range.low), range.high);
    return Math.round((from + ((inside - range.low) / (range.high - range.low)) * (to - from)) * 10) / 10;
  };
  return { place, ticks, range };
}

/** Lowest and highest, and never the same. */
function spread(values: readonly number[], within: Partial<Range>): Range {
  if (values.length === 0) return { low: within.low ?? 0, high: within.high ?? (within.low ?? 0) + 1 };
  const low = values.reduce((one, other) => Math.min(one, other));
  const high = values.reduce((one, other) => Math.max(one, other));
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > size * TOGETHER && high - low > 1 / FARTHEST) return { low, high };
  const room = size > 1 / FARTHEST ? size / 10 : 1;
  const wider = {
    low: Math.max(low - room, within.low ?? -Infinity),
    high: Math.min(high + room, within.high ?? Infinity),
  };
  return wider.high > wider.low ? wider : { low: low - room, high: high + room };
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (STEPS.find((step) => step * power >= least * (1 - TOGETHER)) ?? 10);
}

function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}

function cut(value: number, { low = -FARTHEST, high = FARTHEST }: Partial<Range>): number {
  return Math.min(Math.max(value, low), high);
}
