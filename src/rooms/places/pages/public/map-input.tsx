import type { VNode } from "preact";
import { MAP_WIDTH } from "../../model/map-view.ts";
import { PRESSED } from "../../model/press-map.ts";

type Props = {
  /** The map, as SVG. */
  readonly drawing: string;
  readonly height: number;
  /** What it shows and how to use it, for whoever cannot see it. */
  readonly label: string;
  /** Whose outlines these are: said wherever a map is shown. */
  readonly attribution: string;
  /** Where the mark is, in pixels. */
  readonly mark?: { readonly x: number; readonly y: number };
  /** What the arrow keys can reach: "cell,x,y,sentence" joined by bars. */
  readonly cells?: string;
};

/**
 * A map that sends where it was pressed, without a script. The drawing goes along with the page: nobody else is asked
 * for it, and no file of it is kept.
 */
export function MapInput({ drawing, height, label, attribution, mark, cells }: Props): VNode {
  return (
    <figure class="fl-map">
      <div class="fl-map__frame" dir="ltr">
        <input
          type="image"
          id={PRESSED}
          name={PRESSED}
          src={`data:image/svg+xml,${drawing.replaceAll(/[#%<>"&]|[^!-~]/gu, encodeURIComponent)}`}
          width={MAP_WIDTH}
          height={height}
          alt={label}
          data-cells={cells}
        />
        {mark && (
          <svg
            class="fl-map__over"
            width={MAP_WIDTH}
            height={height}
            viewBox={`0 0 ${MAP_WIDTH} ${height}`}
            aria-hidden="true"
            focusable="false"
          >
            <g data-mark transform={`translate(${mark.x} ${mark.y})`}>
              <circle r="11" fill="none" stroke="#FFFFFF" stroke-width="6" />
              <circle r="11" fill="none" stroke="#5B2A6E" stroke-width="3" />
              <path d="M-18 0H-5M5 0H18M0 -18V-5M0 5V18" stroke="#5B2A6E" stroke-width="3" />
            </g>
          </svg>
        )}
      </div>
      <figcaption class="fl-map__source">{attribution}</figcaption>
    </figure>
  );
}
