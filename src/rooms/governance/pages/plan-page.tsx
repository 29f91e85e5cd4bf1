import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, refuseMissing, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
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
import { planForm } from "../forms/meeting-forms.ts";
import { paths } from "../paths.ts";
import { bodiesWrittenFor } from "../store/may-write.ts";
import { lacksPlan } from "../store/meeting-steps.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import { beginMeeting } from "../store/begin-meeting.ts";

const common = { face: "staff", path: paths.plan, access: needs("governance.keep") } as const;

/** GET and POST /board/meetings/new: a meeting that is to be. */
export const planRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("an empty form"),
    handle: async (tx, request) => show(request, await askPlan(tx)),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: plan },
];

async function plan(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const form = await askPlan(tx);
  const parsed = parseForm(form, request.body);
  if (!parsed.ok) return show(request, form, parsed);
  const wrong = lacksPlan(parsed.answers);
  if (wrong !== undefined) return show(request, form, refuseMissing(form, wrong, request.body));
  const thing = await beginMeeting(tx, parsed.answers);
  return redirect(paths.meeting(thing.id));
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;

type PlanForm = ReturnType<typeof planForm>;

/** Of the bodies whose meetings the actor plans. @throws forbidden where there is none */
async function askPlan(tx: ActorTx): Promise<PlanForm> {
  const bodies = tx.house.pack.governance.bodies.filter(({ kind }) => kind !== "linked-board");
  const own = await bodiesWrittenFor(
    tx,
    bodies.map(({ id }) => id),
  );
  if (own.size === 0) throw forbidden("You sit on no body whose meetings you could plan.");
  return planForm(bodies.filter(({ id }) => own.has(id)));
}

function show(request: StaffRequest, form: PlanForm, refused?: Refused): Reply {
  return staffPage({
    status: refused === undefined ? 200 : 422,
    title: "Plan a meeting",
    place: "Plan",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={paths.board} text="Boards and groups" />
        <h1 class="govuk-heading-l">Plan a meeting</h1>
        <StaffForm
          form={form}
          answers={{}}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Plan this meeting"
        />
      </>
    ),
  });
}
