import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { addLimit, type Limit } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import { getThreshold, type Service } from "../../../foundation/pack/index.ts";
import type { Capacity } from "../model/capacity.ts";

const LONGEST_HISTORY = 30;

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "service.capacity": CapacityTable;
  }
}

/** What each service said last, as far as the actor may see it, by service. */
export async function findCapacities(tx: ActorTx): Promise<ReadonlyMap<string, Capacity>> {
  const query = sql<Row>`
    select distinct on (service, agency_id) service, agency_id, state, wait_days, places, note, kept_at, valid_until
    from service.capacity order by service, agency_id, kept_at desc`;
  const { rows } = await query.execute(tx.db);
  const own = rows.filter(({ service, agency_id }) => agencyOf(tx, service) === agency_id);
  return new Map(own.map((row) => [row.service, toCapacity(row)]));
}

/** What a service said of its capacity, newest first, with who said it. */
export async function findCapacityHistory(tx: ActorTx, service: Service): Promise<KeptCapacity[]> {
  const rows = await tx.db
    .selectFrom("service.capacity as c")
    .innerJoin("identity.staff as s", "s.id", "c.kept_by")
    .select(["c.service", "c.agency_id", "c.state", "c.wait_days", "c.places", "c.note", "c.kept_at"])
    .select(["c.valid_until", "s.name as by_name"])
    .where("c.service", "=", service.id)
    .where("c.agency_id", "=", service.agency)
    .orderBy("c.kept_at", "desc")
    .limit(LONGEST_HISTORY)
    .execute();
  return rows.map(({ by_name, ...row }) => ({ ...toCapacity(row), byName: by_name }));
}

/**
 * Writes down what a service's own staff say of its capacity; what was said before stays as history.
 * @throws forbidden for staff of another agency.
 */
export async function keepCapacity(tx: ActorTx, service: Service, said: SaidCapacity): Promise<void> {
  const { staffId, agencyId } = tx.actor;
  if (!staffId || agencyId !== service.agency)
    throw forbidden("Only the service’s own staff can say how much capacity it has.");
  const { value, unit } = getThreshold(tx.house.pack, "service.capacity-stale");
  const limit: Limit = { value, unit };
  // Whoever takes nobody has no wait to offer and no place, whatever else was filled in.
  const { waitDays, places } = said.state === "closed" ? {} : said;
  await tx.db
    .insertInto("service.capacity")
    .values({
      id: randomUUID(),
      service: service.id,
      agency_id: agencyId,
      state: said.state,
      wait_days: waitDays ?? null,
      places: places ?? null,
      note: said.note ?? null,
      kept_by: staffId,
      valid_until: addLimit(tx.house.now(), limit, tx.house.calendar),
    })
    .execute();
  await recordAudit(tx, {
    event: "service.capacity-kept",
    detail: { service: service.id, state: said.state },
  });
}

/** The agency that runs a service now: what another once said of it, or says by hand, is not read. */
function agencyOf({ house }: ActorTx, id: string): string | undefined {
  return house.pack.services.find((each) => each.id === id)?.agency;
}

function toCapacity(row: Row): Capacity {
  return {
    service: row.service,
    state: row.state,
    waitDays: row.wait_days ?? undefined,
    places: row.places ?? undefined,
    note: row.note ?? undefined,
    keptAt: row.kept_at,
    validUntil: row.valid_until,
  };
}

export type KeptCapacity = Capacity & { readonly byName: string };

export type SaidCapacity = {
  readonly state: Capacity["state"];
  readonly waitDays?: number | undefined;
  readonly places?: number | undefined;
  readonly note?: string | undefined;
};

type Row = Omit<CapacityTable, "id" | "kept_by" | "kept_at"> & { kept_at: Date };

type CapacityTable = {
  id: string;
  service: string;
  agency_id: string;
  state: Capacity["state"];
  wait_days: number | null;
  places: number | null;
  note: string | null;
  kept_by: string;
  kept_at: Generated<Date>;
  valid_until: Date;
};
