import type { PlotProps } from "./plot-figure.tsx";
import type { Range } from "./scale.ts";

export type RowMark = "different" | "unclear";

export interface IntervalRow {
  readonly name: string;
  /** Missing is not shown: its note says why. */
  readonly value?: number | undefined;
  readonly interval?: Range | undefined;
  /** Whether it differs from what it is compared with. */
  readonly mark?: RowMark | undefined;
  /** "too few answers". */
  readonly note?: string | undefined;
}

export interface IntervalRowsProps extends PlotProps {
  readonly rows: readonly IntervalRow[];
  /** What a row is: "District". */
  readonly rowName: string;
  /** What all are held against: the county's figure, or nought for a gap. */
  readonly reference?: { readonly name: string; readonly value: number } | undefined;
  /** "95%", when it is left out. */
  readonly level?: string | undefined;
  readonly within?: Partial<Range> | undefined;
}
