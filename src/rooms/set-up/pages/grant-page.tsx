import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate, formatDateTime } from "../../../foundation/clock/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import {
  bodyText,
  idParam,
  notAudited,
  recordedByStep,
  redirect,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { PERMISSIONS, type Pack } from "../../../foundation/pack/index.ts";
import { BackLink, Button, SummaryList } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import type { RoomSite } from "../../../room.ts";
import { grant as grantPath } from "../paths.ts";
import {
  areWalled,
  decideGrant,
  getGrant,
  isSecondPerson,
  type OpenedGrant,
  type RoleGrant,
} from "../store/role-grants.ts";
import { linkPage } from "./link-page.tsx";
import { describeGrant } from "./waiting-grants.tsx";

/** GET and POST /more/grants/:id: the second person reads who asks for what and why, and decides. */
export function grantRoutes({ origins }: RoomSite): StaffRoute[] {
  // Row-level security says whose it is to see: administrators', and approvers' of that agency.
  const common = { face: "staff", path: grantPath(":id"), access: signedIn } as const;
  return [
    { ...common, method: "GET", audit: notAudited("shows colleagues' names and roles"), handle: showGrant },
    {
      ...common,
      method: "POST",
      audit: recordedByStep,
      handle: (tx, request) => decide(tx, request, origins.staff),
    },
  ];
}

async function showGrant(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const grant = await getGrant(tx, idParam(request));
  return staffPage({
    title: "A role to confirm",
    place: "More",
    content: (
      <>
        <BackLink href="/more" />
        <h1 class="govuk-heading-l">{describeGrant(grant)}</h1>
        <SummaryList rows={rowsOf(tx, grant)} />
        <Standing tx={tx} grant={grant} csrf={request.csrf} />
      </>
    ),
  });
}

function rowsOf({ house }: ActorTx, grant: OpenedGrant) {
  const role = house.pack.roles.find(({ id }) => id === grant.roleId);
  const { calendar } = house;
  return [
    {
      key: { text: "Asked by" },
      value: { text: `${grant.requesterName}, ${formatDateTime(grant.requestedAt, calendar)}` },
    },
    { key: { text: "Why" }, value: { text: grant.reason } },
    role && { key: { text: "What the role is" }, value: { text: role.description } },
    role && {
      key: { text: "What it may do" },
      value: { html: <PermissionList permissions={role.permissions} /> },
    },
    grant.until && { key: { text: "Until" }, value: { text: formatDate(grant.until, calendar) } },
  ];
}

function PermissionList({ permissions }: { permissions: Pack["roles"][number]["permissions"] }): VNode {
  return (
    <ul class="govuk-list">
      {permissions.map((permission) => (
        <li>{PERMISSIONS[permission]}</li>
      ))}
    </ul>
  );
}

function Standing({ tx, grant, csrf }: { tx: ActorTx; grant: RoleGrant; csrf: string }): VNode {
  if (grant.decision) return <p class="govuk-body">This was {grant.decision}.</p>;
  if (grant.expiresAt <= tx.house.now())
    return <p class="govuk-body">Nobody decided in time, so this has lapsed.</p>;
  if (!isSecondPerson(tx, grant)) {
    return <p class="govuk-body">Somebody else has to decide: neither who asks, nor who it is for.</p>;
  }
  return (
    <form method="post" action={grantPath(grant.id)} class="govuk-button-group">
      <CsrfField token={csrf} />
      <Button
        name="decision"
        value="confirmed"
        text={grant.kind === "seat" ? "Confirm this role" : "Confirm, and show the link"}
      />
      <Button name="decision" value="refused" text="Refuse" classes="govuk-button--secondary" />
    </form>
  );
}

async function decide(tx: ActorTx, request: StaffRequest, origin: string): Promise<Reply> {
  const grant = await getGrant(tx, idParam(request));
  const decision = bodyText(request.body, "decision");
  if (decision !== "confirmed" && decision !== "refused") return redirect(grantPath(grant.id));
  if (decision === "confirmed" && grant.roleId && (await areWalled(tx, grant.staffId, grant.roleId))) {
    throw conflict("This person holds a role that may never go together with this one.");
  }
  const token = await decideGrant(tx, grant, decision);
  if (token === undefined) return redirect("/more");
  return linkPage({ name: grant.staffName, link: `${origin}/join/${token}`, back: "/more" });
}
