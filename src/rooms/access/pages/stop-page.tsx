import {
  findStoppable,
  stopSharing,
  type ActorTx,
  type Stoppable,
} from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  idParam,
  recordedByStep,
  recordsView,
  redirect,
  signedIn,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findThing, getThing, hrefOf, thingPage } from "../../../foundation/process/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { nameGrantees } from "../../chronology/index.ts";

// Who gave it may take it back, whatever her role; the database says who that is.
const common = { face: "staff", path: "/involvements/:id/stop", access: signedIn } as const;

/** GET and POST /involvements/:id/stop: takes a sharing back; the next read finds nothing (SAFETY 51). */
export const stopRoutes: readonly StaffRoute[] = [
  { ...common, method: "GET", audit: recordsView("sharing.stop.form"), handle: show },
  { ...common, method: "POST", audit: recordedByStep, handle: stop },
];

async function show(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const sharing = await getStoppable(tx, request);
  const thing = await getThing(tx, sharing.thingId);
  const name = (await nameGrantees(tx, [sharing.grantee])).get(sharing.grantee) ?? sharing.grantee;
  return thingPage({
    thing,
    back: { href: hrefOf(tx, thing) },
    title: "Stop sharing",
    heading: `Stop sharing with ${name}?`,
    place: "People",
    content: (
      <>
        <p class="govuk-body">
          They have had access since {formatDate(sharing.since, tx.house.calendar)}, because {sharing.basis},{" "}
          {sharing.purpose}. From now on they see nothing of this record. What was already read cannot be
          unread, and that it was shared stays on record.
        </p>
        <form method="post" action={request.path}>
          <CsrfField token={request.csrf} />
          <Button text="Stop sharing" preventDoubleClick />
        </form>
      </>
    ),
  });
}

async function stop(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { thingId, personId } = await getStoppable(tx, request);
  await recordAudit(tx, { event: "sharing.stopped", thingId, personId: personId ?? undefined });
  await stopSharing(tx, idParam(request));
  // Taking back one's own access is allowed: then there is no record left to go back to.
  const thing = await findThing(tx, thingId);
  return redirect(thing ? hrefOf(tx, thing) : "/now");
}

async function getStoppable(tx: ActorTx, request: StaffRequest): Promise<Stoppable> {
  const sharing = await findStoppable(tx, idParam(request));
  if (!sharing) throw notFound();
  return sharing;
}
