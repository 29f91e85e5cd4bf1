import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import {
  afterwards,
  recordedByStep,
  redirect,
  seatless,
  type Afterwards,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { closeSession } from "../../../foundation/identity/index.ts";

/** POST /sign-out: the session ends at once, in the database and in the browser. */
export const signOutRoute: StaffRoute = {
  face: "staff",
  method: "POST",
  path: "/sign-out",
  access: seatless,
  audit: recordedByStep,
  handle: signOut,
};

async function signOut(tx: ActorTx): Promise<Afterwards> {
  await recordAudit(tx, { event: "session.closed" });
  return afterwards(async (token) => {
    await closeSession(tx.house, token);
    const gone = [{ name: "session", value: undefined }] as const;
    return redirect("/sign-in?said=out", gone, { "clear-site-data": '"cache", "storage"' });
  });
}
