import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { parseForm, StaffForm, type Answers, type Parsed } from "../../../foundation/forms/index.ts";
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
import { teamKey } from "../../../foundation/identity/index.ts";
import { BackLink, ErrorSummary } from "../../../kit/govuk/index.ts";
import { giveRoleForm, MONTHS, readPlace } from "../forms/give-role-form.ts";
import { person } from "../paths.ts";
import { getColleague, type Colleague } from "../store/colleagues.ts";
import { areWalled, askForGrant } from "../store/role-grants.ts";

const common = { face: "staff", path: `${person(":id")}/give`, access: needs("admin.people") } as const;

/** GET and POST /more/people/:id/give: asks for a role for her; a second person has to confirm it. */
export const giveRoleRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("an empty form"),
    handle: (tx, request) => show(tx, request, {}),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: give },
];

async function show(
  tx: ActorTx,
  request: StaffRequest,
  { refused, isWalled = false, answers = {} }: Again,
): Promise<Reply> {
  const colleague = await getWorking(tx, request);
  const isRefused = refused !== undefined || isWalled;
  return staffPage({
    status: isRefused ? 422 : 200,
    title: "Give a role",
    place: "More",
    hasErrors: isRefused,
    content: (
      <>
        <BackLink href={person(colleague.id)} />
        {isWalled && <ErrorSummary titleText="This role was not asked for" errorList={[{ text: WALLED }]} />}
        <h1 class="govuk-heading-l">Give {colleague.name} a role</h1>
        <p class="govuk-body">
          It is held once a second person has confirmed it: another administrator, or whoever approves at that
          agency. They are told that something waits for them.
        </p>
        <StaffForm
          form={giveRoleForm(tx.house.pack)}
          answers={answers}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Ask for this role"
        />
      </>
    ),
  });
}

const WALLED =
  "They hold a role that may never go together with this one: administering, working with people who cause harm, and seeing people who were harmed are kept apart.";

async function give(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { pack } = tx.house;
  const parsed = parseForm(giveRoleForm(pack), request.body);
  if (!parsed.ok) return show(tx, request, { refused: parsed });
  const { id } = await getWorking(tx, request);
  const { role, place, lasts, reason } = parsed.answers as GiveAnswers;
  const where = readPlace(pack, place);
  if (!where) throw conflict("The pack has changed: this agency is no longer in it.");
  if (await areWalled(tx, id, role)) return show(tx, request, { isWalled: true, answers: parsed.answers });
  await askForGrant(tx, {
    kind: "seat",
    staffId: id,
    agencyId: where.agencyId,
    teamId: where.teamId && teamKey(where.agencyId, where.teamId),
    roleId: role,
    until: inMonths(tx.house.now(), MONTHS[lasts]),
    reason,
  });
  return redirect(person(id));
}

async function getWorking(tx: ActorTx, request: StaffRequest): Promise<Colleague> {
  const colleague = await getColleague(tx, idParam(request));
  if (colleague.state === "left") throw conflict("This person has left. Say first that they are back.");
  return colleague;
}

/** The same day so many months on; the last of the month where there is no such day. */
function inMonths(from: Date, months: number): Date {
  const on = new Date(from);
  on.setUTCMonth(on.getUTCMonth() + months);
  if (on.getUTCDate() !== from.getUTCDate()) on.setUTCDate(0);
  return on;
}

type GiveAnswers = {
  readonly role: string;
  readonly place: string;
  readonly lasts: keyof typeof MONTHS;
  readonly reason: string;
};

type Again = {
  readonly refused?: Extract<Parsed<unknown>, { ok: false }>;
  readonly isWalled?: boolean;
  readonly answers?: Answers;
};
