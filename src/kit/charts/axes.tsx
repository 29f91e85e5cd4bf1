import type { VNode } from "preact";
import { fit, keepInside, TYPE_SIZE, widthOf } from "./letters.ts";
import type { Scale } from "./scale.ts";

/** A label of an axis is no longer than this share of the picture. */
const LONGEST = 0.3;
const BETWEEN = 14;

/** The inner edges of a picture: where what is drawn may stand. */
export type Plot = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Each tick once: what reads the same as the one before is left out. */
export function tickLabels(scale: Scale, format: (value: number) => string): readonly Tick[] {
  const labels = scale.ticks.map((value) => ({ value, text: format(value) }));
  return labels.filter(({ text }, at) => text !== labels[at - 1]?.text);
}

/** How much room the labels of an upright scale take. */
export function roomFor(ticks: readonly Tick[], width: number): number {
  const widest = Math.max(0, ...ticks.map(({ text }) => widthOf(text)));
  return Math.min(widest, width * LONGEST) + 8;
}

/** The upright scale: a hairline at each tick, its label before it. */
export function ValueAxis({
  plot,
  scale,
  ticks,
}: {
  plot: Plot;
  scale: Scale;
  ticks: readonly Tick[];
}): VNode {
  return (
    <g aria-hidden="true">
      {ticks.map(({ value, text }) => (
        <>
          <path class="fl-plot__grid" d={`M${plot.left} ${scale.place(value)}H${plot.right}`} />
          <text class="fl-plot__tick" x={plot.left - 6} y={scale.place(value) + 5} text-anchor="end">
            {fit(text, plot.width * LONGEST)}
          </text>
        </>
      ))}
    </g>
  );
}

/** The level scale of numbers: a label at each tick that there is room for. */
export function NumberAxis({
  plot,
  scale,
  ticks,
}: {
  plot: Plot;
  scale: Scale;
  ticks: readonly Tick[];
}): VNode {
  const labels = ticks.map(({ value, text }) => ({ text, x: scale.place(value) }));
  return (
    <>
      <path class="fl-plot__base" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
      <AxisLabels plot={plot} labels={thinned(labels, plot)} />
    </>
  );
}

/** The level scale of periods: the last one always, and before it as many as there is room for, evenly. */
export function PeriodAxis({
  plot,
  periods,
  xAt,
}: {
  plot: Plot;
  periods: readonly string[];
  xAt: (index: number) => number;
}): VNode {
  const labels = periods.map((text, index) => ({ text: fit(text, plot.width * LONGEST), x: xAt(index) }));
  return <AxisLabels plot={plot} labels={thinned(labels, plot)} />;
}

function AxisLabels({ plot, labels }: { plot: Plot; labels: readonly Placed[] }): VNode {
  return (
    <g aria-hidden="true">
      {labels.map(({ text, x }) => (
        <>
          <path class="fl-plot__base" d={`M${x} ${plot.bottom}v4`} />
          <text
            class="fl-plot__tick"
            x={keepInside(x, text, plot.width)}
            y={plot.bottom + 6 + TYPE_SIZE}
            text-anchor="middle"
          >
            {text}
          </text>
        </>
      ))}
    </g>
  );
}

/** Every second, third and so on, counted from the last, so that none touches another. */
function thinned(labels: readonly Placed[], { width }: Plot): readonly Placed[] {
  const left = ({ text, x }: Placed): number => keepInside(x, text, width) - widthOf(text) / 2;
  const right = ({ text, x }: Placed): number => keepInside(x, text, width) + widthOf(text) / 2;
  for (let step = 1; step < labels.length; step += 1) {
    const some = labels.filter((_, at) => (labels.length - 1 - at) % step === 0);
    const isRoomy = some.every((label, at) => {
      const next = some[at + 1];
      return !next || right(label) + BETWEEN <= left(next);
    });
    if (isRoomy) return some;
  }
  return labels.slice(-1);
}

export type Tick = { readonly value: number; readonly text: string };
type Placed = { readonly text: string; readonly x: number };
