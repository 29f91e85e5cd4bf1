-- Is this a moment the permission allows, by the clock on a London wall?
create function message.covers(p message.permission, at timestamptz) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case
    when p.window_from < p.window_to then
      w.day = any (p.days) and w.clock >= p.window_from and w.clock < p.window_to
    else
      (w.day = any (p.days) and w.clock >= p.window_from) or (w.day_before = any (p.days) and w.clock < p.window_to)
  end
  from (
    select l.wall::time as clock, extract(isodow from l.wall)::int as day,
      extract(isodow from l.wall - interval '1 day')::int as day_before
    from (select at at time zone 'Europe/London') as l(wall)) as w
$$;

-- The first moment from the given one that the permission allows; nothing if there is none in a week and a day.
create function message.next_safe_time(p message.permission, since timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select min(c.moment)
  from (
    select since
    union all
    select ((since at time zone 'Europe/London')::date + ahead + p.window_from) at time zone 'Europe/London'
    from generate_series(0, 8) as ahead) as c(moment)
  where c.moment >= since and message.covers(p, c.moment)
$$;

-- Why a message may not leave at a moment, or nothing if it may. Runs with the rights of whoever asks: someone who
-- cannot see the permission is told that there is none.
create function message.refusal(o message.outbox, at timestamptz) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare p message.permission;
begin
  -- To a colleague, or to a professional at the work address she gave: neither is the person a permission protects.
  if o.staff_id is not null or o.to_sealed is not null then return null; end if;
  select * into p from message.permission where id = o.permission_id and thing_id = o.thing_id;
  return case
    when p.id is null then 'no-permission'
    when p.withdrawn_at is not null then 'withdrawn'
    when p.channel <> o.channel then 'channel'
    when p.sender_name is distinct from o.sender_name then 'sender'
    when p.verified_at is null or p.verified_at > at then 'unverified'
    when p.expires_at <= at and not exists (
      select from message.approved_attempt a
      where a.id = o.attempt_id and a.permission_id = p.id and a.until > at
        -- Whoever sends does not approve.
        and o.created_by <> 'staff:' || a.approved_by) then 'stale'
    when not message.covers(p, at) then 'time'
  end;
end $$;

-- The gate (SAFETY 19, 21). A message is put in the outbox only if it could leave at its moment, and is asked again
-- each time it is about to leave: a relay has to make it 'sending', here, before it hands it to anyone.
create function message.gate() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare why text;
begin
  why := case
    when tg_op = 'INSERT' and new.state <> 'queued' then 'not-queued'
    when tg_op = 'INSERT' then message.refusal(new, greatest(new.not_before, now()))
    when old.state = 'sent' then 'already-sent'
    when new.state = 'sending' then message.refusal(new, clock_timestamp())
    when new.state = 'sent' and old.state <> 'sending' then 'not-claimed'
  end;
  if why is not null then
    raise exception 'message refused' using errcode = 'FL019', detail = why;
  end if;
  return new;
end $$;

-- After an insert, so that row policies speak first: of a hidden permission they say what they say of none. The name
-- puts it before the foreign keys' own triggers, so that the gate gives its reason.
create trigger "0_gate" after insert on message.outbox
  for each row execute function message.gate();
create trigger gate before update on message.outbox
  for each row execute function message.gate();

grant execute on function message.covers(message.permission, timestamptz),
  message.next_safe_time(message.permission, timestamptz), message.refusal(message.outbox, timestamptz)
  to fanlight_app;

-- A permission is about whom its thing is about, when that was said anew.
create function message.person_follows() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update message.permission set person_id = new.person_id where thing_id = new.id and person_id = old.person_id;
  return null;
end $$;

create trigger permission_follows after update of person_id on process.thing
  for each row when (old.person_id is not null and new.person_id is distinct from old.person_id)
  execute function message.person_follows();
