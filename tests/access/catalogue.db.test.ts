import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import type { Database } from "../../src/foundation/db/index.ts";
import { guardedTables, isReference, readAccessTables } from "../support/access/access-tables.ts";
import { LOGINS, OURS, readCatalogue, WORKING_ROLES } from "../support/access/catalogue.ts";
import { testDatabase } from "../support/database.ts";

// What the database says of itself (SAFETY 44-46, 48): no rule of these is left to remembering.
const tables = await readAccessTables();
const roles = WORKING_ROLES.map((role) => `'${role}'`).join();

let database: Database;

before(async () => {
  database = await testDatabase();
});

const namesOf = async (query: string): Promise<string[]> =>
  (await readCatalogue<{ name: string }>(database, query)).map(({ name }) => name);

describe("tables", () => {
  const all = `
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p')`;

  test("are each said in an access.table.ts, and none is said that is not there", async () => {
    assert.deepEqual((await namesOf(`${all} order by 1`)).toSorted(), Object.keys(tables).toSorted());
  });

  test("have row policies, forced for the owner too, but for those with nobody in them", async () => {
    const guarded = await namesOf(`${all} and c.relrowsecurity and c.relforcerowsecurity order by 1`);
    assert.deepEqual(
      guarded.toSorted(),
      guardedTables(tables)
        .map(([name]) => name)
        .toSorted(),
    );
  });

  test("of reference give reasons, point at nobody, and are only read", async () => {
    for (const [name, table] of Object.entries(tables)) {
      if (!isReference(table)) continue;
      assert.ok(table.reference.length > 10);
      const people = await namesOf(`
        select k.confrelid::regclass::text as name from pg_constraint k
        where k.contype = 'f' and k.conrelid = '${name}'::regclass
          and k.confrelid in ('identity.staff'::regclass, 'process.thing'::regclass, 'people.person'::regclass)`);
      assert.deepEqual(people, []);
      const grants = await namesOf(`
        select distinct a.privilege_type as name from pg_class c, aclexplode(c.relacl) a
        where c.oid = '${name}'::regclass and a.grantee in (select oid from pg_roles where rolname in (${roles}))`);
      assert.deepEqual(grants, ["SELECT"], name);
    }
  });

  test("have policies for named roles only", async () => {
    const open = await namesOf("select polname::text as name from pg_policy where 0 = any (polroles)");
    assert.deepEqual(open, []);
  });

  test("let the owner's functions work by a policy of their own, never by passing it by", async () => {
    const without = await namesOf(`${all} and c.relrowsecurity and not exists (
      select from pg_policy p where p.polrelid = c.oid and 'fanlight_owner'::regrole = any (p.polroles))`);
    assert.deepEqual(without, []);
  });

  test("are looked at through no view that has its owner's eyes, and copied by none", async () => {
    const views = await namesOf(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspowner = 'fanlight_owner'::regrole and (c.relkind = 'm' or c.relkind = 'v'
        and not coalesce('security_invoker=true' = any (c.reloptions), false))`);
    assert.deepEqual(views, []);
  });
});

describe("the roles the product works as", () => {
  const both = [...WORKING_ROLES, ...LOGINS].map((role) => `'${role}'`).join();

  test("own nothing", async () => {
    const owned = await namesOf(`
      select d.objid::text as name from pg_shdepend d join pg_roles r on r.oid = d.refobjid
      where d.deptype = 'o' and r.rolname in (${both})`);
    assert.deepEqual(owned, []);
  });

  test("pass no row policy by, and can make neither roles nor databases", async () => {
    const strong = await namesOf(`
      select rolname::text as name from pg_roles where rolname in (${both}, 'fanlight_owner')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`);
    assert.deepEqual(strong, []);
  });

  test("belong to no role but those they are meant to take on, and inherit none", async () => {
    const rows = await readCatalogue<{ member: string; role: string }>(
      database,
      `select m.rolname::text as member, r.rolname::text as role from pg_auth_members a
       join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
       where m.rolname in (${both}, 'fanlight_owner') order by 1, 2`,
    );
    assert.deepEqual(
      rows.map(({ member, role }) => `${member} may be ${role}`),
      [
        ...WORKING_ROLES.toSorted().map((role) => `fanlight_login may be ${role}`),
        "fanlight_public_login may be fanlight_public",
      ],
    );
    assert.deepEqual(
      await namesOf(`select rolname::text as name from pg_roles where rolname in (${both}) and rolinherit`),
      [],
    );
  });

  test("may insert and update columns that are named, never a whole table", async () => {
    const whole = await namesOf(`
      select c.oid::regclass || ' ' || a.privilege_type as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      where ${OURS} and a.privilege_type not in ('SELECT', 'DELETE')
        and a.grantee in (select oid from pg_roles where rolname in (${both}) union select 0)`);
    assert.deepEqual(whole, []);
  });

  test("may make nothing in any schema", async () => {
    const makes = await namesOf(`
      select n.nspname || ' ' || r.rolname as name from pg_namespace n, pg_roles r
      where r.rolname in (${both}) and n.nspname !~ '^pg_' and has_schema_privilege(r.oid, n.oid, 'create')`);
    assert.deepEqual(makes, []);
  });
});

describe("functions", () => {
  const all = `
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}`;

  // One that is granted to nobody runs only inside another, whose pinned path it has; but a trigger runs by itself.
  test("pin where names are looked up", async () => {
    const loose = await namesOf(`
      select p.oid::regprocedure::text as name ${all}
        and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
        and (p.prorettype = 'trigger'::regtype or exists (
          select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee <> p.proowner))`);
    assert.deepEqual(loose, []);
  });

  test("may be run by nobody who is not named", async () => {
    const open = await namesOf(`
      select p.oid::regprocedure::text as name ${all} and exists (
        select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`);
    assert.deepEqual(open, []);
  });

  test("say whether they change anything", () => {
    const silent = sqlFiles().flatMap(({ file, text }) =>
      text
        .split(/^create (?:or replace )?function /im)
        .slice(1)
        .filter(
          (definition) => !/\b(immutable|stable|volatile)\b/i.test(definition.split(/\bas \$/i)[0] ?? ""),
        )
        .map((definition) => `${file}: ${definition.split("(")[0]}`),
    );
    assert.deepEqual(silent, []);
  });

  test("that work with the owner's rights belong to the owner, who has no more than policies give", async () => {
    const others = await namesOf(`
      select p.oid::regprocedure::text as name ${all} and p.prosecdef and p.proowner <> 'fanlight_owner'::regrole`);
    assert.deepEqual(others, []);
  });
});

describe("what the public's role may do", () => {
  const may = (role: string): string => `
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspowner = 'fanlight_owner'::regrole and has_function_privilege('${role}', p.oid, 'execute') order by 1`;

  test("is to run these functions", async () => {
    assert.deepEqual(await namesOf(may("fanlight_public")), [
      "hotspots.published()",
      "indicator.published()",
      "information.published()",
      "intake.add_to_thread(bytea,uuid,text,text,bytea)",
      "intake.burn_thread(bytea)",
      "intake.delete_draft(bytea)",
      "intake.get_draft(bytea)",
      "intake.is_thread(bytea)",
      "intake.open_thread(bytea,uuid,text,bytea,interval)",
      "intake.put_draft(bytea,bytea,interval)",
      "intake.put_sealed(uuid,text,text,bytea)",
      "intake.read_thread(bytea)",
      "intake.take_link(bytea)",
      "languages.is_checked(text,text)",
      "place.done()",
      "place.is_known(text)",
      "publications.published()",
      "strategy.published()",
    ]);
  });

  test("and nothing with any table, column or sequence", async () => {
    const rights = await namesOf(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspowner = 'fanlight_owner'::regrole and c.relkind in ('r', 'p', 'v', 'm', 'S') and (
        case when c.relkind = 'S' then has_sequence_privilege('fanlight_public', c.oid, 'usage, select, update')
        else has_table_privilege('fanlight_public', c.oid, 'select, insert, update, delete, truncate, references, trigger')
          or has_any_column_privilege('fanlight_public', c.oid, 'select, insert, update, references') end)`);
    assert.deepEqual(rights, []);
    const schemas = await namesOf(`
      select nspname::text as name from pg_namespace n where n.nspowner = 'fanlight_owner'::regrole
        and has_schema_privilege('fanlight_public', n.oid, 'usage')`);
    assert.deepEqual(schemas.toSorted(), [
      "hotspots",
      "indicator",
      "information",
      "intake",
      "languages",
      "place",
      "publications",
      "strategy",
    ]);
  });

  test("and a login that has taken on no role yet may only ask who a session is", async () => {
    assert.deepEqual(await namesOf(may("fanlight_login")), ["identity.enter(text)"]);
    assert.deepEqual(await namesOf(may("fanlight_public_login")), []);
  });
});

test("every foreign key says what deleting does", async () => {
  const silent = await namesOf(`
    select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
    join pg_namespace n on n.oid = k.connamespace where ${OURS} and k.contype = 'f' and k.confdeltype = 'a'`);
  assert.deepEqual(silent, []);
});

function sqlFiles(): { file: string; text: string }[] {
  const files = globSync("src/**/sql/*.sql", { cwd: checkoutRoot }).filter(
    (file) => !file.endsWith("_06_jobs.sql"),
  );
  return files.map((file) => ({ file, text: readFileSync(join(checkoutRoot, file), "utf8") }));
}
