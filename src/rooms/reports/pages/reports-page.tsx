import { formatLongDay } from "../../../foundation/clock/index.ts";
import type { VNode } from "preact";
import { type ActorTx, can } from "../../../foundation/access/index.ts";
import { type Parsed, parseForm, StaffForm } from "../../../foundation/forms/index.ts";
import {
  needs,
  notAudited,
  recordedByStep,
  redirect,
  type Reply,
  staffPage,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { stateOf } from "../../../foundation/process/index.ts";
import { bodyName, homeAgency } from "../../../foundation/pack/index.ts";
import { BackLink, Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { prepareForm } from "../forms/report-forms.ts";
import { paths } from "../paths.ts";
import { beginReport } from "../store/begin-report.ts";
import { findReports, type ReportLine } from "../store/report.ts";

const MOST = 100;
const BOARD = "/board";

/** GET and POST /board/reports: the reports there are, and preparing the next one in one press. */
export const reportsRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.list,
    access: needs("governance.see"),
    audit: notAudited("shows which reports there are, nobody's record"),
    handle: async (tx, request) => show(tx, request),
  },
  {
    face: "staff",
    method: "POST",
    path: paths.list,
    access: needs("governance.keep"),
    audit: recordedByStep,
    handle: prepare,
  },
];

async function prepare(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(prepareForm(tx.house.pack), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const thing = await beginReport(tx, parsed.answers.body);
  return redirect(paths.report(thing.id));
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const reports = await findReports(tx, MOST);
  const mayPrepare = can(tx.actor, "governance.keep") && tx.actor.agencyId === homeAgency(tx.house.pack);
  return staffPage({
    status: refused === undefined ? 200 : 422,
    title: "Reports to boards",
    place: "Plan",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={BOARD} text="Boards and groups" />
        <h1 class="govuk-heading-l">Reports to boards</h1>
        <p class="govuk-body">
          One press freezes how the plan stands, every indicator&rsquo;s last figure, what was decided, what
          is late and why, and what changed since the last report. The owners add their words, a second person
          approves it, and it is issued as web page, PDF, Word document and spreadsheet that never change.
        </p>
        <ReportTable tx={tx} reports={reports} />
        {mayPrepare && (
          <>
            <h2 class="govuk-heading-m">Prepare a report</h2>
            <StaffForm
              form={prepareForm(tx.house.pack)}
              answers={{}}
              {...refused}
              action={paths.list}
              csrf={request.csrf}
              submit="Prepare this report"
            />
          </>
        )}
      </>
    ),
  });
}

function ReportTable({ tx, reports }: { tx: ActorTx; reports: readonly ReportLine[] }): VNode {
  if (reports.length === 0) return <EmptyState text="No report was prepared yet." />;
  return (
    <Table
      caption="Every report"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: "Report" }, { text: "To" }, { text: "State" }]}
      rows={reports.map(({ id, reference, body, until, state }) => [
        {
          html: (
            <>
              <a class="govuk-link" href={paths.report(id)}>
                {formatLongDay(until)}
              </a>
              <span class="fl-choices__hint govuk-!-font-weight-regular">{reference}</span>
            </>
          ),
        },
        { text: bodyName(tx.house.pack, body) },
        { text: stateOf(tx, { process: "board-report", state }) },
      ])}
    />
  );
}
