import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs as may,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { backToSource, getThing } from "../../../foundation/process/index.ts";
import { whoKnowsPanel } from "../../chronology/index.ts";
import { needsProcess } from "../needs-process.ts";
import { getNeeds } from "../store/needs.ts";
import { NeedsList } from "./needs-list.tsx";

/** GET /needs/:id: what she needs, as it was gone through with her that day. */
export const needsRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/needs/:id",
  access: may("needs.assess"),
  audit: recordsView("needs.seen"),
  handle: showNeeds,
};

async function showNeeds(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const needs = await getNeeds(tx, thing.id);
  const when = formatDate(thing.openedAt, tx.house.calendar);
  return staffPage({
    title: thing.reference,
    place: "People",
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    aside: await whoKnowsPanel(tx, thing.id),
    content: (
      <>
        {await backToSource(tx, thing)}
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">What she needs</h1>
        <p class="govuk-body">
          Gone through on {when}.{" "}
          {needsProcess.states[thing.state === "current" ? "current" : "replaced"].label}.
        </p>
        <NeedsList needs={needs} pack={tx.house.pack} source={`In her words, ${when}`} />
      </>
    ),
  });
}
