/**
 * For each row the column it is given, each column once, so that the sum of weights is greatest (the Hungarian method with potentials;
 * time grows with the cube of the size). @param weights a square of numbers, 0 or more.
 */
export function assignBest(weights: readonly Float64Array[]): readonly number[] {
  const size = weights.length;
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1).fill(0);
  for (let row = 1; row <= size; row++) giveColumn(row, weights, rowPotential, columnPotential, rowOf);
  const columns = Array.from({ length: size }, () => -1);
  for (let column = 1; column <= size; column++) columns[(rowOf[column] ?? 0) - 1] = column - 1;
  return columns;
}

/** Finds the cheapest way to give `row` a column, others moving along; cost is the weight taken negative. Column 0 stands for none yet. */
function giveColumn(
  row: number,
  weights: readonly Float64Array[],
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOf: Int32Array,
): void {
  const size = weights.length;
  const least = new Float64Array(size + 1).fill(Infinity);
  const cameFrom = new Int32Array(size + 1);
  const isUsed = new Uint8Array(size + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    isUsed[column] = 1;
    const current = rowOf[column] ?? 0;
    let [delta, next] = [Infinity, 0];
    for (let other = 1; other <= size; other++) {
      if (isUsed[other] === 1) continue;
      const cost =
        -(weights[current - 1]?.[other - 1] ?? 0) -
        (rowPotential[current] ?? 0) -
        (columnPotential[other] ?? 0);
      if (cost < (least[other] ?? 0)) {
        least[other] = cost;
        cameFrom[other] = column;
      }
      if ((least[other] ?? 0) < delta) [delta, next] = [least[other] ?? 0, other];
    }
    for (let other = 0; other <= size; other++) {
      if (isUsed[other] === 1) {
        rowPotential[rowOf[other] ?? 0] = (rowPotential[rowOf[other] ?? 0] ?? 0) + delta;
        columnPotential[other] = (columnPotential[other] ?? 0) - delta;
      } else least[other] = (least[other] ?? 0) - delta;
    }
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const before = cameFrom[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}
