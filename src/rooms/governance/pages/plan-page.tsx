import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
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
import { beginMeeting } from "../store/begin-meeting.ts";

const common = { face: "staff", path: paths.plan, access: needs("governance.keep") } as const;

/** GET and POST /board/meetings/new: a meeting that is to be. */
export const planRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("an empty form"),
    handle: async (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: plan },
];

async function plan(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(planForm(tx.house.pack), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const thing = await beginMeeting(tx, parsed.answers);
  return redirect(paths.meeting(thing.id));
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;

function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Reply {
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
          form={planForm(tx.house.pack)}
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
