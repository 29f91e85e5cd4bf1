import type { VNode } from "preact";
import { AreaPatterns, AreaShape, type AreaLook } from "./area-looks.tsx";
import { placeLabels } from "./place-labels.ts";
import { MAP_WIDTH, pathOf, projectionOf, type Point, type Projection } from "./projection.ts";

/** A hexagon of the key, in units of its own. */
const KEY_SHAPE = "M12 1L22 7V19L12 25L2 19V7Z";
/** Sizes of type, as the style sheet has them, and how far a name stands above what it names. */
const MARK_SIZE = 32;
const NAME_SIZE = 19;
const MARK_ABOVE = 14;
const POINT_ABOVE = 9;

/**
 * A map of areas, drawn by ourselves: outlines below, areas in patterns above, a few numbered. It is a picture with a
 * text in its place; whatever it says, a table beside it has to say too, and links are there and not here.
 */
export function AreaMap(props: AreaMapProps): VNode {
  const { id, title, means, outlines, areas, legend, attribution, frame, points = [] } = props;
  const projection = projectionOf((frame ?? outlines.map(({ rings }) => rings)).flat(2));
  const named = [`${id}-title`, `${id}-text`];
  return (
    <figure class="fl-area-map">
      <figcaption class="govuk-heading-s govuk-!-margin-bottom-2">{title}</figcaption>
      <ul class="fl-area-map__key">
        {legend.map(({ look, text }, index) => (
          <li>
            <svg viewBox="0 0 24 26" aria-hidden="true" focusable="false">
              <AreaPatterns of={`${id}-key-${index}`} />
              <AreaShape of={`${id}-key-${index}`} look={look} d={KEY_SHAPE} />
            </svg>
            {text}
          </li>
        ))}
      </ul>
      <svg
        class="fl-area-map__picture"
        viewBox={`0 0 ${MAP_WIDTH} ${projection.height}`}
        role="img"
        aria-labelledby={named.join(" ")}
        focusable="false"
      >
        <title id={named[0]}>{title}</title>
        <desc id={named[1]}>{means}</desc>
        <AreaPatterns of={id} />
        {outlinePaths(outlines, frame, projection).map((d) => (
          <path class="fl-area-map__outline" d={d} />
        ))}
        {areas.map(({ rings, look }) => (
          <AreaShape of={id} look={look} d={pathOf(rings, projection)} />
        ))}
        {points.map(({ at }) => {
          const [x, y] = projection.place(at);
          return <circle class="fl-area-map__point" cx={Math.round(x)} cy={Math.round(y)} r="5" />;
        })}
        <Labels {...props} projection={projection} />
      </svg>
      {attribution && <p class="fl-area-map__from">{attribution}</p>}
    </figure>
  );
}

const known = new WeakMap<object, readonly string[]>();

/** Of a whole map always the same thousands of points: worked out once for each list of outlines. */
function outlinePaths(
  outlines: readonly Outline[],
  frame: AreaMapProps["frame"],
  projection: Projection,
): readonly string[] {
  const draw = (): readonly string[] => outlines.map(({ rings }) => pathOf(rings, projection));
  if (frame) return draw();
  const drawn = known.get(outlines) ?? draw();
  known.set(outlines, drawn);
  return drawn;
}

/** Numbers of areas, then names: a number stands firmest, and no name lies on another. */
function Labels({
  outlines,
  areas,
  points = [],
  frame,
  projection,
}: AreaMapProps & { projection: Projection }): VNode {
  const marks = areas.flatMap(({ mark, rings }) => {
    const [x, y] = middleOf(rings, projection);
    return mark ? [{ text: mark, x, y: y - MARK_ABOVE, size: MARK_SIZE }] : [];
  });
  const names = [
    ...points.map(({ name, at }) => {
      const [x, y] = projection.place(at);
      return { text: name, x, y: y - POINT_ABOVE, size: NAME_SIZE };
    }),
    // From near, a district's middle may be anywhere: places say where one is.
    ...(frame && points.length > 0
      ? []
      : outlines.map(({ name, rings }) => {
          const [x, y] = middleOf(rings, projection);
          return { text: name, x, y, size: NAME_SIZE };
        })),
  ];
  const placed = placeLabels([...marks, ...names], { width: MAP_WIDTH, height: projection.height });
  const own = new Set(marks.map(({ text }) => text));
  return (
    <g aria-hidden="true">
      {placed.map(({ text, x, y }) => (
        <text class={own.has(text) ? "fl-area-map__mark" : "fl-area-map__name"} x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Between the outermost corners. */
function middleOf(rings: Rings, { place }: Projection): readonly [number, number] {
  const points = rings.flat().map(place);
  const middle = (values: readonly number[]): number =>
    Math.round((values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2);
  return [middle(points.map(([x]) => x)), middle(points.map(([, y]) => y))];
}

type Rings = readonly (readonly Point[])[];

export type Outline = { readonly name: string; readonly rings: Rings };

export type MapArea = {
  readonly rings: Rings;
  readonly look: AreaLook;
  /** Stands beside the area, and in the table too: a short number. */
  readonly mark?: string | undefined;
};

export type AreaMapProps = {
  /** Unique on the page. */
  readonly id: string;
  /** What the map shows; what it says stands in the page's heading. */
  readonly title: string;
  /** The same in words, for whoever does not see it. */
  readonly means: string;
  readonly outlines: readonly Outline[];
  /** Larger ones first: what comes later lies above. */
  readonly areas: readonly MapArea[];
  readonly legend: readonly { readonly look: AreaLook; readonly text: string }[];
  /** Whose outlines these are; wherever the map is shown. */
  readonly attribution?: string | undefined;
  /** Places by name, to find one's way by: for a map from near. */
  readonly points?: readonly { readonly name: string; readonly at: Point }[] | undefined;
  /** What fills the picture; all outlines, when it is left out. */
  readonly frame?: readonly Rings[] | undefined;
};
