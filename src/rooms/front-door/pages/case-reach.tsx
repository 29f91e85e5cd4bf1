import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { formRoutes, takeStep, type Thing } from "../../../foundation/process/index.ts";
import { caseProcess, getCaseFile, type CaseTask } from "../../cases/index.ts";
import { safeContactForm } from "../forms/safe-contact-form.ts";
import { saidInRows } from "../model/said-in-rows.ts";
import { checkedContactRows } from "../safe-contact-rows.ts";
import { findSafeContact } from "../store/safe-contact.ts";
import { setSafeContact } from "../store/set-safe-contact.ts";

const CHECK = "Check with her how she may be reached";
const STEP = "safe-contact";

/** GET and POST /cases/:id/safe-contact: whoever works with her goes through it with her anew, as the front door did. */
export const caseReachRoutes = formRoutes({
  under: [caseProcess.base],
  path: STEP,
  permission: "case.work",
  event: "case.safe-contact.form",
  title: CHECK,
  place: "People",
  submit: "Keep this",
  closed: ({ state }) => (state === "active" ? undefined : "This case is not being worked on."),
  ask: async ({ tx, thing, href }) => ({
    form: safeContactForm,
    answers: await saidSoFar(tx, thing.id),
    intro: (
      <p class="govuk-body">
        This takes the place of how it was safe to reach her before, here and for all who work on this case.
        What came with the referral stays there as it was sent.
      </p>
    ),
    open: async (answers) => {
      await setSafeContact({ tx, thing }, answers);
      await takeStep(tx, caseProcess, { thingId: thing.id, step: STEP });
      return href;
    },
  }),
});

/** Checked here already, else what came with the referral: nothing of it is typed again, or lost because it was not. */
async function saidSoFar(tx: ActorTx, caseId: string): Promise<Answers> {
  const checked = await findSafeContact(tx, caseId);
  if (checked) return checked.said;
  const { safeContact = {}, interpreter } = (await getCaseFile(tx, caseId)).received;
  return { ...(interpreter ? { interpreter } : {}), ...saidInRows(safeContact) };
}

/** On a case: when how she may be reached was checked with her here, and the way to do it again. One query. */
export async function caseReachTask(tx: ActorTx, { id, state }: Thing): Promise<CaseTask> {
  const checked = await findSafeContact(tx, id);
  const rows = checked && checkedContactRows(checked.said);
  const mayCheck = state === "active" && can(tx.actor, "case.work");
  return {
    label: "How she may be reached",
    says: checked
      ? checked.holds
        ? "Checked here"
        : "To be checked with her again"
      : "Not checked here yet",
    more: checked && `By ${checked.byName}, ${formatDateTime(checked.checkedAt, tx.house.calendar)}.`,
    reach: rows?.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
    links: mayCheck ? [{ href: `${caseProcess.base}/${id}/${STEP}`, text: CHECK }] : [],
  };
}
