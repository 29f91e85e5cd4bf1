import { createRequire } from "node:module";
import type highsPackage from "highs";
import type { Highs, Model, ModelData } from "highs";

// Its types describe what `require` gives; `import` gives something else.
const { default: loadHighs } = createRequire(import.meta.url)("highs") as typeof highsPackage;

/**
 * A solver of linear programmes in whole or broken numbers, as `src/stats` asks for one (`Solver`): HiGHS (Huangfu and
 * Hall 2018), compiled to WebAssembly. Loaded from the installed package, without a network; takes some tenths of a second, so
 * open one and keep it.
 */
export async function openSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return (programme, use) =>
    highs.withModel(toModel(programme), (model) => {
      model.options.set({ output_flag: false, presolve: "off", mip_rel_gap: 0, mip_abs_gap: 0 });
      return use((question) => answer(highs, model, programme, question));
    });
}

function answer(
  highs: Highs,
  model: Model,
  { lower, upper }: LinearProgramme,
  { costs, bounds = new Map(), isWhole = false }: LinearQuestion,
): readonly number[] | undefined {
  const all = { kind: "range", from: 0, to: lower.length - 1 } as const;
  const { modelStatus, variableType } = highs.constants;
  model.changeColsCost(
    all,
    lower.map((_, column) => costs.get(column) ?? 0),
  );
  for (const [column, [from, to]] of bounds) model.changeColBounds(column, from, to);
  if (isWhole)
    model.changeColsIntegrality(
      all,
      lower.map(() => variableType.integer),
    );
  try {
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) return undefined;
    if (status !== modelStatus.optimal) throw new Error(`The solver ended without an answer (${status}).`);
    return [...model.getSolution().colValue];
  } finally {
    for (const column of bounds.keys()) model.changeColBounds(column, lower[column] ?? 0, upper[column] ?? 0);
    if (isWhole) model.clearIntegrality();
  }
}

function toModel({ lower, upper, rows }: LinearProgramme): ModelData {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: lower.map(() => 0),
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: lower.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
      values: rows.flatMap(({ terms }) => terms.map(([, factor]) => factor)),
    },
  };
}

/** Opens a programme, hands over how to ask about it, and closes it again. */
export type LinearSolver = <Result>(programme: LinearProgramme, use: (ask: Ask) => Result) => Result;

/** Columns with bounds (`Infinity` where there is no end), and rows `lower ≤ Σ factor × column ≤ upper`. */
export type LinearProgramme = {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly {
    readonly terms: readonly (readonly [column: number, factor: number])[];
    readonly lower: number;
    readonly upper: number;
  }[];
};

/** The sum of cost × column is made as small as can be; `bounds` hold for this question alone. */
export type LinearQuestion = {
  readonly costs: ReadonlyMap<number, number>;
  readonly bounds?: ReadonlyMap<number, readonly [lower: number, upper: number]>;
  readonly isWhole?: boolean;
};

/**
 * @returns the columns at an optimum; undefined when nothing keeps to all bounds and rows
 * @throws when there is no end to it
 */
type Ask = (question: LinearQuestion) => readonly number[] | undefined;
