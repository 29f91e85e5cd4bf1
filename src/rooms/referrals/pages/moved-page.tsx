import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import {
  bodyText,
  idParam,
  needs,
  recordedByStep,
  recordsView,
  redirect,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findThing, getThing, takeStep, thingPage, type Thing } from "../../../foundation/process/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { caseProcess, GOES_ON_ELSEWHERE } from "../../cases/index.ts";
import { isMoved, MOVED } from "../model/moved.ts";
import { referralProcess } from "../referral-process.ts";
import { getReferral, type Referral } from "../store/referral.ts";

const common = { face: "staff", path: "/referrals/:id/moved", access: needs("case.work") } as const;

/**
 * GET and POST /referrals/:id/moved: another service took her on, so the case she was referred from ends as handed over.
 * What the case received went with the referral; its own chronology stays where it is.
 */
export const movedRoutes: readonly StaffRoute[] = [
  { ...common, method: "GET", audit: recordsView("referral.moved.form"), handle: show },
  { ...common, method: "POST", audit: recordedByStep, handle: close },
];

async function show(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { thing, referral, from } = await getMoved(tx, request);
  return thingPage({
    thing: from,
    back: { href: `${referralProcess.base}/${thing.id}`, text: "Back to the referral" },
    title: "Close her case: another service goes on",
    place: "People",
    content: (
      <>
        <p class="govuk-body">
          {referral.service.name} has taken her on with what was sent to them. Your case {from.reference} ends
          as handed over, which is a planned ending.
        </p>
        <p class="govuk-body">{await caseProcess.steps.close.consequence({ tx, thing: from })}</p>
        <form method="post" action={request.path}>
          <CsrfField token={request.csrf} />
          <input type="hidden" name="version" value={String(from.version)} />
          <button class="govuk-button">Close the case</button>
        </form>
      </>
    ),
  });
}

async function close(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { from } = await getMoved(tx, request);
  const version = Number.parseInt(bodyText(request.body, "version"), 10);
  const result = await takeStep(tx, caseProcess, {
    thingId: from.id,
    step: "close",
    body: { reason: MOVED, without: GOES_ON_ELSEWHERE },
    version: Number.isInteger(version) ? version : undefined,
  });
  if (!result.taken) throw conflict("This case cannot be closed from here. Close it on its own page.");
  return redirect(`${caseProcess.base}/${from.id}`);
}

/** The case a referral was made from, while it may end because the other service took her on. @throws conflict otherwise */
async function getMoved(
  tx: ActorTx,
  request: StaffRequest,
): Promise<{ thing: Thing; referral: Referral; from: Thing }> {
  const thing = await getThing(tx, idParam(request));
  const referral = await getReferral(tx, thing.id);
  const from = thing.parentId === undefined ? undefined : await findThing(tx, thing.parentId);
  if (!from || !isMoved({ ...referral, state: thing.state }, from))
    throw conflict("There is no case of yours to close because of this referral.");
  return { thing, referral, from };
}
