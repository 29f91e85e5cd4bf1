import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  idParam,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, Button } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { person } from "../paths.ts";
import {
  endSeat,
  getColleague,
  markBack,
  markLeft,
  type Colleague,
  type HeldSeat,
} from "../store/colleagues.ts";

const common = { face: "staff", access: needs("admin.people") } as const;
const audit = notAudited("shows a colleague's name and role");
const endPath = `${person(":id")}/end/:seat`;
const leavePath = `${person(":id")}/leave`;

/** Ending a role, and marking a leaver: each has a page that says what will happen. And a leaver who is back. */
export const endRoutes: readonly StaffRoute[] = [
  { ...common, audit, method: "GET", path: endPath, handle: showEnd },
  { ...common, audit: recordedByStep, method: "POST", path: endPath, handle: end },
  { ...common, audit, method: "GET", path: leavePath, handle: showLeave },
  { ...common, audit: recordedByStep, method: "POST", path: leavePath, handle: leave },
  { ...common, audit: recordedByStep, method: "POST", path: `${person(":id")}/back`, handle: comeBack },
];

async function showEnd(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { colleague, seat } = await getHeld(tx, request);
  const text = `${colleague.name} stops being ${seat.roleName} at ${seat.agencyName} at once, also in pages that are open. What they wrote and decided stays. Work allocated to them stays so until somebody takes it over.`;
  return askPage(request, colleague, { title: "End this role?", text, label: "End this role" });
}

async function showLeave(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const colleague = await getColleague(tx, idParam(request));
  const text = `${colleague.name} loses all roles and the way in at once, also in pages that are open. What they wrote and decided stays. Work allocated to them stays so until somebody takes it over.`;
  return askPage(request, colleague, {
    title: `Has ${colleague.name} left?`,
    text,
    label: "Yes, they have left",
  });
}

function askPage(request: StaffRequest, colleague: Colleague, { title, text, label }: Question): Reply {
  return staffPage({
    title,
    place: "More",
    content: (
      <>
        <BackLink href={person(colleague.id)} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text}</p>
        <form method="post" action={request.path}>
          <CsrfField token={request.csrf} />
          <Button text={label} classes="govuk-button--warning" />
        </form>
      </>
    ),
  });
}

async function end(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { colleague, seat } = await getHeld(tx, request);
  await endSeat(tx, colleague, seat);
  return redirect(person(colleague.id));
}

async function leave(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const colleague = await getColleague(tx, idParam(request));
  await markLeft(tx, colleague);
  return redirect(person(colleague.id));
}

async function comeBack(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const colleague = await getColleague(tx, idParam(request));
  await markBack(tx, colleague);
  return redirect(person(colleague.id));
}

async function getHeld(
  tx: ActorTx,
  request: StaffRequest,
): Promise<{ colleague: Colleague; seat: HeldSeat }> {
  const colleague = await getColleague(tx, idParam(request));
  const wanted = idParam(request, "seat");
  const seat = colleague.seats.find(({ id }) => id === wanted);
  if (!seat) throw notFound();
  return { colleague, seat };
}

type Question = { readonly title: string; readonly text: string; readonly label: string };
