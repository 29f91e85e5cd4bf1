/**
 * A picture and all it says, for whoever does not see it. `svg` is one element with a title and a description of its own, made of nothing but
 * shapes and text: no script, no style, nothing fetched. The table holds every number in the picture and belongs beside it.
 */
export type Chart = {
  readonly svg: string;
  readonly title: string;
  readonly summary: string;
  readonly table: ChartTable;
};

export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/**
 * What every chart is told. `id` is unlike that of any other chart on the page: its title and description are found by it. A narrow one is
 * read at its own size on a telephone.
 */
export type ChartPlace = {
  readonly id: string;
  readonly title: string;
  readonly isNarrow?: boolean | undefined;
};

/** How wide a narrow chart is, in CSS pixels: the smallest telephones in use have 360, less a margin on either side. */
export const NARROW = 330;
