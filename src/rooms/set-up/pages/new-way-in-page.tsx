import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  idParam,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { newWayInForm } from "../forms/person-forms.ts";
import { person } from "../paths.ts";
import { getColleague, type Colleague } from "../store/colleagues.ts";
import { askForGrant } from "../store/role-grants.ts";

const common = { face: "staff", path: `${person(":id")}/new-way-in`, access: needs("admin.people") } as const;

/** GET and POST /more/people/:id/new-way-in: for who lost her device. Two people, since it opens all that she sees. */
export const newWayInRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("an empty form"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: askFor },
];

async function show(
  tx: ActorTx,
  request: StaffRequest,
  refused?: Extract<Parsed<unknown>, { ok: false }>,
): Promise<Reply> {
  const { id, name } = await getJoined(tx, request);
  return staffPage({
    status: refused ? 422 : 200,
    title: "A new way in",
    place: "More",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={person(id)} />
        <h1 class="govuk-heading-l">A new way in for {name}</h1>
        <p class="govuk-body">
          Another administrator has to confirm, and is then shown a link to hand over. Once it has been used,
          the old passkey no longer works, and every session that was open has ended.
        </p>
        <StaffForm
          form={newWayInForm}
          answers={{}}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Ask for a new way in"
        />
      </>
    ),
  });
}

async function askFor(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(newWayInForm, request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const { id } = await getJoined(tx, request);
  await askForGrant(tx, { kind: "way-in", staffId: id, reason: parsed.answers.reason });
  return redirect(person(id));
}

async function getJoined(tx: ActorTx, request: StaffRequest): Promise<Colleague> {
  const colleague = await getColleague(tx, idParam(request));
  if (colleague.state !== "active")
    throw conflict("This is for people who have joined. Make a link to join by instead.");
  return colleague;
}
