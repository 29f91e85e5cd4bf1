import { openField } from "../../foundation/crypto/index.ts";
import { keysOf, openValue, type House, type ValuePlace } from "../../foundation/house/index.ts";
import { addressPlace } from "../../foundation/messages/index.ts";

type Found = Record<string, unknown>;
type Ask = (sql: string) => Promise<Found[]>;

/** Everything of a thing that does not depend on how it came into the database, for comparing. */
export type History = Found;

/**
 * Reads the histories of things out of a database, under the keys given: states, logs, clocks, who is involved, what
 * was written, and their rooms' rows with what is sealed opened. Ids become keys; times that the database gives are
 * left out, those that the house gives stay.
 */
export async function readHistories(
  house: House,
  ids: ReadonlyMap<string, string>,
): Promise<Map<string, History>> {
  return house.database.withOwner(async (client) => {
    const ask: Ask = async (sql) => (await client.query<Found>(sql)).rows;
    const keys = new Map([...ids].map(([key, id]) => [id, key]));
    const people = await nameThePeople(ask, keys);
    const rename = (value: unknown): unknown => keys.get(String(value)) ?? people.get(String(value)) ?? value;
    const histories = new Map<string, History>();
    for (const [key, id] of ids)
      histories.set(key, renamed(await readOne(ask, house, id), rename) as History);
    for (const [id, name] of people) histories.set(name, await readPerson(ask, id));
    return histories;
  });
}

/** A person is called by the first contact that was about her, or by the relationship she was made known in. */
async function nameThePeople(ask: Ask, keys: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const rows = await ask(
    "select id, person_id from process.thing where process in ('contact', 'relationship') and person_id is not null order by process",
  );
  const found = new Map<string, string>();
  for (const { id, person_id } of rows.toSorted((a, b) => placeOf(keys, a["id"]) - placeOf(keys, b["id"]))) {
    if (!found.has(String(person_id))) found.set(String(person_id), `person of ${keys.get(String(id))}`);
  }
  return found;
}

function placeOf(keys: ReadonlyMap<string, string>, id: unknown): number {
  return Number(keys.get(String(id))?.split(" ")[1]);
}

async function readOne(ask: Ask, house: House, id: string): Promise<Found> {
  const of = (what: string, from: string, order: string): Promise<Found[]> =>
    ask(`select ${what} from ${from} where thing_id = '${id}' order by ${order}`);
  const [thing] = await ask(
    `select process, state, version, agency_id, person_id, parent_id, closed_at, opened_by from process.thing where id = '${id}'`,
  );
  const notes = await of("id, kind, body, by_staff, agency_id", "chronology.note", "at, kind");
  const names = await of("id, kind, sealed, person_id", "people.name", "kind");
  const details = await of("id, kind, sealed, person_id", "people.detail", "kind");
  return {
    ...thing,
    own: await readOwn(ask, house, id),
    steps: await of("step, from_state, to_state, by, agency_id, detail", "process.step", "id"),
    clocks: await of(
      "name, limit_key, for_grantee, started_at, due_at, pauses, stopped_at",
      "process.clock",
      "name, started_at",
    ),
    // A time already over is not set by a step done again long after: both are no access. Nor are a job's few minutes.
    involved: await of(
      `grantee, capacity, basis, purpose, parts, person_id, coalesce(until > now() + interval '1 hour' and ended_at is null, false) as runs_out, granted_by,
        ended_at is not null as ended`,
      "access.involvement",
      "grantee, since",
    ),
    reach: openedAddresses(
      house,
      await of("*", "message.permission", "created_at, withdrawn_at nulls last, channel"),
    ),
    checked: opened(
      house,
      await of("id, said, by_staff", "front_door.safe_contact", "checked_at"),
      "front_door.safe_contact",
      "said",
    ),
    said: opened(
      house,
      await of(
        "id, person_id, characteristic, answers, sealed, never_shown_to",
        "people.characteristic",
        "added_at, characteristic",
      ),
      "people.characteristic",
      "sealed",
    ),
    ...(await readParts(ask, house, id)),
    notes: opened(house, notes, "chronology.note", "body").map(({ body, ...note }) => ({
      ...note,
      // When the note was written that a correction is of is the database's to say.
      body: String(body).replace(/( wrote on ).*?, \d\d:\d\d:/, "$1a day:"),
    })),
    names: opened(house, names, "people.name", "sealed"),
    details: opened(house, details, "people.detail", "sealed"),
  };
}

/** What is kept of a thing in rows of their own: needs, versions of a plan, outcomes. */
async function readParts(ask: Ask, house: House, id: string): Promise<Found> {
  return {
    needs: await ask(`select need, state from needs.need where thing_id = '${id}' order by need`),
    written: opened(
      house,
      await ask(
        `select id, version, body, by_staff from support.plan_text where plan_id = '${id}' order by version`,
      ),
      "support.plan_text",
      "body",
    ),
    outcomes: await ask(
      `select case_id, outcome, answer from support.outcome where review_id = '${id}' order by outcome`,
    ),
  };
}

/** The rooms' tables of things, with the columns that are sealed. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  "front_door.contact": ["answers"],
  "professional.request": ["answers", "referrer", "said"],
  "risk.assessment": ["answers"],
  "referral.referral": ["shared", "answer"],
  "casework.case_file": ["received"],
  "needs.assessment": ["said"],
  "relationship.link": ["note"],
  "support.plan": [],
  "support.goal": ["words"],
  "support.task": ["title"],
  "support.review": [],
  "involvement.interest": ["said"],
};

async function readOwn(ask: Ask, house: House, id: string): Promise<Found | undefined> {
  for (const [table, sealed] of Object.entries(OWN)) {
    const rows = await ask(`select * from ${table} where id = '${id}'`);
    if (rows.length === 0) continue;
    // When it was received is the intake's to say, to the hour.
    const [row] = sealed.reduce((found, column) => opened(house, found, table, column, true), rows);
    const sent = { ...withoutDays(row, "shared"), ...withoutDays(row, "received") };
    return { ...row, ...sent, id: undefined, received_at: undefined };
  }
  return undefined;
}

/** What was sent says on which day she was assessed, and danger was spoken of: both are the database's to say. */
function withoutDays(row: Found = {}, column: string): Found {
  const told = row[column];
  if (typeof told !== "object" || told === null) return {};
  const a = (text: unknown): unknown =>
    typeof text === "string" ? text.replace(/ on \w+ \d+ \w+ \d{4}(, \d\d:\d\d)?\./, " on a day.") : text;
  const { assessed, danger } = told as { assessed?: unknown[]; danger?: unknown };
  const said = {
    ...(assessed ? { assessed: assessed.map(a) } : {}),
    ...(danger ? { danger: a(danger) } : {}),
  };
  return { [column]: { ...told, ...said } };
}

function opened(house: House, rows: Found[], table: string, column: string, keepsId = false): Found[] {
  return rows.map((row) => {
    const place: ValuePlace = { table, row: String(row["id"]), column };
    const sealed = row[column];
    const value = sealed instanceof Buffer ? openValue(house, place, sealed, (found) => found) : sealed;
    return {
      ...row,
      ...(keepsId ? {} : { id: undefined }),
      [column]: value,
    };
  });
}

async function readPerson(ask: Ask, id: string): Promise<Found> {
  const [person] = await ask(`select side, agency_id, created_by from people.person where id = '${id}'`);
  const keys = await ask(
    `select k.key, count(*) as records from people.block_key k join people.membership m on m.record_id = k.record_id
     where m.person_id = '${id}' and m.until is null group by 1 order by 1`,
  );
  return { ...person, keys };
}

/** When it was checked is the intake's to say, to the hour. */
function openedAddresses(house: House, rows: Found[]): Found[] {
  return rows.map(
    ({ id, address_sealed: sealed, created_at, verified_at, expires_at, withdrawn_at, ...row }) => ({
      ...row,
      isWithdrawn: withdrawn_at !== null,
      address: openField(keysOf(house), addressPlace(String(row["agency_id"]), String(id)), sealed as Buffer),
      isChecked: verified_at !== null && expires_at !== null && created_at !== null,
    }),
  );
}

function renamed(value: unknown, rename: (value: unknown) => unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => renamed(each, rename));
  if (typeof value !== "object" || value === null) return rename(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, rename)]));
}
