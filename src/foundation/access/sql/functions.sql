-- A session knows whether its person has any conflict of interest, so that everyone else is spared the question. The
-- two lock the person: a session that opens while a conflict is being recorded waits for it, and the other way round.
create function access.describe_session() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from identity.staff p where p.id = new.staff_id for share;
  new.is_conflicted := exists (
    select from access.conflict c where c.staff_id = new.staff_id and c.ended_at is null);
  return new;
end $$;

create trigger describe_conflict before insert or update of seat_id, staff_id on identity.session
  for each row execute function access.describe_session();

create function access.conflict_changes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare whose uuid := coalesce(new.staff_id, old.staff_id);
begin
  perform from identity.staff p where p.id = whose for no key update;
  update identity.session set seat_id = seat_id where staff_id = whose;
  return null;
end $$;

create trigger conflict_changes after insert or update or delete on access.conflict
  for each row execute function access.conflict_changes();

-- Everything a conflict of interest hides from the actor: the person and every thing of hers, the thing itself and
-- whatever came out of it. Policies ask this, so whoever works as the actor may; a page never does.
create function access.hidden() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor identity.session := identity.current_session();
  who uuid := actor.staff_id;
begin
  if not coalesce(actor.is_conflicted, false) then
    return '{}';
  end if;
  return (
    with recursive said as (
      select c.person_id, c.thing_id from access.conflict c where c.staff_id = who and c.ended_at is null),
    -- A contact not yet recognised, once it is, hides the person it turns out to be about.
    person as (
      select s.person_id as id from said s where s.person_id is not null
      union select t.person_id from said s join process.thing t on t.id = s.thing_id where t.person_id is not null),
    thing as (
      select b.id from (
        select s.thing_id as id from said s where s.thing_id is not null
        union select t.id from process.thing t join person p on t.person_id = p.id) as b
      union select t.id from process.thing t join thing h on t.parent_id = h.id)
    select coalesce(array_agg(h.id), '{}') from (select id from person union select id from thing) as h);
end $$;

-- Is the actor involved in this thing now? For use where a policy cannot ask the involvement table itself.
create function access.is_involved(in_thing uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare actor identity.session := identity.current_session();
begin
  return exists (
    select from access.involvement i
    where i.thing_id = in_thing and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee = any (actor.grantees) and (not actor.is_conflicted or i.thing_id <> all (access.hidden())))
  or exists (
    select from process.thing t
    where t.id = in_thing and t.opened_xid = pg_current_xact_id_if_assigned() and t.opened_by = any (actor.grantees));
end $$;

create function access.is_person_known(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  mine text[] := identity.grantees();
  hid uuid[] := access.hidden();
begin
  return exists (
    select from access.involvement i
    where i.person_id = wanted and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee = any (mine) and i.thing_id <> all (hid));
end $$;

-- May the actor give access to this thing for as long as that? Nobody gives what she has not, nor for longer than she
-- has it; and what break-glass opened to her is hers alone.
create function access.may_give(of_thing uuid, lasting timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.involvement i
    where i.thing_id = of_thing and i.ended_at is null and (i.until is null or i.until > now())
      and (i.until is null or i.until >= lasting) and i.capacity <> 'break-glass'
      and i.grantee = any (identity.grantees())
      and i.thing_id <> all (access.hidden()))
  or exists (
    select from process.thing t
    where t.id = of_thing and t.opened_xid = pg_current_xact_id_if_assigned()
      and t.opened_by = any (identity.grantees()))
$$;

-- Whom an involvement is about is said by its thing, never by whoever gives it: by a person's id alone, put there by
-- hand, nobody gets to see that person.
create function access.person_of_thing() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_id := (select t.person_id from process.thing t where t.id = new.thing_id);
  return new;
end $$;

create trigger person_of_thing before insert on access.involvement
  for each row execute function access.person_of_thing();

-- Whose agency a grantee is of; a member of staff may be of several.
create function access.agencies_of(grantee text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case split_part(grantee, ':', 1)
    when 'role' then array[split_part(substr(grantee, 6), '/', 1)]
    when 'team' then array(select m.agency_id from identity.team m where m.id = substr(grantee, 6))
    else array(select s.agency_id from identity.seat s
      where s.ended_at is null and coalesce(s.until > now(), true) and grantee in ('seat:' || s.id, 'staff:' || s.staff_id))
  end;
end $$;

-- Who answers for a thing where a job acts and no person: the team of its own agency to which it is open for good, failing
-- that the managers. For jobs alone.
create function access.answers_for(of_thing uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.grantee from access.involvement i join process.thing t on t.id = i.thing_id
  where i.thing_id = of_thing and identity.actor_staff() is null
    and i.ended_at is null and i.until is null and split_part(i.grantee, ':', 1) in ('team', 'role')
    and t.agency_id = any (access.agencies_of(i.grantee))
  order by i.grantee like 'team:%' desc, i.since limit 1
$$;

-- May the actor take this sharing back: who gave it, or who grants access at the agency the thing belongs to. The
-- last standing access of that agency stays, else there would be a record that nobody looks after.
create function access.may_stop(of_involvement uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor identity.session := identity.current_session();
  given record;
begin
  select i.thing_id, i.grantee, i.granted_by, t.agency_id into given
  from access.involvement i join process.thing t on t.id = i.thing_id
  where i.id = of_involvement and i.ended_at is null and coalesce(i.until > now(), true);
  if given.thing_id is null or (given.granted_by = any (actor.grantees)
      or ('access.grant' = any (actor.permissions) and given.agency_id = actor.agency_id)) is not true then
    return false;
  end if;
  return access.is_involved(given.thing_id)
    and (given.agency_id <> all (access.agencies_of(given.grantee)) or exists (
      select from access.involvement o
      where o.thing_id = given.thing_id and o.id <> of_involvement and o.ended_at is null and o.until is null
        and given.agency_id = any (access.agencies_of(o.grantee))));
end $$;

-- Who has access to a thing the actor is involved in: the "who knows" panel.
create function access.who_knows(of_thing uuid)
returns table (
  id uuid, grantee text, capacity text, basis text, purpose text, parts text[], since timestamptz, until timestamptz,
  may_stop boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.is_involved(of_thing) then return; end if;
  return query
    select i.id, i.grantee, i.capacity, i.basis, i.purpose, i.parts, i.since, i.until, access.may_stop(i.id)
    from access.involvement i
    where i.thing_id = of_thing and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee not like 'system:%'
    order by i.since;
end $$;

-- Who had access to a thing the actor is involved in and has it no more, each with the last time it had: they knew it,
-- and know it still. Whoever has access again is not among them.
create function access.who_knew(of_thing uuid)
returns table (
  id uuid, grantee text, capacity text, basis text, purpose text, parts text[], since timestamptz, until timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.is_involved(of_thing) then return; end if;
  return query
    with ended as materialized (
      select * from access.involvement i where i.thing_id = of_thing and i.ended_at is not null
      union all
      select * from access.involvement i where i.thing_id = of_thing and i.ended_at is null and i.until <= now())
    select distinct on (e.grantee) e.id, e.grantee, e.capacity, e.basis, e.purpose, e.parts, e.since,
      least(e.ended_at, e.until) as ends
    from ended e
    where e.grantee not like 'system:%' and not exists (
      select from access.involvement o
      where o.thing_id = of_thing and o.grantee = e.grantee and o.ended_at is null and (o.until is null or o.until > now()))
    order by e.grantee, ends desc;
end $$;

-- One sharing that the actor may take back, for the page that asks whether she really wants to.
create function access.stoppable(of_involvement uuid)
returns table (
  thing_id uuid, person_id uuid, grantee text, basis text, purpose text, parts text[], since timestamptz,
  until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.thing_id, i.person_id, i.grantee, i.basis, i.purpose, i.parts, i.since, i.until
  from access.involvement i where i.id = of_involvement and access.may_stop(i.id)
$$;

-- Takes a sharing back, from the next query on (SAFETY 51).
create function access.stop_sharing(involvement_id uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update access.involvement i set ended_at = now()
    where i.id = involvement_id and access.may_stop(i.id)
    returning 1)
  select exists (select from ended)
$$;

grant execute on function access.stop_sharing(uuid), access.stoppable(uuid), access.hidden(), access.is_involved(uuid),
  access.is_person_known(uuid), access.answers_for(uuid), access.may_give(uuid, timestamptz), access.who_knows(uuid), access.who_knew(uuid) to fanlight_app;

-- Does a conflict of interest hide this thing from that member of staff: as access.hidden() says of the actor, but asked
-- from the thing's side: is it, or anything it came out of, a thing or about a person that her conflicts name? Next to
-- nobody has any. In PL/pgSQL, as what follows, since lists ask it of each row: in plain SQL it is planned for each.
create function access.is_hidden_from(of_staff uuid, of_thing uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from access.conflict c where c.staff_id = of_staff and c.ended_at is null) then
    return false;
  end if;
  return (
    with recursive said as (
      select c.person_id, c.thing_id from access.conflict c where c.staff_id = of_staff and c.ended_at is null),
    origin as (
      select t.id, t.person_id, t.parent_id from process.thing t where t.id = of_thing
      union select t.id, t.person_id, t.parent_id from process.thing t join origin o on t.id = o.parent_id)
    select exists (
      select from origin o join said s on s.thing_id = o.id or s.person_id = o.person_id
        or o.person_id = (select t.person_id from process.thing t where t.id = s.thing_id)));
end $$;

-- Can this member of staff no longer work with this thing at the agency it belongs to: left, no seat there that still
-- holds, or a conflict of interest? For lists, which say so, and for the job that hands her clocks back.
create function access.has_lost(of_staff uuid, of_thing uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return not exists (
    select from process.thing t
    join identity.seat s on s.agency_id = t.agency_id and s.staff_id = of_staff
      and s.ended_at is null and coalesce(s.until > now(), true)
    join identity.staff p on p.id = s.staff_id and p.state = 'active'
    where t.id = of_thing)
  or access.is_hidden_from(of_staff, of_thing);
end $$;

-- The colleagues at the actor's own agency who may take a thing she is involved in: somebody active, in a seat that
-- still holds and whose role has the permission, from whom no conflict of interest hides it. `seeing`: only those it is
-- open to already, so that what is for named people only stays theirs.
create function access.colleagues(of_thing uuid, wanted text, seeing boolean)
returns table (id uuid, name text, role text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (p.name, p.id) p.id, p.name, r.name
  from identity.seat s
  join identity.staff p on p.id = s.staff_id and p.state = 'active'
  join identity.role r on r.id = s.role_id
  join identity.role_permission m on m.role_id = s.role_id and m.permission = wanted
  where access.is_involved(of_thing) and s.agency_id = identity.actor_agency()
    and s.ended_at is null and coalesce(s.until > now(), true)
    and (not seeing or exists (
      select from access.involvement i
      where i.thing_id = of_thing and i.ended_at is null and (i.until is null or i.until > now())
        and i.capacity <> 'break-glass'
        and i.grantee in ('staff:' || p.id, 'seat:' || s.id, 'team:' || s.team_id, 'role:' || s.agency_id || '/' || s.role_id)))
    and not access.is_hidden_from(p.id, of_thing)
  order by p.name, p.id, r.name
$$;

grant execute on function access.has_lost(uuid, uuid), access.colleagues(uuid, text, boolean) to fanlight_app;

-- For the functions of the person index alone. The conflicts that stand about a person, and what becomes of them when
-- her things are put with somebody else's: whoever is kept from her is kept from the two.
create function access.conflicts_about(wanted uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select c.id from access.conflict c where c.person_id = wanted and c.ended_at is null order by c.id)
$$;

create function access.move_conflicts(moved uuid[], from_person uuid, to_person uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.conflict set person_id = to_person where id = any (moved) and person_id = from_person
$$;
