import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import {
  idParam,
  needs,
  notAudited,
  recordedByStep,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, Button, Table } from "../../../kit/govuk/index.ts";
import { CoverLine, CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import type { RoomSite } from "../../../room.ts";
import { describeState } from "../model/person-state.ts";
import { people, person as pathOf } from "../paths.ts";
import { getColleague, inviteColleague, type Colleague } from "../store/colleagues.ts";
import { findWaiting } from "../store/role-grants.ts";
import { linkPage } from "./link-page.tsx";
import { WaitingGrants } from "./waiting-grants.tsx";

/** GET /more/people/:id: one colleague, her roles, and what may be done. POST …/invite: the link, shown once. */
export function personRoutes({ origins }: RoomSite): StaffRoute[] {
  const common = { face: "staff", access: needs("admin.people") } as const;
  const audit = notAudited("shows a colleague's name and roles");
  return [
    { ...common, audit, method: "GET", path: pathOf(":id"), handle: showPerson },
    {
      ...common,
      audit: recordedByStep,
      method: "POST",
      path: `${pathOf(":id")}/invite`,
      handle: (tx, request) => inviteHer(tx, request, origins.staff),
    },
  ];
}

async function showPerson(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const colleague = await getColleague(tx, idParam(request));
  const waiting = await findWaiting(tx, colleague.id);
  const isSelf = colleague.id === tx.actor.staffId;
  return staffPage({
    title: colleague.name,
    place: "More",
    content: (
      <>
        <BackLink href={people} />
        <CoverLine name={colleague.name} facts={[colleague.email, describeState(colleague)]} />
        <h2 class="govuk-heading-m">Roles</h2>
        {colleague.seats.length === 0 ? (
          <EmptyState text="None now." />
        ) : (
          <Roles colleague={colleague} house={tx.house} isSelf={isSelf} />
        )}
        {waiting.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Waiting for a second person</h2>
            <WaitingGrants tx={tx} grants={waiting} />
          </>
        )}
        {isSelf ? (
          <p class="govuk-body">Nobody gives or ends a role of their own: another administrator does.</p>
        ) : (
          <Actions colleague={colleague} csrf={request.csrf} />
        )}
      </>
    ),
  });
}

function Roles({ colleague, house, isSelf }: { colleague: Colleague; house: House; isSelf: boolean }): VNode {
  return (
    <Table
      head={["Role", "At", "Until", ""].map((text) => ({ text }))}
      rows={colleague.seats.map((seat) => [
        { text: seat.roleName },
        { text: seat.teamName === null ? seat.agencyName : `${seat.agencyName}, ${seat.teamName}` },
        { text: seat.until === null ? "Further notice" : formatDate(new Date(seat.until), house.calendar) },
        {
          children: !isSelf && (
            <a class="govuk-link" href={`${pathOf(colleague.id)}/end/${seat.id}`}>
              End<span class="govuk-visually-hidden">: {seat.roleName}</span>
            </a>
          ),
        },
      ])}
    />
  );
}

/** What may be done for her, by how she stands. */
function Actions({ colleague, csrf }: { colleague: Colleague; csrf: string }): VNode {
  const path = pathOf(colleague.id);
  const hasLeft = colleague.state === "left";
  return (
    <form method="post" action={hasLeft ? `${path}/back` : `${path}/invite`} class="govuk-button-group">
      <CsrfField token={csrf} />
      {hasLeft ? (
        <Button text="Say that they are back" classes="govuk-button--secondary" />
      ) : (
        forWorking(colleague, path)
      )}
    </form>
  );
}

function forWorking({ state, isInvited }: Colleague, path: string): VNode {
  return (
    <>
      <Button href={`${path}/give`} text="Give a role" />
      {state === "invited" ? (
        <Button
          text={isInvited ? "Make a new link to join by" : "Make a link to join by"}
          classes="govuk-button--secondary"
        />
      ) : (
        <Button href={`${path}/new-way-in`} text="Ask for a new way in" classes="govuk-button--secondary" />
      )}
      <a class="govuk-link" href={`${path}/leave`}>
        Say that they have left
      </a>
    </>
  );
}

/** The link stands on the page that answers, and nowhere else. */
async function inviteHer(tx: ActorTx, request: StaffRequest, origin: string): Promise<Reply> {
  const colleague = await getColleague(tx, idParam(request));
  const { token } = await inviteColleague(tx, colleague);
  return linkPage({ name: colleague.name, link: `${origin}/join/${token}`, back: pathOf(colleague.id) });
}
