import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime, formatLimit } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { limitsOf } from "../../../foundation/process/index.ts";
import { Details } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { findFigures, type Figures, type InTime } from "../store/figures.ts";
import { DeclinedTable } from "./declined-table.tsx";
import { MonthsTable } from "./months-table.tsx";
import { sayCount } from "./say-count.ts";

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
  return staffPage({
    title: "Figures",
    place: "Plan",
    content: (
      <>
        <h1 class="govuk-heading-l">{figures.isWide ? "The county's figures" : "Our figures"}</h1>
        <p class="govuk-body">
          The last twelve months, counted from the work itself at {formatDateTime(tx.house.now(), tx.house.calendar)}.
          {figures.isWide && " Counts are rounded to the nearest five, and small ones are not shown."}
        </p>
        {figures.months.length === 0 ? (
          <EmptyState text="Nothing has been counted yet: the first request will be." />
        ) : (
          <Findings tx={tx} figures={figures} />
        )}
      </>
    ),
  });
}

function Findings({ tx, figures }: { tx: ActorTx; figures: Figures }): VNode {
  const { limitOf } = limitsOf(tx.house);
  const limit = formatLimit(limitOf("front-door.first-contact-standard"));
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {isCounted(figures.firstContact) && (
          <li>
            First safe contact by the front door: {sayInTime(figures.firstContact)}. The limit is {limit}, less in danger.
          </li>
        )}
        {isCounted(figures.caseContact) && <li>First contact by the service: {sayInTime(figures.caseContact)}.</li>}
        {figures.openNow.has("contact") && <li>Requests open now: {sayCount(figures.openNow.get("contact"))}.</li>}
        {figures.openNow.has("case") && <li>Cases open now: {sayCount(figures.openNow.get("case"))}.</li>}
      </ul>
      <MonthsTable months={figures.months} />
      <DeclinedTable declined={figures.declined} reasons={tx.house.pack.declineReasons} />
      <Details summaryText="What is counted" html={<Definitions />} />
    </>
  );
}

function Definitions(): VNode {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>Requests: what came through the website, by the month it arrived.</li>
      <li>Referrals sent, accepted and declined: by the month of that step; each counts for who sent and who answered.</li>
      <li>In time: of the limits that were answered or ran out, those answered before they ran out.</li>
      <li>Median wait: half waited less, half longer; not given for fewer than five.</li>
    </ul>
  );
}

function isCounted({ base }: InTime): boolean {
  return base !== 0;
}

function sayInTime({ base, met, medianHours }: InTime): string {
  const median = medianHours === null ? "" : `; the median wait was ${medianHours} hours`;
  return `${sayCount(met)} of ${sayCount(base)} in time${median}`;
}
