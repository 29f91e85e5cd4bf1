import type { Limit } from "../clock/index.ts";
import type { House } from "../house/index.ts";
import type { Limits } from "./plan-step.ts";

/** Time limits as the pack sets them: every length is data with its source, never a constant in code. */
export function limitsOf({ pack, calendar }: Pick<House, "pack" | "calendar">): Limits {
  const known = new Map(pack.thresholds.map((threshold) => [threshold.key as string, threshold]));
  return {
    calendar,
    limitOf(key) {
      const threshold = known.get(key);
      if (!threshold || threshold.unit === "count")
        throw new Error(`The pack has no time limit called ${key}.`);
      return { value: threshold.value, unit: threshold.unit } as Limit;
    },
  };
}
