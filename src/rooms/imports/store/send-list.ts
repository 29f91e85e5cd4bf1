import { createHash } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { blindIndex } from "../../../foundation/crypto/index.ts";
import { keysOf } from "../../../foundation/house/index.ts";
import type { Service } from "../../../foundation/pack/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { managersOf } from "../../cases/index.ts";
import { importProcess } from "../import-process.ts";
import { plainHeading } from "../model/guess-mapping.ts";
import type { Table } from "../model/read-table.ts";
import { keepFile, sealHeadings } from "./file.ts";

/** The system actor that brings lists over. */
export const IMPORTS = "imports";

/** Keeps a list that was sent, sealed with a key of its own, for the service's managers and the job. */
export async function sendList(tx: ActorTx, service: Service, bytes: Buffer, table: Table): Promise<Thing> {
  const managers = managersOf(service.agency);
  const why = { basis: "they sent the list", purpose: "to bring over cases the service has already" };
  const thing = await openThing(tx, importProcess, {
    agencyId: service.agency,
    owner: managers,
    involved: [
      { grantee: managers, capacity: "manager", ...why },
      { grantee: `system:${IMPORTS}`, capacity: "job", ...why },
    ],
    detail: { service: service.id, rows: table.lines.length },
    write: ({ id }) => insertImport(tx, id, { service, bytes, table }),
  });
  await keepFile(tx, thing.id, table);
  return thing;
}

type Sent = { readonly service: Service; readonly bytes: Buffer; readonly table: Table };

async function insertImport(
  { db, house }: ActorTx,
  id: string,
  { service, bytes, table }: Sent,
): Promise<void> {
  const keys = keysOf(house);
  const headings = table.headings.map(plainHeading).join("\n");
  const digest = createHash("sha256").update(bytes).digest("hex");
  await db
    .insertInto("imports.import")
    .values({
      id,
      service: service.id,
      lines: table.lines.length,
      headings: sealHeadings(house, id, table.headings),
      headings_key: blindIndex(keys, "import headings", headings),
      file_key: blindIndex(keys, "import file", `${service.id} ${digest}`),
    })
    .execute();
}
