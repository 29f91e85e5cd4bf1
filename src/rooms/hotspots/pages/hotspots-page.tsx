import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { findingOfLook } from "../model/headline-of-look.ts";
import { lookAt, type Look } from "../model/look.ts";
import { periodName } from "../model/quarter.ts";
import { ruleOf } from "../model/rule.ts";
import { sayChange } from "../model/say-change.ts";
import { paths } from "../paths.ts";
import { countReports } from "../store/count-reports.ts";
import { HowWorkedOut } from "./how-worked-out.tsx";
import { hrefOfAsked, readAsked, type Asked } from "./look-query.ts";
import { LookFilter } from "./look-filter.tsx";
import { LookMap } from "./look-map.tsx";
import { DistrictTable, HexagonTable, HotspotTable } from "./look-tables.tsx";

/** GET /hotspots: where reports of places come together, for whom, since when, and how sure that is. */
export const hotspotsRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.map,
  access: needs("place.hotspots"),
  audit: notAudited("shows counts of reports by hexagon; nobody is in a report"),
  handle: showHotspots,
};

/** What was asked for, counted and looked at: one query. */
export async function findLook(tx: ActorTx, asked: Asked): Promise<Look> {
  const { pack } = tx.house;
  const { previous, before } = asked.period;
  const counts = await countReports(tx, { since: previous, before, kind: asked.kind?.id });
  return lookAt(pack, counts, asked.period, ruleOf(pack));
}

async function showHotspots(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { pack } = tx.house;
  const asked = readAsked(tx.house, request);
  const look = await findLook(tx, asked);
  const rule = ruleOf(pack);
  return staffPage({
    title: "Where reports come together",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">Where reports of places come together</h1>
        <p class="govuk-body-l">{findingOfLook(look, rule)}</p>
        <p class="govuk-body">{sayTotal(look, asked)}</p>
        <LookFilter pack={pack} asked={asked} />
        {look.total === 0 ? (
          <EmptyState text="No report counts here. Try a longer time, or every kind." />
        ) : (
          <>
            <LookMap pack={pack} look={look} asked={asked} finding={findingOfLook(look, rule)} />
            <HotspotTable look={look} />
            <DistrictTable look={look} />
            <HexagonTable pack={pack} look={look} csvHref={hrefOfAsked(asked, paths.csv)} />
          </>
        )}
        <HowWorkedOut rule={rule} />
        {can(tx.actor, "place.release") && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.releases}>
              Maps for the public
            </a>
          </p>
        )}
      </>
    ),
  });
}

function sayTotal({ total, change }: Look, { period, kind }: Asked): string {
  const told = kind ? ` that say “${kind.label}”` : "";
  const since = periodName(period.previous, period.months);
  return `${total} ${total === 1 ? "report" : "reports"}${told}, ${periodName(period.first, period.months)}. Against ${since}: ${sayChange(change).toLowerCase()}. Only reports that were looked over count.`;
}
