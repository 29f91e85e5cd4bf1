import { listen, type ListeningSite } from "../tests/support/listening-site.ts";
import { atMost, type Figure, type Need } from "./support/figure.ts";
import { fillPostgres } from "./support/filled-house.ts";
import type { Load, Loaded } from "./support/load.ts";
import { inOwnProcess } from "./support/in-own-process.ts";
import { median } from "./support/median.ts";
import { percentile } from "./support/percentile.ts";
import { CASE_PAGE, visitsTo, type Visits } from "./support/staff-pages.ts";

const BAR = 60;
const PER_SECOND = 100;
const SECONDS = 10;
const ROUNDS = 5;

export const needs: readonly Need[] = ["postgres"];

/**
 * How long the case page takes, at the 95th percentile, when a hundred are asked for in a second, by chance, whether or
 * not those before have been answered: from the moment each was due to the last byte of its page. Over HTTP on loopback,
 * on PostgreSQL; the median of the rounds, after one that warms up.
 */
export async function bench(): Promise<readonly Figure[]> {
  const filled = await fillPostgres();
  const site = await listen(filled.house);
  try {
    const visits = await visitsTo(filled, site.app);
    const rounds: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await oneRound(site, visits));
    const name = `case page, p95 at ${PER_SECOND} pages a second offered`;
    return [atMost(BAR, { name, value: median(rounds.slice(1)), unit: "ms", engine: "postgres" })];
  } finally {
    await site.close();
    await filled.close();
  }
}

async function oneRound({ origins }: ListeningSite, visits: Visits): Promise<number> {
  const { hostname: host, host: named, port } = new URL(origins.staff);
  const requests: string[] = [];
  for (let count = 0; count < PER_SECOND * SECONDS; count += 1) {
    const { token, url } = await visits.prepare(CASE_PAGE);
    requests.push(`GET ${url} HTTP/1.1\r\nhost: ${named}\r\ncookie: s=${token}\r\n\r\n`);
  }
  const work: Load = { port: Number(port), host, requests, perSecond: PER_SECOND };
  const { times, refused } = await inOwnProcess<Loaded>("./load.ts", work);
  if (refused !== undefined) process.stderr.write(`A page was not shown: ${refused}\n`);
  return percentile(times, 0.95);
}
