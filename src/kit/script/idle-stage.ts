/**
 * What an untouched page should do: nothing, warn, or clear itself.
 * All three times are in ms; a device that slept through the warning clears at once when it wakes.
 */
export function idleStage(
  untouched: number,
  warnAfter: number,
  clearAfter: number,
): "rest" | "warn" | "clear" {
  if (untouched >= clearAfter) return "clear";
  return untouched >= warnAfter ? "warn" : "rest";
}
