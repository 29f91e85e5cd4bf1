import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type EnteredForm, type FieldError } from "../../../foundation/forms/index.ts";
import {
  bodyFile,
  idParam,
  needs,
  recordedByStep,
  recordsView,
  redirect,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { thingPage } from "../../../foundation/process/index.ts";
import { ErrorSummary, FileUpload } from "../../../kit/govuk/index.ts";
import { getCase } from "../../cases/index.ts";
import { addDocumentForm } from "../forms/document-forms.ts";
import { cleanFile, type CleanFile } from "../model/clean-file.ts";
import { RefusedFile } from "../model/refused-file.ts";
import { addDocument } from "../store/document.ts";

const TITLE = "Add a document";
const FILE = "file";

const common = { face: "staff", path: "/cases/:id/documents/new", access: needs("case.work") } as const;

/** GET and POST /cases/:id/documents/new: what it is, and the file. */
export const addRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: recordsView("document.add.form"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, takesFile: true, handle: add },
];

type Refused = {
  readonly errors?: readonly FieldError[];
  readonly entered?: EnteredForm;
  readonly fileError?: string | undefined;
};

async function add(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parent = await getCase(tx, idParam(request));
  const parsed = parseForm(addDocumentForm, request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const file = readFile(request.body);
  if (typeof file === "string") {
    const entered = Object.fromEntries(
      Object.entries(parsed.answers).map(([id, value]) => [id, { "": value }]),
    );
    return show(tx, request, { entered, fileError: file });
  }
  await addDocument(tx, parent, { ...parsed.answers, file });
  return redirect(`/cases/${parent.id}/documents`);
}

/** The file, cleaned; or why it is not taken. */
function readFile(body: unknown): CleanFile | string {
  const sent = bodyFile(body, FILE);
  if (!sent) return "Choose a file";
  try {
    return cleanFile(sent.bytes);
  } catch (error) {
    if (error instanceof RefusedFile) return error.message;
    throw error;
  }
}

async function show(tx: ActorTx, request: StaffRequest, refused: Refused = {}): Promise<Reply> {
  const parent = await getCase(tx, idParam(request));
  if (parent.state !== "active") return redirect(`/cases/${parent.id}`);
  const { fileError, ...shown } = refused;
  const isRefused = fileError !== undefined || shown.errors !== undefined;
  return thingPage({
    thing: parent,
    back: { href: `/cases/${parent.id}/documents`, text: "Back to the documents" },
    title: TITLE,
    place: "People",
    isRefused,
    content: (
      <>
        {fileError && (
          <ErrorSummary titleText="There is a problem" errorList={[{ text: fileError, href: `#${FILE}` }]} />
        )}
        <StaffForm
          form={addDocumentForm}
          answers={{}}
          {...shown}
          action={request.path}
          csrf={request.csrf}
          encoding="multipart/form-data"
          last={
            <FileUpload
              name={FILE}
              label={{ text: "The file", classes: "govuk-label--s" }}
              hint={{
                text: "A PDF, a PNG or JPEG picture, or plain text, up to 5 MB. What the file says about who made it, when and where is taken away.",
              }}
              {...(fileError ? { errorMessage: { text: fileError } } : {})}
            />
          }
          submit="Add this document"
        />
      </>
    ),
  });
}
