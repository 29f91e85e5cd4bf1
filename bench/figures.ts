import { countChanged } from "../src/rooms/figures/index.ts";
import { atMost, type BenchOptions, type Figure, type Need } from "./support/figure.ts";
import { fillAtSize, type FilledHouse } from "./support/filled-house.ts";
import { percentile } from "./support/percentile.ts";
import { visitsTo, type StaffPage } from "./support/staff-pages.ts";

const CASES = 10_000;
const TIMES = 200;
const COLD_BAR_S = 120;
const FACT_BAR_MS = 50;
const PAGE_BAR_MS = 200;

const PAGES: readonly StaffPage[] = [
  { name: "figures, a front door's", by: { role: "front-door-manager" }, path: "/plan" },
  { name: "figures, the county's", by: { role: "commissioner" }, path: "/plan" },
  { name: "indicators", by: { role: "strategy-manager" }, path: "/indicators" },
];

/** Each changes what counts of one thing by chance: the next after a random id, which takes no longer in a large county. */
const CHANGES = {
  "a time limit that ends": `
    update process.clock c set stopped_at = now()
    from (
      select thing_id, name from process.clock
      where stopped_at is null and thing_id > (select gen_random_uuid()) order by thing_id limit 1) r
    where (c.thing_id, c.name) = (r.thing_id, r.name) and c.stopped_at is null`,
  "a contact whose district is put right": `
    update front_door.contact c set district = case c.district when 'watford' then 'dacorum' else 'watford' end
    from (select id from front_door.contact where id > (select gen_random_uuid()) order by id limit 1) r
    where c.id = r.id`,
  "what a person says of herself": `
    update people.characteristic c set added_at = now()
    from (
      select id from people.characteristic
      where answers is not null and id > (select gen_random_uuid()) order by id limit 1) r
    where c.id = r.id`,
};

export const needs: readonly Need[] = ["postgres"];
export const onDemand = true;

/** Counting everything in a county of this size, one new fact, and the pages that show figures. */
export async function bench({ cases = CASES }: BenchOptions = {}): Promise<readonly Figure[]> {
  const filled = await fillAtSize(cases);
  try {
    return await measureFigures(filled);
  } finally {
    await filled.close();
  }
}

export async function measureFigures(filled: FilledHouse): Promise<readonly Figure[]> {
  const steps = await filled.asOwner(
    async (client) =>
      (await client.query<{ n: string }>("select count(*) as n from process.step")).rows[0]?.n,
  );
  const cold = await time(() => countChanged(filled.house));
  return [
    atMost(COLD_BAR_S, {
      name: `all figures of ${steps} steps, counted anew`,
      value: cold / 1000,
      unit: "s",
      engine: "postgres",
    }),
    ...(await measureChanges(filled)),
    ...(await measurePages(filled)),
  ];
}

async function measureChanges(filled: FilledHouse): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, change] of Object.entries(CHANGES)) {
    const times: number[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      await filled.asOwner((client) => client.query(change));
      times.push(await time(() => countChanged(filled.house)));
    }
    figures.push(
      atMost(FACT_BAR_MS, {
        name: `${name}, counted, p95`,
        value: percentile(times, 0.95),
        unit: "ms",
        engine: "postgres",
      }),
    );
  }
  return figures;
}

async function measurePages(filled: FilledHouse): Promise<Figure[]> {
  const visits = await visitsTo(filled);
  const figures: Figure[] = [];
  for (const page of PAGES) {
    const times: number[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) times.push(await time(() => visits.visit(page)));
    figures.push(
      atMost(PAGE_BAR_MS, {
        name: `${page.name}, p95`,
        value: percentile(times, 0.95),
        unit: "ms",
        engine: "postgres",
      }),
    );
  }
  return figures;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
