import type { ActorTx } from "../../../foundation/access/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { findDecisions } from "../store/decision.ts";
import { DecisionList } from "./decision-list.tsx";

const MOST = 200;

/** GET /board/decisions: what was decided, with what else was possible, who did not agree, and what influenced it. */
export const decisionsRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.decisions,
  access: needs("governance.see"),
  audit: notAudited("shows what the boards decided, nobody's record"),
  handle: showDecisions,
};

async function showDecisions(tx: ActorTx): Promise<Reply> {
  const decisions = await findDecisions(tx, { most: MOST });
  const cited = decisions.filter(({ influence }) => !influence.includes("none")).length;
  return staffPage({
    title: "Decisions",
    place: "Plan",
    content: (
      <>
        <BackLink href={paths.board} text="Boards and groups" />
        <h1 class="govuk-heading-l">Decisions</h1>
        {decisions.length === 0 ? (
          <EmptyState text="None was recorded yet. A decision is recorded on the page of the meeting that made it." />
        ) : (
          <p class="govuk-body">
            {cited} of {decisions.length} {decisions.length === 1 ? "names" : "name"} a contribution that
            influenced {decisions.length === 1 ? "it" : "them"}.
            {decisions.length === MOST ? " Older ones are on the pages of their meetings." : ""}
          </p>
        )}
        <DecisionList house={tx.house} decisions={decisions} withMeeting />
      </>
    ),
  });
}
