import {
  mergeSlices,
  scoreSlice,
  type Blocks,
  type LinkModel,
  type LinkSettings,
  type ScoredPairs,
  type TableColumns,
} from "../../linkage/index.ts";
import type { Crew } from "./crew.ts";

/** Fewer records than this are compared sooner than another thread is told to. */
const WORTH_SHARING = 20_000;

export type Scored = { readonly pairs: ScoredPairs; readonly candidates: number };

/** Compares the candidate pairs, in all threads at once. The result does not hang on how many there are. */
export async function scorePairs(
  columns: TableColumns,
  blocks: Blocks,
  model: LinkModel,
  settings: LinkSettings,
  { crew, onProgress }: { readonly crew: Crew; readonly onProgress: (done: number, of: number) => void },
): Promise<Scored> {
  const slices = columns.count < WORTH_SHARING ? 1 : crew.size + 1;
  const work = { kind: "score", columns, blocks, model, settings, slices } as const;
  const others = Array.from({ length: slices - 1 }, (_, member) =>
    crew.ask(member, { ...work, slice: member + 1 }),
  );
  const settled = Promise.allSettled(others);
  const own = scoreSlice(columns, blocks, model, settings, { slice: 0, slices }, onProgress);
  await settled;
  const all = [own, ...(await Promise.all(others))];
  return { pairs: mergeSlices(all), candidates: all.reduce((sum, { candidates }) => sum + candidates, 0) };
}
