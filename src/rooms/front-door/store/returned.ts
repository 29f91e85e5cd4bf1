import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sealValue } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { contactProcess } from "../contact-process.ts";
import { RETURNED } from "./find-returned.ts";

const written = z.object({ text: z.string() });

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "front_door.returned": { id: string; contact_id: string; words: Buffer; received_at: Date };
  }
}

/** Takes in what she wrote when she came back, and starts the clock to answer it. */
export async function takeReturned(tx: ActorTx, taken: TakenIntake, contactId: string): Promise<void> {
  const { text } = written.parse(await taken.open());
  const words = sealValue(tx.house, { table: RETURNED, row: taken.id, column: "words" }, text);
  const row = { id: taken.id, contact_id: contactId, words, received_at: taken.receivedAt };
  await tx.db.insertInto(RETURNED).values(row).execute();
  await takeStep(tx, contactProcess, { thingId: contactId, step: "returned", body: {}, version: undefined });
}
