import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { measuresOf, openOf, rankedOutcomes, splitsOf } from "../model/measure.ts";
import { releasePeriods } from "./release-periods.ts";

/** So many changes are counted in one transaction at most: others wait for nothing that they would notice. */
const AT_ONCE = 500;

const OF_CONTACTS = ["district", "form"];
const PERSON = "person";

/** Counts what changed, and releases the periods that are over. */
export async function countFigures(house: House): Promise<void> {
  await countChanged(house);
  await withSystemActor(house, "figures", releasePeriods);
}

/**
 * Counts what changed since it was counted last; everything where nothing was ever counted, or where counting itself
 * changed.
 */
export async function countChanged(house: House): Promise<void> {
  while ((await withSystemActor(house, "figures", countSome)) === AT_ONCE);
}

/** @returns how many changes were counted */
async function countSome({ db, house }: ActorTx): Promise<number> {
  const zone = house.calendar.timeZone;
  const splits = JSON.stringify(cutsOf(house));
  const touched = sql<number | null>`figures.count_touched(${zone}, ${splits}::jsonb, ${AT_ONCE})`.as("rows");
  const { rows } = await db.selectNoFrom(touched).executeTakeFirstOrThrow();
  if (rows !== null) return rows;
  await sql`select figures.count_all(${zone}, ${splits}::jsonb)`.execute(db);
  return 0;
}

/**
 * By what each measure is split beside its reasons, which are the steps' own: "district", "form", and "person", that is by all
 * of these characteristics of the person. And which answers are better than which, worst first.
 */
function cutsOf(house: House): Cuts {
  const characteristics = openOf(house);
  const split = measuresOf(house).map((measure) => {
    const all = splitsOf(measure);
    const byPerson = characteristics.some((each) => all.includes(each));
    return [
      measure.id,
      [...OF_CONTACTS.filter((each) => all.includes(each)), ...(byPerson ? [PERSON] : [])],
    ] as const;
  });
  const ranks = rankedOutcomes(house).flatMap(({ id, answers }) =>
    answers.map((answer) => `${id}=${answer.id}`),
  );
  return { characteristics, measures: Object.fromEntries(split.filter(([, by]) => by.length > 0)), ranks };
}

type Cuts = {
  readonly characteristics: readonly string[];
  readonly measures: Readonly<Record<string, readonly string[]>>;
  readonly ranks: readonly string[];
};
