import type { VNode } from "preact";
import { formatDay } from "../../../../foundation/clock/index.ts";
import { notFound } from "../../../../foundation/errors/index.ts";
import type { House } from "../../../../foundation/house/index.ts";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { ChoiceList } from "../../../../kit/layout/index.ts";
import { homePath, partnershipPage } from "../../../partnership/index.ts";
import { toSpreadsheetCsv } from "../../../../foundation/csv/index.ts";
import { headlineOf } from "../../model/headline.ts";
import { findQuarter, quarterName, slugOf } from "../../model/quarter.ts";
import type { ReleaseBody } from "../../model/release-body.ts";
import { publicPaths } from "../../paths.ts";
import { findPublished, type PublishedRelease } from "../../store/published.ts";
import { areaRows, ReleaseView } from "../release-view.tsx";
import { Revisions } from "../revisions.tsx";

const TITLE = "Places that feel unsafe";

type Shown = PublishedRelease & { readonly body: ReleaseBody };

/** GET /unsafe-places: the newest map, how to read it, and all the others. */
export async function showLatest(visit: PublicVisit): Promise<Reply> {
  const releases = await findPublished(visit.house);
  const latest = releases.find(isShown);
  return partnershipPage(visit, {
    title: TITLE,
    madeOf: releases,
    variant: nearOf(visit),
    backHref: homePath(visit.house.mode),
    wide: true,
    content: latest ? (
      <ReleasePage visit={visit} release={latest} others={releases} />
    ) : (
      <NothingYet visit={visit} releases={releases} />
    ),
  });
}

/** GET /unsafe-places/:quarter: the map of one quarter; of one that was withdrawn, that it was. */
export async function showQuarter(visit: PublicVisit): Promise<Reply> {
  const release = await getPublished(visit);
  return partnershipPage(visit, {
    title: `${TITLE}, ${quarterName(release.quarter)}`,
    madeOf: release,
    variant: nearOf(visit),
    backHref: publicPaths.latest,
    wide: true,
    content: isShown(release) ? (
      <ReleasePage visit={visit} release={release} others={[]} />
    ) : (
      <>
        <h1 class="govuk-heading-l">The map of {quarterName(release.quarter)} was withdrawn</h1>
        <Revisions revisions={release.revisions} calendar={visit.house.calendar} />
      </>
    ),
  });
}

/** GET /unsafe-places/:quarter/areas.csv: the table of one quarter, as a file. */
export async function giveAreas(visit: PublicVisit): Promise<Reply> {
  const release = await getPublished(visit);
  if (!isShown(release)) throw notFound();
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv(areaRows(release.body)),
    fileName: `unsafe-places-${slugOf(release.quarter)}.csv`,
  };
}

async function getPublished({ house, params }: PublicVisit): Promise<PublishedRelease> {
  const quarter = findQuarter(params["quarter"] ?? "");
  const found = (await findPublished(house)).find((release) => release.quarter === quarter);
  if (!found) throw notFound();
  return found;
}

/** The district that is shown from near. */
function nearOf({ house, query }: PublicVisit): string | undefined {
  return house.pack.districts.find(({ id }) => id === query["near"])?.id;
}

function isShown(release: PublishedRelease): release is Shown {
  return release.body !== undefined;
}

type PageProps = {
  readonly visit: PublicVisit;
  readonly release: Shown;
  readonly others: readonly PublishedRelease[];
};

function ReleasePage({ visit, release, others }: PageProps): VNode {
  const { house, origins } = visit;
  const { body, quarter, revisions } = release;
  return (
    <>
      <h1 class="govuk-heading-l">{headlineOf(body)}</h1>
      <p class="govuk-body">
        Where people told us of places that did not feel safe to them. Many reports do not mean more danger:
        more people pass there, and more of them know how to tell us.{" "}
        <a class="govuk-link" href={publicPaths.method}>
          How we make this map
        </a>
      </p>
      <ReleaseView pack={house.pack} body={body} near={nearOf(visit)} href={visit.path} />
      <p class="govuk-body fl-no-print">
        <a class="govuk-link" href={publicPaths.csv(slugOf(quarter))}>
          This table as a CSV file
        </a>
      </p>
      <p class="govuk-body">{sayPublished(house, release)}</p>
      <Revisions revisions={revisions} calendar={house.calendar} />
      {others.length > 1 && <Others releases={others.filter((each) => each.quarter !== quarter)} />}
      <TellUs helpOrigin={origins.help} />
    </>
  );
}

function sayPublished({ calendar }: House, { publishedOn }: PublishedRelease): string {
  return `Published ${formatDay(publishedOn, calendar)}, a quarter late so that nobody’s report of this week is on it. It does not change any more.`;
}

function Others({ releases }: { releases: readonly PublishedRelease[] }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Other quarters</h2>
      <ChoiceList
        choices={releases.map((release) => ({
          href: publicPaths.release(slugOf(release.quarter)),
          text: quarterName(release.quarter),
          hint: isShown(release) ? headlineOf(release.body) : "Withdrawn",
        }))}
      />
    </>
  );
}

type NothingProps = { readonly visit: PublicVisit; readonly releases: readonly PublishedRelease[] };

function NothingYet({ visit, releases }: NothingProps): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <p class="govuk-body">
        There is no map to show yet. We publish one for each quarter, when a whole quarter has passed since.{" "}
        <a class="govuk-link" href={publicPaths.method}>
          How we make these maps
        </a>
      </p>
      {releases.length > 0 && <Others releases={releases} />}
      <TellUs helpOrigin={visit.origins.help} />
    </>
  );
}

function TellUs({ helpOrigin }: { helpOrigin: string }): VNode {
  return (
    <p class="govuk-body">
      To tell us of a place, go to{" "}
      <a class="govuk-link" href={`${helpOrigin}/`}>
        our pages for help
      </a>
      . No name is asked for.
    </p>
  );
}
