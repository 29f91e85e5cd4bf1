-- People who may be the one a contact is about, for the front door alone: the actor has to be permitted, involved in
-- that contact, and the answer leaves out whoever a conflict of interest hides from her. Names come back sealed.
create function people.candidates(for_thing uuid, keys bytea[])
returns table (person_id uuid, reference text, side text, kinds text[], names bytea[], name_ids uuid[], born bytea, born_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  -- Asked once, and not of each person who shares a key.
  with who as materialized (
    select access.hidden() as hidden where identity.may('person.recognise') and access.is_involved(for_thing)),
  matched as (
    select k.person_id, array_agg(distinct k.kind order by k.kind) as kinds
    from who, people.block_key k
    where k.key = any (keys) and k.person_id <> all (who.hidden)
    group by k.person_id
    order by count(*) desc
    limit 20)
  select p.id, p.reference, p.side, m.kinds,
    array(select n.sealed from people.name n where n.person_id = p.id order by n.added_at, n.id),
    array(select n.id from people.name n where n.person_id = p.id order by n.added_at, n.id),
    (select d.sealed from people.detail d where d.person_id = p.id and d.kind = 'born' order by d.added_at desc limit 1),
    (select d.id from people.detail d where d.person_id = p.id and d.kind = 'born' order by d.added_at desc limit 1)
  from matched m join people.person p on p.id = m.person_id
$$;

-- A search finds only people the searcher is involved with. Each key is followed to one involvement look-up at least,
-- with nobody's id where nobody has the key, so that someone only another agency knows takes the same work as someone
-- nobody knows (SAFETY 47).
create function people.find_known(keys bytea[]) returns table (person_id uuid, kinds text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with who as materialized (select identity.grantees() as grantees, access.hidden() as hidden),
  matched as (
    select coalesce(k.person_id, '00000000-0000-0000-0000-000000000000'::uuid) as person_id, k.kind
    from unnest(keys) as wanted (key) left join people.block_key k on k.key = wanted.key)
  select m.person_id, array_agg(distinct m.kind order by m.kind)
  from matched m, who
  where exists (
    select from access.involvement i
    where i.person_id = m.person_id and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee = any (who.grantees)
      and i.thing_id <> all (who.hidden))
  group by m.person_id
  order by count(*) desc, m.person_id
  limit 50
$$;

-- The people the actor became involved with last, latest first. Of each of her keys the newest involvements are read
-- along their index, so that a team with a million of them waits no longer than one with ten.
create function people.recent(at_most int) returns table (person_id uuid, since timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with who as materialized (select identity.grantees() as grantees, access.hidden() as hidden)
  select n.person_id, max(n.since)
  from who, unnest(who.grantees) as key (grantee)
  cross join lateral (
    select i.person_id, i.since from access.involvement i
    where i.grantee = key.grantee and i.ended_at is null and (i.until is null or i.until > now())
      and i.person_id is not null and i.thing_id <> all (who.hidden)
    order by i.since desc
    -- Somebody may be in it by several of her things.
    limit at_most * 10) as n
  group by n.person_id
  order by max(n.since) desc, n.person_id
  limit at_most
$$;

-- Whether a thing may be said to be about this person: there is one, and no conflict hides her from the actor, whose
-- work recognising is. Asked before the foreign key is, so that the two refusals are one.
create function people.may_join(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select identity.may('person.recognise')
    and exists (select from people.person p where p.id = wanted and p.id <> all (access.hidden()))
$$;

-- For the functions of the room access alone, granted to nobody. The side of a person whom these keys name:
create function people.side_if_named(wanted uuid, keys bytea[]) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.side from people.person p
  where p.id = wanted and exists (
    select from people.block_key k where k.key = any (keys) and k.kind <> 'phone' and k.person_id = wanted)
$$;

-- the person of a reference:
create function people.id_of(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id from people.person p where p.reference = wanted
$$;

-- and people by id or reference.
create function people.named(ids uuid[], wanted text) returns table (id uuid, reference text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.reference from people.person p where p.id = any (ids) or p.reference = wanted
$$;

-- Raises an alert about the actor herself, and says whom of her agency to tell: those who approve, never her. Nobody
-- is told twice in a day of the same person, or of searches.
create function people.raise_alert(new_id uuid, new_kind text, about uuid) returns setof uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := identity.actor_staff();
  mine text := identity.actor_agency();
begin
  if me is null or mine is null or (about is not null and not access.is_person_known(about)) then
    raise exception 'an alert is about someone signed in, and whom she may see' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from people.alert a
    where a.staff_id = me and a.kind = new_kind and a.person_id is not distinct from about and a.at > now() - interval '1 day')
  then return; end if;
  insert into people.alert (id, staff_id, agency_id, kind, person_id) values (new_id, me, mine, new_kind, about);
  return query
    select distinct s.id from identity.seat t join identity.staff s on s.id = t.staff_id
    join identity.role_permission p on p.role_id = t.role_id and p.permission = 'access.approve'
    where t.agency_id = mine and t.ended_at is null and s.state = 'active' and s.id <> me;
end $$;

grant execute on function people.candidates(uuid, bytea[]), people.find_known(bytea[]), people.recent(int),
  people.may_join(uuid),
  people.raise_alert(uuid, text, uuid) to fanlight_app;
