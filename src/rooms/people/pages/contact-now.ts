import type { ActorTx } from "../../../foundation/access/index.ts";
import { findContacts } from "../../../foundation/messages/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import type { PassedOn } from "../model/passed-on.ts";
import { orCheckAgain, type CheckAgain } from "../model/check-again.ts";
import { safeByPassedOn, safeByPermission, type SafeNow } from "../model/reach.ts";

/**
 * Whether she may be contacted now: by the newest way she allowed; where the reader may see none, by the hours that
 * came with a referral; unless an attempt since then showed that it is not safe. One query.
 */
export async function contactNow(
  tx: ActorTx,
  thingIds: readonly string[],
  passed: PassedOn | undefined,
  attempts: readonly CheckAgain[],
): Promise<SafeNow> {
  const { calendar, now, pack } = tx.house;
  const [permission] = await findContacts(tx, thingIds);
  const since = permission ? permission.verifiedAt : passed?.at;
  if (permission)
    return orCheckAgain(safeByPermission(permission, { calendar }), attempts, { since, calendar });
  const staleAfterDays = getThreshold(pack, "safe-contact.stale-after").value;
  const safe = safeByPassedOn(passed, { now: now(), calendar, staleAfterDays });
  return orCheckAgain(safe, attempts, { since, calendar });
}
