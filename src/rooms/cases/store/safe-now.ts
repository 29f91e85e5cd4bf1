import { asItStands, perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import { findContacts } from "../../../foundation/messages/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import type { StepContext, Thing } from "../../../foundation/process/index.ts";
import {
  orCheckAgain,
  safeByPassedOn,
  safeByPermission,
  toPassedOn,
  type SafeNow,
} from "../../people/index.ts";
import { getCaseFile, type CaseFile } from "./case-file.ts";

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

type Reading = { readonly safe: SafeNow; readonly file: CaseFile };

const readings = perTransaction<Reading>();

/** The same of a case by itself; once, for a form and what stands above it. */
export function readSafeNow({ tx, thing }: StepContext): Promise<Reading> {
  return readings.get(tx, asItStands(thing), async () => {
    const file = await getCaseFile(tx, thing.id);
    return { file, safe: await safeNow(tx, thing, file) };
  });
}

/** Above a form that records that somebody tried to reach her: whether this is a moment for it, and by which ways she may be. */
export async function saySafeNow(context: StepContext): Promise<string> {
  const { file, safe } = await readSafeNow(context);
  const how = file.received.safeContact?.["How"];
  const came = how === undefined ? "" : ` How, as it came with the referral: ${how.toLowerCase()}.`;
  return `Safe to contact now: ${safe.text}.${came}`;
}
