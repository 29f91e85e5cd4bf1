import type { VNode } from "preact";

/** What stands for a point: each a shape of its own, so that none needs its colour to be told. */
export type Look = "dot" | "diamond" | "square" | "ring" | "triangle" | "missing";

const SHAPES: Readonly<Record<Exclude<Look, "dot" | "ring">, string>> = {
  diamond: "M0 -7L7 0L0 7L-7 0Z",
  square: "M-5 -5H5V5H-5Z",
  triangle: "M0 -7L7 5H-7Z",
  missing: "M-4 -4L4 4M4 -4L-4 4",
};

/** One point. */
export function Mark({ look, x, y, size = 3.5 }: MarkProps): VNode {
  const name = `fl-plot__mark fl-plot__mark--${look}`;
  if (look === "dot") return <circle class={name} cx={x} cy={y} r={size} />;
  if (look === "ring") return <circle class={name} cx={x} cy={y} r="6" />;
  return <path class={name} d={SHAPES[look]} transform={`translate(${x} ${y})`} />;
}

interface MarkProps {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  /** How far a dot reaches from its middle. */
  readonly size?: number;
}

/** A line of a picture: each kind is dashed in a way of its own. */
export type LineLook = "data" | "centre" | "limit" | "near" | "target" | "other";

/** What a shape or a line stands for, in words. */
export type KeyEntry = { readonly text: string } & (
  { readonly mark: Look } | { readonly line: LineLook } | { readonly whisker: true }
);

/** The key of a picture, above it. */
export function PlotKey({ entries }: { entries: readonly KeyEntry[] }): VNode {
  return (
    <ul class="fl-plot__key">
      {entries.map((entry) => (
        <li>
          <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
            {"mark" in entry && <Mark look={entry.mark} x={14} y={8} />}
            {"line" in entry && <path class={`fl-plot__line fl-plot__line--${entry.line}`} d="M0 8H28" />}
            {"whisker" in entry && <path class="fl-plot__whisker" d="M2 8H26M2 3V13M26 3V13" />}
          </svg>
          {entry.text}
        </li>
      ))}
    </ul>
  );
}
