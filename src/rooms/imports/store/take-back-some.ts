import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { sealValue } from "../../../foundation/house/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { caseProcess } from "../../cases/index.ts";
import type { Import } from "./import-row.ts";

const AT_ONCE = 25;

/**
 * Takes some cases of a list back: each is closed as brought over by mistake, and what it said is deleted, in the index too. One
 * that somebody has worked on meanwhile stays.
 * @returns whether there was any left
 */
export async function takeBackSome(tx: ActorTx, { thing }: Import): Promise<boolean> {
  const cases = await tx.db
    .selectFrom("imports.line")
    .select("case_id as id")
    .where("import_id", "=", thing.id)
    .where("outcome", "=", "made")
    .orderBy("line")
    .limit(AT_ONCE)
    .execute();
  for (const { id } of cases) if (id !== null) await takeBackOne(tx, thing.id, id);
  return cases.length > 0;
}

async function takeBackOne(tx: ActorTx, importId: string, caseId: string): Promise<void> {
  const asked = sql<{ may: boolean }>`select imports.may_take_back(${importId}, ${caseId}) as may`;
  if (!(await asked.execute(tx.db)).rows[0]?.may) {
    await sql`select imports.keep_case(${importId}, ${caseId})`.execute(tx.db);
    return;
  }
  await takeStep(tx, caseProcess, { thingId: caseId, step: "retract", body: {} });
  const nothing = sealValue(tx.house, { table: "casework.case_file", row: caseId, column: "received" }, {});
  await sql`select imports.take_back(${importId}, ${caseId}, ${nothing})`.execute(tx.db);
}
