import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate, formatDateTime } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordsView,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { stepRoutes, type Thing } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { listRoute, partRoute } from "../../cases/index.ts";
import { documentProcess } from "../document-process.ts";
import { KINDS, SOURCES } from "../forms/document-forms.ts";
import { MEDIA_TYPES } from "../model/media-types.ts";
import { findDocuments, getDocument, openDocument, type Document } from "../store/document.ts";
import { addRoutes } from "./add-document.tsx";

/** GET /documents/:id/file: the content as a file to save, never shown in the page; each time is recorded. */
const fileRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/documents/:id/file",
  access: needs("case.see"),
  audit: recordsView("document.opened"),
  handle: sendFile,
};

/** The pages of documents: a case's, one of them, adding one, its content, and destroying that. */
export const documentRoutes = [
  listRoute({
    path: "documents",
    title: "Documents",
    event: "case.documents-seen",
    add: { path: "documents/new", label: "Add a document" },
    content: listDocuments,
  }),
  ...addRoutes,
  partRoute({
    process: documentProcess,
    section: "documents",
    back: "Back to the documents",
    event: "document.seen",
    content: async (tx, thing) => {
      const document = await getDocument(tx, thing.id);
      return { heading: document.name, body: <Facts tx={tx} document={document} /> };
    },
  }),
  fileRoute,
  ...stepRoutes(documentProcess, { place: "People" }),
];

async function sendFile(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const document = await getDocument(tx, idParam(request));
  const content = await openDocument(tx, document.id);
  return {
    kind: "data",
    type: document.mediaType,
    body: content,
    // Its reference and not its name: what lies in a folder of downloads says nothing.
    fileName: `${document.reference}.${MEDIA_TYPES[document.mediaType].ending}`,
    viewed: [{ thingId: document.id }],
  };
}

function Facts({ tx, document }: { tx: ActorTx; document: Document }): VNode {
  const { kind, source, mediaType, addedBy, addedAt, state, id } = document;
  const rows = [
    ["Kind", labelIn(KINDS, kind)],
    ["Where from", labelIn(SOURCES, source)],
    ["Type", MEDIA_TYPES[mediaType].label],
    ["Added", `${addedBy}, ${formatDateTime(addedAt, tx.house.calendar)}`],
  ] as const;
  return (
    <>
      <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
      {state === "kept" ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${documentProcess.base}/${id}/file`}>
            Save a copy to read (recorded)
          </a>
          . Delete it from your device afterwards.
        </p>
      ) : (
        <p class="govuk-body">The content was destroyed.</p>
      )}
    </>
  );
}

async function listDocuments(tx: ActorTx, parent: Thing): Promise<VNode> {
  const documents = await findDocuments(tx, parent.id);
  if (documents.length === 0) return <EmptyState text="No document has been added." />;
  return (
    <SummaryList
      rows={documents.map((each) => ({
        key: {
          children: (
            <a class="govuk-link" href={`${documentProcess.base}/${each.id}`}>
              {each.name}
            </a>
          ),
        },
        value: { text: sayOf(tx, each) },
      }))}
    />
  );
}

function sayOf({ house }: ActorTx, { kind, source, addedAt, state }: Document): string {
  const where = labelIn(SOURCES, source).toLowerCase();
  const said = `${labelIn(KINDS, kind)}, ${where}, added ${formatDate(addedAt, house.calendar)}`;
  return state === "kept" ? said : `${said}: content destroyed`;
}

function labelIn(
  options: readonly { readonly value: string; readonly label: string }[],
  wanted: string,
): string {
  return options.find(({ value }) => value === wanted)?.label ?? wanted;
}
