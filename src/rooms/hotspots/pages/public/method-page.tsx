import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { partnershipPage } from "../../../partnership/index.ts";
import { profileOf } from "../../model/rule.ts";
import { publicPaths } from "../../paths.ts";

/** GET /unsafe-places/method: what is counted, how the areas are made, and what the map does not say. */
export async function showMethod(visit: PublicVisit): Promise<Reply> {
  const { pack } = visit.house;
  const { smallest, base } = profileOf(pack);
  return partnershipPage(visit, {
    title: "How we make the map of places that feel unsafe",
    madeOf: pack,
    backHref: publicPaths.latest,
    content: (
      <>
        <h1 class="govuk-heading-l">How we make the map of places that feel unsafe</h1>
        <h2 class="govuk-heading-m">What is counted</h2>
        <p class="govuk-body">
          Reports that people sent us of a place, and that somebody looked over. They are answers from lists:
          no name, no words, no day. We never keep the exact spot, only a hexagon of about 350 metres.
        </p>
        <h2 class="govuk-heading-m">How the areas are made</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>A hexagon that had at least {smallest} reports in the quarter is an area by itself.</li>
          <li>
            What is left over goes together with what is around it, in larger hexagons, until it comes to at
            least {smallest}.
          </li>
          <li>What then is left of the county is not shown when it is fewer than {smallest}.</li>
          <li>Each report is in one area at most. Counts are rounded to the nearest {base}.</li>
        </ul>
        <p class="govuk-body">
          So nobody can work out, from one map or from several, that there were few reports of a place and how
          many. Each report is in the map of one quarter alone.
        </p>
        <h2 class="govuk-heading-m">When</h2>
        <p class="govuk-body">
          Every quarter, when a whole quarter has passed since. One person prepares the map and another checks
          it. Once published it does not change; if something has to be said about it, that stands beside it
          with its day. If it is withdrawn, that stands there too, and why.
        </p>
        <h2 class="govuk-heading-m">What it does not say</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>It is not a map of danger, nor of crime. Where nobody told us anything, it may not be safe.</li>
          <li>More reports come from where more people pass, and from where more people know of us.</li>
          <li>The people who tell us are not everybody. Some cannot, or do not want to.</li>
          <li>What may be done about a place is decided from the reports themselves, not from this map.</li>
        </ul>
        <h2 class="govuk-heading-m">Where the outlines come from</h2>
        <p class="govuk-body">
          {pack.outline.source}. {pack.outline.attribution}
        </p>
        <p class="govuk-body">Hexagons are those of H3, an open system of hexagons for the whole world.</p>
      </>
    ),
  });
}
