import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { sealValue, type ValuePlace } from "../../../foundation/house/index.ts";
import { enqueue } from "../../../foundation/jobs/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { hashedNames } from "../../people/index.ts";
import type { BreakGlassAnswers } from "../forms/break-glass-form.ts";
import { normaliseReference } from "../model/normalise-reference.ts";
import { tellReviewers } from "../tell-reviewers.ts";

/** What was asked for, as its second person reads it. */
export const askedSchema = z.object({
  reference: z.string(),
  name: z.string(),
  born: z.string().optional(),
  reason: z.string(),
});

/** A record that break-glass opened to the actor, for as long as it lasts. */
export type Opened = {
  readonly reference: string;
  readonly process: string;
  readonly thingId: string;
  readonly until: Date;
};

/**
 * Asks for a record in an emergency. Whether there is one, and whether it was opened, is not answered: everything here
 * is the same for each. Refused by the database without the permission or a fresh sign-in.
 */
export async function breakGlass(tx: ActorTx, answers: BreakGlassAnswers): Promise<void> {
  const id = randomUUID();
  const { given, family, born, reason } = answers;
  const reference = normaliseReference(answers.reference);
  const name = { given, family };
  const keys = hashedNames(tx, { names: [name], born: born ?? undefined });
  const asked = { reference, name: `${given} ${family}`, ...(born ? { born } : {}), reason };
  const sealed = sealValue(tx.house, askedPlace(id), asked);
  const lasts = `${getThreshold(tx.house.pack, "access.break-glass").value} hours`;
  await sql`select access.break_glass(${id}, ${reference}, ${keys}::bigint[], ${sealed}, ${lasts}::interval)`.execute(
    tx.db,
  );
  await recordAudit(tx, { event: "break-glass.asked" });
  await enqueue(tx, tellReviewers, { use: id });
}

/** What is open to the actor by break-glass now, the first to run out first. */
export async function findOpened(tx: ActorTx): Promise<Opened[]> {
  const query = sql<Opened>`
    select t.reference, t.process, t.id as "thingId", i.until
    from access.involvement i join process.thing t on t.id = i.thing_id
    where i.capacity = 'break-glass' order by i.until`;
  return (await query.execute(tx.db)).rows;
}

/** Where what was asked for is sealed. */
export function askedPlace(id: string): ValuePlace {
  return { table: "access.break_glass", row: id, column: "reason_sealed" };
}
