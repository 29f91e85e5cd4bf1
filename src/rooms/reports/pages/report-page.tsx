import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  getThing,
  offeredSteps,
  stateOf,
  StepButtons,
  thingPage,
} from "../../../foundation/process/index.ts";
import { NotificationBanner, SummaryList } from "../../../kit/govuk/index.ts";
import { FORMATS, isFormat } from "../files/write-files.ts";
import { PaperView } from "../files/paper-view.tsx";
import { paths } from "../paths.ts";
import { reportProcess } from "../report-process.ts";
import { paperOf } from "../store/paper-of.ts";
import { getReport, type Report } from "../store/report.ts";

/** GET /board/reports/:id: a report as it is read, what may be done with it, and the files it was issued as. */
export const reportRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/board/reports/:id",
  access: needs("governance.see"),
  audit: notAudited("shows a report to a board, nobody's record"),
  handle: showReport,
};

async function showReport(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const report = await getReport(tx, thing.id);
  const steps = await offeredSteps(tx, reportProcess, thing);
  const paper = paperOf(tx, report);
  return thingPage({
    thing,
    back: { href: paths.list, text: "Reports to boards" },
    title: "Report to a board",
    heading: paper.title,
    place: "Plan",
    content: (
      <>
        <Standing report={report} />
        <p class="govuk-body">
          <strong>{stateOf(tx, { process: "board-report", state: report.state })}.</strong>
        </p>
        <StepButtons base={paths.report(thing.id)} steps={steps} />
        <Files report={report} />
        <PaperView paper={paper} />
      </>
    ),
  });
}

/** What has to be known before anything else: that it is withdrawn, or that there is a later one. */
function Standing({ report: { whyWithdrawn, laterId } }: { report: Report }): VNode | null {
  if (whyWithdrawn !== null)
    return <NotificationBanner text={`This report was withdrawn. ${whyWithdrawn}`} />;
  if (laterId === null) return null;
  return (
    <NotificationBanner
      html={
        <p class="govuk-notification-banner__heading">
          A later report took the place of this one:{" "}
          <a class="govuk-notification-banner__link" href={paths.report(laterId)}>
            read the later report
          </a>
          .
        </p>
      }
    />
  );
}

/** Each file with its hash, so that whoever has a copy can tell whether it is this one. */
function Files({ report: { id, reference, files } }: { report: Report }): VNode | null {
  if (files.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Files</h2>
      <SummaryList
        rows={files.map(({ format, sha256, size }) => ({
          key: { text: isFormat(format) ? FORMATS[format].name : format },
          value: {
            html: (
              <>
                <a class="govuk-link" href={paths.file(id, format)}>
                  {reference}.{format}
                </a>{" "}
                ({Math.ceil(size / 1024)} KB)
                <br />
                SHA-256 {sha256}
              </>
            ),
          },
        }))}
      />
    </>
  );
}
