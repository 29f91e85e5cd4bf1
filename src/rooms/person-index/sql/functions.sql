-- People of whom something was told since they were last looked for, oldest first, with all that was told of each. For the
-- job alone; rows another process holds are left to it.
create function person_index.next_to_look(at_most int)
returns table (person_id uuid, since timestamptz, records uuid[], sealed bytea[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.may('index.keep') then return; end if;
  return query
    with taken as (
      select l.person_id, l.since from people.to_look l order by l.since, l.person_id limit at_most
      for update skip locked)
    select k.person_id, k.since, told.records, told.sealed
    from taken k left join lateral people.told_of(k.person_id) told on true
    order by k.since, k.person_id;
end $$;

create function person_index.were_looked_at(done uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from people.to_look where person_id = any (done) and identity.may('index.keep')
$$;

-- How many are still to be looked at, for the front door.
create function person_index.left_to_look() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from people.to_look where identity.may('person.recognise')
$$;

-- Has everybody looked for anew, in the background: what a batch is.
create function person_index.look_through_all() returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare added bigint;
begin
  if not (identity.may('access.approve') and identity.may('person.recognise')) then
    raise exception 'a manager has everybody looked through' using errcode = 'insufficient_privilege';
  end if;
  insert into people.to_look (person_id)
  select distinct m.person_id from people.membership m where m.until is null on conflict do nothing;
  get diagnostics added = row_count;
  return added;
end $$;

-- Others of the same side who share keys with somebody and may be asked about: not known to be two people by a link
-- between them, not told apart, and no pair with her yet. For the job alone.
create function person_index.neighbours(of_person uuid, keys bigint[], terms bigint[])
returns table (person_id uuid, records uuid[], sealed bytea[], shares real[], model text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with who as materialized (
    select p.side, people.shares(terms) as shares, people.model_in_use() as model
    from people.person p where p.id = of_person and identity.may('index.keep')),
  matched as materialized (
    select s.person_id, s.shared from who cross join lateral people.sharing(keys, 200) s
    where s.person_id <> of_person
    order by s.shared desc, s.person_id
    limit 25)
  select m.person_id, told.records, told.sealed, who.shares, who.model
  from who, matched m join people.person p on p.id = m.person_id
  cross join lateral people.told_of(m.person_id) told
  where p.side = who.side
    and not relationship.are_linked(of_person, m.person_id) and not people.are_told_apart(of_person, m.person_id)
    and not exists (
      select from person_index.match k
      where k.one_id = least(of_person, m.person_id) and k.other_id = greatest(of_person, m.person_id))
$$;

-- Whether the front door's whole team sees something of each of these two; else the pair is for its managers alone, as
-- what is for named people only is (SAFETY 50).
create function person_index.are_open_to(one uuid, other uuid, team text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select identity.may('index.keep') and (
    select count(distinct i.person_id) = 2 from access.involvement i
    where i.person_id in (one, other) and i.grantee = team and i.ended_at is null and (i.until is null or i.until > now()))
$$;

create function person_index.open_match(
  new_id uuid, a uuid, b uuid, new_bits real, new_probability real, by_model text, sealed_parts bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (identity.may('index.keep') and access.is_involved(new_id)) then
    raise exception 'the job opens pairs' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.match (id, one_id, other_id, bits, probability, model, parts)
  values (new_id, least(a, b), greatest(a, b), new_bits, new_probability, by_model, sealed_parts);
end $$;

-- May the actor look at this pair: open to her, recognising her work, and no conflict with either.
create function person_index.may_review(of_match uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select identity.may('person.recognise') and access.is_involved(of_match) and exists (
    select from person_index.match m
    where m.id = of_match and m.one_id <> all (access.hidden()) and m.other_id <> all (access.hidden()))
$$;

-- Whether something is told of each of the two still: of one put with somebody else, or brought over by mistake and
-- taken back, nothing is, and there is nothing to say.
create function person_index.has_two(of_match uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select person_index.may_review(of_match) and 2 = (
    select count(distinct n.person_id) from person_index.match m
    join people.membership n on n.person_id in (m.one_id, m.other_id) and n.until is null
    where m.id = of_match)
$$;

grant execute on function person_index.has_two(uuid) to fanlight_app;

-- Whether the actor has answered in this round: of her own answer alone.
create function person_index.has_answered(of_match uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from person_index.answer a join person_index.match m on m.id = a.match_id and m.round = a.round
    where m.id = of_match and a.by_staff = identity.actor_staff() and person_index.may_review(of_match))
$$;

-- What was told of each of the two, sealed, the older first; and by what their ages in the index are.
create function person_index.sides(of_match uuid)
returns table (person_id uuid, reference text, since timestamptz, records uuid[], sealed bytea[], is_linked boolean,
  is_answered boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.reference, p.created_at, told.records, told.sealed, relationship.are_linked(m.one_id, m.other_id),
    person_index.has_answered(m.id)
  from person_index.match m join people.person p on p.id in (m.one_id, m.other_id)
  left join lateral people.told_of(p.id) told on true
  where m.id = of_match and person_index.may_review(of_match)
  order by p.created_at, p.id
$$;

-- How common these values are, and by which model pairs are scored, for whoever reviews this pair.
create function person_index.weigh(of_match uuid, terms bigint[]) returns table (shares real[], model text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select people.shares(terms), people.model_in_use() where person_index.may_review(of_match)
$$;

-- For the functions here alone: what follows from a conclusion. The record that is older stays; what is decided is kept.
create function person_index.conclude(of_match uuid, outcome text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m person_index.match;
  older uuid;
begin
  select * into m from person_index.match k where k.id = of_match;
  if outcome in ('same', 'different') then
    perform people.decide(outcome, m.one_id, m.other_id, of_match);
  end if;
  if outcome = 'same' then
    if relationship.are_linked(m.one_id, m.other_id) then
      raise exception 'two who are linked are two people' using errcode = 'FL011';
    end if;
    older := (select p.id from people.person p where p.id in (m.one_id, m.other_id) order by p.created_at, p.id limit 1);
    update person_index.match set merged_by =
      people.merge(older, case when older = m.one_id then m.other_id else m.one_id end, of_match)
    where id = of_match;
  end if;
end $$;

-- One reviewer's answer, in her own name. The first is kept and shown to nobody; the second, by somebody else, concludes.
-- Returns the state the pair goes to.
create function person_index.answer_match(new_id uuid, of_match uuid, new_said text, sealed_note bytea) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := identity.actor_staff();
  stands text := (select t.state from process.thing t where t.id = of_match);
  current_round smallint := (select m.round from person_index.match m where m.id = of_match);
  first_said text;
  outcome text;
begin
  if me is null or not person_index.may_review(of_match) or stands not in ('waiting', 'second') then
    raise exception 'this pair is not the actor''s to review' using errcode = 'insufficient_privilege';
  end if;
  first_said := (select a.said from person_index.answer a where a.match_id = of_match and a.round = current_round and a.by_staff <> me);
  if exists (select from person_index.answer a where a.match_id = of_match and a.round = current_round and a.by_staff = me) then
    raise exception 'the second look is somebody else''s' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.answer (id, match_id, round, said, note, by_staff)
  values (new_id, of_match, current_round, new_said, sealed_note, me);
  if stands = 'waiting' then return 'second'; end if;
  outcome := case when first_said = new_said then new_said else 'differs' end;
  perform person_index.conclude(of_match, outcome);
  return outcome;
end $$;

-- Where two answers differ, a third person who approves says which holds.
create function person_index.settle(new_id uuid, of_match uuid, new_said text, sealed_note bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not person_index.may_review(of_match) or not identity.may('access.approve') or person_index.has_answered(of_match)
     or (select t.state from process.thing t where t.id = of_match) is distinct from 'differs' then
    raise exception 'where two differ, a third person decides' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.answer (id, match_id, round, said, note, by_staff)
  select new_id, m.id, m.round, new_said, sealed_note, identity.actor_staff() from person_index.match m where m.id = of_match;
  perform person_index.conclude(of_match, new_said);
end $$;

-- Takes two apart again, exactly as they were; or has a pair looked at anew. What was decided of them ends, but if they
-- are said to be two people.
create function person_index.reopen(of_match uuid, new_decision text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m person_index.match;
begin
  select * into m from person_index.match k where k.id = of_match for update;
  if not person_index.may_review(of_match) then
    raise exception 'this pair is not the actor''s to review' using errcode = 'insufficient_privilege';
  end if;
  if m.merged_by is not null then perform people.undo(m.merged_by, of_match); end if;
  update person_index.match set merged_by = null, round = round + 1 where id = of_match;
  perform people.decide(new_decision, m.one_id, m.other_id, of_match);
end $$;

grant execute on function person_index.next_to_look(int), person_index.were_looked_at(uuid[]), person_index.left_to_look(),
  person_index.look_through_all(), person_index.neighbours(uuid, bigint[], bigint[]),
  person_index.are_open_to(uuid, uuid, text),
  person_index.open_match(uuid, uuid, uuid, real, real, text, bytea), person_index.may_review(uuid),
  person_index.sides(uuid), person_index.weigh(uuid, bigint[]), person_index.answer_match(uuid, uuid, text, bytea),
  person_index.settle(uuid, uuid, text, bytea), person_index.reopen(uuid, text) to fanlight_app;

-- Everybody in the order of their ids, with what was told of each: for counting how common values are. For the job alone.
create function person_index.people_after(last_id uuid, at_most int)
returns table (person_id uuid, records uuid[], sealed bytea[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, told.records, told.sealed
  from (
    select p.id from people.person p where p.id > last_id and identity.may('index.keep') order by p.id limit at_most) as k
  left join lateral people.told_of(k.id) told on true
  order by k.id
$$;

-- How common values are, counted anew: all of it at once, so that no look-up sees half.
create function person_index.set_terms(new_terms bigint[], new_shares real[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.may('index.keep') then
    raise exception 'the job counts' using errcode = 'insufficient_privilege';
  end if;
  delete from people.term;
  insert into people.term (term, share) select t.term, t.share from unnest(new_terms, new_shares) as t (term, share);
end $$;

grant execute on function person_index.people_after(uuid, int), person_index.set_terms(bigint[], real[]) to fanlight_app;

-- May the actor choose by which model pairs are found: whoever approves at the front door.
create function person_index.may_keep_models() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select identity.may('access.approve') and identity.may('person.recognise')
$$;

-- Every pair there is, as the engine scored it, with what people said of it: what a calibration learns from, and what is
-- counted to show its effect. No person's id.
create function person_index.judged() returns table (bits real, said text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.bits, case when t.state in ('same', 'different') then t.state end
  from person_index.match m join process.thing t on t.id = m.id
  where person_index.may_keep_models()
$$;

create function person_index.models()
returns table (id text, body jsonb, made_at timestamptz, used_since timestamptz, is_in_use boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, m.body, m.made_at, m.used_since, m.id is not distinct from people.model_in_use()
  from people.models() m where person_index.may_keep_models()
$$;

create function person_index.keep_model(new_id text, new_body jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not person_index.may_keep_models() then
    raise exception 'only who approves keeps models' using errcode = 'insufficient_privilege';
  end if;
  perform people.keep_model(new_id, new_body);
end $$;

-- Null: back to the engine's own.
create function person_index.use_model(wanted text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not person_index.may_keep_models() or (wanted is not null and people.model_body(wanted) is null) then
    return false;
  end if;
  perform people.use_model(wanted);
  return true;
end $$;

grant execute on function person_index.judged(), person_index.models(), person_index.keep_model(text, jsonb),
  person_index.use_model(text) to fanlight_app;

-- For the functions here alone. Keeps a member of staff from a person, or from a thing that is not yet anybody's. What a
-- keeper has ended before is not begun again.
create function person_index.keep_apart(of_staff uuid, by_agency text, of_person uuid, of_thing uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare called text := coalesce(
  (select p.reference from people.person p where p.id = of_person),
  (select t.reference from process.thing t where t.id = of_thing));
begin
  if exists (
    select from access.conflict c
    where c.staff_id = of_staff and c.kind = 'declared' and (c.person_id = of_person or c.thing_id = of_thing))
  then return; end if;
  insert into access.conflict (id, staff_id, person_id, thing_id, kind, recorded_by, agency_id, reference)
  values (gen_random_uuid(), of_staff, of_person, case when of_person is null then of_thing end, 'declared',
    'system:index', by_agency, called);
end $$;

-- For the functions here alone. Keeps everybody from a person, and from whoever is linked with her, who said that she must
-- be kept from somebody known by these keys. Both are parties to whatever is about either.
create function person_index.keep_apart_from(of_person uuid, of_thing uuid, known_by bigint[], declared uuid)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare found record;
begin
  for found in
    select distinct k.staff_id, k.agency_id, party.id
    from person_index.kept_from k
    left join lateral (
      select of_person as id
      union select case when l.person_id = of_person then l.other_id else l.person_id end
      from relationship.link l where of_person in (l.person_id, l.other_id) and not l.mistaken) as party on true
    where k.ended_at is null and (declared is null or k.id = declared)
      and (k.keys && known_by or (k.postcode = any (known_by) and k.places && known_by))
  loop
    perform person_index.keep_apart(found.staff_id, found.agency_id, found.id, of_thing);
  end loop;
end $$;

-- Whatever is told of somebody from now on is held against what staff have declared, in the same transaction: before
-- anybody could be given it.
create function person_index.told_is_held_against() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.until is null and exists (select from person_index.kept_from k where k.ended_at is null) then
    perform person_index.keep_apart_from(new.person_id, null,
      array(select b.key from people.block_key b where b.record_id = new.record_id), null);
  end if;
  return null;
end $$;

create trigger told_is_held_against after insert on people.membership
  for each row execute function person_index.told_is_held_against();

-- Two who are linked from now on: whoever is kept from the one is kept from the other.
create function person_index.link_is_held_against() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare found record;
begin
  for found in
    select c.staff_id, c.agency_id, case when c.person_id = new.person_id then new.other_id else new.person_id end as other
    from access.conflict c
    where c.person_id in (new.person_id, new.other_id) and c.kind = 'declared' and c.ended_at is null
      and not new.mistaken
  loop
    perform person_index.keep_apart(found.staff_id, found.agency_id, found.other, null);
  end loop;
  return null;
end $$;

create trigger link_is_held_against after insert on relationship.link
  for each row execute function person_index.link_is_held_against();

-- What a thing that has just come in tells of its parties, by keys: kept until it is said whom it is about.
create function person_index.keep_told(of_thing uuid, known_by bigint[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.is_involved(of_thing) or cardinality(known_by) = 0 then return; end if;
  insert into person_index.told_key (thing_id, keys) values (of_thing, known_by) on conflict do nothing;
  perform person_index.keep_apart_from(null, of_thing, known_by, null);
end $$;

-- What the actor declares of herself. It is held against everybody by a job: her answer comes at once, whatever there is.
create function person_index.declare_kept(
  new_id uuid, new_kind text, sealed_told bytea, new_keys bigint[], new_postcode bigint, new_places bigint[], rules int)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if identity.actor_staff() is null or identity.actor_agency() is null then
    raise exception 'staff declare whom they must be kept from' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.kept_from (id, staff_id, agency_id, kind, sealed, keys, postcode, places, keyed_with)
  values (new_id, identity.actor_staff(), identity.actor_agency(), new_kind, sealed_told, new_keys, new_postcode,
    new_places, rules);
end $$;

-- What the actor has declared that holds: which kind and when, and nothing of what it says.
create function person_index.my_kept() returns table (id uuid, kind text, declared_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, k.kind, k.declared_at from person_index.kept_from k
  where k.staff_id = identity.actor_staff() and k.kind <> 'work' and k.ended_at is null order by k.declared_at, k.id
$$;

-- Takes one of them back. The conflicts that came of it stay until a keeper ends them: that they went would tell her of them.
create function person_index.end_kept(of_declared uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update person_index.kept_from k set ended_at = now()
    where k.id = of_declared and k.kind <> 'work' and k.ended_at is null and k.staff_id = identity.actor_staff() returning 1)
  select exists (select from ended)
$$;

-- For the job alone: holds what was declared lately against everybody known, and everything not yet said to be anybody's.
-- Returns how many declarations that were.
create function person_index.hold_against_all(at_most int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  declared person_index.kept_from;
  held int := 0;
begin
  if not identity.may('index.keep') then
    raise exception 'the job holds what was declared against all' using errcode = 'insufficient_privilege';
  end if;
  for declared in
    select * from person_index.kept_from k where k.ended_at is null and k.looked_at is null
    order by k.declared_at limit at_most for update skip locked
  loop
    perform person_index.keep_apart_from(m.person_id, null,
      array(select b.key from people.block_key b where b.record_id = m.record_id), declared.id)
    from people.membership m
    where m.until is null and m.record_id in (
      select b.record_id from people.block_key b where b.key = any (declared.keys || declared.postcode));
    perform person_index.keep_apart_from(null, t.thing_id, t.keys, declared.id)
    from person_index.told_key t join process.thing g on g.id = t.thing_id and g.person_id is null;
    update person_index.kept_from set looked_at = now() where id = declared.id;
    held := held + 1;
  end loop;
  delete from person_index.told_key t using process.thing g where g.id = t.thing_id and g.person_id is not null;
  return held;
end $$;

-- For the job alone: staff whose work e-mail address is not held against anybody yet; and declarations whose keys follow
-- older rules.
create function person_index.to_key(rules int, at_most int)
returns table (id uuid, staff_id uuid, agency_id text, email text, sealed bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  (select null::uuid, p.id, (array_agg(s.agency_id order by s.agency_id))[1], p.email, null::bytea
   from identity.staff p join identity.seat s on s.staff_id = p.id and s.ended_at is null
   where identity.may('index.keep') and p.state = 'active'
     and not exists (select from person_index.kept_from k where k.staff_id = p.id and k.kind = 'work')
   group by p.id limit at_most)
  union all
  (select k.id, k.staff_id, k.agency_id, null, k.sealed from person_index.kept_from k
   where identity.may('index.keep') and k.ended_at is null and k.keyed_with < rules limit at_most)
$$;

-- Keeps keys made anew; then it is held against all again. Of a work e-mail address, keeps it as declared.
create function person_index.key_kept(
  of_declared uuid, of_staff uuid, of_agency text, sealed_told bytea, new_keys bigint[], new_postcode bigint,
  new_places bigint[], rules int) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.may('index.keep') then
    raise exception 'the job makes keys' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.kept_from as k (id, staff_id, agency_id, kind, sealed, keys, postcode, places, keyed_with)
  values (of_declared, of_staff, of_agency, 'work', sealed_told, new_keys, new_postcode, new_places, rules)
  on conflict (id) do update
  set keys = excluded.keys, postcode = excluded.postcode, places = excluded.places, keyed_with = rules, looked_at = null;
end $$;

grant execute on function person_index.to_key(int, int),
  person_index.key_kept(uuid, uuid, text, bytea, bigint[], bigint, bigint[], int) to fanlight_app;

grant execute on function person_index.keep_told(uuid, bigint[]),
  person_index.declare_kept(uuid, text, bytea, bigint[], bigint, bigint[], int), person_index.my_kept(),
  person_index.end_kept(uuid), person_index.hold_against_all(int) to fanlight_app;
