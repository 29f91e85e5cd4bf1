import { z } from "zod";
import { openValue } from "../../../foundation/house/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findKept } from "./kept.ts";

/** Where what she wrote when she came back is kept. */
export const RETURNED = "front_door.returned";

/** Something she wrote when she came back with her reference. */
export type Returned = { readonly text: string; readonly receivedAt: Date };

/** What she wrote when she came back, oldest first, as far as the actor is involved in the contact. */
export async function findReturned(context: StepContext): Promise<Returned[]> {
  const rows = (await findKept(context))?.returned ?? [];
  return rows.map(({ id, words, at }) => ({
    text: openValue(
      context.tx.house,
      { table: RETURNED, row: id, column: "words" },
      Buffer.from(words, "hex"),
      (value) => z.string().parse(value),
    ),
    receivedAt: new Date(at),
  }));
}
