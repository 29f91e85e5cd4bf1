import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type EnteredForm, type FieldError } from "../../../foundation/forms/index.ts";
import {
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
import { getCase } from "../../cases/index.ts";
import { addDocumentForm } from "../forms/document-forms.ts";
import { addDocument } from "../store/document.ts";
import { FileErrorSummary, FileField, readCleanFile, sayChooseAgain } from "./file-field.tsx";

const TITLE = "Add a document";

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
  if (!parsed.ok) return show(tx, request, { ...parsed, fileError: sayChooseAgain(request.body) });
  const file = readCleanFile(request.body);
  if (typeof file === "string") {
    const entered = Object.fromEntries(
      Object.entries(parsed.answers).map(([id, value]) => [id, { "": value }]),
    );
    return show(tx, request, { entered, fileError: file });
  }
  await addDocument(tx, parent, { ...parsed.answers, file });
  return redirect(`/cases/${parent.id}/documents`);
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
        {shown.errors === undefined && <FileErrorSummary error={fileError} />}
        <StaffForm
          form={addDocumentForm}
          answers={{}}
          {...shown}
          action={request.path}
          csrf={request.csrf}
          encoding="multipart/form-data"
          last={<FileField label="The file" error={fileError} />}
          submit="Add this document"
        />
      </>
    ),
  });
}
