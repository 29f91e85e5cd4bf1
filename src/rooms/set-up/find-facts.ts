import type { ActorTx } from "../../foundation/access/index.ts";
import { findNewestKept } from "../../foundation/audit/index.ts";
import { formatDateTime } from "../../foundation/clock/index.ts";
import type { RoomSite } from "../../room.ts";
import type { SetUpFacts } from "./model/set-up-task.ts";
import { countPeople, findChecked } from "./store/set-up-facts.ts";

/** How things stand now, from everywhere that knows: database, pack, settings, folder of checkpoints. */
export async function findFacts(tx: ActorTx, { services, settings }: RoomSite): Promise<SetUpFacts> {
  return {
    ...(await countPeople(tx)),
    checked: await findChecked(tx),
    newestCheckpoint: await describeNewest(tx, settings.checkpointFolder),
    mail: settings.mail?.kind,
    agencyServices: services.length,
    uncheckedServices: tx.house.pack.services.filter(({ checkBeforeLiveUse }) => checkBeforeLiveUse).length,
  };
}

/** When the newest copy of a checkpoint was made; undefined when there is no folder, none in it, or one that cannot be read. */
export async function describeNewest(
  { house }: ActorTx,
  folder: string | undefined,
): Promise<string | undefined> {
  const newest = folder === undefined ? undefined : await findNewestKept(folder);
  return newest?.checkpoint && formatDateTime(new Date(newest.checkpoint.at), house.calendar);
}
