import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  recordsView,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  StepButtons,
  backToSource,
  findThing,
  getThing,
  hrefOf,
  offeredSteps,
  type Thing,
} from "../../../foundation/process/index.ts";
import { ChronologyList, findChronology, whoKnowsPanel } from "../../chronology/index.ts";
import { isMoved, TAKEN_ON } from "../model/moved.ts";
import { textOf } from "../model/said.ts";
import { referralProcess } from "../referral-process.ts";
import { ASKED_BY } from "../question-steps.ts";
import { getReferral, type Referral } from "../store/referral.ts";
import { findTurn } from "../store/turn.ts";
import { NextOptions } from "./next-options.tsx";
import { NoSafeWayReceived } from "./no-safe-way.tsx";
import { SharedList } from "./shared-list.tsx";

/** GET /referrals/:id: what was sent, how it stands, and what may be done now. Both sides read the same page. */
export const referralRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/referrals/:id",
  // Row-level security says whose it is: the sender's team and the receiving service's.
  access: signedIn,
  audit: recordsView("referral.seen"),
  handle: showReferral,
};

async function showReferral(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const referral = await getReferral(tx, thing.id);
  const source = await findSource(tx, thing);
  const steps = await offeredSteps(tx, referralProcess, thing);
  const state = referralProcess.states[thing.state as keyof typeof referralProcess.states]?.label;
  return staffPage({
    title: thing.reference,
    place: "Now",
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    aside: await whoKnowsPanel(tx, thing.id),
    content: (
      <>
        {await backToSource(tx, thing)}
        <header class="fl-cover">
          <p class="fl-cover__reference">{thing.reference}</p>
          <h1 class="fl-cover__name">Referral to {referral.service.name}</h1>
          <ul class="fl-cover__facts">
            <li>{state}</li>
            {referral.risk && <li>{referral.risk} risk</li>}
          </ul>
        </header>
        <NextOptions tx={tx} referral={referral} source={source && hrefOf(tx, source)} />
        {isMoved({ ...referral, state: thing.state }, source) && (
          <p class="govuk-body">
            {referral.service.name} has taken her on, and her case with you is still open.{" "}
            <a class="govuk-link" href={`${referralProcess.base}/${thing.id}/moved`}>
              Close it: she moved to them
            </a>
          </p>
        )}
        {await receivedWithoutWay(tx, thing, referral)}
        <StepButtons base={`${referralProcess.base}/${thing.id}`} steps={steps} />
        <h2 class="govuk-heading-m">{thing.state === "draft" ? "What will be sent" : "What was sent"}</h2>
        <SharedList shared={referral.shared} />
        {referral.said.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Asked and answered</h2>
            {referral.said.map((line) => (
              <p class="govuk-body">{textOf(line)}</p>
            ))}
          </>
        )}
        <h2 class="govuk-heading-m">Chronology</h2>
        <ChronologyList entries={await findChronology(tx, [thing.id])} calendar={tx.house.calendar} />
      </>
    ),
  });
}

/** For whoever received it: that no safe way to reach her came with it, and the way to ask for one. */
async function receivedWithoutWay(tx: ActorTx, thing: Thing, referral: Referral): Promise<VNode | null> {
  const { side, isAsked } = await findTurn({ tx, thing });
  if (side !== "receives") return null;
  const step = isAsked ? undefined : ASKED_BY[thing.state];
  const href = `${referralProcess.base}/${thing.id}/${step}`;
  const ask = step === undefined ? undefined : { href, text: "Ask whoever sent it for a safe way" };
  return <NoSafeWayReceived referral={referral} ask={ask} isAsked={isAsked} />;
}

/** What it was made from, for whoever may see that; looked up where the way there is needed. */
async function findSource(tx: ActorTx, { parentId, state }: Thing): Promise<Thing | undefined> {
  const isBack = state === "declined" || state === "later";
  const isTakenOn = TAKEN_ON.includes(state) && can(tx.actor, "case.work");
  return parentId !== undefined && (isBack || isTakenOn) ? findThing(tx, parentId) : undefined;
}
