-- The people and things hidden from the actor by a conflict of interest. A conflicted person cannot read the
-- conflict itself: that would be the hint.
create function access.hidden() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(coalesce(person_id, thing_id)), '{}') from access.conflict
  where staff_id = identity.actor_staff() and ended_at is null
$$;

-- Is the actor involved in this thing now? For use where a policy cannot ask the involvement table itself.
create function access.is_involved(in_thing uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.involvement i
    where i.thing_id = in_thing and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee = any (identity.grantees())
      and i.thing_id <> all (access.hidden())
      and (i.person_id is null or i.person_id <> all (access.hidden())))
  or exists (
    select from process.thing t
    where t.id = in_thing and t.opened_xid = pg_current_xact_id_if_assigned()
      and t.opened_by = any (identity.grantees()))
$$;

create function access.is_person_known(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.involvement i
    where i.person_id = wanted and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee = any (identity.grantees())
      and i.thing_id <> all (access.hidden()) and i.person_id <> all (access.hidden()))
$$;

-- Who has access to a thing the actor is involved in: the "who knows" panel. Names no one who is hidden from her.
create function access.who_knows(of_thing uuid)
returns table (grantee text, capacity text, basis text, purpose text, parts text[], since timestamptz, until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.grantee, i.capacity, i.basis, i.purpose, i.parts, i.since, i.until
  from access.involvement i
  where i.thing_id = of_thing and access.is_involved(of_thing)
    and i.ended_at is null and (i.until is null or i.until > now()) and i.grantee not like 'system:%'
  order by i.since
$$;

-- Break-glass: a reference and a reason give access for a time. It answers the same, and writes as much, whether
-- or not the record exists and whether or not the actor is in conflict; the owning agency is told either way.
create function access.break_glass(new_id uuid, wanted_reference text, sealed_reason bytea, lasts interval)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_thing process.thing;
  actor identity.session := identity.current_session();
begin
  if not identity.may('access.break-glass') or actor.staff_id is null or not coalesce(actor.stepped_up_until > now(), false) then
    raise exception 'break-glass needs the permission and a fresh sign-in' using errcode = 'insufficient_privilege';
  end if;
  select * into found_thing from process.thing t
  where t.reference = upper(wanted_reference) and t.id <> all (access.hidden())
    and (t.person_id is null or t.person_id <> all (access.hidden()));
  insert into access.break_glass (id, staff_id, seat_id, thing_id, agency_id, reason_sealed, until)
  values (new_id, actor.staff_id, actor.seat_id, found_thing.id, found_thing.agency_id, sealed_reason, now() + lasts);
  if found_thing.id is not null then
    insert into access.involvement (id, thing_id, person_id, grantee, capacity, basis, purpose, until, granted_by)
    values (new_id, found_thing.id, found_thing.person_id, 'staff:' || actor.staff_id, 'break-glass', 'vital interests',
      'break-glass', now() + lasts, 'staff:' || actor.staff_id);
  end if;
end $$;

-- Takes a sharing back, from the next query on (SAFETY 51): by who gave it, or by an agency's approver.
create function access.stop_sharing(involvement_id uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update access.involvement i set ended_at = now()
    where i.id = involvement_id and i.ended_at is null and access.is_involved(i.thing_id)
      and (i.granted_by = any (identity.grantees()) or identity.may('access.grant'))
    returning 1)
  select exists (select from ended)
$$;

grant execute on function access.stop_sharing(uuid), access.hidden(), access.is_involved(uuid), access.is_person_known(uuid), access.who_knows(uuid),
  access.break_glass(uuid, text, bytea, interval) to fanlight_app;
