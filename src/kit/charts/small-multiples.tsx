import type { VNode } from "preact";
import { Mark, type KeyEntry } from "./marks.tsx";
import { linePath, tenth, type Spot } from "./paths.ts";
import { PlotFigure, type PlotProps, type PlotTable } from "./plot-figure.tsx";
import { scaleOf, type Range } from "./scale.ts";

const WIDTH = 140;
const HEIGHT = 70;
const INSET = 6;

/**
 * The same figure of many places, side by side on one scale, each beside all of them together: an average that hides one
 * does not hide it here.
 */
export function SmallMultiples(props: SmallMultiplesProps): VNode {
  const { id, series, reference, periods, format, within } = props;
  const values = [reference?.values ?? [], ...series.map((each) => each.values)].flat();
  const known = values.filter((value) => value !== undefined);
  const scale = scaleOf(known, { from: HEIGHT - INSET, to: INSET, about: 3, within, isTight: true });
  const step = (WIDTH - 2 * INSET) / Math.max(1, periods.length - 1);
  const spotsOf = (some: readonly (number | undefined)[]): readonly Spot[] =>
    periods.map((_, at) => {
      const value = some[at];
      return value === undefined ? undefined : { x: tenth(INSET + at * step), y: scale.place(value) };
    });
  const one = `All are drawn on one scale, from ${format(scale.range.low)} to ${format(scale.range.high)}.`;
  const note = [props.note, one].filter(Boolean).join(" ");
  return (
    <PlotFigure {...props} note={note} entries={keyOf(props)} table={tableOf(props)}>
      <ul class="fl-plot__many">
        {series.map(({ name, values: own }, at) => (
          <li>
            <p class="fl-plot__name" aria-hidden="true">
              {name} <span class="fl-plot__last">{lastOf(own, periods, format).figure}</span>
            </p>
            <One
              id={`${id}-${at}`}
              name={name}
              means={describe(own, props)}
              spots={spotsOf(own)}
              beside={spotsOf(reference?.values ?? [])}
            />
          </li>
        ))}
      </ul>
    </PlotFigure>
  );
}

function One({ id, name, means, spots, beside }: OneProps): VNode {
  return (
    <svg
      class="fl-plot__one"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      direction="ltr"
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      focusable="false"
    >
      <title id={`${id}-title`}>{name}</title>
      <desc id={`${id}-text`}>{means}</desc>
      <path class="fl-plot__base" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
      <path class="fl-plot__line fl-plot__line--other" d={linePath(beside)} />
      <path class="fl-plot__line fl-plot__line--data" d={linePath(spots)} />
      {spots.map((spot, at) => {
        // One that stands alone has no line to be seen by; the last is where the eye goes.
        const isAlone = !spots[at - 1] && !spots[at + 1];
        const isLast = at === spots.findLastIndex((each) => each !== undefined);
        return spot && (isAlone || isLast) ? <Mark look="dot" {...spot} size={isLast ? 3.5 : 2} /> : null;
      })}
    </svg>
  );
}

function lastOf(
  values: readonly (number | undefined)[],
  periods: readonly string[],
  format: (value: number) => string,
): { figure: string; period?: string | undefined } {
  const at = periods.findLastIndex((_, index) => values[index] !== undefined);
  const value = values[at];
  return value === undefined ? { figure: "no figure" } : { figure: format(value), period: periods[at] };
}

function describe(values: readonly (number | undefined)[], { periods, format }: SmallMultiplesProps): string {
  const known = values.slice(0, periods.length).filter((value) => value !== undefined);
  const { figure, period } = lastOf(values, periods, format);
  if (!period) return "There is no figure yet.";
  const missing = periods.length - known.length;
  const ends = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))].map(format);
  return `From ${periods[0]} to ${periods.at(-1)}: lowest ${ends[0]}, highest ${ends[1]}, last ${figure} (${period}).${
    missing > 0 ? ` No figure for ${missing} of ${periods.length}.` : ""
  }`;
}

function keyOf({ reference }: SmallMultiplesProps): readonly KeyEntry[] {
  return [
    { line: "data", text: "Each" },
    ...(reference ? [{ line: "other", text: reference.name } as const] : []),
  ];
}

function tableOf({ series, reference, periods, format }: SmallMultiplesProps): PlotTable {
  const all = reference ? [...series, reference] : series;
  return {
    columns: [{ text: "Period" }, ...all.map(({ name }) => ({ text: name, isFigure: true }))],
    rows: periods.map((period, at) => [
      period,
      ...all.map(({ values }) => {
        const value = values[at];
        return value === undefined ? "no figure" : format(value);
      }),
    ]),
  };
}

/** One line: a value for each period, missing where there is none. */
export type NamedSeries = { readonly name: string; readonly values: readonly (number | undefined)[] };

export interface SmallMultiplesProps extends PlotProps {
  readonly periods: readonly string[];
  readonly series: readonly NamedSeries[];
  /** All together, thin behind each. */
  readonly reference?: NamedSeries | undefined;
  readonly within?: Partial<Range> | undefined;
}

interface OneProps {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  readonly spots: readonly Spot[];
  readonly beside: readonly Spot[];
}
