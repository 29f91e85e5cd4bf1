import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, SummaryList } from "../../../kit/govuk/index.ts";
import { findChecked } from "../store/set-up-facts.ts";
import { CheckedForm } from "./checked-form.tsx";

/** GET /more/agencies: the agencies and teams of the pack, to be checked by somebody who knows them. */
export const agenciesRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/more/agencies",
  access: needs("admin.agencies"),
  audit: notAudited("shows the partnership's own agencies, no person"),
  handle: showAgencies,
};

async function showAgencies(tx: ActorTx, { csrf }: StaffRequest): Promise<Reply> {
  const { agencies } = tx.house.pack;
  const checked = await findChecked(tx);
  return staffPage({
    title: "Agencies and teams",
    place: "More",
    content: (
      <>
        <BackLink href="/more" />
        <h1 class="govuk-heading-l">Agencies and teams</h1>
        <p class="govuk-body">
          {agencies.length} agencies, from the partnership's pack. To change one, edit agencies.yaml there,
          check it with “fanlight pack check”, and start again.
        </p>
        <SummaryList
          rows={agencies.map(({ name, teams, source }) => ({
            key: { text: name },
            value: {
              html: (
                <>
                  {teams.map((team) => team.name).join("; ") || "No teams"}
                  <div class="govuk-hint govuk-!-margin-bottom-0">{source}</div>
                </>
              ),
            },
          }))}
        />
        <CheckedForm task="agencies" at={checked.get("agencies")} label="We have checked these" csrf={csrf} />
      </>
    ),
  });
}
