import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Form, type Parsed } from "../../../foundation/forms/index.ts";
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
import { getThing, type Thing } from "../../../foundation/process/index.ts";
import { getContact } from "../../front-door/index.ts";
import { findCurrentRisk } from "../../risk/index.ts";
import { referForm } from "../forms/refer-form.ts";
import { matchServices } from "../model/match-services.ts";
import { referralProcess } from "../referral-process.ts";
import { prepareReferral } from "../store/prepare-referral.ts";

const common = { face: "staff", path: "/contacts/:id/refer", access: needs("referral.send") } as const;

/** GET and POST /contacts/:id/refer: which service, what goes with it; sent only from the page after. */
export const referRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: recordsView("referral.prepare.form"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: prepare },
];

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const form = await formFor(tx, thing);
  return staffPage({
    status: refused ? 422 : 200,
    title: "Refer to a service",
    place: "Now",
    hasErrors: refused !== undefined,
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    content: (
      <>
        <a class="govuk-back-link" href={`/contacts/${thing.id}`}>
          Back
        </a>
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">Refer to a service</h1>
        <StaffForm
          form={form}
          answers={{}}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Continue"
        />
      </>
    ),
  });
}

async function prepare(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const parsed = parseForm(await formFor(tx, thing), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const referral = await prepareReferral(tx, thing, parsed.answers);
  return redirect(`${referralProcess.base}/${referral.id}/send`);
}

async function formFor(tx: ActorTx, thing: Thing): Promise<Form> {
  const contact = await getContact(tx, thing.id);
  const risk = thing.personId ? await findCurrentRisk(tx, thing.personId) : undefined;
  return referForm(
    matchServices(tx.house.pack, { risk, language: contact.language, employers: contact.employers }),
  );
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;
