import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { BackLink, InsetText } from "../../../kit/govuk/index.ts";
import { importProcess } from "../import-process.ts";
import { paths } from "../paths.ts";
import { getImport, type Import } from "../store/import-row.ts";
import { findSameFile, type ListedImport } from "../store/import-list.ts";
import { findLinesToMend, findReport, type Report } from "../store/report.ts";
import { LinesToMend } from "./lines-to-mend.tsx";
import { CameOfIt, WouldCome } from "./report-tables.tsx";

const SHOWN = 50;

/** GET /imports/:id: how far a list is, what would come or came of it, and what can be done now. */
export const importRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/imports/:id",
  access: needs("case.import"),
  audit: recordsView("import.seen"),
  handle: showImport,
};

async function showImport(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const list = await getImport(tx, idParam(request));
  const { thing } = list;
  const report = await findReport(tx, thing.id);
  const lines = await findLinesToMend(tx, thing.id, SHOWN);
  const same = await findSameFile(tx, thing.id);
  const steps = await offeredSteps(tx, importProcess, thing);
  return staffPage({
    title: thing.reference,
    place: "People",
    viewed: [{ thingId: thing.id }],
    content: (
      <>
        <BackLink href={paths.imports} text="Back to the lists" />
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">List of cases for {list.service.name}</h1>
        <Standing tx={tx} list={list} report={report} same={same} />
        <StepButtons base={`${paths.imports}/${thing.id}`} steps={steps} />
        {thing.state === "checked" && <WouldCome report={report} />}
        {report.settled > 0 && <CameOfIt id={thing.id} report={report} />}
        {thing.state !== "checking" && (
          <LinesToMend list={list} lines={lines} report={report} shown={SHOWN} />
        )}
      </>
    ),
  });
}

type StandingProps = {
  readonly tx: ActorTx;
  readonly list: Import;
  readonly report: Report;
  readonly same: ListedImport | undefined;
};

/** Where it is now, in a sentence, and while the job is at it how far that is. */
function Standing({ tx, list, report, same }: StandingProps): VNode {
  const { thing, lines } = list;
  const sent = formatDate(thing.openedAt, tx.house.calendar);
  return (
    <>
      <p class="govuk-body">
        <strong>{stateLabel(thing.state)}.</strong> {lines.toLocaleString("en-GB")}{" "}
        {lines === 1 ? "row" : "rows"}, sent {sent}. {sayFile(list)}
      </p>
      {isAtWork(thing.state) && (
        <InsetText>
          <p class="govuk-body">{sayHowFar(thing.state, report, lines)}</p>
          <p class="govuk-body">
            It goes on in the background, also when you leave this page.{" "}
            <a class="govuk-link" href={paths.one(thing.id)}>
              See how far it is now
            </a>
          </p>
        </InsetText>
      )}
      {same && (thing.state === "sent" || thing.state === "checked") && (
        <InsetText>
          This is the same file as{" "}
          <a class="govuk-link" href={paths.one(same.id)}>
            {same.reference}
          </a>
          . Rows that were brought over with it are not brought over again.
        </InsetText>
      )}
    </>
  );
}

function sayFile({ headings, work }: Import): string {
  if (headings && work !== "forget") return "The file is kept sealed until it is done with.";
  return headings ? "The file is being deleted." : "The file was deleted.";
}

function isAtWork(state: string): boolean {
  return state === "checking" || state === "running" || state === "taking-back";
}

function sayHowFar(state: string, { checked, settled, outcome }: Report, lines: number): string {
  const of = (count: number): string =>
    `${count.toLocaleString("en-GB")} of ${lines.toLocaleString("en-GB")} rows`;
  if (state === "checking") return `${of(checked)} checked.`;
  if (state === "running") return `${of(settled)} done.`;
  return `${outcome.made.toLocaleString("en-GB")} cases are still to be taken back.`;
}

function stateLabel(state: string): string {
  return importProcess.states[state as keyof typeof importProcess.states]?.label ?? state;
}
