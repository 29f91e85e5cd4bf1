import { randomUUID } from "node:crypto";
import { actorKey, involve, type ActorTx, type NewInvolvement } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { newReference } from "../crypto/index.ts";
import type { ClockSetting, ProcessDefinition, StepDetail } from "./definition.ts";
import { limitsOf } from "./limits.ts";
import { planOpening } from "./plan-step.ts";
import { getThing, type Thing } from "./thing.ts";
import { logStep, startClocks } from "./write-plan.ts";

export type Opening = {
  /** Given where a repeated request must make one thing and not two. */
  readonly id?: string;
  /** Given where whoever sent it was shown it already. */
  readonly reference?: string;
  readonly agencyId: string;
  readonly personId?: string | undefined;
  readonly parentId?: string | undefined;
  /** Who is involved from the start, the opener's own team among them. */
  readonly involved: readonly Omit<NewInvolvement, "thingId" | "personId">[];
  /** Whose clocks start. */
  readonly owner: string;
  readonly clocks?: Readonly<Record<string, ClockSetting>>;
  readonly detail?: StepDetail;
  /** When it happened, when that was before now: intake that waited to be taken in. */
  readonly at?: Date;
  /** The room's own row, written before anyone else can see the thing. */
  readonly write?: (thing: { id: string; reference: string }) => Promise<void>;
};

/** Opens a thing in its first state: the row, its room's row, who is involved, the log, the clocks, the audit. */
export async function openThing(
  tx: ActorTx,
  definition: ProcessDefinition,
  opening: Opening,
): Promise<Thing> {
  const at = opening.at ?? tx.house.now();
  const { step } = definition.opening;
  const request = { step, at, settings: opening.clocks, owner: opening.owner };
  const plan = planOpening(definition, request, limitsOf(tx.house));
  const id = opening.id ?? randomUUID();
  const reference = opening.reference ?? newReference(definition.referencePrefix);
  await insertThing(tx, definition, { id, reference, opening, state: plan.to });
  await opening.write?.({ id, reference });
  for (const each of opening.involved)
    await involve(tx, { ...each, thingId: id, personId: opening.personId });
  await logStep(tx, plan, { thingId: id, step, at, detail: opening.detail ?? {} });
  await startClocks(tx, id, plan.started);
  await recordAudit(tx, { event: `${definition.name}.${step}`, thingId: id, personId: opening.personId });
  return getThing(tx, id);
}

type Row = { id: string; reference: string; opening: Opening; state: string };

async function insertThing(tx: ActorTx, definition: ProcessDefinition, row: Row): Promise<void> {
  await tx.db
    .insertInto("process.thing")
    .values({
      id: row.id,
      process: definition.name,
      reference: row.reference,
      state: row.state,
      agency_id: row.opening.agencyId,
      person_id: row.opening.personId ?? null,
      parent_id: row.opening.parentId ?? null,
      opened_by: actorKey(tx.actor),
    })
    .execute();
}
