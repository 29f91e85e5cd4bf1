import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  notAudited,
  signedIn,
  staffPage,
  type Reply,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { sayCapacityWithAge } from "../model/capacity.ts";
import { service as addressOf, services } from "../paths.ts";
import { findCapacities } from "../store/capacity.ts";
import { getSeenServices, mayKeep } from "./who-may.ts";

/** GET /services: what each service said last of its capacity. */
export const servicesRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: services,
  // For those who refer and those who keep a service's capacity; the page refuses other roles.
  access: signedIn,
  audit: notAudited("shows services and their capacity, nobody's record"),
  handle: showServices,
};

async function showServices(tx: ActorTx): Promise<Reply> {
  const seen = getSeenServices(tx);
  const said = await findCapacities(tx);
  const { calendar, now } = tx.house;
  return staffPage({
    title: "Services",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">Services</h1>
        <p class="govuk-body">What each says of its capacity. Only its own staff can change it.</p>
        <SummaryList
          rows={seen.map((service) => {
            const capacity = said.get(service.id);
            const text = capacity ? sayCapacityWithAge(capacity, now(), calendar) : "has not said";
            return {
              key: { text: service.name },
              value: { text },
              actions: {
                items: [
                  {
                    href: addressOf(service.id),
                    text: mayKeep(tx, service) ? "Open and update" : "Open",
                    visuallyHiddenText: service.name,
                  },
                ],
              },
            };
          })}
        />
      </>
    ),
  });
}
