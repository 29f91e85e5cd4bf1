import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import type { Database } from "../../src/foundation/db/index.ts";
import { PERMISSIONS } from "../../src/foundation/pack/index.ts";
import { guardedTables, readAccessTables } from "../support/access/access-tables.ts";
import { tryAll } from "../support/access/attempt.ts";
import { OURS, readCatalogue } from "../support/access/catalogue.ts";
import { callWith, readFunctions, type Callable } from "../support/access/function-calls.ts";
import { FOREIGN_KEY_PROBES, MAY_DIFFER, UNIQUE_VALUES } from "../support/access/probes.ts";
import { buildProbeWorld, type ProbeWorld } from "../support/access/probe-world.ts";
import { testHouse } from "../support/site.ts";

// Nobody learns from a refusal whether there is such a record (SAFETY 46, 47): whatever may be tried is tried with the
// id of a hidden record and with one of none, by somebody who holds every permission there is.
const SEEN_BY_ALL = ["identity.staff", "identity.seat"];
const tables = guardedTables(await readAccessTables()).map(([name]) => name);
const hiding = tables.filter((name) => !SEEN_BY_ALL.includes(name));

let database: Database;
let world: ProbeWorld;

before(async () => {
  ({ database } = await testHouse());
  world = await buildProbeWorld(await testHouse(), Object.keys(PERMISSIONS));
});

/** What a database says to a statement, without the ids in it. */
async function answers(statements: readonly string[]): Promise<string[]> {
  return (await tryAll(database, world.token, statements)).map((said) =>
    said.replaceAll(/R-NOSUCH|T-\w+-[0-9a-f-]{36}|[0-9a-f-]{36}/g, "it"),
  );
}

describe("a foreign key", () => {
  test("to hidden records is tried below, every one that pages may write", async () => {
    const rows = await readCatalogue<{ name: string }>(
      database,
      `
      select k.conrelid::regclass || '.' || a.attname || v.suffix as name
      from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey),
        (values ('insert', ''), ('update', '.update')) as v (verb, suffix)
      where ${OURS} and k.contype = 'f' and has_column_privilege('fanlight_app', k.conrelid, a.attnum, v.verb)
        and k.confrelid::regclass::text = any ('{${hiding.join()}}')`,
    );
    assert.deepEqual(
      [...new Set(rows.map(({ name }) => name))].toSorted(),
      Object.keys(FOREIGN_KEY_PROBES).toSorted(),
    );
  });

  for (const [name, probe] of Object.entries(FOREIGN_KEY_PROBES)) {
    test(`${name} says of a hidden record what it says of none`, async () => {
      const kind = name.includes("person_id") ? "person" : "thing";
      const ids = [world.others[kind], world.conflicted[kind], randomUUID()];
      const [others, conflicted, absent] = await answers(ids.map((id) => probe(id, world)));
      // A refusal or a count of rows: a probe that is wrong in itself would say the same of everything.
      assert.match(absent ?? "", /^(42501|23503|FL019|\d+$)/);
      assert.equal(conflicted, absent);
      if (MAY_DIFFER[name] === undefined) assert.equal(others, absent);
    });
  }
});

describe("a unique value", () => {
  test("that pages may write has its reason", async () => {
    const rows = await readCatalogue<{ name: string }>(
      database,
      `
      select c.oid::regclass || ' ' || i.indexrelid::regclass::text as name
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and i.indisunique and has_any_column_privilege('fanlight_app', c.oid, 'insert')
        and not (i.indnatts = 1 and exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.atttypid = 'uuid'::regtype and a.attname = 'id'))`,
    );
    const names = rows.map(({ name }) => name.replace(/ \w+\./, " "));
    assert.deepEqual(
      names.toSorted(),
      Object.keys(UNIQUE_VALUES)
        .filter((name) => !name.endsWith("entry_pkey"))
        .toSorted(),
    );
  });
});

describe("a function", () => {
  let functions: readonly Callable[];

  before(async () => {
    functions = await readFunctions(database);
  });

  test("that pages may run says of a hidden record what it says of none", async () => {
    const wrong: string[] = [];
    for (const callable of functions) {
      for (const hidden of [world.others, world.conflicted]) {
        const mayDiffer = hidden === world.others && MAY_DIFFER[callable.name] !== undefined;
        for (const [with_, without] of callWith(callable, hidden)) {
          const [one, other] = await answers([with_, without]);
          if (one !== other && !mayDiffer) wrong.push(`${with_}: ${one}, not ${other}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(functions.length > 20);
  });
});
