import type { ComponentChildren } from "preact";
import { withActor, type ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import {
  afterwards,
  bodyText,
  notAudited,
  recordedByStep,
  redirect,
  signedIn,
  staffPage,
  type Afterwards,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  askAgain,
  findPasskeys,
  relyingParty,
  stepUp,
  verifyPasskey,
} from "../../../foundation/identity/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import type { RoomSite } from "../../../room.ts";
import { localPath } from "../model/local-path.ts";
import { problemText } from "../model/problem.ts";
import { PasskeyForm } from "./passkey-form.tsx";
import { ProblemLine } from "./problem-line.tsx";

const PATH = "/step-up";
const CHALLENGE_PATH = "/step-up/challenge";

/** GET and POST /step-up?next=/where: shows again who is at the device, before export and break-glass. */
export function stepUpRoutes(site: RoomSite): StaffRoute[] {
  const common = { face: "staff", access: signedIn } as const;
  const audit = notAudited("asks for a passkey, shows nobody's record");
  return [
    { ...common, audit, method: "GET", path: PATH, handle: async (tx, request) => show(site, tx, request) },
    { ...common, audit, method: "POST", path: CHALLENGE_PATH, handle: async (tx) => ask(site, tx) },
    {
      ...common,
      audit: recordedByStep,
      method: "POST",
      path: PATH,
      handle: async (tx, request) => act(site, tx, request),
    },
  ];
}

function show(site: RoomSite, tx: ActorTx, request: StaffRequest): Afterwards {
  const { house } = tx;
  const problem = request.query["problem"];
  return afterwards(async () =>
    staffPage({
      title: "Show that it is you",
      hasErrors: problemText(problem) !== undefined,
      content: (
        <>
          <ProblemLine code={problem} />
          <h1 class="govuk-heading-l">Show that it is you</h1>
          <p class="govuk-body">What you are about to do needs it. It is then open to you for ten minutes.</p>
          {house.mode === "demo" ? demoForm(request) : await liveForm(site, tx, request)}
        </>
      ),
    }),
  );
}

function demoForm({ csrf, query }: StaffRequest): ComponentChildren {
  return (
    <form method="post" action={PATH}>
      <CsrfField token={csrf} />
      <input type="hidden" name="next" value={localPath(query["next"])} />
      <p class="govuk-body">In live use, your passkey is asked for here.</p>
      <Button text="It is me" />
    </form>
  );
}

async function liveForm(
  { services }: RoomSite,
  { house, actor }: ActorTx,
  request: StaffRequest,
): Promise<ComponentChildren> {
  const passkeys = await findPasskeys(house, actor.staffId ?? "");
  if (passkeys.length > 0) {
    return (
      <PasskeyForm kind="get" ask={CHALLENGE_PATH} action={PATH} label="Use my passkey" csrf={request.csrf}>
        <input type="hidden" name="next" value={localPath(request.query["next"])} />
      </PasskeyForm>
    );
  }
  const service = services.find(({ agency }) => agency === actor.agencyId);
  if (!service)
    return <p class="govuk-body">You have no passkey here. Ask an administrator for a link to make one.</p>;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/sign-in/agency/${service.agency}?again=yes`}>
        {service.label}, once more
      </a>
      . You then begin at your first page.
    </p>
  );
}

function ask({ origins }: RoomSite, { house, actor }: ActorTx): Afterwards {
  return afterwards(async (token) => {
    const staffId = actor.staffId ?? "";
    const question = await askAgain(house, relyingParty(house, origins.staff), { holder: token, staffId });
    return { kind: "data", type: "application/json", body: JSON.stringify(question) };
  });
}

function act({ origins }: RoomSite, { house, actor }: ActorTx, { body }: StaffRequest): Afterwards {
  const next = localPath(bodyText(body, "next"));
  const answer = bodyText(body, "answer");
  return afterwards(async (token) => {
    const why = house.mode === "demo" ? undefined : await findFault(house, origins.staff, token, answer);
    if (why !== undefined)
      return redirect(`${PATH}?${new URLSearchParams({ next, problem: why }).toString()}`);
    return open(house, token, actor.staffId ?? "", next);
  });
}

async function findFault(
  house: House,
  origin: string,
  holder: string,
  answer: string,
): Promise<string | undefined> {
  const verdict = await verifyPasskey(house, relyingParty(house, origin), {
    purpose: "step-up",
    holder,
    answer,
  });
  return verdict.ok ? undefined : verdict.why;
}

/** Recorded before it is open: what cannot be recorded does not happen. */
async function open(house: House, token: string, staffId: string, next: string): Promise<Reply> {
  await withActor(house, token, (tx) => recordAudit(tx, { event: "session.stepped-up" }));
  await stepUp(house, token, staffId);
  return redirect(next);
}
