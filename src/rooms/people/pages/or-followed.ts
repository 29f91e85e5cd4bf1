import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { isFanlightError } from "../../../foundation/errors/index.ts";
import { idParam, redirect, type Reply, type StaffRequest } from "../../../foundation/http/index.ts";
import { findWhoStands } from "../store/find-reference.ts";

/**
 * A page of a person; or, where her record was put with another's, the way to the same page of whoever stands for her now. An old address leads
 * on only for those who are involved in what was hers; to all others it is one that never was.
 */
export async function orFollowed(
  tx: ActorTx,
  request: StaffRequest,
  show: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await show();
  } catch (error) {
    if (!isFanlightError(error) || error.code !== "not-found") throw error;
    const old = idParam(request);
    const stands = await findWhoStands(tx, old);
    if (stands === undefined) throw error;
    await recordAudit(tx, { event: "person.followed", personId: stands, detail: { from: old } });
    return redirect(request.path.replace(old, stands));
  }
}
