import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, Pagination, Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { getImport } from "../store/import-row.ts";
import { findCases, findReport } from "../store/report.ts";

const A_PAGE = 50;

/** GET /imports/:id/cases: the cases that came of a list, by line; references alone, since a list may be read over a shoulder. */
export const casesRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/imports/:id/cases",
  access: needs("case.import"),
  audit: recordsView("import.cases-seen"),
  handle: showCases,
};

async function showCases(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { thing } = await getImport(tx, idParam(request));
  const { outcome } = await findReport(tx, thing.id);
  const pages = Math.max(1, Math.ceil((outcome.made + outcome.kept) / A_PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(request.query["page"] ?? "1", 10) || 1));
  const cases = await findCases(tx, thing.id, { from: (page - 1) * A_PAGE, atMost: A_PAGE });
  const states = tx.house.processes.get("case")?.states ?? {};
  const href = (to: number): string => `${paths.cases(thing.id)}?page=${to}`;
  return staffPage({
    title: "Cases of a list",
    place: "People",
    viewed: [{ thingId: thing.id }],
    content: (
      <>
        <BackLink href={paths.one(thing.id)} text="Back to the list" />
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">Cases that came of this list</h1>
        {cases.length === 0 ? (
          <EmptyState text="There is none." />
        ) : (
          <Table
            caption={`Page ${page} of ${pages}, by line of the file`}
            captionClasses="govuk-table__caption--s"
            head={[{ text: "Line", format: "numeric" }, { text: "Case" }, { text: "How it stands" }]}
            rows={cases.map(({ id, line, reference, state }) => [
              { text: String(line), format: "numeric" },
              {
                html: (
                  <a class="govuk-link" href={`/cases/${id}`}>
                    {reference}
                  </a>
                ),
              },
              { text: states[state]?.label ?? state },
            ])}
          />
        )}
        {pages > 1 && (
          <Pagination
            {...(page > 1 ? { previous: { href: href(page - 1) } } : {})}
            {...(page < pages ? { next: { href: href(page + 1) } } : {})}
          />
        )}
      </>
    ),
  });
}
