-- Break-glass (SAFETY 49): a reference, whom it is about, and a reason give access for a time. It answers the same, and
-- does the same work, whether or not there is such a record and whether or not a conflict hides it. Someone is always
-- told: at the record's agency, or where there is none at the asker's own. Nobody's request about her or his own
-- behaviour is opened from outside the programme (SAFETY 71).
create function access.break_glass(
  new_id uuid, wanted_reference text, name_keys bigint[], sealed_reason bytea, lasts interval)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor identity.session := identity.current_session();
  own_agency text := identity.actor_agency();
  hidden uuid[] := access.hidden();
  wanted process.thing;
  side text;
  opens boolean;
  ends timestamptz := now() + least(lasts, interval '4 hours');
begin
  if not identity.may('access.break-glass') or actor.staff_id is null
     or not coalesce(actor.stepped_up_until > now(), false) then
    raise exception 'break-glass needs the permission and a fresh sign-in' using errcode = 'insufficient_privilege';
  end if;
  select * into wanted from process.thing t where t.reference = wanted_reference;
  side := people.side_if_named(wanted.person_id, name_keys);
  opens := coalesce(side is not null and (side <> 'causing-harm' or wanted.agency_id = own_agency)
    and wanted.id <> all (hidden), false);
  insert into access.break_glass (id, staff_id, seat_id, thing_id, agency_id, reason_sealed, until, opened)
  values (new_id, actor.staff_id, actor.seat_id, wanted.id, coalesce(wanted.agency_id, own_agency), sealed_reason,
    ends, opens);
  if opens then
    insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, until, granted_by)
    values (new_id, wanted.id, 'staff:' || actor.staff_id, 'break-glass', 'it was an emergency', 'to protect someone',
      ends, 'staff:' || actor.staff_id);
    perform audit.append('break-glass.opened', wanted.id, wanted.person_id, '{}');
  end if;
end $$;

-- Whom to tell that break-glass was used: everyone at the agency concerned who is a second person and is not the asker.
create function access.reviewers_of(of_use uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct s.staff_id
  from access.break_glass b
  join identity.seat s on s.agency_id = b.agency_id and s.staff_id <> b.staff_id
    and s.ended_at is null and coalesce(s.until > now(), true)
  join identity.role_permission r on r.role_id = s.role_id and r.permission = 'access.approve'
  join identity.staff p on p.id = s.staff_id and p.state = 'active'
  where b.id = of_use and identity.may('access.tell-reviewers')
$$;

-- The second person's verdict. What was not justified ends at once. False when there is nothing for her to review.
create function access.review_break_glass(of_use uuid, new_verdict text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare used access.break_glass;
begin
  update access.break_glass b
  set reviewed_by = identity.actor_staff(), reviewed_at = now(), verdict = new_verdict
  where b.id = of_use and b.reviewed_at is null and identity.may('access.approve')
    and b.agency_id = identity.actor_agency() and b.staff_id <> identity.actor_staff()
    and (b.thing_id is null or b.thing_id <> all (access.hidden()))
  returning * into used;
  if used.id is null then return false; end if;
  if new_verdict = 'not-justified' then
    update access.involvement set ended_at = now() where id = used.id and ended_at is null;
  end if;
  return true;
end $$;

-- Records that a member of staff is in conflict with a person or a contact. False when the keeper knows of no record
-- of that reference, one that is hidden from her included.
create function access.record_conflict(
  new_id uuid, of_staff uuid, wanted_reference text, new_kind text, sealed_reason bytea)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  keeper uuid := identity.actor_staff();
  wanted_person uuid := people.id_of(wanted_reference);
  wanted_thing uuid;
begin
  if not identity.may('access.conflict') or keeper is null or of_staff = keeper then
    raise exception 'a conflict is recorded by another person, whose work it is' using errcode = 'insufficient_privilege';
  end if;
  -- A person's own reference is no thing's: she stays found.
  wanted_thing := (select t.id from process.thing t where t.reference = wanted_reference);
  wanted_person := coalesce(wanted_person, (select t.person_id from process.thing t where t.id = wanted_thing));
  if coalesce(wanted_person, wanted_thing) is null
     or coalesce(wanted_person, wanted_thing) = any (access.hidden()) then
    return false;
  end if;
  insert into access.conflict (
    id, staff_id, person_id, thing_id, kind, recorded_by, agency_id, reference, reason_sealed)
  values (new_id, of_staff, wanted_person, case when wanted_person is null then wanted_thing end, new_kind,
    'staff:' || keeper, identity.actor_agency(), wanted_reference, sealed_reason);
  perform audit.append('conflict.recorded', wanted_thing, wanted_person, jsonb_build_object('staff', of_staff));
  return true;
end $$;

-- Whether the actor's agency knows of a conflict that keeps a member of staff from a record: yes or no, never why. No
-- as well where no record has this reference, so that nobody learns here whether there is one.
create function access.ask_conflict(of_staff uuid, wanted_reference text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted_thing uuid := (select t.id from process.thing t where t.reference = wanted_reference);
  wanted_person uuid := coalesce(
    people.id_of(wanted_reference), (select t.person_id from process.thing t where t.id = wanted_thing));
begin
  if not identity.may('access.conflict') or of_staff = identity.actor_staff() then
    raise exception 'another person asks, whose work it is' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(wanted_person, wanted_thing) is null
     or wanted_person = any (access.hidden()) or wanted_thing = any (access.hidden()) then
    return false;
  end if;
  perform audit.append('conflict.asked', wanted_thing, wanted_person, jsonb_build_object('staff', of_staff));
  return exists (
    with recursive origin as (
      select t.id, t.parent_id from process.thing t where t.id = wanted_thing
      union select t.id, t.parent_id from process.thing t join origin o on t.id = o.parent_id)
    select from access.conflict c
    where c.staff_id = of_staff and c.ended_at is null and c.agency_id = identity.actor_agency()
      and (c.person_id = wanted_person or c.thing_id in (select o.id from origin o)
        or (select t.person_id from process.thing t where t.id = c.thing_id) = wanted_person));
end $$;

grant execute on function access.ask_conflict(uuid, text) to fanlight_app;

-- Ends a conflict, by whoever may see it. False when there is none for her to end.
create function access.lift_conflict(of_conflict uuid, sealed_reason bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare lifted access.conflict;
begin
  update access.conflict c
  set ended_at = now(), lifted_by = 'staff:' || identity.actor_staff(), lifted_sealed = sealed_reason
  where c.id = of_conflict and c.ended_at is null and identity.may('access.conflict')
    and c.agency_id = identity.actor_agency() and c.staff_id <> identity.actor_staff()
    and coalesce(c.person_id, c.thing_id) <> all (access.hidden())
  returning * into lifted;
  if lifted.id is null then return false; end if;
  perform audit.append('conflict.lifted', lifted.thing_id, lifted.person_id,
    jsonb_build_object('staff', lifted.staff_id));
  return true;
end $$;

-- What the records are called that the audit of the actor's own agency speaks of: of these ids, or with this
-- reference. She opens none of them by it.
create function access.audited_references(ids uuid[], wanted text) returns table (id uuid, reference text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select named.id, named.reference
  from (
    select t.id, t.reference from process.thing t where t.id = any (ids) or t.reference = wanted
    union all
    select p.id, p.reference from people.named(ids, wanted) p) as named
  where identity.may('audit.see') and named.id <> all (access.hidden())
    and exists (
      select from audit.entry e
      where e.agency_id = identity.actor_agency() and (e.thing_id = named.id or e.person_id = named.id))
$$;

grant execute on function access.break_glass(uuid, text, bigint[], bytea, interval), access.reviewers_of(uuid),
  access.review_break_glass(uuid, text), access.record_conflict(uuid, uuid, text, text, bytea),
  access.lift_conflict(uuid, bytea), access.audited_references(uuid[], text) to fanlight_app;
