import { parentPort } from "node:worker_threads";
import {
  scoreSlice,
  type Blocks,
  type LinkModel,
  type LinkSettings,
  type ScoredSlice,
  type TableColumns,
} from "../../linkage/index.ts";
import { readTablePart, type PartWork, type TablePart } from "./read/table-part.ts";

/** What a thread may be asked to do. */
export type LinkTask = ReadTask | ScoreTask;
export type ReadTask = PartWork & { readonly kind: "read" };
export type ScoreTask = {
  readonly kind: "score";
  readonly columns: TableColumns;
  readonly blocks: Blocks;
  readonly model: LinkModel;
  readonly settings: LinkSettings;
  readonly slice: number;
  readonly slices: number;
};

/** What comes of it. */
export type TaskAnswer<Task extends LinkTask> = Task extends ReadTask ? TablePart : ScoredSlice;

parentPort?.on("message", (task: LinkTask) => {
  const answer = task.kind === "read" ? readTablePart(task) : score(task);
  parentPort?.postMessage({ answer });
});

function score({ columns, blocks, model, settings, slice, slices }: ScoreTask): ScoredSlice {
  return scoreSlice(columns, blocks, model, settings, { slice, slices });
}
