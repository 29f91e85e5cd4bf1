import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Observed } from "../model/observe.ts";
import type { Period } from "../model/period.ts";
import type { ObservationTable } from "./tables.ts";

/** What an indicator came to in one period, as it was recorded. */
export type Observation = Period & {
  readonly indicatorId: string;
  readonly version: number;
  /** From 1; more than one where a figure was put right. */
  readonly revision: number;
  readonly method: "computed" | "returned" | "imported" | "weighted" | "published";
  readonly recordedAt: Date;
  readonly observed: Observed;
  /** Of what came in by file: where the figure is from, what has to be known about it, and which file it was. */
  readonly source?: string | null;
  readonly note?: string | null;
  readonly importId?: string | null;
  /** Whether everybody may read what came in by file. */
  readonly forEverybody?: boolean;
};

export type NewObservation = Omit<Observation, "recordedAt">;

/** Records what indicators came to. What was recorded is never changed. */
export async function recordObservations(
  tx: ActorTx,
  observations: readonly NewObservation[],
): Promise<void> {
  const values = observations.map(toRow);
  if (values.length > 0) await tx.db.insertInto("indicator.observation").values(values).execute();
}

/**
 * The figure of each period as it is known, newest last: the last that was recorded for it. Of one indicator, or of all.
 * @param asAt as it was known then: later revisions are left out
 */
export async function findSeries(
  tx: ActorTx,
  { indicatorId, asAt }: { indicatorId?: string; asAt?: Date } = {},
): Promise<Observation[]> {
  const query = sql<Row>`
    select distinct on (indicator_id, months, period) indicator_id as "indicatorId", period::text as start, months,
      version, revision, method, recorded_at as "recordedAt", state, numerator, denominator, value, low, high,
      source, note, import_id as "importId", for_everybody as "forEverybody"
    from indicator.observation
    where (${indicatorId ?? null}::uuid is null or indicator_id = ${indicatorId ?? null}::uuid)
      and recorded_at <= ${asAt ?? new Date("9999-01-01")}
    order by indicator_id, months, period, recorded_at desc, version desc, revision desc`;
  return (await query.execute(tx.db)).rows.map(toObservation);
}

/** The last figure of each indicator, in the periods it is recorded by. One query. */
export async function findLatest(tx: ActorTx): Promise<Observation[]> {
  const query = sql<Row>`
    select o.indicator_id as "indicatorId", o.period::text as start, o.months, o.version, o.revision, o.method,
      o.recorded_at as "recordedAt", o.state, o.numerator, o.denominator, o.value, o.low, o.high
    from indicator.indicator i
    cross join lateral (
      select * from indicator.observation where indicator_id = i.id
      order by period desc, recorded_at desc, version desc, revision desc limit 1) o`;
  return (await query.execute(tx.db)).rows.map(toObservation);
}

function toObservation({ state, numerator, denominator, value, low, high, ...row }: Row): Observation {
  const observed: Observed =
    state === "shown" && value !== null
      ? { state, numerator, denominator, value, low, high }
      : { state: state === "shown" ? "none" : state };
  return { ...row, observed };
}

function toRow({ indicatorId, start, months, version, revision, method, observed, ...from }: NewObservation) {
  const isShown = observed.state === "shown";
  return {
    indicator_id: indicatorId,
    period: start,
    months,
    version,
    revision,
    method,
    state: observed.state,
    numerator: isShown ? observed.numerator : null,
    denominator: isShown ? observed.denominator : null,
    value: isShown ? observed.value : null,
    low: isShown ? observed.low : null,
    high: isShown ? observed.high : null,
    source: from.source ?? null,
    note: from.note ?? null,
    import_id: from.importId ?? null,
    for_everybody: from.forEverybody ?? false,
  };
}

type Row = Omit<Observation, "observed"> & { readonly state: Observed["state"] } & Pick<
    ObservationTable,
    "numerator" | "denominator" | "value" | "low" | "high"
  >;
