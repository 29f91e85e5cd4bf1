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
import { describeForm } from "../forms/risk-forms.ts";
import { paths } from "../paths.ts";
import { beginRisk } from "../store/begin-risk.ts";

const common = { face: "staff", path: paths.raise, access: needs("governance.keep") } as const;

/** GET and POST /board/risks/new: a risk that nobody has written down yet. */
export const raiseRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("an empty form"),
    handle: async (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: raise },
];

type Refused = Extract<Parsed<unknown>, { ok: false }>;

async function raise(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(describeForm(tx.house.pack, true), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const thing = await beginRisk(tx, parsed.answers);
  return redirect(paths.risk(thing.id));
}

function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Reply {
  return staffPage({
    status: refused === undefined ? 200 : 422,
    title: "Raise a risk",
    place: "Plan",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={paths.register} text="Risk register" />
        <h1 class="govuk-heading-l">Raise a risk</h1>
        <p class="govuk-body">
          What may keep the partnership from doing what it said. A risk to a person belongs in her record, and
          never in here.
        </p>
        <StaffForm
          form={describeForm(tx.house.pack, true)}
          answers={{}}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Raise this risk"
        />
      </>
    ),
  });
}
