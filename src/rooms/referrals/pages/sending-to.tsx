import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { findThing, type StepContext, type Thing } from "../../../foundation/process/index.ts";
import { getReferral } from "../store/referral.ts";
import { NoSafeWayToSend } from "./no-safe-way.tsx";
import { NothingKnown } from "./nothing-known.tsx";
import { SharedList } from "./shared-list.tsx";
import { waysToReach } from "./ways-to-reach.ts";

/** Who receives a referral and all that they will see, in full, before it is sent. */
export async function sendingTo({ tx, thing }: StepContext): Promise<VNode> {
  const referral = await getReferral(tx, thing.id);
  const { service, shared } = referral;
  const source = await findSource(tx, thing);
  const change = { href: `/referrals/${thing.id}/change`, text: "Change what goes with it" };
  return (
    <>
      <NoSafeWayToSend
        referral={referral}
        service={service.name}
        ways={[{ ...change, text: "Choose how to reach her" }, ...waysToReach(tx, source)]}
      />
      <p class="govuk-body">{service.name} will see exactly this, and nothing else:</p>
      <SharedList shared={shared} />
      <NothingKnown referral={referral} />
      <p class="govuk-body">
        <a class="govuk-link" href={change.href}>
          {change.text}
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
        So far {service.name} would see this, and it stands filled in below. What you choose takes its place;
        nothing has been sent.
      </p>
      <SharedList shared={shared} />
    </>
  );
}

async function findSource(tx: ActorTx, { parentId }: Thing): Promise<Thing | undefined> {
  return parentId === undefined ? undefined : findThing(tx, parentId);
}
