import { withActor } from "../src/foundation/access/index.ts";
import { openSession } from "../src/foundation/identity/index.ts";
import { findCandidates } from "../src/rooms/people/index.ts";
import { atMost, type BenchEngine, type BenchOptions, type Figure, type Need } from "./support/figure.ts";
import { emptyPostgres, fillEmbedded, type FilledHouse } from "./support/filled-house.ts";
import { fillIndex, soughtOf } from "./support/index-people.ts";
import { percentile } from "./support/percentile.ts";

const SEED = "an index of nobody";
const USUAL = 100_000;
const WARM_UP = 200;
const TIMES = 2_000;
/** Milliseconds, from so many people on. Source: LINKAGE, bars. */
const BARS = [
  { from: 10_000_000, p95: 5, p99: 15 },
  { from: 0, p95: 3, p99: 10 },
] as const;
const EMBEDDED_BAR = 5;

export const needs: readonly Need[] = ["postgres"];

/**
 * How long it takes to say who a contact may be about: keys, the one query, opening what is sealed, scoring, explaining, in
 * the actor's transaction, under row-level security. 100,000 people on both engines; `--cases 1000000` or more on
 * PostgreSQL alone.
 */
export async function bench({ cases }: BenchOptions = {}): Promise<readonly Figure[]> {
  const count = cases ?? USUAL;
  const figures = cases === undefined ? await measure(await fillEmbedded(), "embedded", USUAL) : [];
  return [...figures, ...(await measure(await emptyPostgres(), "postgres", count))];
}

async function measure(filled: FilledHouse, engine: BenchEngine, count: number): Promise<Figure[]> {
  try {
    const contact = await fillIndex(filled, SEED, count, engine === "postgres");
    const { times, found } = await lookUpMany(filled, contact, count);
    const bar = BARS.find(({ from }) => count >= from) ?? BARS[1];
    const people = `${count.toLocaleString("en-GB")} people`;
    const figure = (share: number, most: number): Figure =>
      atMost(most, {
        name: `look-up among ${people}, p${share * 100}`,
        value: percentile(times, share),
        unit: "ms",
        engine,
      });
    process.stderr.write(`${Math.round(found * 100)} in 100 of those sought were among who was offered\n`);
    return [
      figure(0.5, bar.p95),
      figure(0.95, engine === "embedded" ? EMBEDDED_BAR : bar.p95),
      figure(0.99, bar.p99),
    ];
  } finally {
    await filled.close();
  }
}

/** Times of look-ups in milliseconds, and the share of them that found whom they sought. */
async function lookUpMany({ house, asOwner }: FilledHouse, contact: string, count: number) {
  const { rows } = await asOwner((client) =>
    client.query<{ staff_id: string; id: string }>(
      "select staff_id, id from identity.seat where role_id = 'front-door-practitioner' and ended_at is null limit 1",
    ),
  );
  const [seat] = rows;
  if (!seat) throw new Error("Nobody works at the front door.");
  const token = await openSession(house, { staffId: seat.staff_id, seatId: seat.id, steppedUp: false });
  const times: number[] = [];
  let found = 0;
  for (let turn = 0; turn < WARM_UP + TIMES; turn += 1) {
    const place = Math.floor((turn * 2_654_435_761) % count);
    const sought = soughtOf(SEED, place);
    await withActor(house, token, async (tx) => {
      const start = performance.now();
      const candidates = await findCandidates(tx, contact, sought);
      if (turn < WARM_UP) return;
      times.push(performance.now() - start);
      if (candidates.some(({ reference }) => reference === `P-bench-${place}`)) found += 1;
    });
  }
  return { times, found: found / TIMES };
}
