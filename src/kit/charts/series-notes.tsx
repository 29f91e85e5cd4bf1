import type { VNode } from "preact";
import type { Plot } from "./axes.tsx";
import type { Spot } from "./paths.ts";
import { PointWords } from "./point-words.tsx";
import { isBreak, MARK_WORDS, type SeriesPhase, type SeriesPoint } from "./series.ts";

/** How far above, and below, a point its word stands. */
const ABOVE = 12;
const BELOW = 20;

/** Where a new definition begins, and in words why points stand out: once for those side by side that say the same. */
export function SeriesNotes({ points, phases, spots, plot, floor, breakAt }: SeriesNotesProps): VNode {
  const breaks = phases.filter(({ from }) => from < points.length && isBreak(phases, from));
  const names = breaks.map(({ from, name }) => ({
    text: name ?? "New series",
    x: breakAt(from),
    y: plot.top - 8,
  }));
  const reasons = groupsOf(points, spots).map((group) => reasonOf(group, plot));
  return (
    <g aria-hidden="true">
      {breaks.map(({ from }) => (
        <path class="fl-plot__break" d={`M${breakAt(from)} ${plot.top - 4}V${plot.bottom}`} />
      ))}
      <PointWords words={[...names, ...reasons]} edge={{ width: plot.width, height: floor }} />
    </g>
  );
}

type Group = { readonly text: string; readonly spots: readonly NonNullable<Spot>[] };

/** Points side by side that stand out for the same reason. */
function groupsOf(points: readonly SeriesPoint[], spots: readonly Spot[]): readonly Group[] {
  const groups: { text: string; last: number; spots: NonNullable<Spot>[] }[] = [];
  for (const [at, { mark, why }] of points.entries()) {
    const spot = spots[at];
    if (!mark || !spot) continue;
    const text = why ?? MARK_WORDS[mark];
    const open = groups.at(-1);
    if (open?.text === text && open.last === at - 1) {
      open.spots.push(spot);
      open.last = at;
    } else groups.push({ text, last: at, spots: [spot] });
  }
  return groups;
}

/** Above its highest point in the upper half of the picture, below its lowest in the lower. */
function reasonOf({ text, spots }: Group, { top, bottom }: Plot): { text: string; x: number; y: number } {
  const byHeight = spots.toSorted((one, other) => one.y - other.y);
  const [highest, lowest] = [byHeight[0], byHeight.at(-1)];
  if (!highest || !lowest) return { text, x: -1, y: -1 };
  const isHigh = (highest.y + lowest.y) / 2 < (top + bottom) / 2;
  return isHigh ? { text, x: highest.x, y: highest.y - ABOVE } : { text, x: lowest.x, y: lowest.y + BELOW };
}

interface SeriesNotesProps {
  readonly points: readonly SeriesPoint[];
  readonly phases: readonly SeriesPhase[];
  readonly spots: readonly Spot[];
  readonly plot: Plot;
  /** No word stands below. */
  readonly floor: number;
  /** Where the line before a point stands, by the point's index. */
  readonly breakAt: (index: number) => number;
}
