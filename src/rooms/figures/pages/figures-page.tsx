import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { Details } from "../../../kit/govuk/index.ts";
import { EmptyState, FigureRow } from "../../../kit/layout/index.ts";
import { findFigures, type Figures } from "../store/figures.ts";
import { DeclinedTable } from "./declined-table.tsx";
import { definitionsOf } from "./definitions.ts";
import { findingsOf, keyFigures } from "./findings.ts";
import { ReferralsTable, RequestsTable } from "./months-table.tsx";

/** GET /plan: what the last twelve months came to, counted from the work itself. */
export const figuresRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/plan",
  access: needs("figures.see"),
  audit: notAudited("shows counts only, nobody's record"),
  handle: showFigures,
};

async function showFigures(tx: ActorTx): Promise<Reply> {
  const figures = await findFigures(tx);
  const { isWide, months } = figures;
  return staffPage({
    title: "Figures",
    place: "Plan",
    content: (
      <>
        <h1 class="govuk-heading-l">
          {isWide ? "The county's figures" : `Figures of ${tx.actor.agencyName ?? "ours"}`}
        </h1>
        <p class="govuk-body">
          Twelve months up to now, counted from the step log when this page was opened:{" "}
          {formatDateTime(tx.house.now(), tx.house.calendar)}.
        </p>
        {isWide && (
          <p class="govuk-body">
            Every count is rounded to the nearest five and one below five is not given, so that nobody can be
            found in it. Totals are sums of what is shown.
          </p>
        )}
        {months.length === 0 ? (
          <EmptyState text="Nothing has been counted yet: the first request will be." />
        ) : (
          <Findings tx={tx} figures={figures} />
        )}
      </>
    ),
  });
}

function Findings({ tx, figures }: { tx: ActorTx; figures: Figures }): VNode {
  const { declineReasons } = tx.house.pack;
  return (
    <>
      {findingsOf(figures, declineReasons).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <FigureRow figures={keyFigures(figures)} />
      <Details summaryText="How each figure is counted" html={<Definitions tx={tx} />} />
      <RequestsTable months={figures.months} />
      <ReferralsTable months={figures.months} />
      <DeclinedTable declined={figures.declined} reasons={declineReasons} />
    </>
  );
}

function Definitions({ tx }: { tx: ActorTx }): VNode {
  return (
    <dl>
      {definitionsOf(tx.house).map(({ figure, means }) => (
        <>
          <dt class="govuk-!-font-weight-bold">{figure}</dt>
          <dd class="govuk-!-margin-bottom-2">{means}</dd>
        </>
      ))}
    </dl>
  );
}
