-- One spelling for each coded value: 1.50 and 1.5 are the same number. In PL/pgSQL, as what follows: every page that is
-- looked at is recorded, and what is in plain SQL is planned anew each time.
create function audit.coded_value(value jsonb) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return case jsonb_typeof(value)
    when 'number' then 'n:' || trim_scale((value #>> '{}')::numeric)
    when 'boolean' then 'b:' || (value #>> '{}')
    else 's:' || (value #>> '{}')
  end;
end $$;

create function audit.exact_time(at timestamptz) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
end $$;

-- The bytes of an entry: every field as length:value, or ~ when there is none, so that no two entries share them.
-- src/foundation/audit/entry-hash.ts says the same in TypeScript; a property test holds the two together.
create function audit.entry_hash(entry audit.entry) returns bytea
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (select sha256(entry.prev_hash || convert_to(
    string_agg(coalesce(octet_length(convert_to(field.value, 'UTF8')) || ':' || field.value, '~') || ',', ''
      order by field.place), 'UTF8'))
  from unnest(
    array['fanlight-audit-1', entry.stream_id::text, entry.seq::text, audit.exact_time(entry.at), (entry).by,
      entry.seat_id::text, entry.agency_id, entry.event, entry.thing_id::text, entry.person_id::text]
    || array(
      select part from (
        select d.key as of_key, p.place, p.part
        from jsonb_each(entry.detail) d, lateral (values (1, d.key), (2, audit.coded_value(d.value))) p (place, part)
      ) as parts order by of_key collate "C", place)
  ) with ordinality as field (value, place));
end $$;

-- The only way to write an entry. Who acts comes from the session, never from an argument. It waits for another
-- request of the same session, but not for ever: an entry that cannot be written has to fail what it records.
create function audit.append(new_event text, of_thing uuid, of_person uuid, coded jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
  actor identity.session := identity.current_session();
  head audit.stream_head;
  entry audit.entry;
begin
  if actor.token_hash is null then
    raise exception 'nobody is signed in, so nothing can be recorded' using errcode = 'insufficient_privilege';
  end if;
  select * into head from audit.stream_head where stream_id = actor.stream_id for update;
  if not found then
    insert into audit.stream_head (stream_id, seq, hash, at)
    values (actor.stream_id, 0, decode(repeat('00', 32), 'hex'), clock_timestamp()) on conflict do nothing;
    select * into head from audit.stream_head where stream_id = actor.stream_id for update;
  end if;
  entry.stream_id := actor.stream_id;
  entry.seq := head.seq + 1;
  -- A machine's clock may be set back; the times of a stream never are, so that one that is was tampered with.
  entry.at := greatest(clock_timestamp(), head.at);
  entry.by := coalesce('staff:' || actor.staff_id, 'system:' || actor.system_actor);
  entry.seat_id := actor.seat_id;
  entry.agency_id := (select s.agency_id from identity.seat s where s.id = actor.seat_id);
  entry.event := new_event;
  entry.thing_id := of_thing;
  entry.person_id := of_person;
  entry.detail := coalesce(coded, '{}');
  entry.prev_hash := head.hash;
  entry.hash := audit.entry_hash(entry);
  insert into audit.entry select entry.*;
  update audit.stream_head set seq = entry.seq, hash = entry.hash, at = entry.at where stream_id = entry.stream_id;
end $$;

-- Who has looked, newest first, told only to someone involved. Of a person: what was done in things the actor is
-- involved in, and by colleagues of her own agency, so that no one learns here who else knows that person.
create function audit.views_of(of_thing uuid, of_person uuid, at_most int)
returns table (by text, at timestamptz, event text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  sees_thing boolean := of_thing is not null and access.is_involved(of_thing);
  sees_person boolean := of_person is not null and access.is_person_known(of_person);
begin
  return query
    select seen.by, seen.at, seen.event from (
      (select e.by, e.at, e.event from audit.entry e
       where sees_thing and e.thing_id = of_thing and e.by like 'staff:%'
       order by e.at desc limit least(at_most, 100))
      union all
      (select e.by, e.at, e.event from audit.entry e
       where sees_person and e.person_id = of_person and e.by like 'staff:%'
         and case when e.thing_id is null then e.agency_id = (select identity.actor_agency())
             else access.is_involved(e.thing_id) end
       order by e.at desc limit least(at_most, 100))
    ) as seen
    order by seen.at desc limit least(at_most, 100);
end $$;

-- Streams that grew since they were last sealed. Sealing is for one at a time, until the end of the transaction;
-- it never waits for a request, nor does a request wait for it.
create function audit.unsealed_heads(at_most int) returns table (stream_id uuid, seq bigint, hash bytea)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('fanlight audit checkpoint', 0));
  return query
    select h.stream_id, h.seq, h.hash from audit.stream_head h
    where h.seq > h.sealed_seq order by h.stream_id limit at_most;
end $$;

create function audit.last_checkpoint() returns table (id bigint, hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.hash from audit.checkpoint c order by c.id desc limit 1
$$;

create function audit.add_checkpoint(
  new_id bigint, new_at timestamptz, sealed jsonb, new_key_id text, new_prev bytea, new_hash bytea,
  new_signature bytea)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare last audit.checkpoint;
begin
  perform pg_advisory_xact_lock(hashtextextended('fanlight audit checkpoint', 0));
  select * into last from audit.checkpoint order by id desc limit 1;
  if new_id is distinct from coalesce(last.id, 0) + 1
     or new_prev is distinct from coalesce(last.hash, decode(repeat('00', 32), 'hex')) then
    raise exception 'checkpoint % does not follow the last one', new_id using errcode = 'FL003';
  end if;
  insert into audit.checkpoint (id, at, heads, key_id, prev_hash, hash, signature)
  values (new_id, new_at, sealed, new_key_id, new_prev, new_hash, new_signature);
  -- A head that a request holds right now stays marked as unsealed and is merely sealed once more next time.
  update audit.stream_head h set sealed_seq = free.seq
  from (
    select held.stream_id, (line ->> 1)::bigint as seq
    from jsonb_array_elements(sealed) as line join audit.stream_head held on held.stream_id = (line ->> 0)::uuid
    for no key update of held skip locked
  ) as free
  where h.stream_id = free.stream_id and h.sealed_seq < free.seq;
end $$;

create function audit.checkpoint_line(c audit.checkpoint) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select json_build_object('kind', 'checkpoint', 'id', c.id,
    'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'keyId', c.key_id,
    'prev', encode(c.prev_hash, 'hex'), 'hash', encode(c.hash, 'hex'), 'signature', encode(c.signature, 'hex'),
    'heads', c.heads)::text
$$;

-- What the sealer copies to where checkpoints are kept elsewhere.
create function audit.checkpoints_from(first_id bigint, at_most int) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select audit.checkpoint_line(c) from audit.checkpoint c where c.id >= first_id order by c.id limit at_most
$$;

-- An entry as a line of an export; a veiled one keeps its place in the chain and shows nothing.
create function audit.entry_line(e audit.entry, open boolean) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case
    when open then json_build_object('kind', 'entry', 'stream', e.stream_id, 'seq', e.seq,
      'at', audit.exact_time(e.at), 'by', e.by, 'seat', e.seat_id, 'agency', e.agency_id, 'event', e.event,
      'thing', e.thing_id, 'person', e.person_id, 'detail', e.detail,
      'prev', encode(e.prev_hash, 'hex'), 'hash', encode(e.hash, 'hex'))
    else json_build_object('kind', 'veiled', 'stream', e.stream_id, 'seq', e.seq,
      'prev', encode(e.prev_hash, 'hex'), 'hash', encode(e.hash, 'hex'))
  end::text
$$;

-- The whole record as lines, of one moment: checkpoints, heads, entries. Not granted: for the owner, and for the
-- function below. A stream is open when all of it belongs to the agency and none of it is hidden from the reader,
-- else veiled as a whole, so that what a conflict hides looks like any stream of another agency.
-- Without parallel workers, parts and rows come in the order they are written here.
create function audit.export_lines(for_agency text, everything boolean, hidden uuid[]) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
set max_parallel_workers_per_gather = 0 as $$
  (select audit.checkpoint_line(c) from audit.checkpoint c order by c.id)
  union all
  (select json_build_object('kind', 'head', 'stream', h.stream_id, 'seq', h.seq, 'hash', encode(h.hash, 'hex'))::text
   from audit.stream_head h order by h.stream_id)
  union all
  (select audit.entry_line(e, everything or own.stream_id is not null)
   from audit.entry e left join (
     select o.stream_id from audit.entry o where not everything group by o.stream_id
     having bool_and(coalesce(o.agency_id = for_agency, false)
       and coalesce(o.thing_id <> all (hidden), true) and coalesce(o.person_id <> all (hidden), true))
   ) as own on own.stream_id = e.stream_id
   order by e.stream_id, e.seq)
$$;

-- The agency whose record the actor may take away now.
create function audit.exporting_agency() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare actor identity.session := identity.current_session();
begin
  if not identity.may('audit.export') or not coalesce(actor.stepped_up_until > now(), false) then
    raise exception 'export needs the permission and a fresh sign-in' using errcode = 'insufficient_privilege';
  end if;
  return identity.actor_agency();
end $$;

-- For a member of staff: the whole chain, readable where it is her own agency's. Asks for a fresh sign-in.
create function audit.export_own() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select audit.export_lines(audit.exporting_agency(), false, access.hidden())
$$;

-- What is recorded stays as it is, for the owner as for everyone. (Who may alter tables can remove this; the
-- checkpoints are there for that case.)
create function audit.refuse_change() returns trigger
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'the audit record is only ever added to' using errcode = 'insufficient_privilege';
end $$;

create trigger only_added_to before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger only_added_to before update or delete or truncate on audit.checkpoint
  for each statement execute function audit.refuse_change();
create trigger never_removed before delete or truncate on audit.stream_head
  for each statement execute function audit.refuse_change();

grant execute on function audit.append(text, uuid, uuid, jsonb), audit.views_of(uuid, uuid, int), audit.export_own() to fanlight_app;
grant execute on function audit.unsealed_heads(int), audit.last_checkpoint(), audit.checkpoints_from(bigint, int),
  audit.add_checkpoint(bigint, timestamptz, jsonb, text, bytea, bytea, bytea) to fanlight_jobs;
