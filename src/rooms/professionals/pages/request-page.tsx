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
import { getThreshold } from "../../../foundation/pack/index.ts";
import {
  getThing,
  MARK_TEXTS,
  offeredSteps,
  StepButtons,
  type Thing,
} from "../../../foundation/process/index.ts";
import { CoverMarks } from "../../../kit/layout/index.ts";
import { toldSince } from "../model/news.ts";
import { sayOutcome } from "../model/outcomes.ts";
import { paths } from "../paths.ts";
import { requestProcess } from "../request-process.ts";
import { getRequest, type Request } from "../store/request.ts";
import { SaidList } from "./said-list.tsx";
import { WrittenAnswers } from "./written-answers.tsx";

/** GET /requests/:id: for its sender what she wrote and was told; for the front door what to tell, and the way to the contact. */
export const requestRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/requests/:id",
  // Row-level security says whose it is: its sender's, and from sending on the front door's.
  access: signedIn,
  audit: recordsView("request.seen"),
  handle: showRequest,
};

async function showRequest(tx: ActorTx, incoming: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(incoming));
  const request = await getRequest(tx, thing.id);
  const steps = await offeredSteps(tx, requestProcess, thing);
  const isOwn = request.staffId !== undefined && request.staffId === tx.actor.staffId;
  return staffPage({
    title: thing.reference,
    place: "Now",
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    content: (
      <>
        {isOwn && (
          <a class="govuk-back-link" href={paths.requests}>
            Your requests
          </a>
        )}
        <RequestHead thing={thing} request={request} />
        {isOwn && AFTER_SENDING.includes(thing.state) && (
          <WhatIsNext tx={tx} request={request} thing={thing} />
        )}
        {isOwn && thing.state === "told" && (
          <p class="govuk-body">
            This is answered. If there is something new, ask for help for her again, and give{" "}
            {thing.reference}.
          </p>
        )}
        {!isOwn && <ForTheFrontDoor tx={tx} thing={thing} request={request} />}
        <StepButtons base={`${requestProcess.base}/${thing.id}`} steps={steps} />
        <SaidList said={request.said} calendar={tx.house.calendar} />
        {isOwn && (
          <WrittenAnswers
            form={request.form}
            kept={request.kept}
            change={thing.state === "draft" ? (page) => paths.page(thing.id, page) : undefined}
          />
        )}
      </>
    ),
  });
}

function RequestHead({ thing, request }: { thing: Thing; request: Request }): VNode {
  const state = requestProcess.states[thing.state as keyof typeof requestProcess.states]?.label;
  const isInDanger = thing.state === "news" && toldSince(request.said).some(({ danger }) => danger === "yes");
  return (
    <header class="fl-cover">
      <p class="fl-cover__reference">{thing.reference}</p>
      <h1 class="fl-cover__name">A request on someone’s behalf</h1>
      {isInDanger && <CoverMarks marks={[MARK_TEXTS.danger]} />}
      <ul class="fl-cover__facts">
        <li>{state}</li>
        {request.outcome && <li>{sayOutcome(request.outcome, thing.state === "told")}</li>}
      </ul>
    </header>
  );
}

const AFTER_SENDING: readonly string[] = ["sent", "news", "question"];

/** For whoever sent it, until she is told: who does what now, and by when she hears. */
function WhatIsNext({ tx, request, thing }: NextProps): VNode {
  const { pack } = tx.house;
  const { value, unit } = getThreshold(pack, "front-door.referrer-feedback");
  const hears = request.mayKnow ? "what came of it" : "that it is looked after, and no more";
  return (
    <>
      <h2 class="govuk-heading-m">What happens next</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>The front door reads it. It gets in touch with her only in a way that she said is safe.</li>
        <li>If it asks you something, the question stands here and on your page Now.</li>
        <li>
          Within {value} {unit.replace("-", " ")} of sending you find here {hears}.
        </li>
      </ul>
      <p class="govuk-body">If things change, do not wait for us. {pack.partnership.emergency.inDanger}</p>
      <p class="govuk-body">
        Something new to tell us, such as a number that is no longer safe? What was sent stays as it is:{" "}
        {thing.state === "question" ? "tell us with your answer." : "tell us below."}
      </p>
    </>
  );
}

type NextProps = { readonly tx: ActorTx; readonly request: Request; readonly thing: Thing };

/** Who asked, whether she may be told, and the contact itself, for whoever may open it. */
function ForTheFrontDoor({ tx, thing, request }: { tx: ActorTx; thing: Thing; request: Request }): VNode {
  const { referrer, mayKnow } = request;
  return (
    <>
      <p class="govuk-body">
        From {referrer?.name}, {referrer?.agency}.{" "}
        {mayKnow
          ? "The person agreed that the referrer hears what comes of it."
          : "The person did not agree that the referrer hears what comes of it: say only that it is looked after."}
      </p>
      {thing.parentId && can(tx.actor, "contact.triage") && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/contacts/${thing.parentId}`}>
            Open the contact
          </a>
        </p>
      )}
    </>
  );
}
