/** Schemas of ours; the queue's own is compared with what its package expects by a test of its own. */
const OURS = `n.nspowner = 'fanlight_owner'::regrole and n.nspname <> 'job'`;

/** What is granted by an access list, one line for each grantee, without what the owner has of itself. */
const granted = (acl: string, what: string): string => `
  select format('grant %s on ${what} to %s;', string_agg(lower(a.privilege_type), ', ' order by a.privilege_type),
    case a.grantee when 0 then 'public' else a.grantee::regrole::text end) as line, a.grantee
  from aclexplode(${acl}) a where a.grantee <> 'fanlight_owner'::regrole group by a.grantee`;

const TABLES = `
  select format(E'create table %s (\\n%s\\n);%s', c.oid::regclass, d.columns,
    case when c.relrowsecurity then ' -- row policies' || case when c.relforcerowsecurity then ', forced' else '' end else '' end) as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, lateral (
    select string_agg(format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      case when a.attidentity <> '' then ' generated always as identity' else '' end,
      coalesce(' default ' || pg_get_expr(v.adbin, v.adrelid), '')), E',\\n' order by a.attnum) as columns
    from pg_attribute a left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as d
  where ${OURS} and c.relkind in ('r', 'p', 'v', 'm') order by c.oid::regclass::text collate "C"`;

const CONSTRAINTS = `
  select format('alter table %s add constraint %I %s;', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as line
  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
  where ${OURS} and k.contype in ('p', 'u', 'f', 'c', 'x')
  order by k.conrelid::regclass::text collate "C", k.contype, k.conname collate "C"`;

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by c.oid::regclass::text collate "C"`;

const POLICIES = `
  select format('create policy %I on %s%s for %s to %s%s%s;', p.polname, p.polrelid::regclass,
    case when p.polpermissive then '' else ' as restrictive' end,
    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
    (select string_agg(r::regrole::text, ', ' order by r::regrole::text) from unnest(p.polroles) r),
    coalesce(E'\\n  using (' || regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g') || ')', ''),
    coalesce(E'\\n  with check (' || regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\\s+', ' ', 'g') || ')', '')) as line
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} order by p.polrelid::regclass::text collate "C", p.polname collate "C"`;

const FUNCTIONS = `
  select rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} order by p.oid::regprocedure::text collate "C"`;

const TRIGGERS = `
  select pg_get_triggerdef(t.oid) || ';' as line
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and not t.tgisinternal order by t.tgrelid::regclass::text collate "C", t.tgname collate "C"`;

const SCHEMA_GRANTS = `
  select g.line from pg_namespace n, lateral (${granted("n.nspacl", "schema ' || quote_ident(n.nspname) || '")}) g
  where ${OURS} order by n.nspname collate "C", g.grantee::regrole::text collate "C"`;

const TABLE_GRANTS = `
  select g.line from pg_class c join pg_namespace n on n.oid = c.relnamespace,
    lateral (${granted("c.relacl", "' || c.oid::regclass || '")}) g
  where ${OURS} order by c.oid::regclass::text collate "C", g.grantee::regrole::text collate "C"`;

const COLUMN_GRANTS = `
  select format('grant %s (%s) on %s to %s;', lower(x.privilege_type),
    string_agg(quote_ident(a.attname), ', ' order by a.attnum), c.oid::regclass, x.grantee::regrole) as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid,
    lateral aclexplode(a.attacl) x
  where ${OURS} group by c.oid, x.grantee, x.privilege_type
  order by c.oid::regclass::text collate "C", x.grantee::regrole::text collate "C", x.privilege_type`;

const FUNCTION_GRANTS = `
  select g.line from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
    lateral (${granted("coalesce(p.proacl, acldefault('f', p.proowner))", "function ' || p.oid::regprocedure || '")}) g
  where ${OURS} order by p.oid::regprocedure::text collate "C", g.grantee::regrole::text collate "C"`;

/** What the snapshot has, in this order: each a query whose rows are its lines. */
export const SECTIONS: readonly { readonly title: string; readonly query: string }[] = [
  { title: "Tables", query: TABLES },
  { title: "Constraints", query: CONSTRAINTS },
  { title: "Indexes", query: INDEXES },
  { title: "Row policies", query: POLICIES },
  { title: "Functions", query: FUNCTIONS },
  { title: "Triggers", query: TRIGGERS },
  { title: "Granted on schemas", query: SCHEMA_GRANTS },
  { title: "Granted on tables", query: TABLE_GRANTS },
  { title: "Granted on columns", query: COLUMN_GRANTS },
  { title: "Granted on functions", query: FUNCTION_GRANTS },
];
