import { randomUUID } from "node:crypto";
import { getOwnGrantee, type ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { sealValue, type House } from "../../../foundation/house/index.ts";
import { openThing, takeStep, type Thing } from "../../../foundation/process/index.ts";
import { findInvolved } from "../../cases/index.ts";
import { NEED_STATES, needField, noteField } from "../forms/needs-form.ts";
import { needsProcess } from "../needs-process.ts";
import { placeOf, saidSchema, type Need } from "./needs.ts";

/** Keeps what was gone through with the person of a contact or case, for whom that is open to, and replaces what was before. */
export async function recordNeeds(tx: ActorTx, parent: Thing, answers: Answers): Promise<Thing> {
  const { agencyId } = tx.actor;
  if (!parent.personId || !agencyId) throw conflict("Say who this is about first, even if she gave no name.");
  if (parent.process === "case" && parent.state !== "active")
    throw conflict("Only an active case can be added to.");
  const grantee = await getOwnGrantee(tx, parent.id);
  const earlier = await findCurrent(tx, parent.personId);
  const needs = needsIn(tx.house, answers);
  const opened = await openThing(tx, needsProcess, {
    agencyId,
    personId: parent.personId,
    parentId: parent.id,
    owner: grantee,
    ...askedBy(grantee, needs),
    ...(parent.process === "case" ? { involved: await findInvolved(tx, parent.id) } : {}),
    write: ({ id }) => writeNeeds(tx, id, needs, answers),
  });
  for (const thingId of earlier) await takeStep(tx, needsProcess, { thingId, step: "replace" });
  return opened;
}

/** Whom needs that were gone through are open to, and the codes of the log. */
export function askedBy(grantee: string, needs: readonly Need[]) {
  return {
    involved: [
      { grantee, capacity: "assessor's team", basis: "we ask what she needs", purpose: "to find what fits" },
    ],
    detail: { wanted: needs.filter(({ state }) => state === "wanted").length },
  };
}

async function findCurrent(tx: ActorTx, personId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("process.thing")
    .select("id")
    .where("person_id", "=", personId)
    .where("process", "=", needsProcess.name)
    .where("state", "=", "current")
    .execute();
  return rows.map(({ id }) => id);
}

async function writeNeeds(tx: ActorTx, id: string, needs: readonly Need[], answers: Answers): Promise<void> {
  await tx.db
    .insertInto("needs.assessment")
    .values(assessmentRow(tx.house, id, needs, answers))
    .execute();
  if (needs.length === 0) return;
  const rows = needs.map((need) => ({ id: randomUUID(), thing_id: id, need: need.id, state: need.state }));
  await tx.db.insertInto("needs.need").values(rows).execute();
}

/** What was gone through as the row that keeps it, with what she said sealed. */
export function assessmentRow(house: House, id: string, needs: readonly Need[], answers: Answers) {
  const notes = needs.flatMap((need) => {
    const note = answers[noteField(need.id)];
    return typeof note === "string" ? [[need.id, note]] : [];
  });
  const said = saidSchema.parse({ ...answers, notes: Object.fromEntries(notes) as Record<string, string> });
  const children = answers["children"];
  return {
    id,
    said: sealValue(house, placeOf(id), said as Parameters<typeof sealValue>[2]),
    children: typeof children === "number" ? children : null,
  };
}

/** The needs that were answered, of those the pack has. */
export function needsIn(house: Pick<House, "pack">, answers: Answers): Need[] {
  return house.pack.needs.flatMap(({ id }) => {
    const state = NEED_STATES.find((each) => each === answers[needField(id)]);
    return state ? [{ id, state }] : [];
  });
}
