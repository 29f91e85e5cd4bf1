import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { House } from "../../../src/foundation/house/index.ts";
import { countFigures } from "../../../src/rooms/figures/index.ts";
import { newRandom } from "../../../src/county/random.ts";
import { randomHistory, setLawsAside } from "./random-history.ts";

/** Longer than what a history has in a few milliseconds. */
const SETTLED_MS = 30;

const IDENTICAL = `
  with anew as (
    select f.thing_id, f.measure, f.month, f.agency, f.other_agency, f.met, f.hours, f.cuts from figures.fact f),
  differs as (
    (select 'counted' as what, c::text as row from figures.counted c except all select 'counted', a::text from anew a)
    union all (select 'not counted', a::text from anew a except all select 'not counted', c::text from figures.counted c)),
  owned as (
    select o.owner, f.*, x.cut from figures.counted f
    cross join lateral unnest(text 'all=' || f.cuts) as x (cut)
    cross join lateral (
      select 'county' as owner union select f.agency union select f.other_agency where f.other_agency is not null) as o),
  cube as (
    select o.owner, o.month, o.measure, split_part(o.cut, '=', 1) as split, substr(o.cut, strpos(o.cut, '=') + 1) as value,
      count(*)::int as n, case when count(o.met) > 0 then (count(*) filter (where o.met))::int end as met,
      case o.cut when 'all=' then (percentile_cont(0.5) within group (order by o.hours))::numeric end as median_hours
    from owned o group by o.owner, o.month, o.measure, o.cut),
  kept as (select c.owner, c.month, c.measure, c.split, c.value, c.n, c.met, c.median_hours from figures.cube c)
  select what, row from differs
  union all (select 'in the cube', k::text from kept k except select 'in the cube', c::text from cube c)
  union all (select 'not in the cube', c::text from cube c except select 'not in the cube', k::text from kept k)`;

/**
 * Histories by chance, counted now and then as they go: after each of them everything that is counted, and the cube, is
 * what counting everything anew comes to.
 */
export async function countAsItGoes(house: House, histories: number, seed: string): Promise<void> {
  await setLawsAside(house.database);
  await countFigures(house);
  for (let number = 0; number < histories; number += 1) {
    const name = `${seed} ${number}`;
    const random = newRandom(`counts of ${name}`);
    const history = await randomHistory(house.database, name);
    const happened: string[] = [];
    for (let part = random.whole(1, 4); part > 0; part -= 1) {
      happened.push(...(await history.goOn(random.whole(1, 16))));
      if (part > 1) await countFigures(house);
    }
    await wait(SETTLED_MS);
    await countFigures(house);
    const { rows } = await house.database.withOwner((client) => client.query(IDENTICAL));
    assert.deepEqual(rows, [], `history "${name}": ${happened.join(", ")}`);
  }
}
