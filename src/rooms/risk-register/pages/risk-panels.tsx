import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { findRisks } from "../store/risk.ts";
import { RiskTable } from "./risk-table.tsx";

/** What has come to a body: on its page, and on those of its meetings. */
export async function risksAtBody(tx: ActorTx, body: string): Promise<VNode> {
  const risks = await findRisks(tx, { body });
  return (
    <>
      <h2 class="govuk-heading-m">Risks with this body</h2>
      {risks.length === 0 ? (
        <EmptyState text="None is with it." />
      ) : (
        <RiskTable tx={tx} risks={risks} withBody={false} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.register}>
          The risk register
        </a>
      </p>
    </>
  );
}

/** What threatens an objective of the strategy, on its page; nothing for those who may not see what the boards do. */
export async function risksToObjective(tx: ActorTx, code: string): Promise<VNode | null> {
  if (!can(tx.actor, "governance.see")) return null;
  const risks = await findRisks(tx, { objective: code });
  if (risks.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What threatens it</h2>
      <RiskTable tx={tx} risks={risks} />
    </>
  );
}
