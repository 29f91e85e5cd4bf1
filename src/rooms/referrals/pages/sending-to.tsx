import type { VNode } from "preact";
import type { StepContext } from "../../../foundation/process/index.ts";
import { SharedList } from "./shared-list.tsx";
import { getReferral } from "../store/referral.ts";

/** Who receives a referral and all that they will see, in full, before it is sent. */
export async function sendingTo({ tx, thing }: StepContext): Promise<VNode> {
  const { service, shared } = await getReferral(tx, thing.id);
  return (
    <>
      <p class="govuk-body">{service.name} will see exactly this, and nothing else:</p>
      <SharedList shared={shared} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/referrals/${thing.id}/change`}>
          Change what goes with it
        </a>
      </p>
    </>
  );
}

/** What was chosen so far for a referral that has not been sent, beside the page that asks anew. */
export async function chosenSoFar({ tx, thing }: StepContext): Promise<VNode> {
  const { service, shared } = await getReferral(tx, thing.id);
  return (
    <>
      <p class="govuk-body">
        So far {service.name} would see this. What you choose below takes its place; nothing has been sent.
      </p>
      <SharedList shared={shared} />
    </>
  );
}
