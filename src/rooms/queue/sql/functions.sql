-- The queue follows what it shows, by whatever hand that changes: a contact arrives or is taken, its state moves on, its
-- clocks start, stop, stand still.
-- What is asked here of many contacts at once is put together with the query around it, which plans it as one: so these
-- two pin nothing and have nobody's rights of their own. They are granted to nobody, and run only inside those below.
create function queue.soonest(of_thing uuid) returns table (name text, due_at timestamptz)
language sql stable as $$
  select k.name, coalesce(k.due_at, '9999-12-31')
  from (select) one left join lateral (
    select k.name, k.due_at from process.clock k
    where k.thing_id = of_thing and k.stopped_at is null and coalesce(k.pauses -> -1 ? 'to', true)
    order by k.due_at limit 1) k on true
$$;

create function queue.entry_of(contact front_door.contact) returns setof queue.entry
language sql stable as $$
  select t.id, t.agency_id, t.reference, t.version, t.state, contact.kind,
    case when contact.danger then 0::int2 else 1::int2 end, contact.language, contact.district, contact.taken_by,
    contact.received_at, t.closed_at, s.name, s.due_at
  from process.thing t, queue.soonest(t.id) s where t.id = contact.id
$$;

create function queue.contact_arrives() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into queue.entry select e.* from queue.entry_of(new) e;
  return null;
end $$;

create trigger contact_arrives after insert on front_door.contact
  for each row execute function queue.contact_arrives();

create function queue.contact_changes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update queue.entry e set taken_by = new.taken_by, district = new.district, language = new.language,
    urgency = case when new.danger then 0 else 1 end
  where e.thing_id = new.id;
  return null;
end $$;

create trigger contact_changes after update on front_door.contact
  for each row execute function queue.contact_changes();

create function queue.contact_moves() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update queue.entry e set state = new.state, version = new.version, closed_at = new.closed_at
  where e.thing_id = new.id;
  return null;
end $$;

create trigger contact_moves after update of state, version, closed_at on process.thing
  for each row when (new.process = 'contact') execute function queue.contact_moves();

create function queue.clock_runs() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update queue.entry e set (clock, due_at) =
    (select s.name, s.due_at from queue.soonest(e.thing_id) s)
  where e.thing_id = new.thing_id;
  return null;
end $$;

create trigger clock_runs after insert or update on process.clock
  for each row execute function queue.clock_runs();

-- The entries of contacts that were loaded in bulk, while nothing followed them. For whoever loads: the owner.
create function queue.refill() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into queue.entry select e.* from front_door.contact c, queue.entry_of(c) e
  on conflict do nothing
$$;

-- Clocks that run for one person alone go back to the managers of the thing, or to its team, when that person can no
-- longer see it: she left, her seat ran out, a conflict of interest hides it, or its sharing with her ended. Nothing that
-- is due may be on nobody's list. For the job of that name; what it gave back stands in the audit.
create function queue.return_clocks() returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  lost record;
  given int := 0;
begin
  if not identity.may('clock.return') then
    raise exception 'only the job hands clocks back' using errcode = 'insufficient_privilege';
  end if;
  for lost in
    with held as (
      select c.thing_id, c.name, c.started_at, c.for_grantee, t.agency_id, t.person_id,
        case split_part(c.for_grantee, ':', 1) when 'staff' then substr(c.for_grantee, 7)::uuid
          else (select s.staff_id from identity.seat s where s.id = substr(c.for_grantee, 6)::uuid) end as staff_id
      from process.clock c join process.thing t on t.id = c.thing_id
      where c.stopped_at is null and split_part(c.for_grantee, ':', 1) in ('staff', 'seat'))
    select h.thing_id, h.name, h.started_at, h.person_id, heir.grantee
    from held h
    cross join lateral (
      select i.grantee from access.involvement i
      where i.thing_id = h.thing_id and i.ended_at is null and i.until is null
        and split_part(i.grantee, ':', 1) in ('role', 'team') and h.agency_id = any (access.agencies_of(i.grantee))
      order by i.grantee like 'role:%' desc, i.since limit 1) as heir
    where not exists (
        select from identity.seat s join identity.staff p on p.id = s.staff_id and p.state = 'active'
        where s.staff_id = h.staff_id and s.agency_id = h.agency_id and s.ended_at is null
          and coalesce(s.until > now(), true) and h.for_grantee in ('staff:' || s.staff_id, 'seat:' || s.id))
      or not exists (
        select from access.involvement i
        where i.thing_id = h.thing_id and i.grantee = h.for_grantee and i.ended_at is null
          and (i.until is null or i.until > now()))
      or exists (select from access.conflict c where c.staff_id = h.staff_id and c.ended_at is null)
        and access.is_hidden_from(h.staff_id, h.thing_id)
  loop
    update process.clock c set for_grantee = lost.grantee
    where c.thing_id = lost.thing_id and c.name = lost.name and c.started_at = lost.started_at;
    perform audit.append('clock.returned', lost.thing_id, lost.person_id, jsonb_build_object('clock', lost.name));
    given := given + 1;
  end loop;
  return given;
end $$;

grant execute on function queue.return_clocks() to fanlight_app;
