import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { Details, WarningText } from "../../../kit/govuk/index.ts";
import { sayTo } from "../../public-door/index.ts";
import { fillIn } from "../model/fill-in.ts";
import type { Found, Row } from "../model/find-services.ts";
import { inEnglish } from "./english.ts";
import { sayMisfit, sayReasons } from "./say-reason.ts";
import { ServiceRows, type ServiceRow } from "./service-rows.tsx";

/** So many stand at once; the rest behind a press. */
const FIRST = 5;
const MOST_REASONS = 4;

/** What was found. When nothing was, what to do instead: there is always a way on. */
export function Results({ visit, found }: { visit: PublicVisit; found: Found }): VNode {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const rows = found.fits.map((row) => rowOf(visit, row));
  const more = rows.slice(FIRST);
  return (
    <>
      {found.mayEndLife && (
        <WarningText text={sayTo(pack, finder.endLife)} iconFallbackText={pack.words.site.dangerLine} />
      )}
      {found.mayBeInDanger && (
        <WarningText text={sayTo(pack, finder.dangerNow)} iconFallbackText={pack.words.site.dangerLine} />
      )}
      <p class="govuk-body" role="status">
        {sayCount(visit, found)}
      </p>
      <Taken visit={visit} found={found} />
      <ServiceRows visit={visit} rows={rows.slice(0, FIRST)} level={2} />
      {more.length > 0 && (
        <Details
          summaryText={fillIn(finder.moreFits, { count: String(more.length) })}
          html={<ServiceRows visit={visit} rows={more} level={2} />}
        />
      )}
      {found.own.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{finder.groupOwn}</h2>
          <ServiceRows visit={visit} rows={found.own} />
        </>
      )}
      <Others visit={visit} others={found.others} />
    </>
  );
}

/** How her words were understood, so that she can see when they were not. */
function Taken({ visit, found: { taken } }: { visit: PublicVisit; found: Found }): VNode | null {
  if (taken.length === 0) return null;
  const { finder } = visit.house.pack.words;
  const label = taken.map(({ ask }) => inEnglish(visit, ask)).join("; ");
  return (
    <p class="govuk-body fl-quiet" dir="auto">
      {fillIn(finder.taken, { label })}
    </p>
  );
}

function Others({ visit, others }: { visit: PublicVisit; others: Found["others"] }): VNode | null {
  if (others.length === 0) return null;
  const { finder } = visit.house.pack.words;
  const rows = others.map(({ service, misfits }) => ({
    service,
    notFor: misfits.map((misfit) => sayMisfit(visit, service, misfit)),
  }));
  return (
    <Details
      summaryText={fillIn(finder.notForYou, { count: String(others.length) })}
      html={<ServiceRows visit={visit} rows={rows} level={2} />}
    />
  );
}

function sayCount({ house }: PublicVisit, { fits, own }: Found): string {
  const { finder } = house.pack.words;
  const count = fits.length + own.length;
  if (count === 0) return finder.nothing;
  return count === 1 ? finder.foundOne : fillIn(finder.foundMany, { count: String(count) });
}

function rowOf(visit: PublicVisit, { service, reasons }: Row): ServiceRow {
  return { service, because: sayReasons(visit, reasons.slice(0, MOST_REASONS)) };
}
