import { readConfig } from "../../../src/foundation/config/index.ts";
import { openShelved, type House } from "../../../src/foundation/house/index.ts";
import { findThread } from "../../../src/foundation/intake/index.ts";
import { openHouse } from "../../../src/open-house.ts";
import { takeInQuestions } from "../../../src/rooms/inbox/index.ts";
import { takeInReports } from "../../../src/rooms/places/index.ts";
import type { Settings } from "./program.ts";

/** What came in and what was answered, in order. */
type Said = { readonly hers: readonly string[]; readonly ours: readonly string[] };

/** What an installation keeps of threads, opened with its own keys. */
export type KeptLetters = {
  /** Of each question and each report: what came in, and what was answered as far as staff keep that, in order. */
  readonly things: ReadonlyMap<
    string,
    { readonly hers: readonly string[]; readonly ours: readonly string[] }
  >;
  /** What waits still and cannot be taken in. */
  readonly waiting: number;
  /** What whoever has this number reads, in order. */
  readonly read: ReadonlyMap<string, readonly string[]>;
};

/** Reads all threads of an installation that is not running now, after taking in what waits; and these numbers' answers. */
export async function readLetters(settings: Settings, numbers: readonly string[]): Promise<KeptLetters> {
  const house = await openHouse(readConfig(settings));
  try {
    await takeInQuestions(house);
    await takeInReports(house);
    const [{ waiting } = { waiting: -1 }] = await owner<{ waiting: number }>(
      house,
      "select count(*)::int as waiting from intake.sealed where kind in ('question', 'question-more', 'place', 'place-answer')",
    );
    const read = new Map<string, string[]>();
    for (const number of numbers)
      read.set(
        number,
        ((await findThread(house, number))?.replies ?? []).map(({ text }) => text),
      );
    return {
      things: new Map([...(await readQuestions(house)), ...(await readReports(house))]),
      waiting,
      read,
    };
  } finally {
    await house.database.close();
  }
}

async function readQuestions(house: House): Promise<(readonly [string, Said])[]> {
  const rows = await owner<MessageRow>(
    house,
    "select q.id as thing, m.id, m.from_us, m.words from inbox.question q left join inbox.message m on m.question_id = q.id order by m.place",
  );
  const open = ({ thing, id, words }: MessageRow): string =>
    openShelved(house, thing, { table: "inbox.message", row: id, column: "words" }, words) ?? "unreadable";
  return [...Map.groupBy(rows, ({ thing }) => thing)].map(([thing, said]) => {
    const [ours, hers] = [said.filter((row) => row.from_us), said.filter((row) => !row.from_us)];
    return [thing, { hers: hers.map(open), ours: ours.map(open) }] as const;
  });
}

async function readReports(house: House): Promise<(readonly [string, Said])[]> {
  const rows = await owner<{ id: string; environment: string; codes: string[] }>(
    house,
    `select r.id, array_to_string(r.environment, ' ') as environment,
       array(select a.code from place.answer a where a.report_id = r.id order by a.place) as codes from place.report r`,
  );
  return rows.map(({ id, environment, codes }) => [id, { hers: [environment, ...codes], ours: [] }] as const);
}

function owner<T extends object>(house: House, query: string): Promise<T[]> {
  return house.database.withOwner(async (client) => (await client.query<T>(query)).rows);
}

type MessageRow = { thing: string; id: string; from_us: boolean; words: Buffer };
