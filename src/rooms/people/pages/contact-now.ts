import type { ActorTx } from "../../../foundation/access/index.ts";
import { findContacts } from "../../../foundation/messages/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import type { PassedOn } from "../model/passed-on.ts";
import { safeByPassedOn, safeByPermission, type SafeNow } from "../model/reach.ts";

/**
 * Whether she may be contacted now: by the newest way she allowed; where the reader may see none, by the hours that
 * came with a referral. One query.
 */
export async function contactNow(
  tx: ActorTx,
  thingIds: readonly string[],
  passed: PassedOn | undefined,
): Promise<SafeNow> {
  const { calendar, now, pack } = tx.house;
  const [permission] = await findContacts(tx, thingIds);
  if (permission) return safeByPermission(permission, { calendar });
  const staleAfterDays = getThreshold(pack, "safe-contact.stale-after").value;
  return safeByPassedOn(passed, { now: now(), calendar, staleAfterDays });
}
