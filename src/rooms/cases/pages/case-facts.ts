import type { ActorTx } from "../../../foundation/access/index.ts";
import { findContacts } from "../../../foundation/messages/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import {
  orCheckAgain,
  safeByPassedOn,
  safeByPermission,
  toPassedOn,
  type SafeNow,
} from "../../people/index.ts";
import { caseProcess } from "../case-process.ts";
import type { CaseFile } from "../store/case-file.ts";

/** The few facts of a case's cover, in the order to be read. */
export function caseFacts({ state }: Thing, { worker, risk, received }: CaseFile): string[] {
  const label = caseProcess.states[state as keyof typeof caseProcess.states]?.label ?? state;
  return [
    label,
    worker ? `worker: ${worker}` : "no worker yet",
    ...(risk ? [`${risk} risk`] : []),
    ...(received.born ? [`born ${received.born}`] : []),
    ...(received.interpreter ? [`interpreter: ${received.interpreter}`] : []),
  ];
}

/** Whether she may be contacted now: by the newest way she allowed, else by the hours that came with the referral; not after an attempt that speaks against it. */
export async function safeNow(
  tx: ActorTx,
  thing: Thing,
  { hers, received, checkAgain }: CaseFile,
): Promise<SafeNow> {
  const { calendar, now, pack } = tx.house;
  const [permission] = await findContacts(tx, hers);
  const since = permission ? permission.verifiedAt : thing.openedAt;
  const staleAfterDays = getThreshold(pack, "safe-contact.stale-after").value;
  const safe = permission
    ? safeByPermission(permission, { calendar })
    : safeByPassedOn(toPassedOn(received, thing.openedAt), { now: now(), calendar, staleAfterDays });
  return orCheckAgain(safe, checkAgain, { since, calendar });
}
