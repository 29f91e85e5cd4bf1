import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { CsvError, decodeText, type LineFault } from "../../../foundation/csv/index.ts";
import { parseForm, StaffForm, type EnteredForm, type FieldError } from "../../../foundation/forms/index.ts";
import {
  bodyFile,
  bodyText,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  BackLink,
  Button,
  Details,
  ErrorSummary,
  FileUpload,
  InsetText,
  Table,
} from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { uploadForm } from "../forms/import-forms.ts";
import { MOST_CHARACTERS, MOST_FIGURES } from "../model/figures-file.ts";
import { paths } from "../paths.ts";
import { foresee, sendFigures, type Foreseen } from "../store/send-figures.ts";
import { FigureLines } from "./figure-lines.tsx";

const TITLE = "Bring figures in by file";
const FILE = "file";
const FAULTS_SHOWN = 100;

const common = { face: "staff", access: needs("indicator.keep") } as const;
const noRecord = notAudited("shows figures of the county, nobody's record");

/** A file of figures is chosen, checked row by row with nothing written, and sent for somebody else to approve. */
export const newImportRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    path: paths.newImport,
    audit: noRecord,
    handle: async (_tx, request) => showUpload(request),
  },
  { ...common, method: "POST", path: paths.checkImport, audit: noRecord, takesFile: true, handle: check },
  { ...common, method: "POST", path: paths.sendImport, audit: recordedByStep, handle: send },
];

type Sent = { readonly title: string; readonly rows: string };

async function check(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(uploadForm, request.body);
  const read = readFile(request.body);
  if (!parsed.ok || "refused" in read)
    return showUpload(request, {
      ...(parsed.ok ? { entered: enteredTitle(String(parsed.answers["title"])) } : parsed),
      ...("refused" in read && parsed.ok && { fileError: read.refused }),
    });
  const sent = { title: String(parsed.answers["title"]), rows: read.text };
  return showChecked(request, sent, await foresee(tx, read.text));
}

/** The text of the file; or why it is not taken. */
function readFile(body: unknown): { readonly text: string } | { readonly refused: string } {
  const file = bodyFile(body, FILE);
  if (!file) return { refused: "Choose a file that is not empty" };
  if (file.bytes.length > MOST_CHARACTERS * 2)
    return { refused: "The file is too long. Divide it, and bring in one part after the other." };
  try {
    return { text: decodeText(file.bytes) };
  } catch (error) {
    if (error instanceof CsvError)
      return { refused: "This is not a CSV file. Open it in your spreadsheet and save it as CSV (UTF-8)." };
    throw error;
  }
}

async function send(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { body } = request;
  const rows = bodyText(body, "rows");
  const parsed = parseForm(uploadForm, body);
  if (!parsed.ok) return showUpload(request, parsed);
  const title = String(parsed.answers["title"]);
  const found = await foresee(tx, rows);
  // What is sent is what was shown: if anything changed meanwhile, it is shown anew.
  const isAsShown = found.digest === bodyText(body, "seen");
  if (!isAsShown || found.faults.length > 0 || found.figures.length === 0)
    return showChecked(request, { title, rows }, found, "What the file comes to has changed");
  const { id } = await sendFigures(tx, { title, figures: found.figures });
  return redirect(paths.import(id));
}

function showChecked(request: StaffRequest, sent: Sent, found: Foreseen, notice?: string): Reply {
  const { defined, faults, figures, unchanged } = found;
  const isGood = faults.length === 0;
  const heading = headingOf(found);
  return staffPage({
    status: isGood ? (notice === undefined ? 200 : 409) : 422,
    title: heading,
    place: "Plan",
    hasErrors: !isGood,
    content: (
      <>
        <BackLink href={paths.imports} text="Figures brought in by file" />
        {!isGood && (
          <ErrorSummary
            titleText="Nothing is sent yet: put the file right"
            errorList={[{ text: sayFaults(faults.length), href: "#lines" }]}
          />
        )}
        {isGood && notice && (
          <ErrorSummary titleText={notice} errorList={[{ text: "Look at what would stand now." }]} />
        )}
        <h1 class="govuk-heading-l">{heading}</h1>
        <Faults faults={faults} />
        {unchanged > 0 && (
          <p class="govuk-body">
            {unchanged === 1 ? "1 line says" : `${unchanged} lines say`} what is known already, and{" "}
            {unchanged === 1 ? "changes" : "change"} nothing.
          </p>
        )}
        {figures.length > 0 && (
          <FigureLines
            caption={isGood ? "What will stand once it is approved" : "What is good"}
            figures={figures}
            defined={defined}
          />
        )}
        {isGood && figures.length > 0 ? (
          <SendForm sent={sent} digest={found.digest} csrf={request.csrf} />
        ) : (
          <Upload request={request} entered={enteredTitle(sent.title)} />
        )}
      </>
    ),
  });
}

function headingOf({ faults, figures }: Foreseen): string {
  if (faults.length > 0) return "The file is not right yet";
  if (figures.length === 0) return "The file changes nothing";
  return `${figures.length === 1 ? "1 figure" : `${figures.length} figures`} to send`;
}

function sayFaults(count: number): string {
  return count === 1 ? "1 thing to put right" : `${count} things to put right`;
}

function Faults({ faults }: { readonly faults: readonly LineFault[] }): VNode | null {
  if (faults.length === 0) return null;
  return (
    <div id="lines">
      <p class="govuk-body">
        A file is taken whole or not at all. Put these lines right in your spreadsheet, and check it again.
      </p>
      <Table
        caption={faults.length > FAULTS_SHOWN ? `The first ${FAULTS_SHOWN} to put right` : "To put right"}
        captionClasses="govuk-table__caption--m"
        head={[{ text: "Line", format: "numeric" }, { text: "What to do" }]}
        rows={faults
          .slice(0, FAULTS_SHOWN)
          .map(({ line, sentence }) => [{ text: String(line), format: "numeric" }, { text: sentence }])}
      />
    </div>
  );
}

type SendProps = { readonly sent: Sent; readonly digest: string; readonly csrf: string };

function SendForm({ sent: { title, rows }, digest, csrf }: SendProps): VNode {
  return (
    <form method="post" action={paths.sendImport}>
      <InsetText text="Nothing is written yet. Somebody else has to approve these figures; then they are locked." />
      <CsrfField token={csrf} />
      <input type="hidden" name="title" value={title} />
      <input type="hidden" name="rows" value={rows} />
      <input type="hidden" name="seen" value={digest} />
      <Button text="Send them to be approved" preventDoubleClick />
    </form>
  );
}

type Refused = {
  readonly errors?: readonly FieldError[];
  readonly entered?: EnteredForm;
  readonly fileError?: string;
};

function enteredTitle(title: string): EnteredForm {
  return { title: { "": title } };
}

function showUpload(request: StaffRequest, refused: Refused = {}): Reply {
  const { fileError, errors } = refused;
  const isRefused = fileError !== undefined || errors !== undefined;
  return staffPage({
    status: isRefused ? 422 : 200,
    title: TITLE,
    place: "Plan",
    hasErrors: isRefused,
    content: (
      <>
        <BackLink href={paths.imports} text="Figures brought in by file" />
        {fileError && (
          <ErrorSummary titleText="There is a problem" errorList={[{ text: fileError, href: `#${FILE}` }]} />
        )}
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body">
          For figures of surveys, of other publishers, and of agencies. What Fanlight counts itself is never
          typed in. You are shown first what the file would change, line by line.
        </p>
        <Columns />
        <Upload request={request} {...refused} />
      </>
    ),
  });
}

function Upload({ request, fileError, ...shown }: Refused & { readonly request: StaffRequest }): VNode {
  return (
    <StaffForm
      form={uploadForm}
      answers={{}}
      {...shown}
      action={paths.checkImport}
      csrf={request.csrf}
      encoding="multipart/form-data"
      last={
        <FileUpload
          name={FILE}
          label={{ text: "The file", classes: "govuk-label--s" }}
          hint={{
            text: `A CSV file, up to ${MOST_FIGURES.toLocaleString("en-GB")} rows, with the columns of the file of what is known.`,
          }}
          {...(fileError ? { errorMessage: { text: fileError } } : {})}
        />
      }
      submit="Check the file"
    />
  );
}

const COLUMNS = [
  ["indicator", "Its number or its short name"],
  [
    "period",
    "2026-05, 2026-Q2 (April to June) or 2025 (April 2025 to March 2026), as often as the indicator has a figure",
  ],
  ["numerator, denominator", "What was counted, and out of how many"],
  ["value", "Instead of the numerator, or beside it; for a percentage in percent"],
  [
    "weighted, low, high",
    "For a survey with weights: yes, and the 95% range as it was given; in “denominator” how many answered",
  ],
  [
    "weighted: published",
    "For an estimate of a publisher that gives no base: value, low and high as they were published",
  ],
  ["public", "yes, where everybody may read the figure of a survey or a publisher"],
  ["source", "Where the figure comes from"],
  ["note", "What has to be known; why it takes another's place, or is far from those before. Name nobody"],
] as const;

function Columns(): VNode {
  const table = (
    <Table
      caption="The columns"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: "Column" }, { text: "What stands in it" }]}
      rows={COLUMNS.map(([name, text]) => [{ text: name }, { text }])}
    />
  );
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.known}>
          What is known, as a file with these columns (CSV)
        </a>
      </p>
      <Details summaryText="Which columns there are" html={table} />
    </>
  );
}
