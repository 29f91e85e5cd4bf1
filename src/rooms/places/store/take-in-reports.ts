import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { openThing, takeStep } from "../../../foundation/process/index.ts";
import { takeInAll } from "../../front-door/index.ts";
import { PLACES } from "../keepers.ts";
import { BEHAVIOUR, ENVIRONMENT } from "../model/codes.ts";
import { reasonsFor, type Lately } from "../model/suspicion.ts";
import { reportProcess } from "../report-process.ts";
import { reportArrival } from "./report-arrival.ts";
import { reportContent, type ReportContent } from "./report-content.ts";
import { reportRow } from "./report-row.ts";

const KINDS = ["place", "place-answer"];

const answered = z.object({ code: z.enum(["better", "same", "worse", "not-been"]) });

/** Takes in what people told of places, and what those who came back answered. @returns how many */
export async function takeInReports(house: House): Promise<number> {
  return takeInAll(house, { actor: PLACES, kinds: KINDS, open });
}

async function open(tx: ActorTx, taken: TakenIntake): Promise<void> {
  if (taken.thingId) return takeAnswer(tx, taken, taken.thingId);
  const { house } = tx;
  const said = reportContent.parse(await taken.open());
  const offered = { environment: ENVIRONMENT.length, behaviour: BEHAVIOUR.length };
  const reasons = reasonsFor(said, await findLately(tx, said), offered);
  const month = `${isoDay(taken.receivedAt, house.calendar).slice(0, 7)}-01`;
  await openThing(tx, reportProcess, {
    ...reportArrival(house.pack, said.district, reasons),
    id: taken.id,
    write: async ({ id }) => {
      await tx.db
        .insertInto("place.report")
        .values(reportRow(id, said, { reasons, month }))
        .execute();
    },
  });
}

async function takeAnswer(tx: ActorTx, taken: TakenIntake, reportId: string): Promise<void> {
  const { code } = answered.parse(await taken.open());
  const row = { id: taken.id, report_id: reportId, code, received_at: taken.receivedAt };
  await tx.db.insertInto("place.answer").values(row).execute();
  await takeStep(tx, reportProcess, { thingId: reportId, step: "hear", body: {} });
}

/** How many came lately: of this hexagon, of all, and with the same answers. */
async function findLately({ db }: ActorTx, said: ReportContent): Promise<Lately> {
  const { rows } = await sql<Lately>`
    select count(*) filter (where is_today and r.cell = ${said.cell})::int as "hereToday",
      count(*) filter (where not is_today and r.cell = ${said.cell})::float / 28 as "hereUsually",
      count(*) filter (where is_today)::int as "allToday",
      count(*) filter (where not is_today)::float / 28 as "allUsually",
      count(*) filter (where is_today and r.environment = ${said.environment}::text[]
        and r.behaviour = ${said.behaviour}::text[] and r.not_reported = ${said.notReported}::text[]
        and r.happened is not distinct from ${said.happened ?? null})::int as "alikeToday"
    from place.report r join process.thing t on t.id = r.id
    cross join lateral (select t.opened_at > now() - interval '1 day') d (is_today)
    where t.opened_at > now() - interval '29 days'`.execute(db);
  const none = { hereToday: 0, hereUsually: 0, allToday: 0, allUsually: 0, alikeToday: 0 };
  return rows[0] ?? none;
}
