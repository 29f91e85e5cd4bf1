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
import { getThing } from "../../../foundation/process/index.ts";
import { beginForm } from "../forms/begin-form.ts";
import { riskProcess } from "../risk-process.ts";
import { beginAssessment } from "../store/begin-assessment.ts";

/**
 * GET and POST /contacts/:id/assess and /cases/:id/assess: with which tool, then its questions. Sent with nothing, the
 * pack's first tool is begun.
 */
export const assessRoutes: readonly StaffRoute[] = ["/contacts", "/cases"].flatMap((base): StaffRoute[] => {
  const common = { face: "staff", path: `${base}/:id/assess`, access: needs("risk.assess") } as const;
  return [
    {
      ...common,
      method: "GET",
      audit: recordsView("risk.begin.form"),
      handle: (tx, request) => show(tx, request),
    },
    { ...common, method: "POST", audit: recordedByStep, handle: begin },
  ];
});

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const parent = await getThing(tx, idParam(request));
  const base = tx.house.processes.get(parent.process)?.base ?? "";
  return staffPage({
    status: refused ? 422 : 200,
    title: "Assess risk",
    place: "People",
    hasErrors: refused !== undefined,
    viewed: [{ thingId: parent.id, personId: parent.personId }],
    content: (
      <>
        <a class="govuk-back-link" href={`${base}/${parent.id}`}>
          Back
        </a>
        <p class="fl-cover__reference">{parent.reference}</p>
        <h1 class="govuk-heading-l">Assess risk</h1>
        {parent.personId ? (
          <StaffForm
            form={beginForm(tx.house.pack)}
            answers={{}}
            {...refused}
            action={request.path}
            csrf={request.csrf}
            submit="Begin the assessment"
          />
        ) : (
          <p class="govuk-body">Say who this is about first, even if she gave no name.</p>
        )}
      </>
    ),
  });
}

async function begin(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parent = await getThing(tx, idParam(request));
  const parsed = parseForm(beginForm(tx.house.pack), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const { tool, why } = parsed.answers;
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const { id } = await beginAssessment(tx, parent, { tool: text(tool), why: text(why) });
  return redirect(`${riskProcess.base}/${id}/complete`);
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;
