import type { VNode } from "preact";
import { PeriodAxis, roomFor, tickLabels, ValueAxis, type Plot } from "./axes.tsx";
import type { Frame } from "./frame.ts";
import { Mark, type LineLook } from "./marks.tsx";
import { linePath, stepPath, tenth, type Spot } from "./paths.ts";
import { Picture } from "./picture.tsx";
import { scaleOf, type Range, type Scale } from "./scale.ts";
import { SeriesNotes } from "./series-notes.tsx";
import { isBreak, isGap, LOOKS, phaseAt, type SeriesPhase, type SeriesPoint } from "./series.ts";

const TOP = 20;
const BELOW = 26;
/** Above the highest and below the lowest value: room for the words of a point there, and for what marks a gap. */
const ROOM = 24;
/** Below that, where there is a gap: a lane of its own for its cross. */
const LANE = 14;
/** From the edge to the first and the last point. */
const ASIDE = 12;
/** Points closer together than this are drawn smaller. */
const CLOSE = 9;
/** How far the bar across the end of a range reaches to either side. */
const CAP = 3;

/** Values in the order of time, with the lines they are held against. */
export function SeriesPicture(props: SeriesPictureProps): VNode {
  const { id, frame, title, means, points, phases, format } = props;
  const values = points.map(({ value }) => value);
  const lines = linesOf(props);
  const ranges = points.flatMap(({ between }) => (between ? [between.low, between.high] : []));
  const known = [props.isFromNought ? [0] : [], values, ranges, ...lines.map((line) => line.values)]
    .flat()
    .filter((value) => value !== undefined);
  const [top, bottom] = [TOP, frame.height - BELOW];
  const lane = points.some(isGap) ? LANE : 0;
  const scale = scaleOf(known, {
    ...props,
    from: bottom - ROOM - lane,
    to: top + ROOM / 2,
    about: frame.name === "wide" ? 6 : 4,
  });
  const ticks = tickLabels(scale, format);
  const plot = { width: frame.width, left: roomFor(ticks, frame.width), right: frame.width - 4, top, bottom };
  const { step, xAt } = placesOf(plot, points.length);
  const spotsOf = (along: readonly (number | undefined)[]): readonly Spot[] =>
    along.map((value, at) => (value === undefined ? undefined : { x: xAt(at), y: scale.place(value) }));
  const breaksAt = (index: number): boolean => isBreak(phases, index);
  const spots = spotsOf(values);
  const reach = { half: step / 2, edges: { low: plot.left, high: plot.right } };
  return (
    <Picture id={id} frame={frame} title={title} means={means}>
      <ValueAxis plot={plot} scale={scale} ticks={ticks} />
      <PeriodAxis plot={plot} periods={points.map(({ period }) => period)} xAt={xAt} />
      {lines.map((line) => (
        <path
          class={`fl-plot__line fl-plot__line--${line.look}`}
          d={stepPath(spotsOf(line.values), reach, breaksAt)}
        />
      ))}
      <path class="fl-plot__line fl-plot__line--data" d={linePath(spots, breaksAt)} />
      {points.map(({ mark, between }, at) => {
        const spot = spots[at];
        if (spot) return <Mark look={LOOKS[mark ?? "usual"]} {...spot} size={step < CLOSE ? 2.2 : 3.5} />;
        if (!between) return <Mark look="missing" x={xAt(at)} y={bottom - 6} />;
        return <path class="fl-plot__whisker" d={whisker(xAt(at), between, scale)} />;
      })}
      <SeriesNotes
        {...{ points, phases, spots, plot }}
        floor={bottom - lane}
        breakAt={(at) => tenth(xAt(at) - step / 2)}
      />
    </Picture>
  );
}

/** From one end of a range to the other, with a bar across each. */
function whisker(x: number, { low, high }: Range, { place }: Scale): string {
  const [bottom, top] = [place(low), place(high)];
  return `M${x} ${bottom}V${top}M${tenth(x - CAP)} ${bottom}H${tenth(x + CAP)}M${tenth(x - CAP)} ${top}H${tenth(x + CAP)}`;
}

/** Where each period stands; one alone in the middle. */
function placesOf({ left, right }: Plot, count: number): { step: number; xAt: (index: number) => number } {
  if (count < 2) return { step: 4 * ASIDE, xAt: () => tenth((left + right) / 2) };
  const step = (right - left - 2 * ASIDE) / (count - 1);
  return { step, xAt: (index) => tenth(left + ASIDE + index * step) };
}

type Line = { readonly look: LineLook; readonly values: readonly (number | undefined)[] };

/** Each line as a value for each point. */
function linesOf({ points, phases, isNearShown = false }: SeriesPictureProps): readonly Line[] {
  const along = (of: (point: SeriesPoint, phase: SeriesPhase | undefined) => number | undefined) =>
    points.map((point, at) => of(point, phaseAt(phases, at)));
  const pair = (look: LineLook, name: "limits" | "near"): readonly Line[] => [
    { look, values: along((point, phase) => (point[name] ?? phase?.[name])?.low) },
    { look, values: along((point, phase) => (point[name] ?? phase?.[name])?.high) },
  ];
  return [
    { look: "centre", values: along((_, phase) => phase?.centre) },
    ...pair("limit", "limits"),
    ...(isNearShown ? pair("near", "near") : []),
    { look: "target", values: along(({ target }) => target) },
  ];
}

export interface SeriesLook {
  readonly points: readonly SeriesPoint[];
  readonly phases: readonly SeriesPhase[];
  /** The lines two thirds of the way to the limits; hidden when left out. */
  readonly isNearShown?: boolean | undefined;
  /** What no value lies beyond: 0 for a count, 0 and 1 for a share. A limit beyond is drawn at the edge. */
  readonly within?: Partial<Range> | undefined;
  /** The scale begins at nought, so that a line is as high as its figure. */
  readonly isFromNought?: boolean | undefined;
  /** Counts: the scale has whole numbers alone. */
  readonly isWhole?: boolean | undefined;
  readonly format: (value: number) => string;
}

interface SeriesPictureProps extends SeriesLook {
  readonly id: string;
  readonly frame: Frame;
  readonly title: string;
  readonly means: string;
}
