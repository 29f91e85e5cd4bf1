import type { VNode } from "preact";
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
import { getThing, type Thing } from "../../../foundation/process/index.ts";
import { referForm } from "../forms/refer-form.ts";
import { matchServices, type Match } from "../model/match-services.ts";
import { PREFERENCES, type Preference } from "../model/need.ts";
import { referralProcess } from "../referral-process.ts";
import { gatherNeed } from "../store/gather-need.ts";
import { prepareReferrals } from "../store/prepare-referral.ts";
import { getSource, type Source } from "../store/source.ts";
import { PreferenceForm } from "./preference-form.tsx";

/**
 * GET and POST /contacts/:id/refer and /cases/:id/refer: which services, what goes with it. Sent only from the page after.
 * A service refers on from its case in the same way as the front door refers from a contact.
 */
export const referRoutes: readonly StaffRoute[] = ["/contacts", "/cases"].flatMap((base): StaffRoute[] => {
  const common = { face: "staff", path: `${base}/:id/refer`, access: needs("referral.send") } as const;
  return [
    {
      ...common,
      method: "GET",
      audit: recordsView("referral.prepare.form"),
      handle: (tx, request) => show(tx, request, base),
    },
    {
      ...common,
      method: "POST",
      audit: recordedByStep,
      handle: (tx, request) => prepare(tx, request, base),
    },
  ];
});

async function show(tx: ActorTx, request: StaffRequest, base: string, refused?: Refused): Promise<Reply> {
  const { thing, known } = await getSourceAt(tx, request, base);
  const preference = readPreference(request);
  const matches = matchServices(tx.house.pack, await gatherNeed(tx, thing, known, preference));
  return referPage({ thing, base, request, preference, matches, refused });
}

function referPage({ thing, base, request, preference, matches, refused }: Shown): Reply {
  return staffPage({
    status: refused ? 422 : 200,
    title: "Refer to services",
    place: "Now",
    hasErrors: refused !== undefined,
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    content: (
      <>
        <a class="govuk-back-link" href={`${base}/${thing.id}`}>
          Back
        </a>
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">Refer to services</h1>
        <Ranking request={request} preference={preference} />
        <StaffForm
          form={referForm(matches)}
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

function Ranking({ request, preference }: Pick<Shown, "request" | "preference">): VNode {
  return (
    <>
      <p class="govuk-body">
        The best fit comes first. None is left out for fitting badly: you know her, and may choose any.{" "}
        <a class="govuk-link" href="/services">
          How much capacity each has
        </a>
      </p>
      <PreferenceForm action={request.path} preference={preference} />
    </>
  );
}

async function prepare(tx: ActorTx, request: StaffRequest, base: string): Promise<Reply> {
  const source = await getSourceAt(tx, request, base);
  const need = await gatherNeed(tx, source.thing, source.known, undefined);
  const parsed = parseForm(referForm(matchServices(tx.house.pack, need)), request.body);
  if (!parsed.ok) return show(tx, request, base, parsed);
  const [first, ...others] = await prepareReferrals(tx, source, parsed.answers);
  // One is shown and sent by itself; several together.
  return redirect(
    first && others.length === 0
      ? `${referralProcess.base}/${first.id}/send`
      : `${base}/${source.thing.id}/refer/send`,
  );
}

/** The contact or case of the address; one under the other's address is not there. */
async function getSourceAt(tx: ActorTx, request: StaffRequest, base: string): Promise<Source> {
  const thing = await getThing(tx, idParam(request));
  const process = tx.house.processes.get(thing.process);
  return getSource(tx, process?.base === base ? thing : { ...thing, process: "" });
}

function readPreference({ query }: StaffRequest): Preference | undefined {
  return PREFERENCES.find((each) => each === query["prefer"]);
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;

type Shown = {
  readonly thing: Thing;
  readonly base: string;
  readonly request: StaffRequest;
  readonly preference: Preference | undefined;
  readonly matches: readonly Match[];
  readonly refused: Refused | undefined;
};
