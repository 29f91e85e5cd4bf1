import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDay } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing, offeredSteps, stateOf, StepButtons } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { headlineOf } from "../model/headline.ts";
import { quarterName, slugOf } from "../model/quarter.ts";
import { paths, publicPaths } from "../paths.ts";
import { releaseProcess } from "../release-process.ts";
import { getRelease, type Release } from "../store/release.ts";
import { ReleaseView } from "./release-view.tsx";
import { Revisions } from "./revisions.tsx";

/** GET /hotspots/releases/:id: a map for the public as it is or would be, who made it, and what may be done. */
export const releaseRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/hotspots/releases/:id",
  access: needs("place.release"),
  audit: notAudited("shows what is published or may be, nobody's record"),
  handle: showRelease,
};

async function showRelease(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const release = await getRelease(tx, thing.id);
  const steps = await offeredSteps(tx, releaseProcess, thing);
  return staffPage({
    title: quarterName(release.quarter),
    place: "Now",
    content: (
      <>
        <a class="govuk-back-link" href={paths.releases}>
          Maps for the public
        </a>
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">{headlineOf(release.body)}</h1>
        <SummaryList
          rows={factsOf(tx, release).map(([key, text]) => ({ key: { text: key }, value: { text } }))}
        />
        <StepButtons base={paths.release(thing.id)} steps={steps} />
        <Revisions revisions={release.revisions} calendar={tx.house.calendar} />
        <ReleaseView
          pack={tx.house.pack}
          body={release.body}
          near={tx.house.pack.districts.find(({ id }) => id === request.query["near"])?.id}
          href={paths.release(thing.id)}
        />
      </>
    ),
  });
}

function factsOf(tx: ActorTx, release: Release): [string, string][] {
  const { publishedOn, checkedBy, preparedBy, quarter } = release;
  return [
    ["Quarter", quarterName(quarter)],
    ["State", stateOf(tx, { process: "release", state: release.state })],
    ["Prepared by", preparedBy],
    ["Checked by", checkedBy ?? "Nobody yet"],
    [
      "Published",
      publishedOn
        ? `${formatDay(publishedOn, tx.house.calendar)}, at ${publicPaths.release(slugOf(quarter))}`
        : "No: nobody outside sees it",
    ],
  ];
}
