import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { testEngine } from "../support/engine.ts";
import { asOwner } from "./machine/as-owner.ts";
import { newPlace, startedPlace, withSettings } from "./machine/place.ts";
import { runProgram, startProgram, type Settings } from "./machine/program.ts";

const isServer = testEngine() === "postgres";
const LIVE = {
  FANLIGHT_MODE: "live",
  FANLIGHT_HELP_ORIGIN: "https://help.example.org",
  FANLIGHT_PARTNERSHIP_ORIGIN: "https://together.example.org",
  FANLIGHT_STAFF_ORIGIN: "https://staff.example.org",
};
const WITHOUT_OWNER = { DATABASE_OWNER_URL: undefined };

async function assertRefused(settings: Settings, says: RegExp): Promise<void> {
  const { code, err } = await runProgram(["start"], settings);
  assert.match(err, says);
  assert.doesNotMatch(err, /^ +at |"level":"fatal"/m);
  assert.equal(code, 1);
}

test("a schema newer than the code is refused, and left as it is", async (t) => {
  const { settings } = await startedPlace(t);
  await asOwner(settings, "insert into migration.applied (name, hash) values ('20991231_01_later.sql', 'x')");
  await assertRefused(
    settings,
    /newer than this code: it has 20991231_01_later\.sql\.\n.*backup taken before that/,
  );
  const rows = await asOwner(
    settings,
    "select 1 from migration.applied where name = '20991231_01_later.sql'",
  );
  assert.equal(rows.length, 1);
});

test("a migration that was changed after it had been applied is refused", async (t) => {
  const { settings } = await startedPlace(t);
  await asOwner(settings, "update migration.applied set hash = 'x' where name = '20261121_03_process.sql'");
  await assertRefused(
    settings,
    /changed after they had been applied: 20261121_03_process\.sql\.\n.*add a new migration/,
  );
});

test("a migration that is missing is refused where the owner's address is not given", async (t) => {
  if (!isServer) return;
  const place = await startedPlace(t);
  await asOwner(place.settings, "delete from migration.applied where name = '20261121_24_cases.sql'");
  await assertRefused(
    withSettings(place, WITHOUT_OWNER),
    /behind this code: 20261121_24_cases\.sql not applied\.\n.*fanlight migrate.*DATABASE_OWNER_URL/,
  );
});

test("a live start on an empty database without the owner's address is refused", async (t) => {
  if (!isServer) return;
  // The login role and the keys are there already, as another database of the same server has left them.
  const { settings } = await startedPlace(t);
  const keys = { FANLIGHT_KEYS: settings["FANLIGHT_KEYS"] };
  await assertRefused(
    withSettings(await newPlace(t), { ...LIVE, ...WITHOUT_OWNER, ...keys }),
    /behind this code: .*20261121_01_roles\.sql.*\n.*fanlight migrate/,
  );
});

test("a database address that leads nowhere is refused with the cure, and without its password", async (t) => {
  if (!isServer) return;
  const place = await startedPlace(t);
  const address = (change: (url: URL) => void): Settings => {
    const url = new URL(place.settings["DATABASE_URL"] ?? "");
    change(url);
    return withSettings(place, { ...WITHOUT_OWNER, DATABASE_URL: url.href });
  };
  await assertRefused(
    address((url) => (url.port = "1")),
    /DATABASE_URL: The server cannot be reached\. Check the host/,
  );
  await assertRefused(
    address((url) => (url.pathname = "/none")),
    /DATABASE_URL: The server has no database of this/,
  );
  const wrong = address((url) => {
    url.username = "migrator";
    url.password = "not-the-password";
  });
  await assertRefused(wrong, /DATABASE_URL: The server refuses this user or password\. Correct it/);
  assert.doesNotMatch((await runProgram(["start"], wrong)).err, /not-the-password/);
});

test("demonstration data does not open as live", async (t) => {
  if (!isServer) return;
  const place = await startedPlace(t);
  await assertRefused(
    withSettings(place, LIVE),
    /has the demo data of the pack hertfordshire; Fanlight was started as live for hertfordshire\.\n.*an empty one/,
  );
  await assertRefused(withSettings(place, { ...LIVE, ...WITHOUT_OWNER }), /has the demo data/);
});

test("one partnership's data does not open with another's pack, and nothing of that pack is loaded", async (t) => {
  const place = await startedPlace(t);
  const pack = join(place.folder, "other-pack");
  assert.equal((await runProgram(["pack", "new", pack], {})).code, 0);
  const agencies = "select id, name, active from identity.agency order by id";
  const before = await asOwner(place.settings, agencies);
  await assertRefused(
    withSettings(place, { FANLIGHT_PACK: pack }),
    /has the demo data of the pack hertfordshire; Fanlight was started as demo for /,
  );
  assert.deepEqual(await asOwner(place.settings, agencies), before);
});

test("a broken pack is refused: which file, which line, what to do", async (t) => {
  const place = await newPlace(t);
  const pack = join(place.folder, "pack");
  cpSync(join(checkoutRoot, "packs/hertfordshire"), pack, { recursive: true });
  const file = join(pack, "bank-holidays.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^division: .*/m, "division: [unfinished"));
  await assertRefused(
    withSettings(place, { FANLIGHT_PACK: pack }),
    /The pack has .*\n\nbank-holidays\.yaml, line \d+\n[\s\S]*What to do: /,
  );
});

test("four that migrate the same new database at once all end well, and each migration is applied once", async (t) => {
  if (!isServer) return;
  const { settings } = await newPlace(t);
  const ended = await Promise.all(Array.from({ length: 4 }, () => runProgram(["migrate"], settings)));
  assert.deepEqual(
    ended.map(({ code, out, err }) => ({ code, out, err })),
    ended.map(() => ({ code: 0, out: "The database is up to date.\n", err: "" })),
  );
  const [row] = await asOwner(settings, "select count(*)::int as steps from process.rule");
  assert.ok(Number(row?.["steps"]) > 0);
  const program = await startProgram(t, { ...settings });
  assert.equal((await program.stop()).code, 0);
});
