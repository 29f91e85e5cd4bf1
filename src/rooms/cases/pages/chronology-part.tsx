import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { StaffRequest } from "../../../foundation/http/index.ts";
import { ChronologyList, findEntries, readFilter, toFilter, toQuery } from "../../chronology/index.ts";

/** One page of the chronology, newest first, with the way to what is earlier. One query, however long it is. */
export async function chronologyPart(
  tx: ActorTx,
  hers: readonly string[],
  { query, path }: StaffRequest,
): Promise<VNode> {
  const { calendar } = tx.house;
  const asked = readFilter(query);
  const { entries, hasEarlier } = await findEntries(tx, hers, toFilter(asked, calendar));
  const last = hasEarlier ? entries.at(-1)?.cursor : undefined;
  return (
    <>
      <h2 class="govuk-heading-m" id="chronology">
        Chronology
      </h2>
      <ChronologyList
        entries={entries}
        calendar={calendar}
        earlierHref={last && `${path}${toQuery({ ...asked, before: last })}#chronology`}
      />
    </>
  );
}
