import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  idParam,
  needs,
  recordedByStep,
  recordsView,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { liftForm, type LiftAnswers } from "../forms/conflict-form.ts";
import { getConflict, liftConflict } from "../store/conflict.ts";

const common = { face: "staff", path: "/conflicts/:id/lift", access: needs("access.conflict") } as const;

/** GET and POST /conflicts/:id/lift: ends a conflict of interest, with a reason. */
export const liftRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: recordsView("conflict.lift.form"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: lift },
];

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const { staffName, reference } = await getConflict(tx, idParam(request));
  return staffPage({
    status: refused ? 422 : 200,
    title: "End a conflict of interest",
    place: "More",
    hasErrors: refused !== undefined,
    content: (
      <>
        <a class="govuk-back-link" href="/conflicts">
          Back
        </a>
        <h1 class="govuk-heading-l">End a conflict of interest</h1>
        <p class="govuk-body">
          From then on {staffName} sees of {reference} what others in the same role and team see.
        </p>
        <StaffForm
          form={liftForm}
          answers={{}}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="End this conflict"
        />
      </>
    ),
  });
}

async function lift(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { id } = await getConflict(tx, idParam(request));
  const parsed = parseForm(liftForm, request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  await liftConflict(tx, id, parsed.answers.reason);
  return redirect("/conflicts");
}

type Refused = Extract<Parsed<LiftAnswers>, { ok: false }>;
