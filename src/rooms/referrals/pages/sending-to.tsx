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
    </>
  );
}
