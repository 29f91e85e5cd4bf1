import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { sayCapacityWithAge, isStale } from "../model/capacity.ts";
import { service as addressOf, services } from "../paths.ts";
import { findCapacities } from "../store/capacity.ts";
import { getSeenServices, mayKeep } from "./who-may.ts";

/** For what needs me now: one's own services whose capacity nobody has said, or not lately; else just the way there. */
export async function capacityLines(tx: ActorTx): Promise<VNode | null> {
  if (!can(tx.actor, "service.keep")) return null;
  const own = getSeenServices(tx).filter((each) => mayKeep(tx, each));
  const said = own.length > 0 ? await findCapacities(tx) : new Map<string, never>();
  const { calendar, now } = tx.house;
  const wanting = own.flatMap((service) => {
    const capacity = said.get(service.id);
    if (capacity && !isStale(capacity, now())) return [];
    return [{ service, text: capacity ? sayCapacityWithAge(capacity, now(), calendar) : "not said yet" }];
  });
  if (own.length === 0) return null;
  if (wanting.length === 0)
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={services}>
          How much capacity your services say they have
        </a>
      </p>
    );
  return (
    <>
      <h2 class="govuk-heading-m">Say how much capacity there is</h2>
      <ul class="govuk-list">
        {wanting.map(({ service, text }) => (
          <li>
            <a class="govuk-link" href={addressOf(service.id)}>
              {service.name}
            </a>
            {`: ${text}`}
          </li>
        ))}
      </ul>
    </>
  );
}
