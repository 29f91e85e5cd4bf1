import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Button, SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { sayOutcome } from "../model/outcomes.ts";
import { paths } from "../paths.ts";
import { requestProcess } from "../request-process.ts";
import { findOwnRequests, type OwnRequest } from "../store/own-requests.ts";

const MOST = 200;

/** GET /requests: everything this professional asked for on somebody's behalf, and what she was told. */
export const requestsRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.requests,
  access: needs("contact.refer"),
  audit: recordsView("request.list"),
  handle: showRequests,
};

async function showRequests(tx: ActorTx): Promise<Reply> {
  const requests = await findOwnRequests(tx, MOST);
  return staffPage({
    title: "Your requests",
    place: "Now",
    viewed: requests.map(({ id, personId }) => ({ thingId: id, personId })),
    content: (
      <>
        <h1 class="govuk-heading-l">Your requests on someone’s behalf</h1>
        <p class="govuk-body">You see your own requests only, and of what comes of them what you may know.</p>
        <Button text="Ask for help for someone" href={paths.begin} />
        {requests.length === 0 ? (
          <EmptyState text="You have not asked for anyone yet." />
        ) : (
          <RequestList tx={tx} requests={requests} />
        )}
      </>
    ),
  });
}

/** By the first name that she gave, so that she finds them again; no more of whom each is about is in the list. */
function RequestList({ tx, requests }: { tx: ActorTx; requests: readonly OwnRequest[] }): VNode {
  const { calendar } = tx.house;
  return (
    <>
      <h2 class="govuk-heading-m">
        {requests.length === 1 ? "One request" : `${requests.length} requests, newest first`}
      </h2>
      <SummaryList
        rows={requests.map(({ id, reference, state, openedAt, outcome, given }) => ({
          key: {
            html: (
              <>
                <a class="govuk-link" href={paths.request(id)}>
                  {given ?? "No name given"}
                  <span class="govuk-visually-hidden">, {reference}</span>
                </a>
                <div class="fl-quiet govuk-!-font-weight-regular">
                  {formatDate(openedAt, calendar)}
                  <br />
                  {reference}
                </div>
              </>
            ),
          },
          value: {
            html: (
              <>
                {stateLabel(state)}
                {state !== "draft" && state !== "withdrawn" && (
                  <div class="fl-quiet">
                    {outcome
                      ? `You were told: ${sayOutcome(outcome, state === "told")}`
                      : "You were told nothing yet"}
                  </div>
                )}
              </>
            ),
          },
        }))}
      />
    </>
  );
}

function stateLabel(state: string): string {
  return requestProcess.states[state as keyof typeof requestProcess.states]?.label ?? state;
}
