import { atMost, type BenchOptions, type Figure, type Need } from "./support/figure.ts";
import { fillAtSize, type FilledHouse } from "./support/filled-house.ts";
import { percentile } from "./support/percentile.ts";
import { CASES, STAFF_PAGES, visitsTo, type StaffPage, type Visits } from "./support/staff-pages.ts";

const BAR = 1.5;
const SMALL = 10_000;
const LARGE = 100_000;
const TIMES = 400;

export const needs: readonly Need[] = ["postgres"];

/**
 * Whether pages take longer the more there is: the 95th percentile of each page in a large county over that in a small
 * one, both in the same run and by turns, over the whole HTTP path, of cases that were opened once before.
 * `--cases 1000000` is the bar's own size, and takes more than an hour and 51 GB.
 */
export async function bench({ cases = LARGE }: BenchOptions = {}): Promise<readonly Figure[]> {
  const counties = [await fillAtSize(SMALL), await fillAtSize(cases)] as const;
  try {
    return await comparePages(counties, cases);
  } finally {
    for (const county of counties) await county.close();
  }
}

export async function comparePages(
  [small, large]: readonly [FilledHouse, FilledHouse],
  cases: number,
): Promise<Figure[]> {
  const visits = [await visitsTo(small), await visitsTo(large)] as const;
  const figures: Figure[] = [];
  for (const page of STAFF_PAGES.filter((each) => visits[0].has(each))) {
    for (let times = 0; times < CASES; times += 1) for (const each of visits) await each.visit(page);
    const times: [number[], number[]] = [[], []];
    for (let turn = 0; turn < TIMES; turn += 1) {
      for (const which of [0, 1] as const) times[which].push(await timed(visits[which], page));
    }
    const [few, many] = times.map((values) => percentile(values, 0.95));
    figures.push(
      atMost(BAR, {
        name: `${page.name}, p95 at ${cases} cases ÷ at ${SMALL} (${few?.toFixed(1)} ms)`,
        value: (many ?? 0) / (few ?? 1),
        unit: "×",
        engine: "postgres",
      }),
    );
  }
  return figures;
}

async function timed(visits: Visits, page: StaffPage): Promise<number> {
  const start = performance.now();
  await visits.visit(page);
  return performance.now() - start;
}
