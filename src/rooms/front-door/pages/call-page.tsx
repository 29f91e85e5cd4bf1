import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  afterwards,
  isId,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Afterwards,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findThing } from "../../../foundation/process/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { contactProcess } from "../contact-process.ts";
import { callForm } from "../forms/call-form.ts";
import { takeDown } from "../store/take-down.ts";
import { takeInAll } from "../store/take-in.ts";

const TITLE = "Take down a call or a visit";
const PATH = "/queue/call";
const access = needs("contact.triage");
const common = { face: "staff", path: PATH, access } as const;

/** GET and POST /queue/call, and with `?kept=` what became of it: whoever rings or comes stands in the queue as whoever writes does. */
export const callRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("an empty form; or that it is kept, with a reference where it may be seen"),
    handle: (tx, request) => {
      const { kept } = request.query;
      return isId(kept) ? showKept(tx, kept) : show(tx, request);
    },
  },
  { ...common, method: "POST", audit: recordedByStep, handle: keep },
];

async function show(
  { house }: ActorTx,
  { csrf }: StaffRequest,
  refused?: Extract<Parsed<unknown>, { ok: false }>,
): Promise<Reply> {
  return staffPage({
    status: refused ? 422 : 200,
    title: TITLE,
    place: "Now",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href="/queue" />
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <StaffForm
          form={callForm(house.pack)}
          answers={{}}
          {...refused}
          action={PATH}
          csrf={csrf}
          submit="Keep this"
        />
      </>
    ),
  });
}

async function keep(tx: ActorTx, request: StaffRequest): Promise<Reply | Afterwards> {
  const { house } = tx;
  const parsed = parseForm(callForm(house.pack), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const id = await takeDown(tx, parsed.answers);
  // Kept in any case; taken in now and not by the job's next turn, since somebody is on the line.
  return afterwards(async () => {
    await takeInAll(house);
    return redirect(hrefOfKept(id));
  }, hrefOfKept(id));
}

function hrefOfKept(id: string): string {
  return `${PATH}?kept=${id}`;
}

/** The same words for what is hidden and for what never was. */
async function showKept(tx: ActorTx, id: string): Promise<Reply> {
  const thing = await findThing(tx, id);
  return staffPage({
    title: "It is kept",
    place: "Now",
    content: (
      <>
        <BackLink href="/queue" />
        <h1 class="govuk-heading-l">It is kept</h1>
        {thing ? (
          <p class="govuk-body">
            It stands in the queue as {thing.reference}. She can name that if she rings again.{" "}
            <a class="govuk-link" href={`${contactProcess.base}/${id}`}>
              Go on with it
            </a>
          </p>
        ) : (
          <p class="govuk-body">
            It comes into the queue within seconds.{" "}
            <a class="govuk-link" href={hrefOfKept(id)}>
              Look again
            </a>
            . Where somebody close to her works for one of those you named, only the managers see it.
          </p>
        )}
      </>
    ),
  });
}
