import type { ActorTx } from "../../../foundation/access/index.ts";
import { addLimit } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { shelfOf, type House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { importProcess } from "../import-process.ts";
import { bringPart, settleFailed } from "./bring-part.ts";
import { checkPart, keepUnreadable } from "./check-part.ts";
import type { TableLine } from "../model/read-table.ts";
import { dropFile, findPart } from "./file.ts";
import { getImport, giveWork, type Import } from "./import-row.ts";
import { IMPORTS } from "./send-list.ts";
import { takeBackSome } from "./take-back-some.ts";

/** A turn begins no further transaction after so long. */
const TURN_MS = 30_000;

/**
 * Does what lists wait for, a part of a file a transaction: checked, brought over, taken back, deleted. Killed at any moment it
 * goes on where it was, and no row is in twice.
 * @returns how many transactions did something
 */
export async function doImports(house: House): Promise<number> {
  const end = performance.now() + TURN_MS;
  await withSystemActor(house, IMPORTS, expireForgotten);
  let done = 0;
  while (performance.now() < end && (await doNext(house))) done += 1;
  return done;
}

/** One transaction's worth. Where it fails, its rows are tried each by itself, so that one stops no other. */
async function doNext(house: House): Promise<boolean> {
  try {
    return await withSystemActor(house, IMPORTS, doSome);
  } catch (error) {
    if (!(await doOneByOne(house))) throw error;
    return true;
  }
}

async function doSome(tx: ActorTx): Promise<boolean> {
  const list = await holdNext(tx);
  if (!list) return false;
  const { id } = list.thing;
  if (list.work === "check") await checkNext(tx, list);
  else if (list.work === "bring") await bringNext(tx, list);
  else if (list.work === "take-back") {
    if (!(await takeBackSome(tx, list))) await end(tx, id, "end-take-back");
  } else {
    // The key first: if what follows fails, nobody opens the file all the same.
    shelfOf(tx.house).remove(id);
    await dropFile(tx, id);
    await giveWork(tx, id, null);
  }
  return true;
}

async function checkNext(tx: ActorTx, list: Import): Promise<void> {
  const { id } = list.thing;
  if (list.donePart === 0) await sql`select imports.check_anew(${id})`.execute(tx.db);
  const part = list.mapping && (await findPart(tx, id, list.donePart + 1));
  if (!list.mapping || !part) return end(tx, id, "end-check");
  await checkPart(tx, list, list.mapping, part);
  await partDone(tx, list);
}

async function bringNext(tx: ActorTx, list: Import): Promise<void> {
  const part = list.mapping && (await findPart(tx, list.thing.id, list.donePart + 1));
  if (!list.mapping || !part) return end(tx, list.thing.id, "finish");
  await bringPart(tx, list, list.mapping, part);
  await partDone(tx, list);
}

/** @returns false where rows are not what has to be done: then it was none's fault */
async function doOneByOne(house: House): Promise<boolean> {
  const held = await withSystemActor(house, IMPORTS, async (tx) => {
    const list = await holdNext(tx);
    return list && { list, part: await findPart(tx, list.thing.id, list.donePart + 1) };
  });
  if (!held?.part) return false;
  const { list, part } = held;
  const isCheck = list.work === "check";
  if (!isCheck && list.work !== "bring") return false;
  for (const line of part) {
    try {
      await withSystemActor(house, IMPORTS, (tx) => doLine(tx, list, line));
    } catch {
      await withSystemActor(house, IMPORTS, (tx) =>
        isCheck ? keepUnreadable(tx, list, line[0]) : settleFailed(tx, list, line[0]),
      );
    }
  }
  await withSystemActor(house, IMPORTS, (tx) => partDone(tx, list));
  return true;
}

async function doLine(tx: ActorTx, { thing, work }: Import, line: TableLine): Promise<void> {
  const list = await getImport(tx, thing.id);
  // Stopped meanwhile: then nothing more is done.
  if (list.work !== work || !list.mapping) return;
  if (work === "check") await checkPart(tx, list, list.mapping, [line]);
  else await bringPart(tx, list, list.mapping, [line]);
}

/** The list that is furthest behind, held until the transaction ends; none another process is at. */
async function holdNext(tx: ActorTx): Promise<Import | undefined> {
  const query = sql<{ id: string }>`
    select i.id from imports.import i join process.thing t on t.id = i.id
    where i.work is not null order by i.work = 'forget' desc, i.done_part, i.id limit 1
    for no key update of t skip locked`;
  const [next] = (await query.execute(tx.db)).rows;
  return next && getImport(tx, next.id);
}

async function partDone({ db }: ActorTx, { thing, donePart, work }: Import): Promise<void> {
  await db
    .updateTable("imports.import")
    .set({ done_part: donePart + 1 })
    .where("id", "=", thing.id)
    .where("work", "=", work ?? null)
    .execute();
}

async function end(tx: ActorTx, id: string, step: "end-check" | "finish" | "end-take-back"): Promise<void> {
  await takeStep(tx, importProcess, { thingId: id, step, body: {} });
  await giveWork(tx, id, step === "finish" ? "forget" : null);
}

/** A list that nobody went on with is not kept. */
async function expireForgotten(tx: ActorTx): Promise<void> {
  const { value, unit } = getThreshold(tx.house.pack, "import.file-kept");
  const before = addLimit(tx.house.now(), { value: -value, unit }, tx.house.calendar);
  const query = sql<{ id: string }>`
    select i.id from imports.import i join process.thing t on t.id = i.id
    where i.headings is not null and i.work is null and t.state in ('sent', 'checked') and t.opened_at < ${before}
    limit 20`;
  for (const { id } of (await query.execute(tx.db)).rows)
    await takeStep(tx, importProcess, { thingId: id, step: "expire", body: {} });
}
