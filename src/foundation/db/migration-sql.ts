/** What migrating itself needs: the ledger, and the stamp that keeps demonstration and live apart. */
export const LEDGER = `
  create schema if not exists migration authorization fanlight_owner;
  create table if not exists migration.applied (
    name text primary key, hash text not null, at timestamptz not null default now());
  create table if not exists migration.installation (
    one boolean primary key default true check (one),
    mode text not null check (mode in ('demo', 'live')), pack text not null, at timestamptz not null default now());
  alter table migration.applied owner to fanlight_owner;
  alter table migration.installation owner to fanlight_owner;
  grant usage on schema migration to fanlight_login, fanlight_public_login;
  grant select on migration.applied, migration.installation to fanlight_login, fanlight_public_login;`;

/**
 * Takes away every policy, trigger, view, function and grant of ours, so that the functions and policies files that
 * follow are the whole truth: what they do not say is not there.
 */
export const RESET = `
-- Functions of different rooms may call each other, whichever comes first; the tests call every one.
set local check_function_bodies = off;
do $reset$
declare
  ours oid[] := array(
    select n.oid from pg_namespace n
    where n.nspowner = 'fanlight_owner'::regrole and n.nspname not in ('migration', 'job'));
  item record;
begin
  for item in
    select format('drop policy %I on %s', p.polname, p.polrelid::regclass) as command
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = any (ours)
  loop execute item.command; end loop;
  for item in
    select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass) as command
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = any (ours) and not t.tgisinternal
  loop execute item.command; end loop;
  for item in
    select format('drop view if exists %s cascade', c.oid::regclass) as command
    from pg_class c where c.relnamespace = any (ours) and c.relkind = 'v'
  loop execute item.command; end loop;
  for item in
    select format('drop function %s', p.oid::regprocedure) as command from pg_proc p where p.pronamespace = any (ours)
  loop execute item.command; end loop;
  for item in
    select format('revoke all on all tables in schema %1$I from fanlight_app, fanlight_public, fanlight_sign_in, fanlight_jobs', nspname) as command
    from pg_namespace where oid = any (ours)
  loop execute item.command; end loop;
end $reset$;`;
