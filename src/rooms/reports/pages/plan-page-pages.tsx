import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
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
import { BackLink, SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { boardPaths, type MeetingPaper } from "../../governance/index.ts";
import { isPlanPage, type PlanPage } from "../../strategy/index.ts";
import { PaperView } from "../files/paper-view.tsx";
import { planPageForm } from "../forms/plan-page-form.ts";
import { PAGE_TITLES } from "../model/plan-page.ts";
import { paths } from "../paths.ts";
import { meetingsToCome } from "../store/meetings-to-come.ts";
import { findPages, getPage, putPage } from "../store/plan-page.ts";

const TITLE = "Put a page of the plan to a meeting";
const common = { face: "staff", path: paths.newPlanPage, access: needs("governance.keep") } as const;

/** A page of the plan is frozen as a paper of a meeting in one press, and read as it was. */
export const planPageRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("asks which page and which meeting, shows nobody's record"),
    handle: show,
  },
  { ...common, method: "POST", audit: recordedByStep, handle: put },
  {
    face: "staff",
    method: "GET",
    path: "/board/plan-pages/:id",
    access: needs("governance.see"),
    audit: notAudited("shows a page of the plan as it was put to a meeting, nobody's record"),
    handle: showPage,
  },
];

/** The way from a page of the plan to a meeting, for those who keep the boards' business. */
export function toMeeting(tx: ActorTx, page: PlanPage): VNode | null {
  if (!can(tx.actor, "governance.keep")) return null;
  return (
    <p class="govuk-body fl-no-print">
      <a class="fl-action" href={`${paths.newPlanPage}?page=${page}`}>
        Put this page to a meeting
      </a>
    </p>
  );
}

/** The pages of the plan that are papers of a meeting, as its page lists them. */
export async function planPagePapers(tx: ActorTx, meetingId: string): Promise<MeetingPaper[]> {
  return (await findPages(tx, meetingId)).map(({ id, page, at }) => ({
    href: paths.planPage(id),
    text: PAGE_TITLES[page],
    hint: `As it was on ${formatDateTime(at, tx.house.calendar)}`,
  }));
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;

async function put(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const meetings = await meetingsToCome(tx);
  if (meetings.length === 0) throw conflict("No meeting is to come. Plan one first.");
  const parsed = parseForm(planPageForm(meetings), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const meeting = meetings.find(({ id }) => id === parsed.answers["meeting"]);
  const page = parsed.answers["page"];
  if (!meeting || !isPlanPage(page)) throw conflict("That meeting is over. Choose one that is to come.");
  return redirect(paths.planPage(await putPage(tx, page, meeting)));
}

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const meetings = await meetingsToCome(tx);
  const asked = request.query["page"];
  return staffPage({
    status: refused === undefined ? 200 : 422,
    title: TITLE,
    place: "Plan",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={boardPaths.board} text="Boards and groups" />
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body">
          The page is kept as it stands now, with a hash of what it says. Whoever may see the meeting may read
          it, and it never changes.
        </p>
        {meetings.length === 0 ? (
          <EmptyState text="No meeting is to come. Plan one first." />
        ) : (
          <StaffForm
            form={planPageForm(meetings)}
            answers={isPlanPage(asked) ? { page: asked } : {}}
            {...refused}
            action={paths.newPlanPage}
            csrf={request.csrf}
            submit="Put it to this meeting"
          />
        )}
      </>
    ),
  });
}

async function showPage(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { paper, meeting, meetingId, at, by, sha256 } = await getPage(tx, idParam(request));
  return staffPage({
    title: paper.title,
    place: "Plan",
    content: (
      <>
        <BackLink href={boardPaths.meeting(meetingId)} text={meeting} />
        <p class="fl-cover__reference">{paper.reference}</p>
        <h1 class="govuk-heading-l">{paper.title}</h1>
        <SummaryList
          rows={[
            ["Put to", meeting],
            ["When, and by whom", `${formatDateTime(at, tx.house.calendar)}, ${by}`],
            ["What it says (SHA-256)", sha256],
          ].map(([key = "", text = ""]) => ({ key: { text: key }, value: { text } }))}
        />
        <PaperView paper={paper} />
      </>
    ),
  });
}
