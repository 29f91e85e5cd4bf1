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

/** What every chart is told. `id` is unlike that of any other chart on the page: its title and description are found by it. */
export type ChartPlace = { readonly id: string; readonly title: string };
