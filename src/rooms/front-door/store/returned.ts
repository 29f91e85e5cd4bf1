import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { takeStep, type StepContext } from "../../../foundation/process/index.ts";
import { contactProcess } from "../contact-process.ts";
import { findKept } from "./kept.ts";

const TABLE = "front_door.returned";
const written = z.object({ text: z.string() });

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "front_door.returned": { id: string; contact_id: string; words: Buffer; received_at: Date };
  }
}

/** Something she wrote when she came back with her reference. */
export type Returned = { readonly text: string; readonly receivedAt: Date };

/** Takes in what she wrote when she came back, and starts the clock to answer it. */
export async function takeReturned(tx: ActorTx, taken: TakenIntake, contactId: string): Promise<void> {
  const { text } = written.parse(await taken.open());
  const words = sealValue(tx.house, { table: TABLE, row: taken.id, column: "words" }, text);
  const row = { id: taken.id, contact_id: contactId, words, received_at: taken.receivedAt };
  await tx.db.insertInto(TABLE).values(row).execute();
  await takeStep(tx, contactProcess, { thingId: contactId, step: "returned", body: {}, version: undefined });
}

/** What she wrote when she came back, oldest first, as far as the actor is involved in the contact. */
export async function findReturned(context: StepContext): Promise<Returned[]> {
  const rows = (await findKept(context))?.returned ?? [];
  return rows.map(({ id, words, at }) => ({
    text: openValue(
      context.tx.house,
      { table: TABLE, row: id, column: "words" },
      Buffer.from(words, "hex"),
      (value) => z.string().parse(value),
    ),
    receivedAt: new Date(at),
  }));
}
