import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { exportAudit } from "../../../foundation/audit/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import {
  afterwards,
  needs,
  recordedByStep,
  redirect,
  type Afterwards,
  type Reply,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { stepUpFirst } from "../model/step-up.ts";

/** POST /audit/export: the record as a file, to be checked where Fanlight cannot reach. */
export const auditExportRoute: StaffRoute = {
  face: "staff",
  method: "POST",
  path: "/audit/export",
  access: needs("audit.export"),
  audit: recordedByStep,
  handle: takeAway,
};

/** The download begins after this transaction: the export records itself, and reads in transactions of its own. */
async function takeAway(tx: ActorTx): Promise<Reply | Afterwards> {
  const first = stepUpFirst(tx.actor, "/audit");
  if (first !== undefined) return redirect(first);
  const { house } = tx;
  const fileName = `audit-${isoDay(house.now(), house.calendar)}.jsonl`;
  return afterwards(async (token) => {
    const body = streamExport(house, token);
    return { kind: "data", type: "application/jsonl", body, fileName };
  });
}

function streamExport(house: House, token: string): PassThrough {
  const stream = new PassThrough();
  // A slow reader holds back a server's query; the embedded database has one connection, which nobody may hold.
  const waits = house.database.engine === "postgres";
  const write = async (line: string): Promise<void> => {
    if (stream.destroyed) throw new Error("nobody reads the export any more");
    if (!stream.write(`${line}\n`) && waits)
      await Promise.race([once(stream, "drain"), once(stream, "close")]);
  };
  exportAudit(house, token, write).then(
    () => stream.end(),
    (error: unknown) => stream.destroy(error instanceof Error ? error : new Error("the export broke off")),
  );
  return stream;
}
