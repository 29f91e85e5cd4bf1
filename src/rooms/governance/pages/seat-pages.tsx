import { bodyName } from "../../../foundation/pack/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  type Form,
  type Parsed,
  parseForm,
  refuseMissing,
  StaffForm,
} from "../../../foundation/forms/index.ts";
import {
  idParam,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  type Reply,
  staffPage,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { endForm, NONE, seatForm } from "../forms/seat-forms.ts";
import { saySeat } from "../model/say-seat.ts";
import { isAlwaysClose, type Part } from "../model/seat.ts";
import { paths } from "../paths.ts";
import { mustWriteFor } from "../store/may-write.ts";
import { beginSeat, endSeat, getBoardSeat, type NewSeat, whoMaySit } from "../store/seat.ts";
import { type Body, getBody } from "./get-body.ts";

const adding = {
  face: "staff",
  path: "/board/bodies/:body/seats/new",
  access: needs("governance.keep"),
} as const;
const ending = { face: "staff", path: "/board/seats/:id/end", access: needs("governance.keep") } as const;
const form = notAudited("a form about a seat on a board; nobody's record");

/** GET and POST of a new seat on a body, and of the end of one. */
export const seatRoutes: readonly StaffRoute[] = [
  { ...adding, method: "GET", audit: form, handle: (tx, request) => showNew(tx, request) },
  { ...adding, method: "POST", audit: recordedByStep, handle: addSeat },
  { ...ending, method: "GET", audit: form, handle: (tx, request) => showEnd(tx, request) },
  { ...ending, method: "POST", audit: recordedByStep, handle: finish },
];

type Refused = Extract<Parsed<unknown>, { ok: false }>;
type Said = Readonly<Record<string, unknown>>;

async function addSeat(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const body = getBody(tx.house, request);
  await mustWriteFor(tx, body.id);
  const asked = await askSeat(tx, body);
  const parsed = parseForm(asked, request.body);
  if (!parsed.ok) return showNew(tx, request, parsed);
  const seat = toSeat(tx, body, parsed.answers);
  const isWrong = seat.staffId !== null && !(await maySit(tx, seat));
  if (isWrong) return showNew(tx, request, refuseMissing(asked, "staff", request.body));
  await beginSeat(tx, seat);
  return redirect(paths.body(body.id));
}

/** A close name is joined to no account; an open one to somebody of its agency or of the keepers' own. */
async function maySit(tx: ActorTx, { agencyId, isClose, staffId }: NewSeat): Promise<boolean> {
  if (isClose) return false;
  const possible = await whoMaySit(tx, agencyId ?? tx.actor.agencyId ?? "");
  return possible.some(({ id }) => id === staffId);
}

function toSeat(tx: ActorTx, body: Body, said: Said): NewSeat {
  const chosen = (value: unknown): string | null =>
    typeof value === "string" && value !== NONE ? value : null;
  const agency = chosen(said["agency"]);
  const isAlways = isAlwaysClose(tx.house.pack, { body: body.id, agency: agency ?? undefined });
  return {
    body: body.id,
    agencyId: agency,
    part: said["part"] as Part,
    since: String(said["since"]),
    isClose: isAlways || said["close"] === "yes",
    name: String(said["name"]),
    staffId: chosen(said["staff"]),
  };
}

async function askSeat(tx: ActorTx, body: Body): Promise<Form> {
  const isPanel = body.kind === "panel";
  return seatForm(tx.house.pack, isPanel, isPanel ? [] : await whoMaySit(tx, null));
}

async function showNew(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const body = getBody(tx.house, request);
  await mustWriteFor(tx, body.id);
  const asked = await askSeat(tx, body);
  return page({
    asked,
    request,
    refused,
    title: "New seat",
    above: body.name,
    back: body.id,
    submit: "Begin this seat",
  });
}

async function finish(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const seat = await getBoardSeat(tx, idParam(request));
  await mustWriteFor(tx, seat.body);
  const parsed = parseForm(endForm, request.body);
  if (!parsed.ok) return showEnd(tx, request, parsed);
  const { until } = parsed.answers;
  if (until < seat.since) return showEnd(tx, request, refuseMissing(endForm, "until", request.body));
  await endSeat(tx, seat.id, until);
  return redirect(paths.body(seat.body));
}

async function showEnd(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const seat = await getBoardSeat(tx, idParam(request));
  await mustWriteFor(tx, seat.body);
  if (seat.until !== null) return redirect(paths.body(seat.body));
  const above = `${bodyName(tx.house.pack, seat.body)}: ${saySeat(tx.house.pack, seat)}`;
  return page({
    asked: endForm,
    request,
    refused,
    title: "End a seat",
    above,
    back: seat.body,
    submit: "End this seat",
  });
}

type Asking = {
  readonly asked: Form;
  readonly request: StaffRequest;
  readonly refused: Refused | undefined;
  readonly title: string;
  /** What it is about. */
  readonly above: string;
  readonly back: string;
  readonly submit: string;
};

function page({ asked, request, refused, title, above, back, submit }: Asking): Reply {
  return staffPage({
    status: refused === undefined ? 200 : 422,
    title,
    place: "Plan",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={paths.body(back)} text="The body" />
        <span class="govuk-caption-l">{above}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <StaffForm
          form={asked}
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
