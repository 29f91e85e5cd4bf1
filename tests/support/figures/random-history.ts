import { randomUUID } from "node:crypto";
import { newRandom, type Random } from "../../../src/county/random.ts";
import type { Database } from "../../../src/foundation/db/index.ts";

/** Rows of the tables that figures are counted from, written by chance. */
export type RandomHistory = {
  /** So many more things happen, each in its own transaction. @returns what happened, in words */
  readonly goOn: (events: number) => Promise<readonly string[]>;
};

type Client = Parameters<Parameters<Database["withOwner"]>[0]>[0];
type Thing = { readonly id: string; readonly process: string };
type World = { readonly random: Random; readonly things: Thing[]; readonly people: readonly string[] };
type Act = (client: Client, world: World) => Promise<unknown>;

const AGENCIES = ["front-door", "chrysalis", "constabulary"];
const PEOPLE = 4;
const SOON_MS = 20;
const DAY_MS = 86_400_000;
const DISTRICTS = [null, "watford", "dacorum"];
const FORMS = [[], ["stalking"], ["stalking", "forced-marriage"]];
const KINDS = ["need-help", "worried", "own-behaviour"];
const DETAILS = [
  {},
  { brought: true },
  { reason: "no-capacity" },
  { repeated: "yes" },
  { influenced: true },
  { outcome: "done" },
];
/** What figures look for, and a step that they do not. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  contact: ["receive", "reached", "take"],
  referral: ["send", "accept", "accept", "decline", "tell", "story"],
  case: ["open", "close", "contact"],
  goal: ["progress"],
  meeting: ["decide"],
  "place-problem": ["begin", "close"],
  review: ["begin"],
};
const STATES = ["met", "dropped", "running"];
/** The first is asked when support begins and again, of answers that have an order. */
const ANSWERS: readonly (readonly [outcome: string, answers: readonly string[]])[] = [
  ["feels-safe", ["not-at-all", "mostly", "very"]],
  ["feels-safe", ["a-little", "very"]],
  ["respected", ["no", "yes"]],
];

/** What happens, by its name; each to whatever chance picks. Nothing refuses it: what is counted may be odd. */
const ACTS: Readonly<Record<string, Act>> = {
  contact: async (client, world) => {
    const id = await openThing(client, world, "contact", null, null);
    const { random } = world;
    await client.query(
      `insert into front_door.contact (id, kind, answers, received_at, district, forms) values ($1, $2, '', now(), $3, $4)`,
      [id, random.pick(KINDS), random.pick(DISTRICTS), random.pick(FORMS)],
    );
  },
  open: (client, world) => {
    const { random, things, people } = world;
    const process = random.pick(Object.keys(STEPS).filter((name) => name !== "contact"));
    const parent = random.chance(0.8) ? random.pick(things).id : null;
    return openThing(client, world, process, parent, random.chance(0.8) ? random.pick(people) : null);
  },
  step: (client, { random, things }) => {
    const { id, process } = random.pick(things);
    // Some four weeks ago, so that it falls due while the history goes on.
    const at = random.chance(0.2) ? justNow(random, 28) : daysAgo(random.whole(0, 90));
    return client.query(
      `insert into process.step (thing_id, step, from_state, to_state, at, by, detail) values ($1, $2, $3, $4, $5, 'test', $6)`,
      [
        id,
        random.pick(STEPS[process] ?? []),
        random.pick(["", "open"]),
        random.pick(STATES),
        at,
        random.pick(DETAILS),
      ],
    );
  },
  clock: (client, { random, things }) => {
    const due = random.chance(0.4) ? justNow(random) : daysAgo(random.whole(-3, 60));
    return client.query(
      `insert into process.clock (thing_id, name, started_at, limit_key, for_grantee, due_at)
       values ($1, $2, clock_timestamp(), 'any', 'team:any', $3) on conflict do nothing`,
      [random.pick(things).id, random.pick(["answer", "triage"]), due],
    );
  },
  stop: (client, { random, things }) =>
    client.query(
      "update process.clock set stopped_at = clock_timestamp() where thing_id = $1 and stopped_at is null",
      [random.pick(things).id],
    ),
  pause: (client, { random, things }) =>
    client.query(
      `update process.clock set pauses = case when pauses -> -1 ? 'to' then '[{"from": "then"}]' else '[{"from": "then", "to": "now"}]' end::jsonb
       where thing_id = $1`,
      [random.pick(things).id],
    ),
  receive: (client, { random, things }) =>
    client.query(
      `with sent as (select id from process.thing where id = $1 and process = 'referral'), given as (
         insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
         select $2, id, $3, 'receiving service', 'a test', 'a test', 'test' from sent)
       insert into process.step (thing_id, step, from_state, to_state, by) select id, 'send', 'draft', 'sent', 'test' from sent`,
      [random.pick(things).id, randomUUID(), `role:${random.pick(AGENCIES)}/any`],
    ),
  say: (client, { random, things, people }) =>
    client.query(
      `insert into people.characteristic (id, person_id, thing_id, characteristic, answers, added_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        randomUUID(),
        random.pick(people),
        random.pick(things).id,
        random.pick(["ethnicity", "gender", "unknown"]),
        random.pick([["one"], ["two", "three"]]),
        daysAgo(random.whole(0, 9)),
      ],
    ),
  move: (client, { random, things, people }) =>
    client.query("update process.thing set person_id = $2 where id = $1", [
      random.pick(things).id,
      random.pick(people),
    ]),
  hand: (client, { random, things }) =>
    client.query("update process.thing set agency_id = $2 where id = $1", [
      random.pick(things).id,
      random.pick(AGENCIES),
    ]),
  correct: (client, { random, things }) =>
    client.query("update front_door.contact set kind = $2, district = $3, forms = $4 where id = $1", [
      random.pick(things).id,
      random.pick(KINDS),
      random.pick(DISTRICTS),
      random.pick(FORMS),
    ]),
  // All of one case, so that answers come before and after one another.
  answer: (client, { random, things }) => {
    const [outcome, answers] = random.pick(ANSWERS);
    return client.query(
      `insert into support.outcome (review_id, case_id, outcome, answer, at)
       values ($1, $2, $3, $4, now() - make_interval(hours => $5)) on conflict do nothing`,
      [random.pick(things).id, things[0]?.id, outcome, random.pick(answers), random.whole(0, 40)],
    );
  },
  remove: async (client, { random, things }) => {
    const { id } = random.pick(things);
    const { rowCount } = await client.query(
      "delete from process.thing t where t.id = $1 and not exists (select from process.thing c where c.parent_id = t.id)",
      [id],
    );
    if (rowCount === 1)
      things.splice(
        things.findIndex((each) => each.id === id),
        1,
      );
  },
};

/** Below so many things, more are opened. Steps happen most often. */
const FEW = 6;
const OFTEN = [
  ...Object.keys(ACTS),
  ...Array.from({ length: 12 }, () => "step"),
  ...Array.from({ length: 4 }, () => "answer"),
];

/** A history of its own, with people of its own: always the same for a seed. Laws of the other rooms are to be set aside. */
export async function randomHistory(database: Database, seed: string): Promise<RandomHistory> {
  const random = newRandom(seed);
  const world: World = { random, things: [], people: Array.from({ length: PEOPLE }, () => randomUUID()) };
  await database.withOwner(async (client) => {
    for (const id of world.people)
      await client.query(
        `insert into people.person (id, reference, agency_id, side, created_by) values ($1, $2, 'front-door', 'harmed', 'test')`,
        [id, `P-${id}`],
      );
    await ACTS["contact"]?.(client, world);
  });
  const goOn = (events: number): Promise<string[]> =>
    database.withOwner(async (client) => {
      const happened: string[] = [];
      while (happened.length < events) {
        const name = world.things.length < FEW ? random.pick(["contact", "open"]) : random.pick(OFTEN);
        await ACTS[name]?.(client, world);
        happened.push(name);
      }
      return happened;
    });
  return { goOn };
}

/** Lets anything be written that tables can hold: what other rooms' triggers hold rows to is not what is tested. */
export function setLawsAside(database: Database): Promise<void> {
  return database.withOwner(async (client) => {
    const { rows } = await client.query<{ command: string }>(
      `select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as command
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
       where not t.tgisinternal and t.tgname not like 'figures%'
         and format('%I.%I', n.nspname, c.relname) in ('process.thing', 'process.step', 'process.clock', 'front_door.contact')`,
    );
    for (const { command } of rows) await client.query(command);
  });
}

async function openThing(
  client: Client,
  { random, things }: World,
  process: string,
  parent: string | null,
  person: string | null,
): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into process.thing (id, process, reference, state, agency_id, parent_id, person_id, opened_at, opened_by)
     values ($1, $2, $3, 'open', $4, $5, $6, $7, 'test')`,
    [id, process, `T-${id}`, random.pick(AGENCIES), parent, person, daysAgo(95)],
  );
  things.push({ id, process });
  return id;
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}

/** A moment so many days ago, or in a few milliseconds so many days ago. */
function justNow(random: Random, days = 0): Date {
  return new Date(Date.now() - days * DAY_MS + random.whole(-SOON_MS, SOON_MS));
}
