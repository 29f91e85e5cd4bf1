import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { findCurrentRisk } from "../store/risk-picture.ts";

/** On a person's page: the level her current assessment was judged at, for those involved in it. One query. */
export async function riskPanel(tx: ActorTx, { personId }: { personId: string }): Promise<VNode | null> {
  const level = await findCurrentRisk(tx, personId);
  return level ? (
    <p class="govuk-body">
      Level of risk as judged now: <strong>{level}</strong>.
    </p>
  ) : null;
}
