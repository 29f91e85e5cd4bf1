import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { loadRows, makeCounty, type MadeCounty } from "../../src/county/index.ts";
import { withActor } from "../../src/foundation/access/index.ts";
import { stampInstallation, type Database } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { ensureDemoPeople } from "../../src/foundation/identity/index.ts";
import { findFigures, type Counted, type Figures } from "../../src/rooms/figures/index.ts";
import { freshDatabase } from "../support/database.ts";
import { houseOn, signIn } from "../support/site.ts";

type Move = MadeCounty["moves"][number];
type Step = Extract<Move, { does: "step" }>;

let database: Database;
let house: House;
let moves: readonly Move[];

before(async () => {
  database = await freshDatabase();
  house = await houseOn(database);
  await stampInstallation(database, { mode: "demo", pack: "hertfordshire" });
  await ensureDemoPeople(database, house.pack);
  const made = makeCounty(house, {
    seed: "figures",
    until: new Date(),
    days: 100,
    contacts: 60,
    ownBehaviour: 6,
  });
  await loadRows(database, made.rows);
  await database.lockDown();
  moves = made.moves;
});

after(() => database.close());

async function figuresOf(role: string): Promise<Figures> {
  const { token } = await signIn(house, { role });
  return withActor(house, token, findFigures);
}

const total = ({ months }: Figures, name: Counted): number =>
  months.reduce((sum, month) => sum + (month[name] ?? 0), 0);
const arrived = (kind: string): number =>
  moves.filter((move) => move.does === "arrive" && move.kind === kind).length;
const steps = (process: string, name: string): Step[] =>
  moves.filter(
    (move): move is Step => move.does === "step" && move.on.startsWith(process) && move.step === name,
  );

test("the front door's figures of a known history are those counted by hand", async () => {
  const door = await figuresOf("front-door-manager");
  assert.equal(total(door, "requests"), arrived("need-help"));
  assert.equal(total(door, "own_behaviour"), 0);
  assert.equal(total(door, "referrals"), steps("referral", "send").length);
  assert.equal(total(door, "accepted"), steps("referral", "accept").length);
  assert.equal(total(door, "declined"), steps("referral", "decline").length);
  const byReason = door.declined.reduce((sum, { n }) => sum + (n ?? 0), 0);
  assert.equal(byReason, steps("referral", "decline").length);
  assert.equal(door.wait.base, new Set(steps("contact", "reached").map(({ on }) => on)).size);
});

test("in time is what was done before its limit, of what was done or whose limit is past", async () => {
  const limit = { yes: 24, no: 72 };
  const now = Date.now();
  const hours = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 3_600_000;
  const told = moves.flatMap((move) => {
    if (move.does !== "arrive" || move.kind !== "need-help") return [];
    const [reached] = steps("contact", "reached").filter(({ on }) => on === move.on);
    const within = move.answers.danger === "yes" ? limit.yes : limit.no;
    if (!reached && hours(move.at, new Date(now)) <= within) return [];
    return [reached !== undefined && hours(move.at, reached.at) <= within];
  });
  const door = await figuresOf("front-door-manager");
  assert.equal(total(door, "reached_base"), told.length);
  assert.equal(total(door, "reached_met"), told.filter(Boolean).length);
});

test("a service's figures are of what was sent to it, and of its own cases", async () => {
  const service = await figuresOf("service-manager");
  assert.equal(total(service, "requests"), 0);
  const accepted = steps("referral", "accept").filter(({ by }) => by.agencyId === "advocacy");
  assert.equal(total(service, "accepted"), accepted.length);
  assert.ok(accepted.length > 0);
  const answered =
    steps("referral", "decline").filter(({ by }) => by.agencyId === "advocacy").length + accepted.length;
  assert.ok(total(service, "referrals") >= answered);
  const ended = new Set(steps("case", "close").map(({ on }) => on));
  assert.equal(service.openNow.get("case"), accepted.filter(({ opens }) => !ended.has(opens ?? "")).length);
});

test("the county's figures are in fives, and its refusals come by reason alone", async () => {
  const county = await figuresOf("commissioner");
  assert.equal(county.isWide, true);
  assert.ok(county.months.every(({ declined }) => declined === null));
  const months = county.months.flatMap((month) =>
    Object.values(month).filter((value) => typeof value === "number"),
  );
  const counts = [
    ...months,
    county.wait.base,
    county.answered.base,
    county.caseContact.met,
    ...county.openNow.values(),
  ];
  assert.ok(counts.length > 10);
  for (const count of [...counts, ...county.declined.map(({ n }) => n)]) assert.equal((count ?? 0) % 5, 0);
});
