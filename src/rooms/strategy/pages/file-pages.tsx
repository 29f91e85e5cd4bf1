import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { CsvError, decodeText, type LineFault } from "../../../foundation/csv/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import {
  bodyFile,
  bodyText,
  needs,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { BackLink, Button, ErrorSummary, FileUpload, Radios, Textarea } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { countChanges, isNothing, type Changes } from "../model/compare-plans.ts";
import { MOST_CHARACTERS, writePlanCsv } from "../model/plan-csv.ts";
import { paths } from "../paths.ts";
import { findLook, inLook, lookAsked, type Look } from "../store/look.ts";
import { CHANGED_MEANWHILE } from "../store/write-versions.ts";
import { forecast } from "../store/strategy-steps.ts";
import { strategyProcess } from "../strategy-process.ts";
import { ChangeList } from "./change-list.tsx";
import { mayKeep, NoStrategy, notAboutAnyone, Views } from "./views.tsx";

const FAULTS_SHOWN = 50;
const TITLE = "The strategy as a file";

/** The strategy as a file: taken away, changed elsewhere, shown what would change, and brought back. */
export const fileRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.file,
    access: needs("strategy.see"),
    audit: notAboutAnyone,
    handle: async (tx, request) => showFile(tx, await findLook(tx, request.query["of"]), request),
  },
  {
    face: "staff",
    method: "GET",
    path: paths.csv,
    access: needs("strategy.see"),
    audit: notAboutAnyone,
    handle: giveFile,
  },
  {
    face: "staff",
    method: "POST",
    path: paths.import,
    access: needs("strategy.keep"),
    // It changes nothing: it shows what would change.
    audit: notAboutAnyone,
    takesFile: true,
    handle: preview,
  },
  {
    face: "staff",
    method: "POST",
    path: paths.confirm,
    access: needs("strategy.keep"),
    audit: recordedByStep,
    handle: bringBack,
  },
];

async function giveFile(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { plan, day } = await lookAsked(tx, request);
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: writePlanCsv(plan),
    fileName: `strategy-${day}.csv`,
  };
}

type Sent = { readonly rows: string; readonly missing: string; readonly reason: string };
type Refused = { readonly faults: readonly LineFault[]; readonly sent?: Partial<Sent> };

async function preview(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const look = await lookAsked(tx, request);
  const { body } = request;
  const rows = readFile(body);
  const sent = { missing: missingOf(body), reason: bodyText(body, "reason") };
  if (typeof rows !== "string") return showFile(tx, look, request, { faults: [rows], sent });
  if (sent.reason === "")
    return showFile(tx, look, request, { faults: [{ line: 0, sentence: "Say why it changes" }], sent });
  return showPreview(tx, look, request, { ...sent, rows });
}

async function bringBack(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const look = await lookAsked(tx, request);
  const { body } = request;
  const sent = { rows: bodyText(body, "rows"), missing: missingOf(body), reason: bodyText(body, "reason") };
  const found = await forecast(tx, look.strategy.id, sent);
  if (!found.ok) return showFile(tx, look, request, { faults: found.faults, sent });
  // What is done is what was shown: if the strategy changed meanwhile, it is shown anew.
  if (found.digest !== bodyText(body, "seen")) return showPreview(tx, look, request, sent, CHANGED_MEANWHILE);
  const result = await takeStep(tx, strategyProcess, {
    thingId: look.strategy.id,
    step: "change",
    body: sent,
    version: look.strategy.version,
  });
  if (!result.taken && result.isOvertaken) throw conflict(CHANGED_MEANWHILE);
  if (!result.taken) throw conflict("Say why it changes, in no more than a thousand characters.");
  return redirect(look.strategy.state === "draft" ? paths.one(look.strategy.id) : paths.history);
}

/** The text of the file; or why it is none. */
function readFile(body: unknown): string | LineFault {
  const file = bodyFile(body, "file");
  if (!file) return { line: 0, sentence: "Choose the file" };
  if (file.bytes.length > MOST_CHARACTERS * 2)
    return {
      line: 0,
      sentence: `The file is longer than ${MOST_CHARACTERS.toLocaleString("en-GB")} characters`,
    };
  try {
    return decodeText(file.bytes);
  } catch (error) {
    if (error instanceof CsvError) return { line: 0, sentence: "This is not a CSV file" };
    throw error;
  }
}

function missingOf(body: unknown): string {
  return bodyText(body, "missing") === "withdrawn" ? "withdrawn" : "kept";
}

async function showPreview(
  tx: ActorTx,
  look: Look,
  request: StaffRequest,
  sent: Sent,
  notice?: string,
): Promise<Reply> {
  const found = await forecast(tx, look.strategy.id, sent);
  if (!found.ok) return showFile(tx, look, request, { faults: found.faults, sent });
  return staffPage({
    status: notice === undefined ? 200 : 409,
    title: "What the file would change",
    place: "Plan",
    content: (
      <>
        <BackLink href={inLook(look, paths.file)} text={TITLE} />
        {notice && (
          <ErrorSummary titleText={notice} errorList={[{ text: "Look at what would change now." }]} />
        )}
        <Preview
          tx={tx}
          look={look}
          changes={found.changes}
          digest={found.digest}
          sent={sent}
          csrf={request.csrf}
        />
      </>
    ),
  });
}

type PreviewProps = {
  readonly tx: ActorTx;
  readonly look: Look;
  readonly changes: Changes;
  readonly digest: string;
  readonly sent: Sent;
  readonly csrf: string;
};

function Preview({ tx, look, changes, digest, sent, csrf }: PreviewProps): VNode {
  if (isNothing(changes))
    return (
      <>
        <h1 class="govuk-heading-l">The file changes nothing</h1>
        <p class="govuk-body">It says what the strategy says now.</p>
      </>
    );
  const { added, changed, withdrawn } = countChanges(changes);
  return (
    <>
      <h1 class="govuk-heading-l">
        {added} added, {changed} changed, {withdrawn} withdrawn
      </h1>
      <p class="govuk-body">Nothing is changed yet. Why: {sent.reason}</p>
      <ChangeList pack={tx.house.pack} changes={changes} />
      <form method="post" action={inLook(look, paths.confirm)}>
        <CsrfField token={csrf} />
        <input type="hidden" name="rows" value={sent.rows} />
        <input type="hidden" name="missing" value={sent.missing} />
        <input type="hidden" name="reason" value={sent.reason} />
        <input type="hidden" name="seen" value={digest} />
        <Button text="Make these changes" preventDoubleClick />
      </form>
    </>
  );
}

function showFile(tx: ActorTx, look: Look | undefined, request: StaffRequest, refused?: Refused): Reply {
  const { faults = [], sent = {} } = refused ?? {};
  return staffPage({
    status: refused ? 422 : 200,
    title: TITLE,
    place: "Plan",
    hasErrors: refused !== undefined,
    content: look ? (
      <>
        {look.strategy.state === "adopted" ? (
          <Views tx={tx} current={paths.file} />
        ) : (
          <BackLink href={paths.one(look.strategy.id)} text={look.strategy.title} />
        )}
        <Faults faults={faults} />
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body">
          All that it says, one line for each thing, in a form that a spreadsheet opens. Taken away and
          brought back as it is, it changes nothing.
        </p>
        <p class="govuk-body">
          <a class="fl-action" href={inLook(look, paths.csv)}>
            Take it away as CSV
          </a>
        </p>
        {mayKeep(tx, look) && <Upload action={inLook(look, paths.import)} csrf={request.csrf} sent={sent} />}
      </>
    ) : (
      <NoStrategy />
    ),
  });
}

function Faults({ faults }: { readonly faults: readonly LineFault[] }): VNode | null {
  if (faults.length === 0) return null;
  const shown = faults.slice(0, FAULTS_SHOWN);
  return (
    <ErrorSummary
      titleText={
        faults.length === 1
          ? "Nothing was changed: put this right"
          : `Nothing was changed: ${faults.length} things to put right`
      }
      errorList={shown.map(({ line, sentence }) => ({
        text: line > 0 ? `Line ${line}: ${sentence}` : sentence,
        href: line === 0 && sentence.startsWith("Say") ? "#reason" : "#file",
      }))}
    />
  );
}

type UploadProps = { readonly action: string; readonly csrf: string; readonly sent: Partial<Sent> };

function Upload({ action, csrf, sent }: UploadProps): VNode {
  return (
    <form method="post" action={action} enctype="multipart/form-data">
      <h2 class="govuk-heading-m">Bring it back</h2>
      <CsrfField token={csrf} />
      <FileUpload
        name="file"
        label={{ text: "The file", classes: "govuk-label--s" }}
        hint={{
          text: "A CSV file with the columns of the one taken away. You are shown what would change first.",
        }}
      />
      <Radios
        name="missing"
        fieldset={{ legend: { text: "What the file does not name", classes: "govuk-fieldset__legend--s" } }}
        value={sent.missing ?? "kept"}
        items={[
          { value: "kept", text: "Stays as it is" },
          { value: "withdrawn", text: "Is withdrawn: the file is the whole strategy" },
        ]}
      />
      <Textarea
        id="reason"
        name="reason"
        label={{ text: "Why does it change, and who decided it?", classes: "govuk-label--s" }}
        rows={3}
        value={sent.reason ?? ""}
      />
      <Button text="Show what would change" classes="govuk-button--secondary" />
    </form>
  );
}
