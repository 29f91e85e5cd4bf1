import type { VNode } from "preact";
import { NARROW, WIDE } from "./frame.ts";
import { IntervalPicture, isStacked, pictureHeight } from "./interval-picture.tsx";
import type { IntervalRowsProps } from "./interval-row.ts";
import { describeRows, rowsKey, rowsTable } from "./interval-words.ts";
import { PlotFigure } from "./plot-figure.tsx";

/** A row of words and, under it, a dot with its interval: for districts, groups, or how far each is from the rest. */
export function IntervalPlot(props: IntervalRowsProps): VNode {
  return <IntervalRows {...props} isBar={false} />;
}

/** The same as bars from nought, each with its interval: for shares and counts. */
export function IntervalBars(props: IntervalRowsProps): VNode {
  return <IntervalRows {...props} isBar={true} />;
}

function IntervalRows(props: IntervalRowsProps & { isBar: boolean }): VNode {
  const means = describeRows(props);
  const frames = (
    [
      ["narrow", NARROW],
      ["wide", WIDE],
    ] as const
  ).map(([name, width]) => {
    const stacked = isStacked(props, width);
    return { isStacked: stacked, frame: { name, width, height: pictureHeight(props.rows.length, stacked) } };
  });
  return (
    <PlotFigure {...props} entries={rowsKey(props)} table={rowsTable(props)}>
      {frames.map((each) => (
        <IntervalPicture {...props} {...each} means={means} />
      ))}
    </PlotFigure>
  );
}
