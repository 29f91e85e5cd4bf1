import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Details, WarningText } from "../../../kit/govuk/index.ts";
import { sayTo } from "../../public-door/index.ts";
import { fillIn } from "../model/fill-in.ts";
import { SHOWN_AT_ONCE, type Found, type Row } from "../model/find-services.ts";
import { inEnglish } from "./english.ts";
import { sayMisfit, sayReasons } from "./say-reason.ts";
import { ServiceRows, type ServiceRow } from "./service-rows.tsx";

const MOST_REASONS = 4;

/** What was found. When nothing was, what to do instead: there is always a way on. */
export function Results({ visit, found }: { visit: PublicVisit; found: Found }): VNode {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const rows = found.fits.map((row) => rowOf(visit, row));
  const more = rows.slice(SHOWN_AT_ONCE);
  const count = sayCount(visit, found);
  return (
    <>
      {warningsOf(found, finder).map((sentence) => (
        <WarningText text={sayTo(pack, sentence)} iconFallbackText={pack.words.site.dangerLine} />
      ))}
      {count !== undefined && (
        <p class="govuk-body" role="status">
          {count}
        </p>
      )}
      <Taken visit={visit} found={found} />
      <ServiceRows visit={visit} rows={rows.slice(0, SHOWN_AT_ONCE)} level={2} />
      {more.length > 0 && (
        <Details
          summaryText={fillIn(finder.moreFits, { count: String(more.length) })}
          html={<ServiceRows visit={visit} rows={more} level={2} />}
        />
      )}
      <Lines visit={visit} lines={found.lines} />
      {found.own.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{finder.groupOwn}</h2>
          <p class="govuk-body">{sayTo(pack, pack.words.ownBehaviour.emergency)}</p>
          <ServiceRows visit={visit} rows={found.own} />
        </>
      )}
      <Others visit={visit} others={found.others} />
    </>
  );
}

/** What is said before all else, the gravest first. */
function warningsOf(found: Found, finder: Pack["words"]["finder"]): string[] {
  return [
    ...(found.mayEndLife ? [finder.endLife] : []),
    ...(found.mayBeHurt ? [finder.hurtNow] : []),
    ...(found.mayBeInDanger ? [finder.dangerNow] : []),
  ];
}

/** Who can be called whatever was found. */
function Lines({ visit, lines }: { visit: PublicVisit; lines: Found["lines"] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{visit.house.pack.words.pages.callHeading}</h2>
      <ServiceRows visit={visit} rows={lines.map(({ service }) => ({ service }))} />
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

/** How much was found; whoever thinks of ending her life is not told that nothing was. */
function sayCount({ house }: PublicVisit, { fits, own, mayEndLife }: Found): string | undefined {
  const { finder } = house.pack.words;
  const count = fits.length + own.length;
  if (count === 0) return mayEndLife ? undefined : finder.nothing;
  return count === 1 ? finder.foundOne : fillIn(finder.foundMany, { count: String(count) });
}

function rowOf(visit: PublicVisit, { service, reasons }: Row): ServiceRow {
  return { service, because: sayReasons(visit, reasons.slice(0, MOST_REASONS)) };
}
