import type { VNode } from "preact";
import { framesOf } from "./frame.ts";
import { PlotFigure, type PlotProps } from "./plot-figure.tsx";
import { SeriesPicture, type SeriesLook } from "./series-picture.tsx";
import { describeSeries, seriesKey, seriesTable } from "./series-words.ts";

/** A series in its figure, at both sizes. */
export function SeriesFigure(props: SeriesFigureProps): VNode {
  const { id, title, means } = props;
  const described = [describeSeries(props), means].filter(Boolean).join(" ");
  return (
    <PlotFigure {...props} entries={seriesKey(props)} table={seriesTable(props)}>
      {framesOf(240, 320).map((frame) => (
        <SeriesPicture {...props} id={id} frame={frame} title={title} means={described} />
      ))}
    </PlotFigure>
  );
}

interface SeriesFigureProps extends PlotProps, SeriesLook {
  readonly centreName: string;
  /** What more there is to say to whoever does not see it. */
  readonly means?: string | undefined;
}
