import type { House } from "../../src/foundation/house/index.ts";
import type { Pack } from "../../src/foundation/pack/index.ts";

/** A county's raw count, as the figures keep it. */
export type RawCount = {
  readonly month: string;
  readonly measure: string;
  readonly split: string;
  readonly value: string;
  readonly n: number;
};

/** Puts raw counts in place of those there are, and releases months and quarters: of months their totals. */
export async function putRawCounts(house: House, counts: readonly RawCount[]): Promise<void> {
  await house.database.withOwner(async (client) => {
    await client.query("delete from figures.cube where owner = 'county'");
    await client.query(
      `insert into figures.cube (owner, month, measure, split, value, n)
       select 'county', r.month::date, r.measure, r.split, r.value, r.n
       from jsonb_to_recordset($1) as r (month text, measure text, split text, value text, n int)`,
      [JSON.stringify(counts)],
    );
    await client.query(
      `insert into figures.release (period, months, measure, split, value, shown)
       select month, 1, measure, 'all', '', case when n >= 8 then (round(n / 5.0) * 5)::int end
       from figures.cube where owner = 'county' and split = 'all' on conflict do nothing`,
    );
    await client.query(
      `insert into figures.release (period, months, measure, split, value)
       select distinct date_trunc('quarter', month)::date, 3, measure, 'district', 'nowhere'
       from figures.cube where owner = 'county' on conflict do nothing`,
    );
  });
}

/**
 * What a county would have counted in some months: everything that happened has one district, reason and answer about
 * itself, and one form of harm or several; or it is not said.
 * @param each how many of a measure happen in a month, at most
 */
export function happenings(
  random: () => number,
  { pack, months, measures, each }: Happening,
): readonly RawCount[] {
  const sums = new Map<string, number>();
  const splits: readonly (readonly [split: string, values: readonly string[], several: boolean])[] = [
    ["district", pack.districts.map(({ id }) => id), false],
    ["form", pack.formsOfVawg.slice(0, 8).map(({ id }) => id), true],
    ...pack.characteristics
      .filter(({ masked }) => !masked)
      .map(({ id, options, several }) => [id, options.map((option) => option.id), several] as const),
  ];
  const reasons: Readonly<Record<string, readonly string[]>> = {
    declined: pack.declineReasons.map(({ id }) => id),
    "cases-closed": pack.outcomes.exitReasons.map(({ id }) => id),
  };
  for (const month of months)
    for (const measure of measures)
      for (let left = Math.floor(random() * (each + 1)); left > 0; left -= 1) happen(month, measure);
  return [...sums].map(([key, n]) => {
    const [month = "", measure = "", split = "", value = ""] = key.split("|");
    return { month, measure, split, value, n };
  });

  function happen(month: string, measure: string): void {
    count(month, measure, "all", "");
    const reason = reasons[measure];
    if (reason) count(month, measure, "reason", pick(reason));
    for (const [split, values, several] of splits) {
      const isSaid = random() < 0.8;
      const said = several
        ? new Set([pick(values), ...(random() < 0.5 ? [pick(values)] : [])])
        : [pick(values)];
      for (const value of isSaid ? said : ["not-said"]) count(month, measure, split, value);
    }
  }

  /** The first are far more frequent than the last, as things are. */
  function pick(values: readonly string[]): string {
    return values[Math.floor(random() ** 3 * values.length)] ?? "";
  }

  function count(...key: readonly string[]): void {
    sums.set(key.join("|"), (sums.get(key.join("|")) ?? 0) + 1);
  }
}

type Happening = {
  readonly pack: Pack;
  readonly months: readonly string[];
  readonly measures: readonly string[];
  readonly each: number;
};
