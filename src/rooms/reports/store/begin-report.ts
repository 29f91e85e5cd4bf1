import { homeAgency } from "../../../foundation/pack/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { ownerOf } from "../../strategy/index.ts";
import { reportOpening } from "../keepers.ts";
import { askedFor, startingClocks } from "../model/owner-clocks.ts";
import { hashOf, type Snapshot } from "../model/snapshot.ts";
import { reportProcess } from "../report-process.ts";
import { gatherSnapshot } from "./gather-snapshot.ts";
import { findStanding, getReport } from "./report.ts";

/**
 * Prepares a report to a body in one go: all it rests on is read now, frozen and hashed, and the owners of its parts are asked for
 * their words.
 */
export async function beginReport(tx: ActorTx, body: string): Promise<Thing> {
  const { pack } = tx.house;
  if (tx.actor.agencyId !== homeAgency(pack))
    throw forbidden("Reports are prepared at the agency where the partnership has its office.");
  const beforeId = await findStanding(tx, body);
  const snapshot = await gatherSnapshot(
    tx,
    body,
    beforeId === undefined ? undefined : await getReport(tx, beforeId),
  );
  const owners = ownersOf(snapshot);
  const text = JSON.stringify(snapshot);
  return openThing(tx, reportProcess, {
    ...reportOpening(pack, owners),
    clocks: startingClocks(askedFor(owners.map((owner) => ownerOf(pack, owner)))),
    detail: { body, until: snapshot.until },
    write: async ({ id }) => {
      const row = {
        id,
        body,
        until: snapshot.until,
        snapshot: text,
        sha256: hashOf(text),
        before_id: beforeId ?? null,
        prepared_by: tx.actor.staffId ?? "",
      };
      await tx.db.insertInto("reports.report").values(row).execute();
    },
  });
}

/** The bodies that are asked for words, in the order of the parts. */
export function ownersOf({ sections }: Snapshot): string[] {
  return [...new Set(sections.map(({ owner }) => owner))];
}
