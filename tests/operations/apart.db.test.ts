import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import pg from "pg";
import { findFreePort } from "../../tools/provide/free-port.ts";
import { testEngine } from "../support/engine.ts";
import { ask } from "./machine/ask.ts";
import { asOwner } from "./machine/as-owner.ts";
import { signInAs } from "./machine/colleague.ts";
import { newWords } from "./machine/load.ts";
import { startedPlace, withSettings, type Place } from "./machine/place.ts";
import { runProgram, startProgram, type Settings } from "./machine/program.ts";
import { Visitor } from "./machine/visitor.ts";

const isServer = testEngine() === "postgres";

test("a public process of its own takes a request and can open nothing; the staff process takes it in", async (t) => {
  // Two processes need a server between them.
  if (!isServer) return;
  const staff = await startedPlace(t);
  const outside = await publicPlaceOf(staff);
  const publicProcess = await startProgram(t, outside.settings);
  const words = newWords();
  const receipt = await new Visitor(outside).asksForHelp(words);

  assert.equal((await at(outside, outside.staff, "/now")).status, 404, "it serves no staff page");
  assert.equal((await at(outside, outside.help, "/readyz")).status, 200);
  const [waiting] = await asOwner(
    staff.settings,
    "select id::text, encode(sealed, 'escape') as sealed from intake.sealed",
  );
  assert.equal(waiting?.["id"], receipt.id);
  assert.doesNotMatch(String(waiting?.["sealed"]), new RegExp(words));

  const staffProcess = await startProgram(
    t,
    withSettings(staff, { FANLIGHT_SERVE: "staff", ...originsOf(outside, staff) }),
  );
  assert.equal((await at(staff, outside.help, "/")).status, 404, "it serves no public page");
  const colleague = await signInAs("front-door-practitioner", staff);
  const page = await colleague.waitFor(`/contacts/${receipt.id}`);
  assert.equal(page.status, 200);
  assert.ok(page.body.includes(words));

  assert.equal((await publicProcess.stop()).code, 0);
  assert.equal((await staffProcess.stop()).code, 0);
});

test("the public login reads no table but the two that say which schema and which data this is", async (t) => {
  if (!isServer) return;
  const { settings } = await startedPlace(t);
  const rows = await asOwner(
    settings,
    `select c.oid::regclass::text as name, verb from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join unnest(array['select', 'insert', 'update', 'delete']) as verb
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^(pg_|information_schema)' and exists (
       select from unnest(array['fanlight_public_login', 'fanlight_public']) as role
       where has_schema_privilege(role, n.oid, 'usage') and (has_table_privilege(role, c.oid, verb)
         or verb <> 'delete' and has_any_column_privilege(role, c.oid, verb)))`,
  );
  assert.deepEqual(rows.map(({ name, verb }) => `${String(verb)} ${String(name)}`).toSorted(), [
    "select migration.applied",
    "select migration.installation",
  ]);
});

test("the public login can take on no other role than the public one", async (t) => {
  if (!isServer) return;
  const { settings } = await startedPlace(t);
  const client = new pg.Client({ connectionString: publicLogin(settings) });
  await client.connect();
  // Before the database is dropped, which would end this connection in its own way.
  client.on("error", () => undefined);
  t.after(() => client.end());
  for (const role of [
    "fanlight_app",
    "fanlight_sign_in",
    "fanlight_jobs",
    "fanlight_owner",
    "fanlight_login",
  ]) {
    await assert.rejects(client.query(`set role ${role}`), /permission denied to set role/, role);
  }
  await client.query("set role fanlight_public");
  await assert.rejects(client.query("select sealed from intake.sealed"), /permission denied/);
  await assert.rejects(client.query("select * from identity.enter('x')"), /permission denied/);
});

/** Where the public process stands: its own port, its own folder with the public keys alone, its own login. */
async function publicPlaceOf(staff: Place): Promise<Place> {
  const port = await findFreePort();
  const keyFile = join(staff.folder, "public", "keys.json");
  const made = await runProgram(["admin", "public-keys", keyFile], staff.settings);
  assert.equal(made.code, 0, made.err);
  const place = { ...staff, port, help: `http://localhost:${port}` };
  const settings = withSettings(staff, {
    PORT: String(port),
    FANLIGHT_SERVE: "public",
    FANLIGHT_PUBLIC_KEYS: keyFile,
    FANLIGHT_KEYS: join(staff.folder, "public", "none.json"),
    DATABASE_URL: publicLogin(staff.settings),
    DATABASE_OWNER_URL: undefined,
    ...originsOf(place, staff),
  });
  return { ...place, settings };
}

function publicLogin(settings: Settings): string {
  const address = new URL(settings["DATABASE_URL"] ?? "");
  address.username = "fanlight_public_login";
  return address.href;
}

/** Both processes are told the same: where each face lives. */
function originsOf(outside: Pick<Place, "help">, inside: Pick<Place, "staff">): Settings {
  return {
    FANLIGHT_HELP_ORIGIN: outside.help,
    FANLIGHT_PARTNERSHIP_ORIGIN: inside.staff,
    FANLIGHT_STAFF_ORIGIN: inside.staff,
  };
}

const at = ({ port }: Pick<Place, "port">, origin: string, path: string) => ask({ port, origin, path });
