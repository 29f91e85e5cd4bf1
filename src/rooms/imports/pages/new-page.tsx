import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { parseForm, StaffForm, type EnteredForm, type FieldError } from "../../../foundation/forms/index.ts";
import {
  bodyFile,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, ErrorSummary, FileUpload } from "../../../kit/govuk/index.ts";
import { uploadForm } from "../forms/upload-form.ts";
import { MOST_LINES, MOST_MB, readTable, type Table } from "../model/read-table.ts";
import { RefusedList } from "../model/refused-list.ts";
import { paths } from "../paths.ts";
import { ownServices } from "../store/import-row.ts";
import { sendList } from "../store/send-list.ts";

const TITLE = "Send a list of cases";
const FILE = "file";

const common = { face: "staff", path: paths.new, access: needs("case.import") } as const;

/** GET and POST /imports/new: whose cases they are, and the file. */
export const newRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("asks for a file and shows nobody's record"),
    handle: async (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, takesFile: true, handle: send },
];

type Refused = {
  readonly errors?: readonly FieldError[];
  readonly entered?: EnteredForm;
  readonly fileError?: string | undefined;
};

async function send(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const services = ownServices(tx);
  if (services.length === 0) throw conflict("Your agency has no service that takes people on.");
  const parsed = parseForm(uploadForm(services), request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  const { service: chosen } = parsed.answers;
  const service = services.find(({ id }) => id === chosen);
  if (!service) throw conflict("That is not a service of your agency.");
  const file = readFile(request.body);
  if ("refused" in file) {
    const entered = { service: { "": service.id }, lawful: { "": "yes" } };
    return show(tx, request, { entered, fileError: file.refused });
  }
  const thing = await sendList(tx, service, file.bytes, file.table);
  return redirect(`${paths.one(thing.id)}/map`);
}

/** The list; or why it is not taken. */
function readFile(body: unknown): { bytes: Buffer; table: Table } | { refused: string } {
  const sent = bodyFile(body, FILE);
  if (!sent) return { refused: "Choose a file that is not empty" };
  try {
    return { bytes: sent.bytes, table: readTable(sent.bytes) };
  } catch (error) {
    if (error instanceof RefusedList) return { refused: error.message };
    throw error;
  }
}

function show(tx: ActorTx, request: StaffRequest, refused: Refused = {}): Reply {
  const { fileError, ...shown } = refused;
  const services = ownServices(tx);
  const isRefused = fileError !== undefined || shown.errors !== undefined;
  return staffPage({
    status: isRefused ? 422 : 200,
    title: TITLE,
    place: "People",
    hasErrors: isRefused,
    content: (
      <>
        <BackLink href={paths.imports} text="Back to the lists" />
        {fileError && (
          <ErrorSummary titleText="There is a problem" errorList={[{ text: fileError, href: `#${FILE}` }]} />
        )}
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body">
          For the open cases your service has already. The columns may have any names and any order: on the
          next page you say what each of them is.{" "}
          <a class="govuk-link" href={paths.example}>
            An example to start from
          </a>
        </p>
        {services.length === 0 ? (
          <p class="govuk-body">
            Your agency has no service that takes people on, so there is nowhere for cases to go.
          </p>
        ) : (
          <StaffForm
            form={uploadForm(services)}
            answers={services.length === 1 ? { service: services[0]?.id ?? "" } : {}}
            {...shown}
            action={request.path}
            csrf={request.csrf}
            encoding="multipart/form-data"
            last={
              <FileUpload
                name={FILE}
                label={{ text: "The list", classes: "govuk-label--s" }}
                hint={{
                  text: `A CSV file with the headings in its first row, up to ${MOST_MB} MB and ${MOST_LINES.toLocaleString("en-GB")} rows. It is kept sealed, and deleted once it is done with.`,
                }}
                {...(fileError ? { errorMessage: { text: fileError } } : {})}
              />
            }
            submit="Send the list"
          />
        )}
      </>
    ),
  });
}
