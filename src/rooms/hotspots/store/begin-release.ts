import type { ActorTx } from "../../../foundation/access/index.ts";
import { addMonths, isoDay } from "../../../foundation/clock/index.ts";
import { conflict, forbidden } from "../../../foundation/errors/index.ts";
import { homeAgency } from "../../../foundation/pack/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { releaseOpening } from "../keepers.ts";
import { findFaults } from "../model/find-faults.ts";
import { prepareRelease, shownKinds } from "../model/prepare-release.ts";
import { latestToPublish, quarterOf, quartersBetween, type Quarter } from "../model/quarter.ts";
import type { ReleaseBody } from "../model/release-body.ts";
import { profileOf } from "../model/rule.ts";
import { releaseProcess } from "../release-process.ts";
import { countKinds, countReports, findFirstMonth, sumBy } from "./count-reports.ts";
import { findReleases, type ReleaseLine } from "./release.ts";

/** The releases there are, and the quarters that may be prepared: over for a whole quarter, and none of them yet. */
export async function findReleasePlan(
  tx: ActorTx,
): Promise<{ releases: readonly ReleaseLine[]; due: readonly Quarter[] }> {
  const releases = await findReleases(tx);
  const first = await findFirstMonth(tx);
  const taken = new Set(releases.filter(({ state }) => state !== "discarded").map(({ quarter }) => quarter));
  const last = latestToPublish(isoDay(tx.house.now(), tx.house.calendar));
  const quarters = first ? quartersBetween(quarterOf(first), last) : [];
  return { releases, due: quarters.filter((quarter) => !taken.has(quarter)) };
}

/** Prepares the map of a quarter: what it shows is worked out now, and never again. */
export async function beginRelease(tx: ActorTx, quarter: Quarter): Promise<Thing> {
  const { pack } = tx.house;
  if (tx.actor.agencyId !== homeAgency(pack)) throw forbidden("These maps are published by another agency.");
  const { releases, due } = await findReleasePlan(tx);
  if (!due.includes(quarter))
    throw conflict("This quarter cannot be prepared: it is not over for long enough, or somebody has.");
  const body = await bodyOf(tx, quarter);
  const earlier = releases.flatMap((each) => (each.publishedOn ? [each.quarter] : []));
  const [fault] = findFaults(body, earlier);
  if (fault !== undefined) throw conflict(fault);
  return openThing(tx, releaseProcess, {
    ...releaseOpening(pack),
    detail: { quarter },
    write: async ({ id }) => {
      const row = { id, quarter, body: JSON.stringify(body), prepared_by: tx.actor.staffId ?? "" };
      await tx.db.insertInto("hotspots.release").values(row).execute();
    },
  });
}

async function bodyOf(tx: ActorTx, quarter: Quarter): Promise<ReleaseBody> {
  const { pack } = tx.house;
  const span = { since: quarter, before: addMonths(quarter, 3) };
  const counts = sumBy(await countReports(tx, span), ({ cell }) => cell);
  const profile = profileOf(pack);
  const { body, shownCells } = prepareRelease(pack, quarter, counts, profile);
  const kinds = await countKinds(tx, { ...span, cells: shownCells });
  return { ...body, kinds: shownKinds(pack, kinds, profile) };
}
