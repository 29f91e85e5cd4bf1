import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { needs, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { paths } from "../paths.ts";
import { findDeeds, type Deed } from "../store/history.ts";
import { findStrategies } from "../store/strategies.ts";
import { plural } from "./status-mark.tsx";
import { NoStrategy, notAboutAnyone, Views } from "./views.tsx";

const SHOWN = 200;

/** GET /plan/strategy/history: every change of what the strategy says: when, by whom, why. */
export const historyRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.history,
  access: needs("strategy.see"),
  audit: notAboutAnyone,
  handle: showHistory,
};

async function showHistory(tx: ActorTx): Promise<Reply> {
  const [strategy] = await findStrategies(tx);
  const content = strategy ? (
    <>
      <Views tx={tx} current={paths.history} />
      <h1 class="govuk-heading-l">History</h1>
      <p class="govuk-body">
        Nothing that was said is lost: each change ends what was said before, and keeps it. How actions went
        is on their own pages.
      </p>
      <Deeds tx={tx} deeds={await findDeeds(tx, strategy.id, SHOWN)} />
    </>
  ) : (
    <NoStrategy />
  );
  return staffPage({ title: "History of the strategy", place: "Plan", content });
}

function Deeds({ tx, deeds }: { readonly tx: ActorTx; readonly deeds: readonly Deed[] }): VNode {
  return (
    <Table
      caption="Changes, newest first"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: "When" }, { text: "By" }, { text: "Why" }, { text: "What" }]}
      rows={deeds.map(({ at, by, reason, codes, count }) => [
        { text: formatDateTime(at, tx.house.calendar) },
        { text: by },
        { text: reason },
        { text: count > codes.length ? plural(count, "item") : codes.join(", ") },
      ])}
    />
  );
}
