import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readConfig, SETTINGS } from "../../src/foundation/config/index.ts";
import { newPlace, withSettings, type Place } from "./machine/place.ts";
import { runProgram } from "./machine/program.ts";

const SECRET = "do-not-repeat-me";
const AT_ONCE = 4;

type Case = {
  readonly wrong: string;
  /** Whether it is found by reading the settings, before anything is done: then it is said together with all others. */
  readonly isRead?: true;
  /** What else has to be so for the value to matter. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly says: RegExp;
};

/** A wrong value for every setting there is. `FILE` is a file where a folder is wanted, `RUBBISH` one that holds rubbish. */
const CASES: Readonly<Record<string, Case>> = {
  FANLIGHT_MODE: { isRead: true, wrong: "rehearsal", says: /FANLIGHT_MODE: .* Write demo or live\./ },
  PORT: { isRead: true, wrong: "70000", says: /PORT: .* Give a number from 0 to 65535\./ },
  HOST: {
    wrong: "192.0.2.1",
    beside: originsOf("http", "fanlight.example"),
    says: /HOST: .*192\.0\.2\.1.*own addresses/,
  },
  DATABASE_URL: {
    isRead: true,
    wrong: `mysql://me:${SECRET}@localhost/x`,
    says: /DATABASE_URL: .* postgres:\/\/user/,
  },
  DATABASE_OWNER_URL: {
    isRead: true,
    wrong: `me:${SECRET}@localhost`,
    says: /DATABASE_OWNER_URL: .* postgres:\/\/user/,
  },
  FANLIGHT_DATA: { wrong: "FILE", says: /FANLIGHT_DATA: The folder .* Give a folder/ },
  FANLIGHT_PACK: { wrong: "/nowhere/at/all", says: /\/nowhere\/at\/all[\s\S]*What to do: / },
  FANLIGHT_COUNTY: { isRead: true, wrong: "real", says: /FANLIGHT_COUNTY: .* Write fictional or none\./ },
  FANLIGHT_KEYS: { wrong: "RUBBISH", says: /key file .*does not read as JSON.*Put back/ },
  FANLIGHT_KEY_SHELF: { wrong: "FILE", says: /FANLIGHT_KEY_SHELF: The folder .* Give a folder/ },
  FANLIGHT_PUBLIC_KEYS: {
    wrong: "RUBBISH",
    beside: { FANLIGHT_SERVE: "public" },
    says: /key file .*does not read as JSON/,
  },
  FANLIGHT_SERVE: { isRead: true, wrong: "some", says: /FANLIGHT_SERVE: .* Write all, public or staff\./ },
  FANLIGHT_HELP_ORIGIN: {
    isRead: true,
    wrong: "https://help.example.org/start",
    says: /FANLIGHT_HELP_ORIGIN: .* origin of the help/,
  },
  FANLIGHT_PARTNERSHIP_ORIGIN: {
    isRead: true,
    wrong: "together.example.org",
    says: /FANLIGHT_PARTNERSHIP_ORIGIN: .* origin of/,
  },
  FANLIGHT_STAFF_ORIGIN: {
    isRead: true,
    wrong: "ftp://staff.example.org",
    says: /FANLIGHT_STAFF_ORIGIN: .* origin of the staff/,
  },
  FANLIGHT_TRUSTED_PROXY: {
    isRead: true,
    wrong: "10.0.0.300",
    says: /FANLIGHT_TRUSTED_PROXY: .* Write addresses or ranges/,
  },
  FANLIGHT_CHECKPOINTS: { wrong: "FILE", says: /FANLIGHT_CHECKPOINTS: The folder .* Give a folder/ },
  FANLIGHT_MAIL: {
    isRead: true,
    wrong: `smtp://me:${SECRET}@`,
    says: /FANLIGHT_MAIL: .* smtp:\/\/user:password@host/,
  },
  FANLIGHT_SIGN_IN: { wrong: "/nowhere/sign-in.yaml", says: /\/nowhere\/sign-in\.yaml: / },
};

test("every setting there is has a wrong value below", () => {
  assert.deepEqual(Object.keys(CASES).toSorted(), SETTINGS.map(({ name }) => name).toSorted());
});

test("a wrong value of any setting stops the start, says which and what to do, and repeats no password", async (t) => {
  const place = await newPlace(t);
  const waiting = Object.entries(CASES).filter(([, { isRead }]) => !isRead);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await assertRefused(place, ...next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
});

async function assertRefused(place: Place, name: string, { wrong, beside, says }: Case): Promise<void> {
  // Two starts at once must not meet in one data folder, which would be another refusal.
  const folder = join(place.folder, name);
  mkdirSync(folder);
  const own = { FANLIGHT_DATA: join(folder, "data"), FANLIGHT_KEYS: join(folder, "keys.json"), PORT: "0" };
  const value = wrong === "FILE" || wrong === "RUBBISH" ? aFile(folder) : wrong;
  const { code, signal, err } = await runProgram(
    ["start"],
    withSettings(place, { ...own, ...beside, [name]: value }),
  );
  assert.match(err, says, `${name}: ${err}`);
  assert.equal(code ?? signal, 1, name);
  assert.doesNotMatch(err, new RegExp(SECRET), name);
  assert.doesNotMatch(err, /^ +at /m, `${name} shows a stack`);
}

test("a misspelt setting stops the start, since nothing would obey it", async (t) => {
  const place = await newPlace(t);
  const { code, err } = await runProgram(
    ["start"],
    withSettings(place, { FANLIGHT_ORIGIN_STAFF: "https://x.example" }),
  );
  assert.match(err, /FANLIGHT_ORIGIN_STAFF: There is no setting of this name\./);
  assert.equal(code, 1);
});

test("everything that is wrong is said at once, and no password", async (t) => {
  const place = await newPlace(t);
  const read = Object.entries(CASES).filter(([, { isRead }]) => isRead);
  const wrong = Object.fromEntries(read.map(([name, each]) => [name, each.wrong]));
  const { code, signal, err } = await runProgram(["start"], withSettings(place, wrong));
  assert.equal(code ?? signal, 1);
  for (const [name, { says }] of read) assert.match(err, says, `${name}: ${err}`);
  assert.doesNotMatch(err, new RegExp(SECRET));
  assert.doesNotMatch(err, /^ +at /m);
});

test("any one of them alone stops the reading of the settings", () => {
  for (const [name, { wrong, says }] of Object.entries(CASES).filter(([, { isRead }]) => isRead))
    assert.throws(() => readConfig({ [name]: wrong }), says, name);
});

test("the key file may not lie in the data folder, since a copy of the data would carry its own keys", async (t) => {
  const place = await newPlace(t);
  const inside = join(place.settings["FANLIGHT_DATA"] ?? "", "staff.json");
  const { code, err } = await runProgram(["start"], withSettings(place, { FANLIGHT_KEYS: inside }));
  assert.match(err, /FANLIGHT_KEYS: The key file lies in the data folder.* Put the key file elsewhere/);
  assert.equal(code, 1);
});

test("live mode refuses the embedded database, plain http, and a public process that could open records", async (t) => {
  const place = await newPlace(t);
  const live = { FANLIGHT_MODE: "live", FANLIGHT_SERVE: "public", ...originsOf("http", "example.org") };
  const { code, err } = await runProgram(["start"], withSettings(place, live));
  assert.match(err, /DATABASE_URL: Live mode refuses the embedded database.* PostgreSQL 15/);
  for (const face of ["HELP", "PARTNERSHIP", "STAFF"]) {
    assert.match(err, new RegExp(`FANLIGHT_${face}_ORIGIN: Live mode needs https`));
  }
  assert.match(err, /FANLIGHT_PUBLIC_KEYS: .* public side's key file/);
  assert.equal(code, 1);
});

/** A file that is neither a folder nor anything we know, with nobody else's rights on it. */
function aFile(folder: string): string {
  const path = join(folder, "a-file");
  writeFileSync(path, "rubbish", { mode: 0o600 });
  return path;
}

function originsOf(protocol: string, domain: string): Record<string, string> {
  return Object.fromEntries(
    ["help", "partnership", "staff"].map((face) => [
      `FANLIGHT_${face.toUpperCase()}_ORIGIN`,
      `${protocol}://${face}.${domain}`,
    ]),
  );
}
