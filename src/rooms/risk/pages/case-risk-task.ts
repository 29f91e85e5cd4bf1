import { can, type ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { CaseTask } from "../../cases/index.ts";
import { findRiskPicture } from "../store/risk-picture.ts";

/** On a case: the level that holds as far as the reader may see it, what is still asked for, and assessing again. One query. */
export async function caseRiskTask(tx: ActorTx, theCase: Thing): Promise<CaseTask> {
  const { personId } = theCase;
  const picture = personId ? await findRiskPicture(tx, personId) : undefined;
  const mayAssess = theCase.state === "active" && can(tx.actor, "risk.assess");
  const begun = picture?.begun ?? [];
  const asked = (picture?.asked ?? []).map(({ title }) => title);
  return {
    label: "Risk",
    says: picture?.level ? `Level: ${picture.level}` : begun.length > 0 ? "Begun" : "Not assessed here yet",
    more: asked.length > 0 ? `Still asked for: ${asked.join("; ")}.` : undefined,
    links: mayAssess
      ? [
          ...begun.map(({ id, title }) => ({
            href: `/risk/${id}`,
            text: `Go on with what was begun: ${title}`,
          })),
          {
            href: `/cases/${theCase.id}/assess`,
            text: picture?.level ? "Assess her risk again" : "Assess her risk",
          },
        ]
      : [],
  };
}
