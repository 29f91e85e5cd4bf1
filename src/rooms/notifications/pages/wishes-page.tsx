import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  notAudited,
  redirect,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findWishes, setWishes } from "../../../foundation/notices/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { wishesForm } from "../wishes-form.ts";

const USUAL_HOUR = 8;

const common = {
  face: "staff",
  path: "/notifications/settings",
  access: signedIn,
  audit: notAudited("a member of staff's own wish; nobody's record"),
} as const;

/** GET and POST /notifications/settings: none, at once, or once a day at an hour. */
export const wishesRoutes: readonly StaffRoute[] = [
  { ...common, method: "GET", handle: async (tx, request) => show(request, await currentAnswers(tx)) },
  { ...common, method: "POST", handle: keep },
];

async function currentAnswers(tx: ActorTx): Promise<Answers> {
  const { mail, hour } = await findWishes(tx);
  return { mail, ...(mail === "daily" ? { hour } : {}) };
}

async function keep(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(wishesForm, request.body);
  if (!parsed.ok) return show(request, {}, parsed);
  const { mail, hour } = parsed.answers;
  await setWishes(tx, { mail, hour: hour ?? USUAL_HOUR });
  return redirect("/notifications");
}

function show(request: StaffRequest, answers: Answers, refused?: Refused): Reply {
  return staffPage({
    status: refused ? 422 : 200,
    title: "Notifications by e-mail",
    place: "Now",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href="/notifications" />
        <h1 class="govuk-heading-l">Notifications by e-mail</h1>
        <StaffForm
          form={wishesForm}
          answers={answers}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Keep this"
        />
      </>
    ),
  });
}

type Answers = { readonly mail?: "none" | "at-once" | "daily"; readonly hour?: number };
type Refused = Extract<Parsed<unknown>, { ok: false }>;
