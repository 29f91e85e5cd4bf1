import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { openOf } from "../model/measure.ts";
import { addMonths, monthOf } from "../model/month.ts";
import { releasePeriods } from "./release-periods.ts";

const RECENT_MONTHS = 1;

/**
 * Counts this month and the last one afresh, everything where nothing was ever counted, and releases the periods that
 * are over. What is older changes no more: a step is never undone.
 */
export async function countFigures(house: House): Promise<void> {
  await withSystemActor(house, "figures", async (tx) => {
    const now = monthOf(house.now(), house.calendar);
    const counted = await tx.db
      .selectNoFrom(sql<string | null>`figures.first_month()::text`.as("month"))
      .executeTakeFirst();
    await recount(tx, counted?.month ? addMonths(now, -RECENT_MONTHS) : await firstMonth(tx), now);
    await releasePeriods(tx);
  });
}

/** Counts every month afresh: what was said of a contact since then (its district, say) splits older figures too. */
export async function countAllFigures(house: House): Promise<void> {
  await withSystemActor(house, "figures", async (tx) => {
    await recount(tx, await firstMonth(tx), monthOf(house.now(), house.calendar));
  });
}

async function firstMonth({ db, house }: ActorTx): Promise<string> {
  const row = await db.selectNoFrom(sql<Date | null>`figures.began()`.as("at")).executeTakeFirst();
  return monthOf(row?.at ?? house.now(), house.calendar);
}

async function recount({ db, house }: ActorTx, first: string, last: string): Promise<void> {
  const characteristics = openOf(house);
  const zone = house.calendar.timeZone;
  await sql`select figures.recount(${first}::date, ${last}::date, ${zone}, ${characteristics}::text[])`.execute(
    db,
  );
}
