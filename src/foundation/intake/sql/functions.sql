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

-- Coming back. A thread is of a contact, a question or a place; it is opened in the transaction that sends, read and closed by whoever holds its reference.
create function intake.open_thread(new_lookup bytea, new_thing uuid, new_kind text, new_public_key bytea, lasts interval)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into intake.thread (lookup, thing_id, kind, public_key, expires_at)
  values (new_lookup, new_thing, new_kind, new_public_key,
    date_trunc('hour', now() + least(lasts, interval '1 year')) + interval '1 hour')
  on conflict do nothing
$$;

-- One row for a thread that is there, with all its replies; none for one that is wrong, burnt or over.
create function intake.read_thread(wanted bytea)
returns table (kind text, is_open boolean, ids uuid[], sealed bytea[], written timestamptz[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.kind, coalesce(t.closed_at is null, true),
    array(select r.id from intake.reply r where r.thing_id = h.thing_id order by r.place),
    array(select r.sealed from intake.reply r where r.thing_id = h.thing_id order by r.place),
    array(select r.written_at from intake.reply r where r.thing_id = h.thing_id order by r.place)
  from intake.thread h left join process.thing t on t.id = h.thing_id
  where h.lookup = wanted and h.expires_at > now()
$$;

-- Whether it would be found: nothing is read of it, so that the answer takes as long for one that is as for one that is not.
create function intake.is_thread(wanted bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from intake.thread where lookup = wanted and expires_at > now())
$$;

-- As what an addition to a thread is taken in: a ciphertext opens under no other name.
create function intake.added_as(kind text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case kind when 'contact' then 'returned' when 'question' then 'question-more' when 'place' then 'place-answer' end
$$;

-- Something she adds, sealed as her request was. False: there is no such thread, it is of another kind, or what it was
-- about is closed.
create function intake.add_to_thread(wanted bytea, new_id uuid, new_kind text, new_key_id text, new_sealed bytea)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with open as (
    select h.thing_id from intake.thread h left join process.thing t on t.id = h.thing_id
    where h.lookup = wanted and h.expires_at > now() and t.closed_at is null and new_kind = intake.added_as(h.kind)),
  -- Sent twice it is one, and both are told that it is kept.
  added as (
    insert into intake.sealed (id, kind, key_id, sealed, thing_id)
    select new_id, new_kind, new_key_id, new_sealed, open.thing_id from open on conflict do nothing)
  select exists (select from open)
$$;

-- What is left says that it was closed and when, to the hour; by what stands in place of the look-up value nobody finds it.
create function intake.burn_thread(unwanted bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with burnt as (
    update intake.thread set lookup = sha256(convert_to(gen_random_uuid()::text, 'UTF8')), public_key = decode(repeat('00', 32), 'hex'),
      expires_at = date_trunc('hour', now()), closed_by_her_at = date_trunc('hour', now())
    where lookup = unwanted and expires_at > now() returning thing_id)
  delete from intake.reply r using burnt where r.thing_id = burnt.thing_id
$$;

create function intake.purge_threads() returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  -- That she closed one herself is told for as long as one may last.
  with gone as (
    delete from intake.thread where expires_at < now() - case when closed_by_her_at is null then interval '0' else interval '1 year' end
    returning 1) select count(*)::int from gone
$$;

grant execute on function intake.open_thread(bytea, uuid, text, bytea, interval), intake.read_thread(bytea),
  intake.is_thread(bytea), intake.add_to_thread(bytea, uuid, text, text, bytea), intake.burn_thread(bytea) to fanlight_public;
grant execute on function intake.purge_threads() to fanlight_jobs;

-- A member of staff hands on what is taken in like the public's: she can add, as the public can, and read nothing back.
grant execute on function intake.put_sealed(uuid, text, text, bytea) to fanlight_app;

-- A link sent by post leads to a draft that waits for its bearer: found by a value and opened by a key that only the
-- link gives. Made by the jobs that take in, once, and never over another.
create function intake.put_link(new_lookup bytea, new_sealed bytea, lasts interval) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into intake.draft (lookup, sealed, expires_at)
  select new_lookup, new_sealed, now() + least(lasts, interval '1 day') where identity.may('intake.take-in')
$$;

-- Taking deletes: of two that follow one link only the first finds anything.
create function intake.take_link(wanted bytea) returns bytea
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with taken as (delete from intake.draft where lookup = wanted returning sealed, expires_at)
  select sealed from taken where expires_at > now()
$$;

grant execute on function intake.put_link(bytea, bytea, interval) to fanlight_app;
grant execute on function intake.take_link(bytea) to fanlight_public;
