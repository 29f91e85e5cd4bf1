import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { grant as grantPath } from "../paths.ts";
import { isSecondPerson, type RoleGrant } from "../store/role-grants.ts";

/** What waits for a second person, one line each; those the actor may decide have the press for it. */
export function WaitingGrants({ tx, grants }: { tx: ActorTx; grants: readonly RoleGrant[] }): VNode {
  return (
    <ul class="fl-choices">
      {grants.map((grant) => (
        <li class="fl-choices__item">
          <a class="fl-choices__link" href={grantPath(grant.id)}>
            {describeGrant(grant)}
          </a>
          <span class="fl-choices__hint">
            Asked by {grant.requesterName}, {formatDate(grant.requestedAt, tx.house.calendar)}.{" "}
            {isSecondPerson(tx, grant) ? "Yours to decide" : "Somebody else has to decide"}, until{" "}
            {formatDate(grant.expiresAt, tx.house.calendar)}.
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "Priya Nambiar: Specialist advocate at Safe Harbour", or that she is to have a new way in. */
export function describeGrant({ kind, staffName, roleName, agencyName }: RoleGrant): string {
  return kind === "seat" ? `${staffName}: ${roleName} at ${agencyName}` : `${staffName}: a new way in`;
}
