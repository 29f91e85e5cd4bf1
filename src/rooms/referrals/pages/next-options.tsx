import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { can } from "../../../foundation/access/index.ts";
import { NEXT_OPTIONS } from "../model/declined.ts";
import type { Referral } from "../store/referral.ts";

type Props = {
  readonly tx: ActorTx;
  readonly referral: Referral;
  /** Where what it was made from is shown, while something is left to be done there; unknown to whoever cannot see that. */
  readonly source: string | undefined;
};

/** Why a service declined, what it offers next, and the way there for whoever sent it. No refusal is the end of the road. */
export function NextOptions({ tx, referral, source }: Props): VNode | null {
  const reason = tx.house.pack.declineReasons.find(({ id }) => id === referral.declineReason);
  if (!reason) return null;
  const next = NEXT_OPTIONS.find(({ value }) => value === referral.nextStep)?.label;
  return (
    <>
      <p class="govuk-body">
        Declined: {reason.name}. {reason.next.advice}
      </p>
      {next && <p class="govuk-body">Next, the service says: {next.toLowerCase()}.</p>}
      {source !== undefined && can(tx.actor, "referral.send") && (
        <p class="govuk-body fl-links">
          <a class="govuk-link" href={`${source}/refer`}>
            Look for another service
          </a>
          <a class="govuk-link" href={source}>
            Open what it was made from
          </a>
        </p>
      )}
    </>
  );
}
