import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { StaffRequest } from "../../../foundation/http/index.ts";
import { Pagination } from "../../../kit/govuk/index.ts";
import { ChronologyList, findChronology } from "../../chronology/index.ts";

const PAGE = 30;
const LAST_PAGE = 1000;

/** One page of the chronology, newest first, with the way to what is older. Two queries, however long it is. */
export async function chronologyPart(
  tx: ActorTx,
  hers: readonly string[],
  { query, path }: StaffRequest,
): Promise<VNode> {
  const asked = Number.parseInt(query["page"] ?? "1", 10);
  const page = asked >= 1 && asked <= LAST_PAGE ? asked : 1;
  const entries = await findChronology(tx, hers, page * PAGE + 1);
  const shown = entries.slice((page - 1) * PAGE, page * PAGE);
  const isMore = entries.length > page * PAGE;
  return (
    <>
      <h2 class="govuk-heading-m" id="chronology">
        Chronology
      </h2>
      <ChronologyList entries={shown} calendar={tx.house.calendar} />
      {(page > 1 || isMore) && (
        <Pagination
          landmarkLabel="Pages of the chronology"
          {...(page > 1 ? { previous: { href: `${path}?page=${page - 1}#chronology`, text: "Newer" } } : {})}
          {...(isMore ? { next: { href: `${path}?page=${page + 1}#chronology`, text: "Older" } } : {})}
        />
      )}
    </>
  );
}
