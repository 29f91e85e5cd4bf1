import { getOwnGrantee, type ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { riskProcess } from "../risk-process.ts";
import { getTool } from "./assessment.ts";

/** Begins an assessment of the person a contact or case is about, with the pack's tool, for whom that is open to. */
export async function beginAssessment(tx: ActorTx, parent: Thing): Promise<Thing> {
  const { agencyId } = tx.actor;
  if (!parent.personId || !agencyId) throw conflict("Say who this is about first, even if she gave no name.");
  const tool = getTool(tx, tx.house.pack.riskTools[0]?.key ?? "");
  const grantee = await getOwnGrantee(tx, parent.id);
  return openThing(tx, riskProcess, {
    agencyId,
    personId: parent.personId,
    parentId: parent.id,
    owner: grantee,
    involved: [assessors(grantee)],
    write: async ({ id }) => {
      await tx.db
        .insertInto("risk.assessment")
        .values({ id, tool: tool.key, tool_version: Number(tool.version) })
        .execute();
    },
  });
}

/** Whom an assessment is open to: whoever the contact or case it came from is open to. */
export function assessors(grantee: string) {
  return { grantee, capacity: "assessor's team", basis: "we assess her risk", purpose: "to keep her safe" };
}
