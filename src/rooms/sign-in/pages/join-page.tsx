import { formatDateTime } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  bodyText,
  isPublic,
  notAudited,
  redirect,
  staffPage,
  type PublicRoute,
  type PublicVisit,
  type Reply,
} from "../../../foundation/http/index.ts";
import {
  askToJoin,
  findInvitation,
  joinWithPasskey,
  relyingParty,
  type Invitation,
} from "../../../foundation/identity/index.ts";
import type { RoomSite } from "../../../room.ts";
import { enter } from "../enter.ts";
import { problemText } from "../model/problem.ts";
import { PasskeyForm } from "./passkey-form.tsx";
import { ProblemLine } from "./problem-line.tsx";

const PATH = "/join/:token";

/**
 * GET and POST /join/:token: an invited person makes her passkey. The link is used up by that, not by opening it. In a
 * demonstration the page only says what would happen.
 */
export function joinRoutes({ house }: RoomSite): PublicRoute[] {
  const common = {
    face: "staff",
    access: isPublic("the link's token says who was invited"),
    audit: notAudited("the session that opens is recorded as its first entry"),
  } as const;
  const page: PublicRoute = { ...common, method: "GET", path: PATH, handle: showJoin };
  if (house.mode === "demo") return [page];
  return [
    page,
    { ...common, method: "POST", path: `${PATH}/challenge`, handle: ask },
    { ...common, method: "POST", path: PATH, handle: join },
  ];
}

async function showJoin(visit: PublicVisit): Promise<Reply> {
  const { house, params, query } = visit;
  const invitation = await findInvitation(house, params["token"] ?? "");
  if (!invitation) return linkIsOver();
  const path = `/join/${params["token"]}`;
  return staffPage({
    title: "Make your passkey",
    hasErrors: problemText(query["problem"]) !== undefined,
    content: (
      <>
        <ProblemLine code={query["problem"]} />
        <h1 class="govuk-heading-l">Welcome, {invitation.name}</h1>
        <p class="govuk-body">
          You sign in to {house.pack.brand.productName} with a passkey: your device keeps it, and asks for
          your fingerprint, your face or its own PIN. There is no password to remember or to give away.
        </p>
        <p class="govuk-body">
          Make it on the device you work with. Anyone who can unlock this device with their own PIN or
          fingerprint could sign in as you, so do not use a shared one.
        </p>
        {house.mode === "demo" ? (
          <p class="govuk-body">
            In live use this is where you make it. In this demonstration nobody has one.
          </p>
        ) : (
          <PasskeyForm
            kind="create"
            ask={`${path}/challenge`}
            action={path}
            label="Make my passkey"
            csrf={visit.csrf}
          />
        )}
        <p class="govuk-hint">
          This link is for {invitation.email}. It works once, until{" "}
          {formatDateTime(invitation.expiresAt, house.calendar)}.
        </p>
      </>
    ),
  });
}

function linkIsOver(): Reply {
  return staffPage({
    status: 404,
    title: "This link is over",
    content: (
      <>
        <h1 class="govuk-heading-l">This link is over</h1>
        <p class="govuk-body">
          It has been used, has run out, or was replaced by a newer one. Ask whoever sent it for another. If
          you never used it yourself, tell them so at once.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in">
            Sign in
          </a>
        </p>
      </>
    ),
  });
}

async function ask(visit: PublicVisit): Promise<Reply> {
  const { house, origins } = visit;
  const invited = await getInvitation(visit);
  const holder = visit.params["token"] ?? "";
  const question = await askToJoin(house, relyingParty(house, origins.staff), { holder, invited });
  return { kind: "data", type: "application/json", body: JSON.stringify(question) };
}

async function join(visit: PublicVisit): Promise<Reply> {
  const { house, origins, params, body, cookies } = visit;
  const { token = "" } = params;
  await getInvitation(visit);
  const verdict = await joinWithPasskey(house, relyingParty(house, origins.staff), {
    invitation: token,
    answer: bodyText(body, "answer"),
  });
  if (!verdict.ok) return redirect(`/join/${token}?problem=${verdict.why}`);
  const { staffId } = verdict;
  const entrance = await enter(house, {
    staffId,
    how: "invitation",
    steppedUp: true,
    replaces: cookies.session,
  });
  return redirect(entrance.to, entrance.cookies);
}

async function getInvitation({ house, params }: PublicVisit): Promise<Invitation> {
  const invitation = await findInvitation(house, params["token"] ?? "");
  if (!invitation) throw notFound();
  return invitation;
}
