import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  parseForm,
  StaffForm,
  type Answers,
  type Form,
  type Parsed,
} from "../../../foundation/forms/index.ts";
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
import { formRoutes } from "../../../foundation/process/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { agreeForm, NO_ITEM } from "../forms/action-forms.ts";
import { paths } from "../paths.ts";
import { seatsToday, toOwner } from "../store/action-owner.ts";
import { beginAction } from "../store/begin-action.ts";
import { getMeeting } from "../store/meeting.ts";
import { getBody } from "./get-body.ts";

const outside = {
  face: "staff",
  path: "/board/bodies/:body/actions/new",
  access: needs("governance.keep"),
} as const;

/** GET and POST of a new action: under the meeting that agreed it, or of a body, outside any. */
export const agreeRoutes: readonly StaffRoute[] = [
  ...formRoutes({
    under: [paths.meetings],
    path: "actions/new",
    permission: "governance.keep",
    event: "board-action.agree.form",
    title: "Add an action",
    submit: "Add this action",
    back: "The meeting",
    place: "Plan",
    closed: ({ state }) => (state === "cancelled" ? "This meeting was not held." : undefined),
    ask: async ({ tx, thing }) => {
      const meeting = await getMeeting(tx, thing.id);
      const seats = await seatsToday(tx, meeting.body);
      return {
        form: agreeForm({ pack: tx.house.pack, seats }, meeting.agenda),
        open: async (said) => begin(tx, { body: meeting.body, meetingId: thing.id }, said),
      };
    },
  }),
  {
    ...outside,
    method: "GET",
    audit: notAudited("an empty form"),
    handle: (tx, request) => show(tx, request),
  },
  { ...outside, method: "POST", audit: recordedByStep, handle: agree },
];

type Refused = Extract<Parsed<unknown>, { ok: false }>;
type From = { readonly body: string; readonly meetingId: string | null };

async function begin(tx: ActorTx, { body, meetingId }: From, said: Answers): Promise<string> {
  const item = said["item"];
  const thing = await beginAction(tx, {
    body,
    meetingId,
    item: meetingId === null || item === NO_ITEM ? null : Number(item),
    what: said["what"] as string,
    owner: toOwner(tx, await seatsToday(tx, body), said["owner"]),
    due: said["due"] as string,
  });
  return meetingId === null ? paths.action(thing.id) : paths.meeting(meetingId);
}

async function agree(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const body = getBody(tx.house, request);
  const parsed = parseForm(await askOf(tx, body.id), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  return redirect(await begin(tx, { body: body.id, meetingId: null }, parsed.answers));
}

async function askOf(tx: ActorTx, body: string): Promise<Form> {
  return agreeForm({ pack: tx.house.pack, seats: await seatsToday(tx, body) });
}

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const body = getBody(tx.house, request);
  return staffPage({
    status: refused === undefined ? 200 : 422,
    title: "Add an action",
    place: "Plan",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={paths.body(body.id)} text={body.name} />
        <span class="govuk-caption-l">{body.name}, outside a meeting</span>
        <h1 class="govuk-heading-l">Add an action</h1>
        <StaffForm
          form={await askOf(tx, body.id)}
          answers={{}}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Add this action"
        />
      </>
    ),
  });
}
