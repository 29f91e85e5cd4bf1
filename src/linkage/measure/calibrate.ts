import type { Knot } from "../link-model.ts";
import type { Judged } from "./calibration-error.ts";

/** The straight line stands in the curve with one pair at each of this many places, so that few reviews bend it little. */
const PLACES = 21;

/**
 * The calibration curve that reviewed pairs bear out: isotonic regression (pools of adjacent violators), never falling. Put it into
 * `model.calibration`; `probability` must be the raw one, from before calibration.
 */
export function calibrate(reviewed: readonly Judged[]): Knot[] {
  const points = [
    ...reviewed.map(({ probability, same }) => ({ raw: probability, said: same ? 1 : 0 })),
    ...Array.from({ length: PLACES }, (_, at) => ({ raw: at / (PLACES - 1), said: at / (PLACES - 1) })),
    // Of one raw probability the highest comes first, so that whatever is tied falls into one pool.
  ].sort((a, b) => a.raw - b.raw || b.said - a.said);
  const pools: Pool[] = [];
  for (const { raw, said } of points) {
    let pool: Pool = { from: raw, to: raw, said, weight: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.said / last.weight >= pool.said / pool.weight;
      last = pools.at(-1)
    ) {
      pool = { ...pool, from: last.from, said: pool.said + last.said, weight: pool.weight + last.weight };
      pools.pop();
    }
    pools.push(pool);
  }
  // A pool is flat from its first to its last pair: all of it was borne out alike.
  return pools.flatMap(({ from, to, said, weight }) => {
    const calibrated = said / weight;
    return from === to
      ? [{ raw: from, calibrated }]
      : [
          { raw: from, calibrated },
          { raw: to, calibrated },
        ];
  });
}

type Pool = { readonly from: number; readonly to: number; readonly said: number; readonly weight: number };
