import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  getThingAt,
  offeredSteps,
  stateOf,
  StepButtons,
  thingPage,
} from "../../../foundation/process/index.ts";
import { BackLink, Table } from "../../../kit/govuk/index.ts";
import { EmptyState, FactList } from "../../../kit/layout/index.ts";
import { importProcess } from "../import-process.ts";
import { paths } from "../paths.ts";
import { findDefined } from "../store/definition.ts";
import { findImports, getImport, type FiguresImport } from "../store/figures-import.ts";
import { FigureLines } from "./figure-lines.tsx";

const MOST = 100;
const TITLE = "Figures brought in by file";

/** Files of figures that came in: those that wait, those that were approved; and one of them. */
export const importRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.imports,
    access: needs("indicator.see"),
    audit: notAudited("shows files of figures, nobody's record"),
    handle: showImports,
  },
  {
    face: "staff",
    method: "GET",
    path: "/indicators/imports/:id",
    access: needs("indicator.see"),
    audit: notAudited("shows a file of figures, nobody's record"),
    handle: showImport,
  },
];

async function showImports(tx: ActorTx): Promise<Reply> {
  const imports = await findImports(tx, MOST);
  return staffPage({
    title: TITLE,
    place: "Plan",
    content: (
      <>
        <BackLink href={paths.list} text="Indicators" />
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body">
          What surveys, other publishers and agencies counted. Each file is checked line by line, and approved
          by somebody else than who sent it; then its figures are locked. Another figure of the same period is
          a revision, with its reason.
        </p>
        {can(tx.actor, "indicator.keep") && (
          <p class="govuk-body">
            <a class="fl-action" href={paths.newImport}>
              Bring figures in by file
            </a>
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={paths.known}>
            What is known, as a file with the same columns (CSV)
          </a>
        </p>
        {imports.length === 0 ? (
          <EmptyState text="No file has come in that you have to do with." />
        ) : (
          <ImportTable tx={tx} imports={imports} />
        )}
      </>
    ),
  });
}

function ImportTable({ tx, imports }: { tx: ActorTx; imports: readonly FiguresImport[] }): VNode {
  return (
    <Table
      caption="Files that came in, those that wait first"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: "File" }, { text: "How it stands" }, { text: "Sent" }]}
      rows={imports.map((each) => [
        {
          html: (
            <>
              <a class="govuk-link" href={paths.import(each.id)}>
                {each.title}
              </a>
              <span class="fl-choices__hint govuk-!-font-weight-regular">{sayCount(each)}</span>
            </>
          ),
        },
        { text: stateOf(tx, { process: importProcess.name, state: each.state }) },
        { text: sayWhen(tx, each) },
      ])}
    />
  );
}

function sayCount({ figures }: FiguresImport): string {
  return figures.length === 1 ? "1 figure" : `${figures.length} figures`;
}

function sayWhen({ house }: ActorTx, { sentAt, sentBy }: FiguresImport): string {
  return `${formatDate(sentAt, house.calendar)}, ${sentBy}`;
}

async function showImport(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThingAt(tx, idParam(request), importProcess.base);
  const file = await getImport(tx, thing.id);
  const steps = await offeredSteps(tx, importProcess, thing);
  const rows = [
    ["How it stands", stateOf(tx, thing)],
    ["Sent", sayWhen(tx, file)],
    ["Approved by", file.approvedBy ?? ""],
    ["Why it was sent back", file.reason ?? ""],
  ] as const;
  return thingPage({
    thing,
    back: { href: paths.imports, text: TITLE },
    title: file.title,
    place: "Plan",
    content: (
      <>
        <FactList facts={rows} />
        <StepButtons base={paths.import(thing.id)} steps={steps} />
        {file.state === "back" && can(tx.actor, "indicator.keep") && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.newImport}>
              Check the file anew, once it is put right
            </a>
          </p>
        )}
        <FigureLines
          caption={CAPTIONS[file.state] ?? "What it said"}
          figures={file.figures}
          defined={await findDefined(tx)}
          isRecorded={file.state === "approved"}
        />
      </>
    ),
  });
}

const CAPTIONS: Readonly<Record<string, string>> = {
  sent: "What will stand once it is approved",
  approved: "What was recorded",
};
