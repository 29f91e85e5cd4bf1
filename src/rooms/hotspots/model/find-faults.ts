import { roundTo } from "../../../stats/index.ts";
import { resolutionOf, KEPT_AT, WIDEST } from "./hexagon.ts";
import type { ReleaseBody } from "./release-body.ts";

/**
 * Whether a release may go out, beside all that went out before, withdrawn or not: every reason why not. What it looks at
 * is what the public would see, so it holds whatever made it.
 * - Nothing smaller than what is shown, nothing unrounded, no area twice, nothing finer than reports are kept.
 * - No report is in two releases: each is of one quarter, and no quarter is released twice. So nothing can be learnt by
 *   taking one release from another: they count different reports.
 * @param earlier the quarters of every other release that was ever published
 */
export function findFaults(body: ReleaseBody, earlier: readonly string[]): string[] {
  const { areas, kinds, smallest, base } = body;
  const cells = areas.map(({ cell }) => cell);
  const least = roundTo(smallest, base);
  const figures = [...areas.map(({ shown }) => shown), ...kinds.flatMap(({ shown }) => shown ?? [])];
  const faults: readonly (readonly [boolean, string])[] = [
    [figures.some((shown) => shown % base !== 0), "A figure is not rounded."],
    [figures.some((shown) => shown < least), "A figure is smaller than may be shown."],
    [new Set(cells).size !== cells.length, "An area is in it twice."],
    [
      cells.some((cell) => cell !== null && (resolutionOf(cell) > KEPT_AT || resolutionOf(cell) < WIDEST)),
      "An area has a size that is not published.",
    ],
    [
      areas.some(({ without }) => without.some((cell) => !cells.includes(cell))),
      "An area leaves out another that is not shown.",
    ],
    [
      earlier.includes(body.quarter),
      "This quarter was published before: a second release could be taken from the first.",
    ],
  ];
  return faults.flatMap(([isFault, words]) => (isFault ? [words] : []));
}
