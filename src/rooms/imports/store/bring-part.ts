import type { ActorTx } from "../../../foundation/access/index.ts";
import { addLimit } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { teamKey } from "../../../foundation/identity/index.ts";
import { permitContact } from "../../../foundation/messages/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { bringCase } from "../../cases/index.ts";
import { addTold, attachThing, makePerson } from "../../people/index.ts";
import type { Mapping } from "../model/mapping.ts";
import type { Row } from "../model/read-row.ts";
import type { TableLine } from "../model/read-table.ts";
import { toFurtherTold, toReceived, toTold } from "./told-by-row.ts";
import { readLine } from "./check-part.ts";
import type { Import } from "./import-row.ts";
import type { Forecast, Outcome } from "./report.ts";
import { findHere, rowKey } from "./row-key.ts";
import { IMPORTS } from "./send-list.ts";

/** Rows that are never brought over, by what was found of them. */
const NOT_BROUGHT: Readonly<Partial<Record<Forecast, Outcome>>> = {
  error: "error",
  closed: "left-out",
  here: "here",
  twice: "here",
};

/** Brings some rows over. A row that has come to something already is passed by, so that twice is as once. */
export async function bringPart(
  tx: ActorTx,
  list: Import,
  mapping: Mapping,
  lines: readonly TableLine[],
): Promise<void> {
  const waiting = await findWaiting(tx, list, lines);
  const keys = waiting.flatMap(({ key }) => key ?? []);
  const here = await findHere(tx, list, keys);
  for (const { line, forecast, key } of waiting) {
    const [, cells] = lines.find(([each]) => each === line) ?? [line, "row" as const];
    const said = readLine(tx, list, mapping, cells);
    const isHere = key !== null && here.has(key.toString("hex"));
    const without = isHere ? "here" : outcomeWithout(list, forecast);
    if (without ?? !said.ok) {
      await settle(tx, list, line, without ?? "error");
      continue;
    }
    if (!said.ok) continue;
    const made = await bringRow(tx, list, said.row);
    await settle(tx, list, line, "made", made);
    here.add(rowKey(tx, list, said.row).toString("hex"));
  }
}

/** Says that a row could not be brought over, for no reason that lies in the row. */
export async function settleFailed(tx: ActorTx, list: Import, line: number): Promise<void> {
  await settle(tx, list, line, "failed");
}

function outcomeWithout({ leavesKnown }: Import, forecast: Forecast): Outcome | undefined {
  return forecast === "likely" && leavesKnown ? "left-out" : NOT_BROUGHT[forecast];
}

/** A case with a record of the person of its own. Whether she is somebody known already is for people to say (LINKAGE 7). */
async function bringRow(tx: ActorTx, { thing, service }: Import, row: Row): Promise<string> {
  const person = await makePerson(tx, row.side, service.agency);
  const { value, unit } = getThreshold(tx.house.pack, "import.take-back-within");
  const made = await bringCase(tx, {
    parentId: thing.id,
    service,
    team: `team:${teamKey(service.agency, service.team ?? "")}`,
    received: toReceived(row),
    risk: undefined,
    by: `system:${IMPORTS}`,
    // A day more than it is offered: whoever takes it back at the last moment is not too late for the job.
    takenBackUntil: addLimit(tx.house.now(), { value: value + 1, unit }, tx.house.calendar),
  });
  await attachThing(tx, made.id, person.id);
  for (const told of [toTold(row), ...toFurtherTold(row)])
    await addTold(tx, person.id, { ...told, thingId: made.id });
  await permit(tx, made.id, row);
  return made.id;
}

/** Relied on from the day the list says it was checked with her, and for as long after it as any; else not at all. */
async function permit(tx: ActorTx, thingId: string, { safe }: Row): Promise<void> {
  if (!safe?.allowed) return;
  const { channel, address, window } = safe.allowed;
  const verifiedAt = safe.checked === undefined ? undefined : new Date(`${safe.checked}T00:00:00Z`);
  const senderName = tx.house.pack.messages.sender.name;
  await permitContact(tx, { thingId, channel, address, window, senderName, verifiedAt });
}

type Waiting = { readonly line: number; readonly forecast: Forecast; readonly key: Buffer | null };

async function findWaiting(
  { db }: ActorTx,
  { thing }: Import,
  lines: readonly TableLine[],
): Promise<Waiting[]> {
  return db
    .selectFrom("imports.line")
    .select(["line", "forecast", "key"])
    .where("import_id", "=", thing.id)
    .where("outcome", "is", null)
    .where(
      "line",
      "in",
      lines.map(([line]) => line),
    )
    .orderBy("line")
    .execute();
}

async function settle(
  tx: ActorTx,
  { thing }: Import,
  line: number,
  outcome: Outcome,
  made?: string,
): Promise<void> {
  await sql`select imports.settle(${thing.id}, ${line}, ${outcome}, ${made ?? null})`.execute(tx.db);
}
