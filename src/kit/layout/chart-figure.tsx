import type { ComponentChildren, VNode } from "preact";
import { raw } from "../raw.ts";

/** What a drawn picture may be made of, and nothing else: shapes and text, no script, no style, nothing that is fetched. */
const SHAPES = "svg|title|desc|defs|pattern|path|rect|line|circle|g|text";
const ATTRIBUTE = `\\s+(?!on|style|href|src|xlink)[a-zA-Z][\\w:-]*="[^"<]*"`;
const DRAWING = new RegExp(`^(?=<svg[\\s>])(?:<\\/?(?:${SHAPES})(?:${ATTRIBUTE})*\\s*\\/?>|[^<])+$`, "u");

/**
 * A picture drawn by ourselves as text, with its heading; beside it, or below on a narrow page, what says the same in words or in a table. It
 * is the picture's own affair to be named and described for whoever does not see it.
 * @param svg one element of shapes and text, all text in it escaped
 * @throws when there is anything else in it
 */
export function ChartFigure({ svg, heading, headingId, children }: ChartFigureProps): VNode {
  if (!DRAWING.test(svg)) throw new Error("A chart is made of shapes and text alone.");
  return (
    <section class="fl-chart" aria-labelledby={headingId}>
      <h2 class="govuk-heading-m" id={headingId}>
        {heading}
      </h2>
      <div class="fl-chart__sides">
        <figure class="fl-chart__picture">{raw(svg)}</figure>
        <div>{children}</div>
      </div>
    </section>
  );
}

export interface ChartFigureProps {
  readonly svg: string;
  readonly heading: string;
  /** Unique on the page. */
  readonly headingId: string;
  /** What says the same without the picture. */
  readonly children: ComponentChildren;
}
