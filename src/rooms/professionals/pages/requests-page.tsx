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
import { Button, Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { OUTCOMES } from "../model/outcomes.ts";
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
    content: (
      <>
        <h1 class="govuk-heading-l">Your requests on someone’s behalf</h1>
        <p class="govuk-body">You see your own requests only, and of what comes of them what you may know.</p>
        <Button text="Ask for help for someone" href={paths.begin} />
        {requests.length === 0 ? (
          <EmptyState text="You have not asked for anyone yet." />
        ) : (
          <RequestTable tx={tx} requests={requests} />
        )}
      </>
    ),
  });
}

function RequestTable({ tx, requests }: { tx: ActorTx; requests: readonly OwnRequest[] }): VNode {
  const { calendar } = tx.house;
  const stateOf = (state: string): string =>
    requestProcess.states[state as keyof typeof requestProcess.states]?.label ?? state;
  return (
    <Table
      caption={requests.length === 1 ? "One request" : `${requests.length} requests, newest first`}
      captionClasses="govuk-table__caption--s"
      head={["Request", "Begun", "How it stands", "What you were told"].map((text) => ({ text }))}
      rows={requests.map(({ id, reference, state, openedAt, outcome }) => [
        {
          html: (
            <a class="govuk-link" href={paths.request(id)}>
              {reference}
            </a>
          ),
        },
        { text: formatDate(openedAt, calendar) },
        { text: stateOf(state) },
        { text: outcome ? OUTCOMES[outcome].label : "Nothing yet" },
      ])}
    />
  );
}
