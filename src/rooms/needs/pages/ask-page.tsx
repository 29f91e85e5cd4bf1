import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Answers, type Parsed } from "../../../foundation/forms/index.ts";
import {
  idParam,
  needs as may,
  recordedByStep,
  recordsView,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing } from "../../../foundation/process/index.ts";
import { needField, needsForm, noteField } from "../forms/needs-form.ts";
import { findLatestNeeds, type Needs } from "../store/needs.ts";
import { recordNeeds } from "../store/record-needs.ts";

/** GET and POST /contacts/:id/needs and /cases/:id/needs: what she needs, beginning from what she said last. */
export const askRoutes: readonly StaffRoute[] = ["/contacts", "/cases"].flatMap((base): StaffRoute[] => {
  const common = { face: "staff", path: `${base}/:id/needs`, access: may("needs.assess") } as const;
  return [
    {
      ...common,
      method: "GET",
      audit: recordsView("needs.ask.form"),
      handle: (tx, request) => show(tx, request),
    },
    { ...common, method: "POST", audit: recordedByStep, handle: record },
  ];
});

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const parent = await getThing(tx, idParam(request));
  const base = tx.house.processes.get(parent.process)?.base ?? "";
  const latest = parent.personId ? await findLatestNeeds(tx, parent.personId) : undefined;
  return staffPage({
    status: refused ? 422 : 200,
    title: "What she needs",
    place: "People",
    hasErrors: refused !== undefined,
    viewed: [{ thingId: parent.id, personId: parent.personId }],
    content: (
      <>
        <a class="govuk-back-link" href={`${base}/${parent.id}`}>
          Back
        </a>
        <p class="fl-cover__reference">{parent.reference}</p>
        <h1 class="govuk-heading-l">What she needs</h1>
        <p class="govuk-body">
          {latest
            ? "This begins with what she said last. Change what has changed."
            : "Leave out what was not talked about."}
        </p>
        {parent.personId ? (
          <StaffForm
            form={needsForm(tx.house.pack)}
            answers={latest ? answersOf(latest) : {}}
            {...refused}
            action={request.path}
            csrf={request.csrf}
            submit="Keep this"
          />
        ) : (
          <p class="govuk-body">Say who this is about first, even if she gave no name.</p>
        )}
      </>
    ),
  });
}

async function record(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parent = await getThing(tx, idParam(request));
  const parsed = parseForm(needsForm(tx.house.pack), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  await recordNeeds(tx, parent, parsed.answers as Answers);
  const base = tx.house.processes.get(parent.process)?.base ?? "";
  return redirect(`${base}/${parent.id}`);
}

/** What was said last, as answers to begin with. */
function answersOf({ needs, children, said }: Needs): Answers {
  const { notes, ...rest } = said;
  const stated = needs.map(({ id, state }) => [needField(id), state]);
  const noted = Object.entries(notes).map(([id, note]) => [noteField(id), note]);
  return {
    ...(Object.fromEntries([...Object.entries(rest), ...stated, ...noted]) as Answers),
    ...(children === undefined ? {} : { children }),
  };
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;
