-- For the functions of the index alone: all that was told of a person, sealed, in the order it was told; no row for
-- somebody of whom nothing was. The two look-ups write the same out: called for each of twenty-five people it takes 1.6 ms
-- where written out it takes 1.2, since a function with its own rights cannot be planned into a query.
create function people.told_of(wanted uuid) returns table (records uuid[], sealed bytea[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array_agg(r.id order by r.told_at, r.id), array_agg(r.sealed order by r.told_at, r.id)
  from people.membership m join people.record r on r.id = m.record_id
  where m.person_id = wanted and m.until is null
  having count(*) > 0
$$;

-- Who shares keys with somebody, and how many. A key that very many records share tells nobody apart, and is passed over
-- whole, so that the work has a bound and the answer does not depend on the order of rows.
create function people.sharing(keys bigint[], at_most int) returns table (person_id uuid, shared bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  select n.id, count(*)
  from unnest(keys) as wanted (key)
  cross join lateral (
    select array_agg(b.person_id) as ids from (
      select k.person_id from people.block_key k where k.key = wanted.key limit at_most + 1) as b) as block
  cross join lateral unnest(block.ids) as n (id)
  where cardinality(block.ids) <= at_most and n.id is not null
  group by n.id;
end $$;

-- How common these values are, in their order: 0 where it is not known.
create function people.shares(terms bigint[]) returns real[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select array(
    select coalesce(t.share, 0) from unnest(terms) with ordinality as wanted (term, place)
    left join people.term t on t.term = wanted.term order by wanted.place));
end $$;

-- The model in use; nothing: the engine's own.
create function people.model_in_use() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select u.model_id from people.model_use u order by u.id desc limit 1);
end $$;

create function people.model_body(wanted text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.body from people.link_model m where m.id = wanted
$$;

-- People who may be the one a contact is about, for the front door alone: the actor has to be permitted, involved in
-- that contact, and the answer leaves out whoever a conflict of interest hides from her. What was told comes back sealed.
-- In PL/pgSQL, since a session then plans it once: planning would take longer than the look-up.
create function people.candidates(for_thing uuid, keys bigint[], terms bigint[])
returns table (person_id uuid, reference text, side text, records uuid[], sealed bytea[], shares real[], model text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  hidden uuid[];
  common real[];
  in_use text;
begin
  -- Asked once, and not of each person who shares a key.
  if not (identity.may('person.recognise') and access.is_involved(for_thing)) then return; end if;
  hidden := access.hidden();
  common := people.shares(terms);
  in_use := people.model_in_use();
  return query
    with matched as materialized (
      select s.person_id as id, s.shared from people.sharing(keys, 200) s
      where s.person_id <> all (hidden)
      order by s.shared desc, s.person_id
      limit 25)
    select p.id, p.reference, p.side, told.records, told.sealed, common, in_use
    from matched m join people.person p on p.id = m.id
    cross join lateral (
      select array_agg(r.id order by r.told_at, r.id) as records, array_agg(r.sealed order by r.told_at, r.id) as sealed
      from people.membership n join people.record r on r.id = n.record_id
      where n.person_id = m.id and n.until is null) as told
    order by m.shared desc, p.id;
end $$;

-- A search finds only people the searcher is involved with: eleven at most, by the rarest keys first, so that the work
-- ends with the eleventh and a common name costs no more in a county of a million. Of those found already nobody is
-- counted twice. First by what was typed, then by what sounds or is written alike; of that, what more than two hundred
-- share is left out once somebody is found, and the answer says so. Each key is followed to one involvement look-up at
-- least, with nobody's id where nobody has the key, so that someone only another agency knows takes the same work as
-- someone nobody knows (SAFETY 47); what ends it sooner is whom the searcher knows herself. So many who share a key are
-- followed that one's own are among them even of the commonest name in a county of a million.
create function people.find_known(typed bigint[], alike bigint[], terms bigint[])
returns table (person_id uuid, records uuid[], sealed bytea[], shares real[], model text, left_out boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  mine text[] := identity.grantees();
  hidden uuid[] := access.hidden();
  common real[] := people.shares(terms);
  in_use text := people.model_in_use();
  known uuid[] := '{}';
  is_left boolean := false;
  next record;
begin
  for next in
    select w.key, w.is_alike, w.is_alike and w.sharing > 200 as may_wait
    from (
      select k.key, k.is_alike,
        (select count(*) from (select from people.block_key b where b.key = k.key limit 201) as few) as sharing
      from (select unnest(typed) as key, false as is_alike union all select unnest(alike), true) as k) as w
    order by w.is_alike, w.sharing, w.key
  loop
    if next.may_wait and cardinality(known) > 0 then
      is_left := true;
      exit;
    end if;
    known := known || array(
      select distinct n.id from (
        select b.person_id as id
        from (select) as once
        left join lateral (select k.person_id from people.block_key k where k.key = next.key limit 10000) as b on true
        where coalesce(b.person_id, nobody) <> all (known)
          and exists (
            select from access.involvement i
            where i.person_id = coalesce(b.person_id, nobody) and i.ended_at is null and (i.until is null or i.until > now())
              and i.grantee = any (mine) and i.thing_id <> all (hidden))
        limit 22) as n
      limit 11 - cardinality(known));
    exit when cardinality(known) = 11;
  end loop;
  return query
  select f.id, told.records, told.sealed, common, in_use, is_left
  from unnest(known) as f (id)
  cross join lateral (
    select array_agg(r.id order by r.told_at, r.id) as records, array_agg(r.sealed order by r.told_at, r.id) as sealed
    from people.membership n join people.record r on r.id = n.record_id
    where n.person_id = f.id and n.until is null) as told;
end $$;

-- The people the actor became involved with last, latest first. Of each of her keys the newest involvements are read
-- along their index, so that a team with a million of them waits no longer than one with ten. In PL/pgSQL, which plans it
-- once for a session.
create function people.recent(at_most int) returns table (person_id uuid, since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  mine text[] := identity.grantees();
  hid uuid[] := access.hidden();
begin
  return query
    select n.person_id, max(n.since)
    from unnest(mine) as key (grantee)
    cross join lateral (
      select i.person_id, i.since from access.involvement i
      where i.grantee = key.grantee and i.ended_at is null and (i.until is null or i.until > now())
        and i.person_id is not null and i.thing_id <> all (hid)
      order by i.since desc
      -- Somebody may be in it by several of her things.
      limit at_most * 10) as n
    group by n.person_id
    order by max(n.since) desc, n.person_id
    limit at_most;
end $$;

-- Whether a thing may be said to be about this person: there is one, and no conflict hides her from the actor, whose
-- work recognising is. Asked before the foreign key is, so that the two refusals are one.
create function people.may_join(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select identity.may('person.recognise')
    and exists (select from people.person p where p.id = wanted and p.id <> all (access.hidden()))
$$;

-- For the functions of the room access alone, granted to nobody. The side of a person whom these keys name:
create function people.side_if_named(wanted uuid, keys bigint[]) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.side from people.person p
  where p.id = wanted and exists (
    select from people.block_key k where k.person_id = wanted and k.key = any (keys))
$$;

-- who stands now for somebody whose record was put with another's: whoever most of what was moved then is about, as long
-- as that was not undone and nothing is hers any more. Else she herself.
create function people.stands_now(wanted uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select t.person_id
    from (
      select e.things from people.link_event e
      where e.from_person = wanted and e.kind = 'merge'
        and not exists (select from people.link_event u where u.undoes = e.id)
      order by e.place desc limit 1) as last
    cross join lateral unnest(last.things) as moved (id)
    join process.thing t on t.id = moved.id
    where t.person_id is not null and not exists (select from process.thing own where own.person_id = wanted)
    group by t.person_id
    order by count(*) desc, t.person_id
    limit 1), wanted)
$$;

-- the person of a reference, an old one too: what is said of it, a conflict of interest say, holds of whoever it is now.
create function people.id_of(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select people.stands_now(p.id) from people.person p where p.reference = wanted
$$;

-- and people by id or reference.
create function people.named(ids uuid[], wanted text) returns table (id uuid, reference text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.reference from people.person p where p.id = any (ids) or p.reference = wanted
$$;

-- Where an old id or reference leads: to whoever stands for her now, for those alone who are involved in something that
-- was hers by the old one. To anyone else it leads nowhere, as one that never was.
create function people.follow(old_id uuid, old_reference text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  mine text[] := identity.grantees();
  hidden uuid[] := access.hidden();
  was uuid := coalesce(
    (select p.id from people.person p where p.id = old_id or p.reference = old_reference),
    '00000000-0000-0000-0000-000000000000');
  stands uuid := people.stands_now(was);
begin
  return (
    select stands where stands <> was and exists (
      select from people.link_event e
      join access.involvement i on i.thing_id = any (e.things) and i.person_id = stands
      where e.from_person = was and e.kind = 'merge'
        and i.ended_at is null and (i.until is null or i.until > now())
        and i.grantee = any (mine) and i.thing_id <> all (hidden)));
end $$;

grant execute on function people.follow(uuid, text) to fanlight_app;

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

grant execute on function people.candidates(uuid, bigint[], bigint[]), people.find_known(bigint[], bigint[], bigint[]),
  people.recent(int), people.may_join(uuid), people.model_body(text), people.raise_alert(uuid, text, uuid) to fanlight_app;

-- One masked answer, still sealed, for whoever may reveal and is involved in the thing it was asked in; never for a
-- kind of agency that never sees it. The page that asks records that it did.
create function people.reveal_characteristic(wanted uuid) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.sealed from people.characteristic c
  where c.id = wanted and identity.may('person.reveal') and access.is_involved(c.thing_id)
    and coalesce((select a.kind from identity.agency a where a.id = identity.actor_agency()), '')
      <> all (c.never_shown_to)
$$;

grant execute on function people.reveal_characteristic(uuid) to fanlight_app;

-- Keeps what a thing told of whom it is about: once, as it was told, with its keys. By whoever may say whom it is about.
create function people.add_record(new_id uuid, of_thing uuid, told bytea, keys bigint[], rules int) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  who uuid := (select t.person_id from process.thing t where t.id = of_thing);
begin
  if who is null or not (identity.may('person.recognise') and access.is_involved(of_thing)) then
    raise exception 'a record is of a thing one is involved in, and of whom it is about'
      using errcode = 'insufficient_privilege';
  end if;
  perform people.put_record(new_id, of_thing, told, keys, rules);
  insert into people.membership (record_id, person_id, decided_by) values (new_id, who, people.actor_key());
  insert into people.to_look (person_id) values (who) on conflict do nothing;
end $$;

-- For the functions here alone: the rows of a record without whose it is.
create function people.put_record(new_id uuid, of_thing uuid, told bytea, keys bigint[], rules int) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into people.record (id, thing_id, sealed, keyed_with) values (new_id, of_thing, told, rules);
  insert into people.block_key (key, record_id) select distinct k.key, new_id from unnest(keys) as k (key);
$$;

-- A key says whose it is, as the membership of its record does now.
create function people.keys_follow() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update people.block_key k set person_id = new.person_id where k.record_id = new.record_id;
  return null;
end $$;

create trigger keys_follow after insert on people.membership
  for each row when (new.until is null) execute function people.keys_follow();

-- Who acts, as the step log names them.
create function people.actor_key() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare actor identity.session := identity.current_session();
begin
  return coalesce('staff:' || actor.staff_id, 'system:' || actor.system_actor, 'owner');
end $$;

-- When a thing turns out to be about somebody else, what it told goes with it, and a membership begins anew: the old one
-- stays as history.
create function people.told_follows() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare moved uuid[];
begin
  update people.name set person_id = new.person_id where thing_id = new.id;
  update people.detail set person_id = new.person_id where thing_id = new.id;
  update people.characteristic set person_id = new.person_id where thing_id = new.id;
  with ended as (
    update people.membership m set until = now() from people.record r
    where r.thing_id = new.id and m.record_id = r.id and m.until is null returning m.record_id)
  select array_agg(e.record_id) into moved from ended e;
  insert into people.membership (record_id, person_id, decided_by)
  select m.id, new.person_id, people.actor_key() from unnest(moved) as m (id);
  return null;
end $$;

create trigger told_follows after update of person_id on process.thing
  for each row when (old.person_id is not null and new.person_id is not null and new.person_id <> old.person_id)
  execute function people.told_follows();

-- For the functions here and of the person index alone. A thing and all of the same person that came out of it.
create function people.things_under(of_thing uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive under as (
    select t.id, t.person_id from process.thing t where t.id = of_thing
    union select t.id, t.person_id from process.thing t join under u on t.parent_id = u.id and t.person_id = u.person_id)
  select array_agg(u.id) from under u
$$;

-- Moves things from one person to another and appends that it did. Everything that hangs on a thing follows by triggers;
-- whoever is kept from a person by a conflict of interest is from then on kept from whom she was put with.
create function people.move_things(
  move_kind text, from_id uuid, to_id uuid, moved uuid[], with_conflicts uuid[], in_thing uuid, undone uuid)
returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare new_id uuid := gen_random_uuid();
begin
  -- In one order, so that two at once wait for one another and do not meet.
  perform from process.thing t where t.id = any (moved) order by t.id for update;
  if exists (select from process.thing t where t.id = any (moved) and t.person_id is distinct from from_id) then
    raise exception 'not all of these are of that person any more' using errcode = 'FL010';
  end if;
  update process.thing set person_id = to_id where id = any (moved);
  perform access.move_conflicts(with_conflicts, from_id, to_id);
  insert into people.link_event (id, kind, from_person, to_person, things, conflicts, decided_in, undoes, by)
  values (new_id, move_kind, from_id, to_id, moved, with_conflicts, in_thing, undone, people.actor_key());
  insert into people.to_look (person_id) values (from_id), (to_id) on conflict do nothing;
  return new_id;
end $$;

-- Two records of one person become one: everything of the second is from then on the first's.
create function people.merge(one uuid, other uuid, in_thing uuid) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from people.person p where p.id in (one, other) order by p.id for no key update;
  if (select count(distinct p.side) from people.person p where p.id in (one, other)) <> 1 then
    raise exception 'two sides are linked, never merged' using errcode = 'FL011';
  end if;
  return people.move_things('merge', other, one,
    array(select t.id from process.thing t where t.person_id = other order by t.id), access.conflicts_about(other),
    in_thing, null);
end $$;

-- The exact inverse of a move: what it moved goes back, if nobody has moved it on since.
create function people.undo(of_event uuid, in_thing uuid) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare was people.link_event := (select e from people.link_event e where e.id = of_event);
begin
  if exists (select from people.link_event e where e.undoes = of_event) then
    raise exception 'that was put back already' using errcode = 'FL010';
  end if;
  return people.move_things('undo', was.to_person, was.from_person, was.things, was.conflicts, in_thing, of_event);
end $$;

-- Says whom a thing is about: somebody the actor may join it to. Where it was about somebody else until now, whatever
-- came out of it goes along, and the move is appended.
create function people.attach(of_thing uuid, to_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare was uuid := (select t.person_id from process.thing t where t.id = of_thing);
begin
  if not (access.is_involved(of_thing) and identity.may('person.recognise') and people.may_join(to_id)) then
    raise exception 'only who may recognise says whom a thing is about' using errcode = 'insufficient_privilege';
  end if;
  if was is null then
    update process.thing set person_id = to_id where id = of_thing;
  elsif was <> to_id then
    if (select count(distinct p.side) from people.person p where p.id in (was, to_id)) <> 1 then
      raise exception 'two sides are linked, never merged' using errcode = 'FL011';
    end if;
    perform people.move_things('split', was, to_id, people.things_under(of_thing), '{}', of_thing, null);
  end if;
end $$;

-- Whether it was decided of these two that they are different people.
create function people.are_told_apart(one uuid, other uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from people.membership m
    join people.decision_record r on r.record_id = m.record_id
    join people.decision d on d.id = r.decision_id and d.kind = 'different' and d.ended_at is null
    join people.decision_record s on s.decision_id = d.id and s.is_other <> r.is_other
    join people.membership n on n.record_id = s.record_id and n.until is null
    where m.person_id = one and m.until is null and n.person_id = other)
$$;

-- Keeps what was decided of two people, by the records each has now; what was decided before in the same place ends.
create function people.decide(new_kind text, one uuid, other uuid, in_thing uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare new_id uuid := gen_random_uuid();
begin
  update people.decision d set ended_at = now() where d.match_id = in_thing and d.ended_at is null;
  if new_kind is null then return; end if;
  insert into people.decision (id, kind, match_id, decided_by) values (new_id, new_kind, in_thing, people.actor_key());
  insert into people.decision_record (decision_id, record_id, is_other)
  select new_id, m.record_id, m.person_id = other from people.membership m
  where m.person_id in (one, other) and m.until is null;
end $$;

-- For the job alone that makes keys: things that told something before records were kept, and records whose keys were
-- made by older rules.
create function people.unkeyed(rules int, at_most int)
returns table (record_id uuid, thing_id uuid, person_id uuid, told_at timestamptz, sealed bytea, parts json)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  (select r.id, r.thing_id, null::uuid, r.told_at, r.sealed, null::json
   from people.record r where r.keyed_with < rules and identity.may('index.keep') order by r.id limit at_most)
  union all
  (select null, t.thing_id, t.person_id, min(t.added_at), null, json_agg(json_build_object(
     'what', t.what, 'id', t.id, 'kind', t.kind, 'sealed', encode(t.sealed, 'base64')) order by t.added_at, t.id)
   from (
     select 'name' as what, n.id, n.kind, n.sealed, n.thing_id, n.person_id, n.added_at from people.name n
     union all select 'detail', d.id, d.kind, d.sealed, d.thing_id, d.person_id, d.added_at from people.detail d) as t
   where identity.may('index.keep') and not exists (select from people.record r where r.thing_id = t.thing_id)
   group by t.thing_id, t.person_id limit at_most)
$$;

create function people.key_record(new_id uuid, of_thing uuid, told bytea, keys bigint[], rules int, at timestamptz)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.may('index.keep') then
    raise exception 'only the job keys records' using errcode = 'insufficient_privilege';
  end if;
  if of_thing is null then
    update people.record set keyed_with = rules where id = new_id;
    delete from people.block_key where record_id = new_id;
    insert into people.block_key (key, record_id, person_id)
    select distinct k.key, new_id,
      (select m.person_id from people.membership m where m.record_id = new_id and m.until is null)
    from unnest(keys) as k (key);
  elsif not exists (select from people.record r where r.thing_id = of_thing) then
    perform people.put_record(new_id, of_thing, told, keys, rules);
    update people.record set told_at = at where id = new_id;
    insert into people.membership (record_id, person_id, since, decided_by)
    select new_id, t.person_id, at, people.actor_key() from process.thing t where t.id = of_thing and t.person_id is not null;
  end if;
end $$;

grant execute on function people.add_record(uuid, uuid, bytea, bigint[], int), people.attach(uuid, uuid),
  people.unkeyed(int, int), people.key_record(uuid, uuid, bytea, bigint[], int, timestamptz) to fanlight_app;

-- For the functions of the person index alone: keeps a model under an id of its own, and takes one into use. Nothing is
-- ever changed or deleted, so that any earlier one can be gone back to.
create function people.keep_model(new_id text, new_body jsonb) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into people.link_model (id, body, made_by) values (new_id, new_body, people.actor_key())
$$;

create function people.use_model(wanted text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into people.model_use (model_id, by) values (wanted, people.actor_key())
$$;

create function people.models() returns table (id text, body jsonb, made_at timestamptz, used_since timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, m.body, m.made_at,
    (select u.at from people.model_use u where u.model_id = m.id order by u.id desc limit 1)
  from people.link_model m order by m.made_at desc, m.id
$$;

-- When whoever asked for her last told that a way of reaching her is no longer safe, of things the actor is involved in, of
-- what they came from and of all else of hers; nothing where nobody did. The time alone: what was told stays sealed there.
create function people.told_unsafe(of_things uuid[]) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  mine text[] := identity.grantees();
  hid uuid[] := access.hidden();
  line uuid[];
  above uuid[];
  requests uuid[];
begin
  line := array(select t.id from process.thing t where t.id = any (of_things) and t.id <> all (hid) and exists (
    select from access.involvement i where i.thing_id = t.id and i.grantee = any (mine)
      and i.ended_at is null and (i.until is null or i.until > now())));
  line := line || array(select t.id from process.thing t
    where t.person_id = any (array(select g.person_id from process.thing g where g.id = any (line))));
  -- Level by level, each by its index: in one query the whole of a large table is read, since nobody knows how long a line is.
  above := line;
  loop
    above := array(select t.parent_id from process.thing t
      where t.id = any (above) and t.parent_id is not null and t.parent_id <> all (line));
    exit when cardinality(above) = 0;
    line := line || above;
  end loop;
  requests := array(select r.id from process.thing r where r.parent_id = any (line) and r.process = 'request');
  if cardinality(requests) = 0 then return null; end if;
  return (select max(s.at) from process.step s where s.thing_id = any (requests) and s.detail->>'unsafeWay' = 'true');
end $$;

grant execute on function people.told_unsafe(uuid[]) to fanlight_app;
