/** One line of two texts laid side by side: in both, only in the earlier, or only in the later. */
export type LineChange = { readonly kind: "same" | "out" | "in"; readonly line: string };

/** What changed from one list of lines to another, by their longest common part. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const longest = commonLengths(before, after);
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      changes.push({ kind: "same", line: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: "out", line: old });
      i += 1;
    } else if (now !== undefined) {
      changes.push({ kind: "in", line: now });
      j += 1;
    }
  }
  return changes;
}

/** For each pair of places, how many lines the rests from there have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, below] = [table[i], table[i + 1]];
      if (!row || !below) continue;
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
