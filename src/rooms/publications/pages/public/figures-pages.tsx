import type { VNode } from "preact";
import { formatDay } from "../../../../foundation/clock/index.ts";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { ChoiceList } from "../../../../kit/layout/index.ts";
import { homePath, partnershipPage } from "../../../partnership/index.ts";
import { compareEditions } from "../../model/compare-editions.ts";
import { headlineOf } from "../../model/say-table.ts";
import { WHYS, WITHDRAWALS } from "../../model/why.ts";
import { publicPaths } from "../../paths.ts";
import { findPublished, latestTables, type PublishedEdition } from "../../store/published.ts";
import { sayTableChange } from "../say-change.ts";

const TITLE = "Figures";

/** GET /figures: what tables there are, each with what it says. */
export async function showFigures(visit: PublicVisit): Promise<Reply> {
  const editions = await findPublished(visit.house);
  const tables = latestTables(editions);
  return partnershipPage(visit, {
    title: TITLE,
    madeOf: editions,
    backHref: homePath(visit.house.mode),
    content: (
      <>
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body">
          What was counted of the work against violence against women and girls in{" "}
          {visit.house.pack.partnership.place}. Small counts are held back, so that nobody is found by a
          number.
        </p>
        {tables.length === 0 ? (
          <p class="govuk-body">There are no figures to show yet. A quarter is published when it is over.</p>
        ) : (
          <ChoiceList
            choices={tables.map(({ edition, table }) => ({
              href: publicPaths.table(table.id),
              text: table.title,
              hint: `${headlineOf(table)}. Edition ${edition.number}, ${sayDay(visit, edition.publishedOn)}.`,
            }))}
          />
        )}
        <h2 class="govuk-heading-m">About the figures</h2>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={publicPaths.method}>
              How we count, and what we hold back
            </a>
          </li>
          <li>
            <a class="govuk-link" href={publicPaths.revisions}>
              What was changed, and why
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/strategy">
              Our strategy, and how it goes
            </a>
          </li>
        </ul>
      </>
    ),
  });
}

/** GET /figures/revisions: every edition that was published, why, and what was other in it. */
export async function showRevisions(visit: PublicVisit): Promise<Reply> {
  const editions = await findPublished(visit.house);
  return partnershipPage(visit, {
    title: "What was changed in the figures",
    madeOf: editions,
    backHref: publicPaths.list,
    content: (
      <>
        <h1 class="govuk-heading-l">What was changed in the figures</h1>
        <p class="govuk-body">
          Every edition, the newest first. An edition never changes: what was wrong is put right in the next,
          and stands here.
        </p>
        {editions.length === 0 && <p class="govuk-body">No edition has been published yet.</p>}
        {editions.map((edition, at) => (
          <Revision
            visit={visit}
            edition={edition}
            before={editions.slice(at + 1).find(({ body }) => body)}
          />
        ))}
      </>
    ),
  });
}

type RevisionProps = {
  readonly visit: PublicVisit;
  readonly edition: PublishedEdition;
  readonly before: PublishedEdition | undefined;
};

function Revision({ visit, edition, before }: RevisionProps): VNode {
  const { number, publishedOn, why, body, withdrawnOn, withdrawnWhy } = edition;
  return (
    <>
      <h2 class="govuk-heading-m">
        Edition {number}, {sayDay(visit, publishedOn)}
      </h2>
      {withdrawnOn && withdrawnWhy && (
        <p class="govuk-body">
          Withdrawn {sayDay(visit, withdrawnOn)}. {WITHDRAWALS[withdrawnWhy]}
        </p>
      )}
      {before || why !== "scheduled" ? <p class="govuk-body">{WHYS[why]}</p> : null}
      {body && (
        <ul class="govuk-list govuk-list--bullet">
          {compareEditions(before?.body, body).map((change) => (
            <li>{sayTableChange(change)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A day as it is read. */
export function sayDay({ house }: PublicVisit, day: string): string {
  return formatDay(day, house.calendar);
}
