import type { Pack } from "./pack.ts";
import type { KNOWN_THRESHOLDS, ThresholdKey } from "./schema/known-thresholds.ts";

/**
 * One threshold or time limit of the pack, with its unit and source. A checked pack has them all;
 * the error is for a pack put together by hand.
 */
export function getThreshold<K extends ThresholdKey>(pack: Pack, key: K): PackThreshold<K> {
  const found = pack.thresholds.find((threshold) => threshold.key === key);
  if (!found) throw new Error(`The pack has no threshold "${key}".`);
  return found as PackThreshold<K>;
}

/** A threshold whose unit is known from its key, since the schema has checked it. */
export type PackThreshold<K extends ThresholdKey> = Pack["thresholds"][number] & {
  readonly key: K;
  readonly unit: (typeof KNOWN_THRESHOLDS)[K]["unit"];
};
