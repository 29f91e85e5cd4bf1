import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  bodyText,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { stateOf } from "../../../foundation/process/index.ts";
import { Button, Table } from "../../../kit/govuk/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { homeAgency } from "../../../foundation/pack/index.ts";
import { findQuarter, quarterName, slugOf } from "../model/quarter.ts";
import { paths } from "../paths.ts";
import type { ReleaseLine } from "../store/release.ts";
import { beginRelease, findReleasePlan } from "../store/begin-release.ts";

/** GET and POST /hotspots/releases: the maps for the public there are, and those that may be prepared. */
export const releasesRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.releases,
    access: needs("place.release"),
    audit: notAudited("shows which quarters are published, nobody's record"),
    handle: showReleases,
  },
  {
    face: "staff",
    method: "POST",
    path: paths.releases,
    access: needs("place.release"),
    audit: recordedByStep,
    handle: prepare,
  },
];

async function prepare(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const quarter = findQuarter(bodyText(request.body, "quarter"));
  if (quarter === undefined) throw conflict("Choose one of the quarters that the page offers.");
  const thing = await beginRelease(tx, quarter);
  return redirect(paths.release(thing.id));
}

async function showReleases(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { releases, due } = await findReleasePlan(tx);
  const mayPrepare = can(tx.actor, "place.release") && tx.actor.agencyId === homeAgency(tx.house.pack);
  return staffPage({
    title: "Maps for the public",
    place: "Now",
    content: (
      <>
        <a class="govuk-back-link" href={paths.map}>
          Where reports come together
        </a>
        <h1 class="govuk-heading-l">Maps for the public</h1>
        <p class="govuk-body">
          One for each quarter, when a whole quarter has passed since. One person prepares it, another checks
          it; published, it never changes. A report that is accepted after that is in no map.
        </p>
        <h2 class="govuk-heading-m">To be prepared</h2>
        {due.length === 0 || !mayPrepare ? (
          <EmptyState
            text={mayPrepare ? "No quarter waits for its map." : "Another agency prepares these maps."}
          />
        ) : (
          <ul class="fl-choices">
            {due.map((quarter) => (
              <li class="fl-choices__item">
                <form method="post" action={paths.releases}>
                  <CsrfField token={request.csrf} />
                  <input type="hidden" name="quarter" value={slugOf(quarter)} />
                  <Button
                    text={`Prepare ${quarterName(quarter)}`}
                    classes="govuk-button--secondary govuk-!-margin-bottom-0"
                    preventDoubleClick
                  />
                </form>
              </li>
            ))}
          </ul>
        )}
        <h2 class="govuk-heading-m">Prepared and published</h2>
        <ReleaseTable tx={tx} releases={releases} />
      </>
    ),
  });
}

function ReleaseTable({ tx, releases }: { tx: ActorTx; releases: readonly ReleaseLine[] }): VNode {
  if (releases.length === 0) return <EmptyState text="There is none yet." />;
  return (
    <Table
      caption="Prepared and published"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: "Quarter" }, { text: "State" }]}
      rows={releases.map(({ id, quarter, state }) => [
        {
          html: (
            <a class="govuk-link" href={paths.release(id)}>
              {quarterName(quarter)}
            </a>
          ),
        },
        { text: stateOf(tx, { process: "release", state }) },
      ])}
    />
  );
}
