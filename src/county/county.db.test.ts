import { demoHouse } from "../../tests/support/demo-house.ts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { testApp } from "../../tests/support/site.ts";
import type { Database } from "../foundation/db/index.ts";
import type { House } from "../foundation/house/index.ts";
import { loadRows, makeCounty, type County, type MadeCounty } from "./index.ts";
import { noRows } from "./engine/rows.ts";
import { tellCounty } from "./tell-county.ts";
import { readHistories, type History } from "./proof/read-histories.ts";
import { replay } from "./proof/replay.ts";

const UNTIL = new Date("2026-11-20T14:00:00Z");
/** Small, and with a seed that tells every kind of step. */
const SAMPLE: County = { seed: "sample 197", until: UNTIL, days: 150, contacts: 24, ownBehaviour: 3 };

const databases: Database[] = [];
let now = UNTIL;
let loading: House;
let replaying: House;
let made: MadeCounty;
let loaded: Map<string, History>;
let replayed: Map<string, History>;

async function lockedHouse(): Promise<House> {
  const house = await demoHouse(() => now);
  databases.push(house.database);
  await house.database.lockDown();
  return house;
}

before(async () => {
  loading = await lockedHouse();
  // The same keys, so that the keyed hashes of both can be compared.
  replaying = {
    ...(await lockedHouse()),
    keys: loading.keys,
    publicKeys: loading.publicKeys,
    shelf: loading.shelf,
  };
  made = makeCounty(loading, SAMPLE);
  assert.ok(await loadRows(loading.database, made.rows));
  loaded = await readHistories(loading, made.ids);
  const people = {
    ...noRows(),
    "identity.staff": made.rows["identity.staff"],
    "identity.seat": made.rows["identity.seat"],
  };
  await loadRows(replaying.database, people);
  const app = await testApp(replaying);
  const ids = await replay({ house: replaying, app, setNow: (at) => (now = at) }, made.moves);
  replayed = await readHistories(replaying, ids);
});

after(async () => {
  for (const database of databases) await database.close();
});

test("a sample of the county, done again through the real pages, comes to the same in every table", () => {
  assert.ok(made.moves.filter(({ does }) => does === "arrive").length >= 20);
  assert.deepEqual([...replayed.keys()].toSorted(), [...loaded.keys()].toSorted());
  for (const [key, history] of loaded) assert.deepEqual(replayed.get(key), history, key);
});

test("the sample takes every step that stories tell, joins someone known, and has something overdue and something waiting", () => {
  const steps = new Set(
    [...loaded.values()].flatMap(({ process, steps = [] }) =>
      (steps as { step: string }[]).map(({ step }) => `${String(process)}.${step}`),
    ),
  );
  const untold = [
    // What leaves the house, leave for it, and the day it may be used by, go by the database's own clock: never in the past.
    "contact.approve-attempt",
    "contact.message",
    "contact.recheck",
    "referral.ask-since",
    "referral.ask-told",
    "referral.message",
    "referral.reply-since",
    "referral.reply-told",
    // The stories do no further screens that could go along with the whole tool.
    "risk.hand-along",
    // Nobody of the stories thinks better of a question.
    "referral.unask",
    "referral.unask-since",
    "referral.unask-told",
    // A thread that she comes back to is sealed for a secret that only she has, and runs out by that clock too.
    "contact.reply",
    "contact.returned",
    // The new day has to be after today as the page knows it, which is the day the proof is run on.
    "task.postpone",
    // What is deleted in time is counted from when it really arrived, which is the day the proof is run on too.
    "interest.forget",
    // The stories go through it with her at the front door alone.
    "case.safe-contact",
    // A case is taken back only where a list of the service's own brought it over, and the county has none.
    "case.retract",
  ];
  // Documents and lists of cases would be files, sealed as they are sent: nothing of the county's is a file. Pages of information
  // are the pack's as they are, with nothing said of them. Pairs are found by a job, and looked at by whoever is there. What is told of places, and the strategy, stand beside the stories: `places/`, `strategy/`.
  const parts = [
    "document",
    "page",
    "question",
    "remark",
    "place-report",
    "place-problem",
    "meeting",
    "board-report",
    "board-action",
    "strategic-risk",
    "release",
    "edition",
    "match",
    "import",
    "indicator",
    "return",
    "figures-import",
    "strategy",
    "action",
    "evidence",
  ];
  const told = [...loading.processes].filter(([name]) => !parts.includes(name));
  const all = told.flatMap(([name, { opening, steps: known }]) =>
    [opening.step, ...Object.keys(known)].map((step) => `${name}.${step}`),
  );
  assert.deepEqual(all.filter((step) => !steps.has(step)).toSorted(), untold.toSorted());
  assert.ok(made.moves.some(({ joined }) => joined !== undefined));
  const clocks = made.rows["process.clock"].filter(({ stopped_at }) => stopped_at === null);
  assert.ok(clocks.some(({ due_at }) => (due_at as Date) < UNTIL));
  for (const waits of ["waiting", "news"])
    assert.ok(
      made.rows["process.thing"].some(({ state }) => state === waits),
      waits,
    );
});

test("a larger county tells what a sample is too small for: referrals withdrawn, all doors, all districts, all forms", () => {
  const { pack, calendar } = loading;
  const { colleagues } = made;
  const moves = tellCounty({ ...loading, pack, calendar }, colleagues, {
    ...SAMPLE,
    days: 700,
    contacts: 900,
  });
  assert.ok(moves.some((move) => move.does === "step" && move.step === "withdraw"));
  const asked = moves.flatMap((move) => (move.does === "arrive" ? [move] : []));
  assert.deepEqual(
    new Set(asked.map(({ kind }) => kind)),
    new Set(["need-help", "own-behaviour", "worried", "young"]),
  );
  const about = moves.flatMap((move) => (move.does === "step" && move.step === "about" ? [move.fields] : []));
  const said = (name: string): Set<unknown> => new Set(about.flatMap((fields) => fields[name] ?? []));
  for (const { id } of pack.districts) assert.ok(said("district").has(id), id);
  for (const { id, options } of pack.characteristics)
    for (const option of options) assert.ok(said(`about-${id}`).has(option.id), `${id}: ${option.id}`);
});

test("what the team has to do is ended before its case is, so that of what was to do only the latest is left", () => {
  const moves = tellCounty(loading, made.colleagues, { ...SAMPLE, days: 700, contacts: 900 });
  const ended = new Set(
    moves.flatMap((move) => (move.does === "step" && move.step !== "hand-over" ? [move.on] : [])),
  );
  const tasks = moves.flatMap((move) => (move.does === "add" && move.part === "task" ? [move] : []));
  const left = tasks.filter(({ on }) => !ended.has(on));
  assert.ok(tasks.length > 40 && left.length > 0, `${left.length} of ${tasks.length}`);
  for (const { on, at } of left)
    assert.ok(UNTIL.getTime() - at.getTime() < 30 * 86_400_000, `${on} of ${at.toISOString()}`);
});

test("the same seed makes the same county, and another another", () => {
  const things = (county: County): unknown => makeCounty(loading, county).rows["process.thing"];
  assert.deepEqual(things(SAMPLE), made.rows["process.thing"]);
  assert.notDeepEqual(things({ ...SAMPLE, seed: "other" }), made.rows["process.thing"]);
});

test("nothing in the county is later than now", () => {
  for (const { at } of made.moves) assert.ok(at < UNTIL, at.toISOString());
});

test("every service that people are referred to has said how much capacity it has, most of them lately", () => {
  const said = made.rows["service.capacity"];
  const services = loading.pack.services.filter(
    ({ acceptsReferrals, audience }) => acceptsReferrals && audience !== "people-causing-harm",
  );
  assert.deepEqual(new Set(said.map(({ service }) => service)), new Set(services.map(({ id }) => id)));
  const fresh = said.filter(({ valid_until }) => (valid_until as Date) > UNTIL);
  assert.ok(new Set(fresh.map(({ service }) => service)).size >= services.length / 2);
  for (const { kept_at } of said) assert.ok((kept_at as Date) < UNTIL);
});

test("a county is loaded into an empty database and into no other", async () => {
  assert.equal(
    await loadRows(loading.database, makeCounty(loading, { ...SAMPLE, seed: "second" }).rows),
    false,
  );
});

test("what could not have happened is refused by the database, and nothing of it stays", async () => {
  const house = await lockedHouse();
  const wrong = makeCounty(house, { ...SAMPLE, contacts: 2, ownBehaviour: 0 });
  const [thing] = wrong.rows["process.thing"];
  assert.ok(thing);
  thing["state"] = thing["state"] === "closed" ? "waiting" : "closed";
  await assert.rejects(loadRows(house.database, wrong.rows), { code: "FL001" });
  assert.ok(await loadRows(house.database, noRows()));
});

test("everything anybody says is marked as fictional", () => {
  const said = made.moves.flatMap((move) =>
    move.does === "arrive" && move.answers.words ? [move.answers.words] : [],
  );
  assert.ok(said.length > 10);
  for (const words of said) assert.match(words, /\(Fictional\.\)$/);
});
