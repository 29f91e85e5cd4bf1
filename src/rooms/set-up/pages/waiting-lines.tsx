import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { findWaiting, isSecondPerson } from "../store/role-grants.ts";
import { WaitingGrants } from "./waiting-grants.tsx";

/** On Now, for who approves at her agency: roles that wait for her to be the second person; nothing when none does. */
export async function waitingGrants(tx: ActorTx): Promise<VNode | null> {
  if (!can(tx.actor, "access.approve")) return null;
  const grants = (await findWaiting(tx)).filter((grant) => isSecondPerson(tx, grant));
  if (grants.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Roles to confirm</h2>
      <WaitingGrants tx={tx} grants={grants} />
    </>
  );
}
