import { needs, type StaffRoute } from "../../../foundation/http/index.ts";
import {
  idParam,
  recordedByStep,
  recordsView,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
} from "../../../foundation/http/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Form, type Parsed } from "../../../foundation/forms/index.ts";
import type { StepAnswers, Thing } from "../../../foundation/process/index.ts";
import { getCase } from "../store/case-parts.ts";

/** How a part of a case comes to be: what is asked, and what is then opened. */
export type Opener = {
  /** Below the case: "goals/new". */
  readonly path: string;
  readonly title: string;
  readonly submit: string;
  readonly event: string;
  readonly form: (tx: ActorTx, parent: Thing) => Promise<Form>;
  /** @returns where the reader goes next */
  readonly open: (tx: ActorTx, parent: Thing, answers: StepAnswers) => Promise<string>;
};

type Refused = Extract<Parsed<unknown>, { ok: false }>;

/** GET and POST of one opener: the page that asks, and the action. */
export function openRoutes(opener: Opener): StaffRoute[] {
  const common = { face: "staff", path: `/cases/:id/${opener.path}`, access: needs("case.work") } as const;
  return [
    {
      ...common,
      method: "GET",
      audit: recordsView(opener.event),
      handle: (tx, request) => show(tx, request, opener),
    },
    {
      ...common,
      method: "POST",
      audit: recordedByStep,
      handle: async (tx, request) => {
        const parent = await getCase(tx, idParam(request));
        const parsed: Parsed<StepAnswers> = parseForm(await opener.form(tx, parent), request.body);
        if (!parsed.ok) return show(tx, request, opener, parsed);
        return redirect(await opener.open(tx, parent, parsed.answers));
      },
    },
  ];
}

async function show(
  tx: ActorTx,
  request: StaffRequest,
  { title, submit, form }: Opener,
  refused?: Refused,
): Promise<Reply> {
  const parent = await getCase(tx, idParam(request));
  if (parent.state !== "active" && refused) throw conflict("Only an active case can be added to.");
  // An old link to what can no longer be added leads to how things stand now.
  if (parent.state !== "active") return redirect(`/cases/${parent.id}`);
  return staffPage({
    status: refused ? 422 : 200,
    title,
    place: "People",
    hasErrors: refused !== undefined,
    viewed: [{ thingId: parent.id, personId: parent.personId }],
    content: (
      <>
        <a class="govuk-back-link" href={`/cases/${parent.id}`}>
          Back to the case
        </a>
        <p class="fl-cover__reference">{parent.reference}</p>
        <h1 class="govuk-heading-l">{title}</h1>
        <StaffForm
          form={await form(tx, parent)}
          answers={{}}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit={submit}
        />
      </>
    ),
  });
}
