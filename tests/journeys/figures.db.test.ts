import { demoHouse } from "../support/demo-house.ts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { loadRows, makeCounty, type MadeCounty } from "../../src/county/index.ts";
import { withActor } from "../../src/foundation/access/index.ts";
import type { Database } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { countFigures, findFigures, type Figures } from "../../src/rooms/figures/index.ts";
import { signIn } from "../support/site.ts";

type Move = MadeCounty["moves"][number];
type Step = Extract<Move, { does: "step" }>;

const DAYS = 100;
const HOUR_MS = 3_600_000;
const until = new Date();

let database: Database;
let house: House;
let moves: readonly Move[];

before(async () => {
  house = await demoHouse();
  database = house.database;
  const made = makeCounty(house, { seed: "figures", until, days: DAYS, contacts: 60, ownBehaviour: 6 });
  await loadRows(database, made.rows);
  await database.lockDown();
  moves = made.moves;
  await countFigures(house);
});

after(() => database.close());

async function figuresOf(role: string, measure?: string): Promise<Figures> {
  const { token } = await signIn(house, { role });
  return withActor(house, token, (tx) => findFigures(tx, measure));
}

const total = ({ rows }: Figures, name: string, split = "all"): number =>
  rows.filter((row) => row.measure === name && row.split === split).reduce((sum, { n }) => sum + (n ?? 0), 0);
const kept = ({ rows }: Figures, name: string): number =>
  rows.filter(({ measure }) => measure === name).reduce((sum, { met }) => sum + (met ?? 0), 0);
/** Requests for help that came by any of these doors. */
const arrivals = (...kinds: readonly string[]) =>
  moves.filter(
    (move): move is Extract<Move, { does: "arrive" }> => move.does === "arrive" && kinds.includes(move.kind),
  );
const steps = (process: string, ...names: string[]): Step[] =>
  moves.filter(
    (move): move is Step => move.does === "step" && move.on.startsWith(process) && names.includes(move.step),
  );

/** What professionals sent through their own account: each becomes a contact as it is sent. */
const sent = (): Step[] => steps("request", "send");
const saysDanger = (request: string): boolean =>
  moves.some(
    (move) =>
      move.does === "ask" &&
      move.on === request &&
      move.pages.some(([, fields]) => fields["danger"] === "yes"),
  );

test("the front door's figures of a known history are those counted by hand", async () => {
  const door = await figuresOf("front-door-manager");
  assert.equal(
    total(door, "requests"),
    arrivals("need-help", "young", "worried", "professional").length + sent().length,
  );
  assert.equal(total(door, "own-behaviour"), 0);
  assert.equal(total(door, "referrals"), steps("referral", "send").length);
  assert.equal(total(door, "accepted"), steps("referral", "accept").length);
  assert.equal(total(door, "declined"), steps("referral", "decline").length);
  assert.equal(
    total(await figuresOf("front-door-manager", "declined"), "declined", "reason"),
    steps("referral", "decline").length,
  );
  assert.equal(
    total(door, "wait-first-contact"),
    new Set(steps("contact", "reached").map(({ on }) => on)).size,
  );
});

test("a time limit is kept by what ended it before it ran out, of all that ended or ran out", async () => {
  const limit = { yes: 24, no: 72 };
  // Nobody contacts whoever asked about somebody else.
  const asked = arrivals("need-help", "young", "professional").map(({ on, at, answers }) => ({
    on,
    at,
    isDanger: answers.danger === "yes",
  }));
  const through = sent().map(({ on, at, opens = "" }) => ({ on: opens, at, isDanger: saysDanger(on) }));
  const ended = [...asked, ...through].flatMap(({ on, at, isDanger }) => {
    const due = at.getTime() + limit[isDanger ? "yes" : "no"] * HOUR_MS;
    const [first] = steps("contact", "reached", "reply", "close").filter((step) => step.on === on);
    const end = Math.min(first?.at.getTime() ?? Infinity, due);
    return end < until.getTime() ? [first !== undefined && first.at.getTime() <= due] : [];
  });
  const door = await figuresOf("front-door-manager");
  assert.equal(total(door, "clock-contact-first-contact"), ended.length);
  assert.equal(kept(door, "clock-contact-first-contact"), ended.filter(Boolean).length);
});

test("a service's figures are of what was sent to it, and of its own cases", async () => {
  const service = await figuresOf("service-manager");
  assert.equal(total(service, "requests"), 0);
  const accepted = steps("referral", "accept").filter(({ by }) => by.agencyId === "advocacy");
  assert.ok(accepted.length > 0);
  assert.equal(total(service, "accepted"), accepted.length);
  assert.equal(total(service, "cases-opened"), accepted.length);
});

test("the county's figures are in fives, and nothing below the pack's smallest", async () => {
  const measures = ["requests", "accepted", "declined", "clock-contact-triage"];
  const wide = await Promise.all(measures.map((measure) => figuresOf("commissioner", measure)));
  const counts = wide.flatMap(({ rows }) => rows.flatMap(({ n, met }) => [n, met]));
  const shown = counts.filter((count) => count !== null);
  assert.ok(shown.length > 0 && counts.length > shown.length);
  assert.deepEqual(
    shown.filter((count) => count % 5 !== 0),
    [],
  );
  const bases = wide.flatMap(({ rows }) => rows.flatMap(({ n }) => n ?? []));
  assert.ok(
    bases.every((n) => n >= 10),
    "eight, the smallest shown, reads as ten",
  );
});

/** What the step log and the answers come to, asked as plainly as can be. */
async function countOf(text: string): Promise<{ n: number; met: number }> {
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ n: number; met: number }>(
      `select count(*)::int as n, count(*) filter (where met)::int as met from (${text}) x`,
    ),
  );
  return rows[0] ?? { n: 0, met: 0 };
}

test("goals, answers at reviews, and referrals that were right first time are those of the records", async () => {
  const service = await figuresOf("service-manager");
  const agency = "t.agency_id = 'advocacy'";
  const goals =
    await countOf(`select s.to_state = 'met' as met from process.step s join process.thing t on t.id = s.thing_id
    where t.process = 'goal' and s.step = 'progress' and s.to_state not in ('open', 'partly') and ${agency}`);
  const answers =
    await countOf(`select true as met from support.outcome o join process.thing t on t.id = o.review_id
    where o.outcome = 'feels-safe' and ${agency}`);
  assert.ok(goals.n > 0 && answers.n > 0);
  assert.deepEqual([total(service, "goals-ended"), kept(service, "goals-ended")], [goals.n, goals.met]);
  assert.equal(total(service, "outcome-feels-safe"), answers.n);
  const right = await countOf(`
    select count(later.thing_id) = 0 as met
    from process.step a join process.thing t on t.id = a.thing_id
    left join process.thing o on o.person_id = t.person_id and o.process = 'referral' and o.id <> t.id
    left join process.step later on later.thing_id = o.id and later.step = 'send'
      and later.at > a.at and later.at <= a.at + interval '28 days'
    where t.process = 'referral' and a.step = 'accept' and a.at < now() - interval '28 days'
    group by a.thing_id, a.at`);
  const door = await figuresOf("front-door-manager");
  assert.ok(right.met > 0 && right.met < right.n, "some were right first time, and some were not");
  assert.deepEqual([total(door, "right-first-time"), kept(door, "right-first-time")], [right.n, right.met]);
});
