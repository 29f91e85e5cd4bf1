import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordedByStep,
  redirect,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { findAlerts, settleAlert, type AlertKind } from "../store/own-look-up.ts";

const DID: Readonly<Record<AlertKind, string>> = {
  searched: "searched for their own family name",
  opened: "opened the record of someone with their own family name",
};

/** What whoever approves at an agency sees on Now: colleagues who looked up their own family. Nothing for others. */
export async function alertLines(tx: ActorTx, request: StaffRequest): Promise<VNode | null> {
  if (!can(tx.actor, "access.approve")) return null;
  const alerts = await findAlerts(tx);
  if (alerts.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">To ask a colleague about</h2>
      <ul class="govuk-list">
        {alerts.map(({ id, at, kind, staffName, personReference }) => (
          <li>
            <form method="post" action={`/people/alerts/${id}/settle`}>
              <CsrfField token={request.csrf} />
              {staffName} {DID[kind]}
              {personReference && ` (${personReference})`}, {formatDateTime(at, tx.house.calendar)}.{" "}
              <button class="fl-link-button">I have looked into it</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** POST /people/alerts/:id/settle: somebody who approves has asked, and says so. */
export const settleAlertRoute: StaffRoute = {
  face: "staff",
  method: "POST",
  path: "/people/alerts/:id/settle",
  access: needs("access.approve"),
  audit: recordedByStep,
  handle: async (tx, request) => {
    await settleAlert(tx, idParam(request));
    return redirect("/now");
  },
};
