import type { VNode } from "preact";
import { placeLabels } from "../layout/area-map/place-labels.ts";
import { fit, TYPE_SIZE, widthOf } from "./letters.ts";

/** No word is longer than this share of the picture. */
const LONGEST = 0.6;

/** Words beside points: none on another, none over the edge. Those that come first stand firmest; the table has all. */
export function PointWords({ words, edge }: PointWordsProps): VNode {
  const labels = words.map(({ text, x, y }) => {
    const fitted = fit(text, edge.width * LONGEST);
    return { text: fitted, x, y, size: TYPE_SIZE, width: widthOf(fitted) };
  });
  return (
    <g aria-hidden="true">
      {placeLabels(labels, edge).map(({ text, x, y }) => (
        <text class="fl-plot__word" x={x} y={y} text-anchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}

interface PointWordsProps {
  /** Where the middle of each would stand, by itself. */
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly edge: { readonly width: number; readonly height: number };
}
