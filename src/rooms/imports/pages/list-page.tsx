import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { Button, Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { importProcess } from "../import-process.ts";
import { paths } from "../paths.ts";
import { findImports, type ListedImport } from "../store/import-list.ts";

/** GET /imports: the lists that were sent, newest first. */
export const listRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.imports,
  access: needs("case.import"),
  audit: notAudited("shows how many rows lists have and how they stand; nobody's record"),
  handle: showLists,
};

async function showLists(tx: ActorTx): Promise<Reply> {
  const lists = await findImports(tx);
  return staffPage({
    title: "Existing cases",
    place: "People",
    content: (
      <>
        <h1 class="govuk-heading-l">Bring over cases you have already</h1>
        <p class="govuk-body">
          Send the list of your open cases as your old system or your spreadsheet gives it. You see what would
          come of each row before anything is brought over, and a list that was a mistake can be taken back.
        </p>
        <Button text="Send a list of cases" href={paths.new} />
        {lists.length === 0 ? <EmptyState text="No list was sent yet." /> : <Lists tx={tx} lists={lists} />}
      </>
    ),
  });
}

function Lists({ tx, lists }: { tx: ActorTx; lists: readonly ListedImport[] }): VNode {
  return (
    <Table
      caption="Lists that were sent, newest first"
      captionClasses="govuk-table__caption--s"
      head={[
        { text: "List" },
        { text: "How it stands" },
        { text: "Rows", format: "numeric" },
        { text: "Sent" },
      ]}
      rows={lists.map(({ id, reference, state, lines, at }) => [
        {
          html: (
            <a class="govuk-link" href={paths.one(id)}>
              {reference}
            </a>
          ),
        },
        { text: stateLabel(state) },
        { text: lines.toLocaleString("en-GB"), format: "numeric" },
        { text: formatDate(at, tx.house.calendar) },
      ])}
    />
  );
}

function stateLabel(state: string): string {
  return importProcess.states[state as keyof typeof importProcess.states]?.label ?? state;
}
