import type { Generated, JSONColumnType } from "kysely";
import type { ActorTx } from "../access/index.ts";
import { notFound } from "../errors/index.ts";
import type { RunningClock } from "./plan-step.ts";
import type { StepDetail } from "./definition.ts";

/** Anything with a life cycle, as the engine knows it; a room keeps the rest under the same id. */
export type Thing = {
  readonly id: string;
  readonly process: string;
  readonly reference: string;
  readonly state: string;
  readonly version: number;
  readonly agencyId: string;
  readonly personId: string | undefined;
  readonly parentId: string | undefined;
  readonly openedAt: Date;
};

declare module "../db/database.ts" {
  interface Tables {
    "process.thing": ThingTable;
    "process.step": StepTable;
    "process.clock": ClockTable;
  }
}

/** The thing, if there is one and the actor is involved in it. */
export async function findThing(tx: ActorTx, id: string): Promise<Thing | undefined> {
  const row = await tx.db.selectFrom("process.thing").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toThing(row);
}

/** As `findThing`; a hidden thing and one that never was throw the same not-found. */
export async function getThing(tx: ActorTx, id: string): Promise<Thing> {
  const thing = await findThing(tx, id);
  if (!thing) throw notFound();
  return thing;
}

/** As `getThing`, of the process whose address this is: a case under a contact's address is not there. */
export async function getThingAt(tx: ActorTx, id: string, base: string): Promise<Thing> {
  const thing = await getThing(tx, id);
  if (tx.house.processes.get(thing.process)?.base !== base) throw notFound();
  return thing;
}

/** As `getThing`, held until the transaction ends, so that of two steps at once the second sees the first. */
export async function lockThing(tx: ActorTx, id: string): Promise<Thing> {
  const query = tx.db.selectFrom("process.thing").selectAll().where("id", "=", id).forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw notFound();
  return toThing(row);
}

/** The clocks of a thing that have not stopped. */
export async function findClocks(tx: ActorTx, thingId: string): Promise<RunningClock[]> {
  const query = tx.db.selectFrom("process.clock").selectAll().where("thing_id", "=", thingId);
  return (await query.where("stopped_at", "is", null).execute()).map(toClock);
}

function toThing(row: ThingRow): Thing {
  return {
    id: row.id,
    process: row.process,
    reference: row.reference,
    state: row.state,
    version: row.version,
    agencyId: row.agency_id,
    personId: row.person_id ?? undefined,
    parentId: row.parent_id ?? undefined,
    openedAt: row.opened_at,
  };
}

function toClock(row: ClockRow): RunningClock {
  return {
    name: row.name,
    startedAt: row.started_at,
    limitKey: row.limit_key,
    for: row.for_grantee,
    dueAt: row.due_at,
    pauses: row.pauses.map(({ from, to }) => ({ from: new Date(from), to: to ? new Date(to) : undefined })),
  };
}

type ThingRow = Omit<ThingTable, "version" | "opened_at" | "closed_at"> & {
  version: number;
  opened_at: Date;
};

type ClockRow = Omit<ClockTable, "pauses" | "stopped_at" | "given_by"> & {
  pauses: { from: string; to?: string }[];
};

type ThingTable = {
  id: string;
  process: string;
  reference: string;
  state: string;
  version: Generated<number>;
  agency_id: string;
  person_id: string | null;
  parent_id: string | null;
  opened_at: Generated<Date>;
  closed_at: Generated<Date | null>;
  opened_by: string;
};

type StepTable = {
  id: Generated<number>;
  thing_id: string;
  step: string;
  from_state: string;
  to_state: string;
  at: Generated<Date>;
  by: string;
  agency_id: string | null;
  detail: JSONColumnType<StepDetail, string | undefined, never>;
};

type ClockTable = {
  thing_id: string;
  name: string;
  started_at: Date;
  limit_key: string;
  for_grantee: string;
  due_at: Date;
  pauses: JSONColumnType<{ from: string; to?: string }[], string | undefined, string>;
  stopped_at: Generated<Date | null>;
  given_by: Generated<string | null>;
};
