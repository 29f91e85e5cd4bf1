import { randomUUID } from "node:crypto";
import type { Database } from "../../../src/foundation/db/index.ts";
import { OURS, readCatalogue } from "./catalogue.ts";

/** A function that pages may run: its name with the types of what it takes. */
export type Callable = { readonly name: string; readonly call: string; readonly types: readonly string[] };

/** What of a hidden record somebody might know and ask about. */
export type Known = { readonly thing: string; readonly person: string; readonly reference: string };

/** Of each type, a value that means nothing. */
const BLANK: Readonly<Record<string, string>> = {
  text: "'a-try'",
  bytea: "'\\x00'",
  "bigint[]": "'{}'",
  jsonb: "'{}'",
  integer: "5",
  bigint: "5",
  interval: "'1 hour'",
  "timestamp with time zone": "null",
  boolean: "false",
};

/** Every function that pages may run and that takes an id or a reference. Of a row type, nobody can make a hidden one. */
export async function readFunctions(database: Database): Promise<Callable[]> {
  const rows = await readCatalogue<{ name: string; call: string; types: string[] }>(
    database,
    `select p.oid::regprocedure::text as name, format('%I.%I', n.nspname, p.proname) as call,
       array(select format_type(t, null) from unnest(p.proargtypes) as t) as types
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${OURS} and p.prorettype <> 'trigger'::regtype and has_function_privilege('fanlight_app', p.oid, 'execute')
     order by 1`,
  );
  return rows.filter(
    ({ types }) => types.some((type) => ["uuid", "uuid[]", "text"].includes(type)) && !types.some(isRow),
  );
}

/** Calls with something of a hidden record in each place, each beside the same call with what is not there. */
export function callWith({ call, types }: Callable, hidden: Known): [string, string][] {
  const blank = types.map((type) => BLANK[type] ?? (type === "uuid[]" ? "'{}'" : `'${randomUUID()}'`));
  return types.flatMap((type, place) =>
    pairsFor(type, hidden).map(([one, other]): [string, string] => [
      toCall(call, blank.with(place, one)),
      toCall(call, blank.with(place, other)),
    ]),
  );
}

function pairsFor(type: string, { thing, person, reference }: Known): [string, string][] {
  const absent = randomUUID();
  if (type === "uuid") return [thing, person].map((id) => [`'${id}'`, `'${absent}'`]);
  if (type === "uuid[]") return [thing, person].map((id) => [`'{${id}}'`, `'{${absent}}'`]);
  return type === "text" ? [[`'${reference}'`, "'R-NOSUCH'"]] : [];
}

/** As a statement whose count of rows is the answer: no and nothing do not count. */
function toCall(call: string, args: readonly string[]): string {
  return `select from ${call}(${args.join(", ")}) as answer where answer::text !~ '^(f|\\(,*\\))?$'`;
}

function isRow(type: string): boolean {
  return type.includes(".");
}
