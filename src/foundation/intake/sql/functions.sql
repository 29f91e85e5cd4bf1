-- The public role may execute these and nothing else. It can add sealed intake and never read it.

-- The application makes the id from the visit, so sending twice keeps one.
create function intake.put_sealed(new_id uuid, new_kind text, new_key_id text, new_sealed bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into intake.sealed (id, kind, key_id, sealed) values (new_id, new_kind, new_key_id, new_sealed)
  on conflict do nothing
$$;

create function intake.put_draft(new_lookup bytea, new_sealed bytea, lasts interval) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into intake.draft (lookup, sealed, expires_at) values (new_lookup, new_sealed, now() + least(lasts, interval '1 day'))
  on conflict (lookup) do update set sealed = excluded.sealed, expires_at = excluded.expires_at
$$;

create function intake.get_draft(wanted bytea) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select sealed from intake.draft where lookup = wanted and expires_at > now()
$$;

create function intake.delete_draft(unwanted bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from intake.draft where lookup = unwanted
$$;

create function intake.purge_drafts() returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from intake.draft where expires_at < now() returning 1) select count(*)::int from gone
$$;

grant execute on function intake.put_sealed(uuid, text, text, bytea), intake.put_draft(bytea, bytea, interval),
  intake.get_draft(bytea), intake.delete_draft(bytea) to fanlight_public;
grant execute on function intake.purge_drafts() to fanlight_jobs;
