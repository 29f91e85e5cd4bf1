import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime, formatLimit, isoDay, type Limit } from "../../../foundation/clock/index.ts";
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
import { getThreshold } from "../../../foundation/pack/index.ts";
import { hrefOf } from "../../../foundation/process/index.ts";
import { breakGlassForm, type BreakGlassAnswers } from "../forms/break-glass-form.ts";
import { stepUpFirst } from "../model/step-up.ts";
import { breakGlass, findOpened, type Opened } from "../store/break-glass.ts";

const path = "/break-glass";
const common = { face: "staff", access: needs("access.break-glass") } as const;

/** GET and POST /break-glass: a record in an emergency; GET /break-glass/asked: the one answer there is (SAFETY 49). */
export const breakGlassRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    path,
    audit: notAudited("shows only what the reader asked for herself"),
    handle: show,
  },
  { ...common, method: "POST", path, audit: recordedByStep, handle: ask },
  {
    ...common,
    method: "GET",
    path: `${path}/asked`,
    audit: notAudited("says the same to everyone"),
    handle: answer,
  },
];

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const first = stepUpFirst(tx.actor, path);
  if (first !== undefined) return redirect(first);
  const opened = await findOpened(tx);
  return staffPage({
    status: refused ? 422 : 200,
    title: "Open a record in an emergency",
    place: "People",
    hasErrors: refused !== undefined,
    content: (
      <>
        <h1 class="govuk-heading-l">Open a record in an emergency</h1>
        <p class="govuk-body">
          For when someone is in danger and nobody who works with her can be reached. If there is such a
          record and you may see it, it is open to you for {lasting(tx)}. Somebody else at the agency it
          belongs to reads your reason, every time.
        </p>
        <OpenNow tx={tx} opened={opened} />
        <StaffForm
          form={breakGlassForm}
          answers={{}}
          {...refused}
          action={path}
          csrf={request.csrf}
          submit="Ask for this record"
        />
      </>
    ),
  });
}

async function ask(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const first = stepUpFirst(tx.actor, path);
  if (first !== undefined) return redirect(first);
  const parsed = parseForm(breakGlassForm, request.body, isoDay(tx.house.now(), tx.house.calendar));
  if (!parsed.ok) return show(tx, request, parsed);
  await breakGlass(tx, parsed.answers);
  return redirect(`${path}/asked`);
}

async function answer(tx: ActorTx): Promise<Reply> {
  return staffPage({
    title: "You have asked",
    place: "People",
    content: (
      <>
        <h1 class="govuk-heading-l">You have asked</h1>
        <p class="govuk-body">
          If there is such a record and you may see it, it is on your list for {lasting(tx)}. A second person
          of the owning agency has been told.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            See your list
          </a>
        </p>
      </>
    ),
  });
}

function OpenNow({ tx, opened }: { tx: ActorTx; opened: readonly Opened[] }): VNode | null {
  if (opened.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Open to you now</h2>
      <ul class="govuk-list">
        {opened.map(({ reference, process, thingId, until }) => (
          <li>
            <a class="govuk-link" href={hrefOf(tx, { process, id: thingId })}>
              {reference}
            </a>{" "}
            until {formatDateTime(until, tx.house.calendar)}
          </li>
        ))}
      </ul>
    </>
  );
}

function lasting({ house }: ActorTx): string {
  const { value, unit } = getThreshold(house.pack, "access.break-glass");
  return formatLimit({ value, unit } as Limit);
}

type Refused = Extract<Parsed<BreakGlassAnswers>, { ok: false }>;
