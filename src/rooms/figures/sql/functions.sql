-- Figures are counted from the step log and the clocks. Functions marked "for functions alone" are granted to nobody.

-- A role that sees no record at all is shown the county, as released; any other with the permission, her own agency.
create function figures.is_wide() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not identity.may('contact.see') and not identity.may('case.see')
$$;

-- Which answers are better than which: worst first.
create view figures.rank with (security_invoker = true) as
  select x.answer, x.place from figures.rule r cross join lateral unnest(r.ranks) with ordinality as x (answer, place);

-- Everything that counts, told by the step log, the clocks and the answers at reviews. A measure is about a thing, at a
-- moment, and the work of one agency or two: whose the thing is, and whom a referral was sent to. Asked for some things it
-- reads their rows alone: no part of it may look at all rows before it knows which thing it is asked for. Asked for all, as many
-- processes share the work as the server has to spare: one correlated subquery, grouping or join with one row, and it is one.
create view figures.told with (security_invoker = true) as
  select 'requests' as measure, s.thing_id, s.at, t.agency_id as agency, null::text as other_agency,
    null::boolean as met, null::numeric as hours, null::text as reason
  from process.step s join process.thing t on t.id = s.thing_id
  where s.step = 'receive' and t.process = 'contact'
  union all
  select case s.step when 'send' then 'referrals' when 'accept' then 'accepted' else 'declined' end,
    s.thing_id, s.at, t.agency_id, split_part(split_part(i.grantee, ':', 2), '/', 1), null, null, s.detail ->> 'reason'
  from process.step s join process.thing t on t.id = s.thing_id
  -- The first that it was sent to.
  left join access.involvement i on i.thing_id = s.thing_id and i.capacity = 'receiving service'
    and not exists (
      select from access.involvement e
      where e.thing_id = i.thing_id and e.capacity = i.capacity and (e.since, e.id) < (i.since, i.id))
  where t.process = 'referral' and s.step in ('send', 'accept', 'decline')
  union all
  -- Whether she had to repeat her story: asked once of each connection.
  select 'repeated-story', s.thing_id, s.at, t.agency_id, null, null, null, s.detail ->> 'repeated'
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'referral' and s.step in ('tell', 'story') and s.detail ->> 'repeated' in ('yes', 'partly', 'no')
  union all
  select case s.step when 'open' then 'cases-opened' else 'cases-closed' end,
    s.thing_id, s.at, t.agency_id, null, null, null, s.detail ->> 'reason'
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'case' and s.step in ('open', 'close')
    -- A case that a service had before, and brought over, is not one that was opened.
    and not (s.step = 'open' and s.detail ? 'brought')
  union all
  -- Right first time: accepted, and four weeks later not sent on to anybody else.
  select 'right-first-time', s.thing_id, s.at + interval '28 days', t.agency_id, null, true, null, null
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'referral' and s.step = 'accept' and t.person_id is not null and s.at < now() - interval '28 days'
    and not exists (
      select from process.thing o join process.step n on n.thing_id = o.id and n.step = 'send'
      where o.person_id = t.person_id and o.process = 'referral' and o.id <> t.id
        and n.at > s.at and n.at <= s.at + interval '28 days')
  union all
  select 'right-first-time', s.thing_id, s.at + interval '28 days', t.agency_id, null, false, null, null
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'referral' and s.step = 'accept' and t.person_id is not null and s.at < now() - interval '28 days'
    and exists (
      select from process.thing o join process.step n on n.thing_id = o.id and n.step = 'send'
      where o.person_id = t.person_id and o.process = 'referral' and o.id <> t.id
        and n.at > s.at and n.at <= s.at + interval '28 days')
  union all
  -- What she wanted to change: how it ended.
  select 'goals-ended', s.thing_id, s.at, t.agency_id, null, s.to_state = 'met', null, null
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'goal' and s.step = 'progress' and s.to_state in ('met', 'changed', 'dropped')
  union all
  -- What was answered at a review, by the pack's own questions.
  select 'outcome-' || o.outcome, o.review_id, o.at, t.agency_id, null, null, null, o.answer
  from support.outcome o join process.thing t on t.id = o.review_id
  union all
  -- Whether an answer is as good as the first of its case or better, of questions whose answers have an order.
  select 'kept-' || o.outcome, o.review_id, o.at, t.agency_id, null,
    n.place >= b.place, null, null
  from support.outcome o join process.thing t on t.id = o.review_id
  join support.outcome f on f.case_id = o.case_id and f.outcome = o.outcome and (f.at, f.review_id) < (o.at, o.review_id)
    and not exists (
      select from support.outcome e
      where e.case_id = f.case_id and e.outcome = f.outcome and (e.at, e.review_id) < (f.at, f.review_id))
  join figures.rank n on n.answer = o.outcome || '=' || o.answer
  join figures.rank b on b.answer = f.outcome || '=' || f.answer
  union all
  -- What boards decided, and whether it cites somebody's contribution: nobody is in it.
  select 'decisions', s.thing_id, s.at, t.agency_id, null, coalesce((s.detail ->> 'influenced')::boolean, false), null, null
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'meeting' and s.step = 'decide'
  union all
  -- What boards agreed that somebody does, in the month of its day. A day that was moved before it came, or an action that was
  -- dropped before its day, was never due; whatever stopped the clock later was late.
  select 'board-actions', c.thing_id, c.due_at - interval '1 second', t.agency_id, null, coalesce(c.stopped_at <= c.due_at, false),
    null, null
  from process.clock c join process.thing t on t.id = c.thing_id
  where t.process = 'board-action' and c.name = 'due' and (c.stopped_at is not null or c.due_at < now())
    and not exists (
      select from process.clock n
      where n.thing_id = c.thing_id and n.name = c.name and n.started_at = c.stopped_at and c.stopped_at <= c.due_at)
    and not exists (
      select from process.step s where s.thing_id = c.thing_id and s.step = 'drop' and c.stopped_at <= c.due_at
        and s.at between c.stopped_at - interval '1 minute' and c.stopped_at + interval '1 minute')
  union all
  -- Problems with places: nobody is in them.
  select case s.step when 'begin' then 'place-problems' else 'place-problems-ended' end,
    s.thing_id, s.at, t.agency_id, null, case s.step when 'close' then coalesce(s.detail ->> 'outcome' in ('done', 'partly'), false) end, null, null
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'place-problem' and s.step in ('begin', 'close')
  union all
  -- Waits end with their first such step; at a service with the first that reached her, whomever else it spoke to before.
  -- Nobody waited from the day that her case was brought over.
  select case t.process when 'contact' then 'wait-first-contact' else 'wait-service-contact' end,
    s.thing_id, s.at, t.agency_id, null, null, extract(epoch from s.at - t.opened_at) / 3600, null
  from process.step s join process.thing t on t.id = s.thing_id
  where (t.process, s.step) in (('contact', 'reached'), ('case', 'contact'))
    and (s.step <> 'contact' or coalesce(s.detail ->> 'with', 'her') = 'her')
    and not exists (
      select from process.step e
      where e.thing_id = s.thing_id and e.step = s.step and (e.at, e.id) < (s.at, s.id)
        and (e.step <> 'contact' or coalesce(e.detail ->> 'with', 'her') = 'her'))
    and not exists (
      select from process.step o
      where o.thing_id = s.thing_id and o.step = 'open' and o.from_state = '' and o.detail ? 'brought')
  union all
  -- A time limit counts when it ended or ran out, whichever came first. What stands still has not run out.
  select 'clock-' || t.process || '-' || c.name, c.thing_id, least(c.stopped_at, c.due_at), t.agency_id, null,
    coalesce(c.stopped_at <= c.due_at, false), null, null
  from process.clock c join process.thing t on t.id = c.thing_id
  where least(c.stopped_at, c.due_at) < now() and (c.stopped_at is not null or coalesce(c.pauses -> -1 ? 'to', true));

-- The same as it is counted: in its month by the clock on the wall, with what it is split by. A thing belongs to the contact
-- that it came out of, three steps up at most. Requests about one's own behaviour are one measure, split by nothing, and
-- nothing of theirs is in any other (SAFETY 71).
create view figures.fact with (security_invoker = true) as
  select f.thing_id, case c.kind when 'own-behaviour' then 'own-behaviour' else f.measure end as measure,
    date_trunc('month', f.at at time zone (select r.zone from figures.rule r))::date as month, f.agency, f.other_agency, f.met, f.hours,
    case when f.reason is null then '{}' else array['reason=' || f.reason] end
    || case when c.kind is distinct from 'own-behaviour' then
      case when f.measure = any ((select r.by_district from figures.rule r)::text[]) then array['district=' || coalesce(c.district, 'not-said')] end
      || case when f.measure = any ((select r.by_form from figures.rule r)::text[]) then
        string_to_array('form=' || coalesce(nullif(array_to_string(c.forms, ',form='), ''), 'not-said'), ',') end
      || case when f.measure = any ((select r.by_person from figures.rule r)::text[]) then coalesce(w.cuts, (select r.unsaid from figures.rule r)) end
      end as cuts
  from figures.told f
  join process.thing t on t.id = f.thing_id
  left join process.thing p on p.id = t.parent_id
  left join process.thing g on g.id = p.parent_id
  left join process.thing a on a.id = g.parent_id
  left join front_door.contact c on c.id = case 'contact'
    when t.process then t.id when p.process then p.id when g.process then g.id when a.process then a.id end
  left join figures.said w on w.person_id = t.person_id
  where c.kind is distinct from 'own-behaviour' or f.measure = 'requests';

-- By which definition is counted now: another one counts everything anew. For functions alone, as those that follow.
create function figures.views() returns oid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array['figures.rank'::regclass::oid, 'figures.told'::regclass::oid, 'figures.fact'::regclass::oid]
$$;
create function figures.definition() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select md5(string_agg(pg_get_viewdef(v.id), '' order by v.place)) from unnest(figures.views()) with ordinality as v (id, place)
$$;

-- How people are split by what each of them said last of these characteristics (everybody: null). An answer that is sealed stays
-- sealed, and counts as not said. Planned anew each time: everybody is read as a whole, a few by their keys.
create function figures.hear(of_people uuid[], characteristics text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if of_people = '{}' then return; end if;
  delete from figures.said s where of_people is null or s.person_id = any (of_people);
  insert into figures.said (person_id, cuts)
  select l.person_id,
    array_agg(l.characteristic || '=' || v.value)
    || array(select x.id || '=not-said' from unnest(characteristics) as x (id) where x.id <> all (array_agg(l.characteristic)))
  from (
    select distinct on (c.person_id, c.characteristic) c.person_id, c.characteristic, c.answers
    from people.characteristic c
    where (of_people is null or c.person_id = any (of_people)) and c.characteristic = any (characteristics)
    order by c.person_id, c.characteristic, c.added_at desc, c.id) l
  cross join lateral unnest(coalesce(l.answers, '{not-said}')) as v (value)
  group by l.person_id;
end $$;

-- Which things are touched by these rows: themselves, what came out of them, whatever is about a person; what ran out by
-- itself since it was looked; and a person's other referrals, since whether one was right first time depends on them.
create function figures.reach(rows bigint[], since timestamptz, before timestamptz) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (with recursive named as (
    select x.thing_id as id, x.beneath from figures.touched x where x.id = any (rows) and x.thing_id is not null
    union select t.id, n.beneath from named n join process.thing t on t.parent_id = n.id where n.beneath),
  found as (
    select n.id from named n
    union select t.id from figures.touched x join process.thing t on t.person_id = x.person_id where x.id = any (rows)
    union select c.thing_id from process.clock c where c.stopped_at is null and c.due_at >= since and c.due_at < before
    union select s.thing_id from process.step s
      where s.step = 'accept' and s.at >= since - interval '28 days' and s.at < before - interval '28 days')
  select array(
    select f.id from found f
    union select o.id from found f
      join process.thing t on t.id = f.id and t.process = 'referral'
      join process.thing o on o.person_id = t.person_id and o.process = 'referral'));
end $$;

-- In whose figures a fact is: the county's, the agency's whose work it was, and the one's it was sent to.
create function figures.owners(agency text, other_agency text) returns text[]
language sql immutable as $$
  select case when other_agency is null or other_agency = agency then array['county', agency] else array['county', agency, other_agency] end
$$;

-- What these facts add to the cube, or take from it. In PL/pgSQL, as above, since a session then plans it once.
create function figures.cells(of_facts figures.counted[], sign int)
returns table (owner text, month date, measure text, split text, value text, n int, met int)
language plpgsql immutable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select o.owner, f.month, f.measure, split_part(x.cut, '=', 1), substr(x.cut, strpos(x.cut, '=') + 1), sign * count(*)::int,
    case when count(f.met) > 0 then sign * (count(*) filter (where f.met))::int end
  from unnest(of_facts) as f
  cross join lateral unnest(text 'all=' || f.cuts) as x (cut)
  cross join lateral unnest(figures.owners(f.agency, f.other_agency)) as o (owner)
  group by o.owner, f.month, f.measure, x.cut;
end $$;

-- The waits of these facts that are not among those, each as often: only of their months another median is to be worked out.
create function figures.waits(of_facts figures.counted[], but figures.counted[])
returns table (month date, measure text, agency text, other_agency text, hours numeric)
language plpgsql immutable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select f.month, f.measure, f.agency, f.other_agency, f.hours from unnest(of_facts) as f where f.hours is not null
    except all
    select f.month, f.measure, f.agency, f.other_agency, f.hours from unnest(but) as f where f.hours is not null;
end $$;

-- Counts these things as they are now in the place of what was counted of them before.
create function figures.count_things(things uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone figures.counted[] := array(select c from figures.counted c where c.thing_id = any (things));
  come figures.counted[] := array(
    select row (f.thing_id, f.measure, f.month, f.agency, f.other_agency, f.met, f.hours, f.cuts)::figures.counted
    from figures.fact f where f.thing_id = any (things));
begin
  delete from figures.counted where thing_id = any (things);
  insert into figures.counted select f.* from unnest(come) as f;
  merge into figures.cube as c
  using (
    select d.owner, d.month, d.measure, d.split, d.value, sum(d.n)::int as n, sum(d.met)::int as met
    from (select * from figures.cells(gone, -1) union all select * from figures.cells(come, 1)) as d
    group by d.owner, d.month, d.measure, d.split, d.value
    having sum(d.n) <> 0 or sum(d.met) <> 0) as d
  on (c.owner, c.month, c.measure, c.split, c.value) = (d.owner, d.month, d.measure, d.split, d.value)
  when matched and c.n + d.n = 0 then delete
  when matched then update set n = c.n + d.n, met = c.met + d.met
  when not matched then insert (owner, month, measure, split, value, n, met)
    values (d.owner, d.month, d.measure, d.split, d.value, d.n, d.met);
  update figures.cube c set median_hours = (
    select percentile_cont(0.5) within group (order by f.hours) from figures.counted f
    where f.measure = c.measure and f.month = c.month and f.hours is not null and (c.owner = 'county' or c.owner in (f.agency, f.other_agency)))
  where (c.owner, c.month, c.measure, c.split, c.value) in (
    select o.owner, f.month, f.measure, 'all', ''
    from (select * from figures.waits(gone, come) union select * from figures.waits(come, gone)) as f
    cross join lateral unnest(figures.owners(f.agency, f.other_agency)) as o (owner));
end $$;

-- Counts what was touched since it was last asked for, so many rows of it at most, and what ran out by itself. Returns how
-- many rows it took; null where everything is to be counted anew.
create function figures.count_touched(of_zone text, split_by jsonb, at_most int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  rule figures.rule;
  taken bigint[];
begin
  if not identity.may('figures.count') then return 0; end if;
  perform pg_advisory_xact_lock(hashtext('figures.count'));
  select r.* into rule from figures.rule r
  where r.zone = of_zone and r.splits = split_by and (r.views = figures.views() or r.definition = figures.definition());
  if not found then return null; end if;
  taken := array(select x.id from figures.touched x order by x.id limit at_most);
  perform figures.hear(array(
    select distinct x.person_id from figures.touched x where x.id = any (taken) and x.person_id is not null), rule.characteristics);
  perform figures.count_things(figures.reach(taken, rule.counted_until, now()));
  delete from figures.touched x where x.id = any (taken);
  update figures.rule set counted_until = now(), views = figures.views();
  return cardinality(taken);
end $$;

-- Which measures are split by this, of {"measures": {"requests": ["district", "person"], ...}, ...}.
create function figures.split_by(splits jsonb, split text) returns text[]
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array(select m.key from jsonb_each(splits -> 'measures') as m where m.value ? split order by m.key)
$$;

-- Counts everything anew, by the clock on the wall of this time zone. The rows of a large county are joined in memory.
create function figures.count_all(of_zone text, split_by jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set work_mem = '256MB' as $$
declare taken bigint[];
begin
  if not identity.may('figures.count') then return; end if;
  perform pg_advisory_xact_lock(hashtext('figures.count'));
  delete from figures.rule;
  insert into figures.rule (zone, splits, by_district, by_form, by_person, characteristics, unsaid, ranks, definition, views, counted_until)
  select of_zone, split_by, figures.split_by(split_by, 'district'), figures.split_by(split_by, 'form'), figures.split_by(split_by, 'person'),
    c.ids, array(select id || '=not-said' from unnest(c.ids) as id), array(select jsonb_array_elements_text(split_by -> 'ranks')),
    figures.definition(), figures.views(), now()
  from (select array(select jsonb_array_elements_text(split_by -> 'characteristics')) as ids) as c;
  taken := array(select x.id from figures.touched x);
  perform figures.hear(null, (select r.characteristics from figures.rule r));
  -- What is put into a table of its own is worked out by as many processes as the server has to spare.
  create temporary table fresh as
  select f.thing_id, f.measure, f.month, f.agency, f.other_agency, f.met, f.hours, f.cuts from figures.fact f;
  -- Indexes are made once, of all rows. Whoever opens the records behind a figure waits meanwhile.
  truncate figures.counted;
  drop index figures.counted_thing, figures.counted_month, figures.counted_waits;
  insert into figures.counted (thing_id, measure, month, agency, other_agency, met, hours, cuts)
  select f.thing_id, f.measure, f.month, f.agency, f.other_agency, f.met, f.hours, f.cuts from pg_temp.fresh f;
  create index counted_thing on figures.counted (thing_id);
  create index counted_month on figures.counted (measure, month);
  create index counted_waits on figures.counted (measure, month, hours) include (agency, other_agency) where hours is not null;
  drop table pg_temp.fresh;
  create temporary table cut as
  select f.agency, f.other_agency, f.month, f.measure, x.cut, count(*) as n, count(f.met) as judged,
    count(*) filter (where f.met) as met
  from figures.counted f cross join lateral unnest(text 'all=' || f.cuts) as x (cut)
  group by f.agency, f.other_agency, f.month, f.measure, x.cut;
  delete from figures.cube;
  insert into figures.cube (owner, month, measure, split, value, n, met, median_hours)
  with owned as (
    select o.owner, c.month, c.measure, c.cut, sum(c.n)::int as n, case when sum(c.judged) > 0 then sum(c.met)::int end as met
    from pg_temp.cut c
    cross join lateral unnest(figures.owners(c.agency, c.other_agency)) as o (owner)
    group by o.owner, c.month, c.measure, c.cut),
  waited as (
    select o.owner, f.month, f.measure, percentile_cont(0.5) within group (order by f.hours) as median_hours
    from figures.counted f
    cross join lateral unnest(figures.owners(f.agency, f.other_agency)) as o (owner)
    where f.hours is not null
    group by o.owner, f.month, f.measure)
  select o.owner, o.month, o.measure, split_part(o.cut, '=', 1), substr(o.cut, strpos(o.cut, '=') + 1), o.n, o.met,
    case o.cut when 'all=' then w.median_hours end
  from owned o left join waited w on (w.owner, w.month, w.measure) = (o.owner, o.month, o.measure);
  drop table pg_temp.cut;
  delete from figures.touched x where x.id = any (taken);
end $$;

-- What touches figures. Each says it once for all rows of a statement.
create function figures.touch_things() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into figures.touched (thing_id) select distinct n.thing_id from fresh n;
  return null;
end $$;
create trigger figures_touched after insert on process.step
  referencing new table as fresh for each statement execute function figures.touch_things();
create trigger figures_touched after insert on process.clock
  referencing new table as fresh for each statement execute function figures.touch_things();
create trigger figures_touched_again after update on process.clock
  referencing new table as fresh for each statement execute function figures.touch_things();

create function figures.touch_moved() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into figures.touched (thing_id, beneath)
  select n.id, true from fresh n join old_rows o on o.id = n.id
  where (n.person_id, n.agency_id, n.parent_id) is distinct from (o.person_id, o.agency_id, o.parent_id);
  -- Whether what stays with the person it left was right first time depends on what went.
  insert into figures.touched (person_id)
  select distinct o.person_id from fresh n join old_rows o on o.id = n.id
  where o.person_id is not null and n.person_id is distinct from o.person_id;
  return null;
end $$;
create trigger figures_touched after update on process.thing
  referencing new table as fresh old table as old_rows for each statement execute function figures.touch_moved();

create function figures.touch_gone() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into figures.touched (thing_id) select o.id from old_rows o;
  return null;
end $$;
create trigger figures_touched_gone after delete on process.thing
  referencing old table as old_rows for each statement execute function figures.touch_gone();

create function figures.touch_contacts() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into figures.touched (thing_id, beneath)
  select n.id, true from fresh n join old_rows o on o.id = n.id
  where (n.kind, n.district, n.forms) is distinct from (o.kind, o.district, o.forms);
  return null;
end $$;
create trigger figures_touched after update on front_door.contact
  referencing new table as fresh old table as old_rows for each statement execute function figures.touch_contacts();

create function figures.touch_people() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into figures.touched (person_id) select distinct n.person_id from fresh n where n.person_id is not null;
  return null;
end $$;
create trigger figures_touched after insert on people.characteristic
  referencing new table as fresh for each statement execute function figures.touch_people();
create trigger figures_touched_again after update on people.characteristic
  referencing new table as fresh for each statement execute function figures.touch_people();
create trigger figures_left after update on people.characteristic
  referencing old table as fresh for each statement execute function figures.touch_people();
create trigger figures_touched_gone after delete on people.characteristic
  referencing old table as fresh for each statement execute function figures.touch_people();

-- Later answers of the case are held against its first.
create function figures.touch_reviews() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into figures.touched (thing_id)
  select n.review_id from fresh n
  union
  select o.review_id from fresh n join support.outcome o on o.case_id = n.case_id;
  return null;
end $$;
create trigger figures_touched after insert on support.outcome
  referencing new table as fresh for each statement execute function figures.touch_reviews();
create trigger figures_touched_gone after delete on support.outcome
  referencing old table as fresh for each statement execute function figures.touch_reviews();

-- The county's raw counts of some months together, for the job that releases them.
create function figures.unreleased(first_month date, months int)
returns table (measure text, split text, value text, n int, met int, median_hours numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.measure, c.split, c.value, sum(c.n)::int, sum(c.met)::int,
    -- Medians of several months cannot be joined: one month's alone.
    case when months = 1 then max(c.median_hours) end
  from figures.cube c
  where identity.may('figures.count') and c.owner = 'county'
    and c.month >= first_month and c.month < first_month + make_interval(months => months)
  group by c.measure, c.split, c.value
$$;

-- The county's raw counts of some measures, month by month, for the job that works out what everybody may be shown.
create function figures.uncut(since date, before date, measures text[])
returns table (month text, measure text, split text, value text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.month::text, c.measure, c.split, c.value, c.n
  from figures.cube c
  where identity.may('publication.check') and c.owner = 'county' and c.month >= since and c.month < before
    and c.measure = any (measures)
$$;

-- The first month anything was counted in, for the same job.
create function figures.first_month() returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(month) from figures.cube where identity.may('figures.count')
$$;

-- The actor's own agency's counts, in full, since a month. Nothing for a role that sees no record.
create function figures.own(since date, of_measure text)
returns table (month date, measure text, split text, value text, n int, met int, median_hours numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.month, c.measure, c.split, c.value, c.n, c.met, c.median_hours
  from figures.cube c
  where identity.may('figures.see') and not figures.is_wide() and c.owner = identity.actor_agency()
    and c.month >= since and (of_measure is null or c.measure = of_measure) and (of_measure is not null or c.split = 'all')
$$;

-- Which things one figure of the actor's own agency counts; which of them she may open, row-level security says.
create function figures.behind(of_measure text, of_month date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.thing_id from figures.counted c
  where identity.may('figures.see') and not figures.is_wide() and c.measure = of_measure and c.month = of_month
    and identity.actor_agency() in (c.agency, c.other_agency)
$$;

grant execute on function figures.is_wide(), figures.count_all(text, jsonb), figures.count_touched(text, jsonb, int),
  figures.unreleased(date, int), figures.uncut(date, date, text[]),
  figures.first_month(), figures.own(date, text), figures.behind(text, date) to fanlight_app;
