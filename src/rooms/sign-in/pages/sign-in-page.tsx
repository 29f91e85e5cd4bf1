import type { VNode } from "preact";
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
  askWhoIsHere,
  relyingParty,
  verifyPasskey,
  type AgencyService,
} from "../../../foundation/identity/index.ts";
import { InsetText } from "../../../kit/govuk/index.ts";
import type { RoomSite } from "../../../room.ts";
import { enter } from "../enter.ts";
import { problemText } from "../model/problem.ts";
import { PasskeyForm } from "./passkey-form.tsx";
import { ProblemLine } from "./problem-line.tsx";

const PATH = "/sign-in";
const CHALLENGE_PATH = "/sign-in/challenge";

/** GET and POST /sign-in: the way in for staff. A demonstration has its ways in elsewhere, and takes no passkey. */
export function signInRoutes({ house, services }: RoomSite): PublicRoute[] {
  const common = {
    face: "staff",
    access: isPublic("nobody is signed in before signing in"),
    audit: notAudited("the session that opens is recorded as its first entry"),
  } as const;
  const page: PublicRoute = {
    ...common,
    method: "GET",
    path: PATH,
    handle: async (visit) => showSignIn(visit, services),
  };
  if (house.mode === "demo") return [page];
  return [
    page,
    { ...common, method: "POST", path: CHALLENGE_PATH, handle: ask },
    { ...common, method: "POST", path: PATH, handle: signIn },
  ];
}

function showSignIn(visit: PublicVisit, services: readonly AgencyService[]): Reply {
  const { query, house } = visit;
  return staffPage({
    title: "Sign in",
    hasErrors: problemText(query["problem"]) !== undefined,
    content: (
      <>
        <ProblemLine code={query["problem"]} />
        {query["said"] === "out" && <InsetText text="You are signed out." />}
        <h1 class="govuk-heading-l">Sign in</h1>
        {house.mode === "demo" ? (
          <p class="govuk-body">
            In this demonstration nobody has a passkey:{" "}
            <a class="govuk-link" href={`${visit.origins.partnership}/`}>
              choose a role to come in as
            </a>
            .
          </p>
        ) : (
          <WaysIn csrf={visit.csrf} services={services} />
        )}
      </>
    ),
  });
}

function WaysIn({ csrf, services }: { csrf: string; services: readonly AgencyService[] }): VNode {
  return (
    <>
      <p class="govuk-body">Your device will ask for your fingerprint, your face or its own PIN.</p>
      <PasskeyForm
        kind="get"
        ask={CHALLENGE_PATH}
        action={PATH}
        label="Sign in with your passkey"
        csrf={csrf}
      />
      {services.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Or with your agency's account</h2>
          <ul class="govuk-list">
            {services.map(({ agency, label }) => (
              <li>
                <a class="govuk-link" href={`/sign-in/agency/${agency}`}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        New here, or lost your device? An administrator of the partnership can send you a link to begin with.
      </p>
    </>
  );
}

async function ask({ house, origins, secret }: PublicVisit): Promise<Reply> {
  const question = await askWhoIsHere(house, relyingParty(house, origins.staff), secret);
  return { kind: "data", type: "application/json", body: JSON.stringify(question) };
}

async function signIn(visit: PublicVisit): Promise<Reply> {
  const { house, origins, secret, body, cookies } = visit;
  const verdict = await verifyPasskey(house, relyingParty(house, origins.staff), {
    purpose: "sign-in",
    holder: secret,
    answer: bodyText(body, "answer"),
  });
  if (!verdict.ok) return redirect(`${PATH}?problem=${verdict.why}`);
  const { staffId } = verdict;
  const entrance = await enter(house, {
    staffId,
    how: "passkey",
    steppedUp: true,
    replaces: cookies.session,
  });
  return redirect(entrance.to, entrance.cookies);
}
