import type { ActorTx } from "../../../foundation/access/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import {
  idParam,
  needs,
  notAudited,
  recordsView,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { sayWhatToDo, sayWhere } from "../model/problem.ts";
import { MOST_LINES } from "../model/read-table.ts";
import { paths } from "../paths.ts";
import { getImport } from "../store/import-row.ts";
import { findLinesToMend } from "../store/report.ts";

/** Nobody real: names and numbers that are kept free for fiction. */
const EXAMPLE = [
  [
    "Case number",
    "First name",
    "Surname",
    "Date of birth",
    "Mobile",
    "E-mail",
    "Address",
    "Postcode",
    "Date opened",
    "Status",
    "Safe contact",
    "Safe times",
    "Safe contact checked",
    "Notes",
  ],
  [
    "1001",
    "Example",
    "Person",
    "23/04/1985",
    "07700 900456",
    "example@example.org",
    "1 Any Street, Anytown",
    "AL1 3JQ",
    "05/01/2026",
    "Open",
    "Text",
    "10:00 to 12:00",
    "01/11/2026",
    "What whoever works on the case next has to know",
  ],
];

/** GET /imports/example: a list to start from, with headings that are known. */
export const exampleRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.example,
  access: needs("case.import"),
  audit: notAudited("an example with nobody in it"),
  handle: async () => csv(toSpreadsheetCsv(EXAMPLE), "example-list.csv"),
};

/** GET /imports/:id/rows-to-mend: what is wrong, by line and column; nothing of what stands there. */
export const errorsRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/imports/:id/rows-to-mend",
  access: needs("case.import"),
  audit: recordsView("import.rows-to-mend"),
  handle: sendErrors,
};

async function sendErrors(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { thing, mapping } = await getImport(tx, idParam(request));
  const lines = await findLinesToMend(tx, thing.id, MOST_LINES);
  const rows = lines.flatMap(({ line, problems }) =>
    problems.map((problem) => [line, sayWhere(problem, mapping?.columns ?? []), sayWhatToDo(problem)]),
  );
  const body = toSpreadsheetCsv([["Line", "Where", "What to do"], ...rows]);
  return { ...csv(body, `${thing.reference}-rows-to-mend.csv`), viewed: [{ thingId: thing.id }] };
}

function csv(body: string, fileName: string) {
  return { kind: "data", type: "text/csv; charset=utf-8", body, fileName } as const;
}
