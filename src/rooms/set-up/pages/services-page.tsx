import type { ActorTx } from "../../../foundation/access/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { BackLink, SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";

/** GET /more/services: what in the pack somebody has to ring up about before it is used in earnest. */
export const servicesRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/more/services",
  access: needs("admin.setup"),
  audit: notAudited("shows services of the pack, no person"),
  handle: async (tx) => showServices(tx),
};

function showServices({ house }: ActorTx): Reply {
  const unchecked = house.pack.services.filter(({ checkBeforeLiveUse }) => checkBeforeLiveUse);
  return staffPage({
    title: "Services to check",
    place: "More",
    content: (
      <>
        <BackLink href="/more" />
        <h1 class="govuk-heading-l">Services to check before live use</h1>
        {unchecked.length === 0 ? (
          <EmptyState text="Somebody has rung every service of the pack." />
        ) : (
          <>
            <p class="govuk-body">
              Ring each one. When name, number and hours are right, set checkBeforeLiveUse to false in
              services.yaml of the pack, and start again.
            </p>
            <p class="govuk-body">{unchecked.length === 1 ? "1 service" : `${unchecked.length} services`}</p>
            <SummaryList
              rows={unchecked.map(({ name, what, source }) => ({
                key: { text: name },
                value: {
                  html: (
                    <>
                      {what}
                      <div class="govuk-hint govuk-!-margin-bottom-0">{source}</div>
                    </>
                  ),
                },
              }))}
            />
          </>
        )}
      </>
    ),
  });
}
