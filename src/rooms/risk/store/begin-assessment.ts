import { getOwnGrantee, type ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { findInvolved } from "../../cases/index.ts";
import { riskProcess } from "../risk-process.ts";
import { getTool } from "./assessment.ts";

/** What is said when an assessment begins. Without a tool it is the pack's first that is no screen. */
export type Beginning = { readonly tool?: string | undefined; readonly why?: string | undefined };

/** Begins an assessment of the person a contact or case is about, with a tool of the pack, for whom that is open to. */
export async function beginAssessment(tx: ActorTx, parent: Thing, beginning: Beginning): Promise<Thing> {
  const { agencyId } = tx.actor;
  if (!parent.personId || !agencyId) throw conflict("Say who this is about first, even if she gave no name.");
  if (parent.process === "case" && parent.state !== "active")
    throw conflict("Only an active case can be added to.");
  const tool = getTool(tx, beginning.tool ?? usualTool(tx));
  const grantee = await getOwnGrantee(tx, parent.id);
  return openThing(tx, riskProcess, {
    agencyId,
    personId: parent.personId,
    parentId: parent.id,
    owner: grantee,
    involved: parent.process === "case" ? await findInvolved(tx, parent.id) : [assessors(grantee)],
    // An assessment begun in the usual way says nothing more than that it was.
    detail: {
      ...(beginning.tool ? { tool: tool.key } : {}),
      ...(beginning.why ? { why: beginning.why } : {}),
    },
    write: async ({ id }) => {
      await tx.db
        .insertInto("risk.assessment")
        .values({ id, tool: tool.key, tool_version: Number(tool.version) })
        .execute();
    },
  });
}

function usualTool({ house }: ActorTx): string {
  return house.pack.riskTools.find(({ screen }) => !screen)?.key ?? "";
}

/** Whom an assessment is open to: whoever the contact or case it came from is open to. */
export function assessors(grantee: string) {
  return { grantee, capacity: "assessor's team", basis: "we assess her risk", purpose: "to keep her safe" };
}
