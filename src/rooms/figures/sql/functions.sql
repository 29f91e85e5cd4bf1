-- Figures are counted from the step log and the clocks. Functions marked "for functions alone" are granted to nobody.

-- A role that sees no record at all is shown the county, as released; any other with the permission, her own agency.
create function figures.is_wide() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not identity.may('contact.see') and not identity.may('case.see')
$$;

-- Everything that counts between two moments, for functions alone. A measure is about a thing, at a moment, and the
-- work of one agency or two: whose the thing is, and whom a referral was sent to. Requests about one's own behaviour
-- are one measure, and nothing of theirs is in any other (SAFETY 71).
create function figures.facts(since timestamptz, before timestamptz)
returns table (measure text, thing_id uuid, at timestamptz, agency text, other_agency text, met boolean, hours numeric, reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with logged as (
    select s.thing_id, s.step, s.at, s.detail, t.process, t.agency_id, t.opened_at
    from process.step s join process.thing t on t.id = s.thing_id
    where s.at >= since and s.at < before
      and not exists (select from front_door.contact o where o.id = t.id and o.kind = 'own-behaviour')
      and not exists (select from front_door.contact o where o.id = t.parent_id and o.kind = 'own-behaviour'))
  select case c.kind when 'own-behaviour' then 'own-behaviour' else 'requests' end,
    t.id, s.at, t.agency_id, null::text, null::boolean, null::numeric, null::text
  from process.step s join process.thing t on t.id = s.thing_id join front_door.contact c on c.id = t.id
  where s.step = 'receive' and t.process = 'contact' and s.at >= since and s.at < before
  union all
  select case l.step when 'send' then 'referrals' when 'accept' then 'accepted' else 'declined' end,
    l.thing_id, l.at, l.agency_id,
    (select split_part(split_part(i.grantee, ':', 2), '/', 1) from access.involvement i
     where i.thing_id = l.thing_id and i.capacity = 'receiving service' order by i.since limit 1),
    null, null, l.detail ->> 'reason'
  from logged l where l.process = 'referral' and l.step in ('send', 'accept', 'decline')
  union all
  -- Whether she had to repeat her story: asked once of each connection.
  select 'repeated-story', l.thing_id, l.at, l.agency_id, null, null, null, l.detail ->> 'repeated'
  from logged l
  where l.process = 'referral' and l.step in ('tell', 'story') and l.detail ->> 'repeated' in ('yes', 'partly', 'no')
  union all
  select case l.step when 'open' then 'cases-opened' else 'cases-closed' end,
    l.thing_id, l.at, l.agency_id, null, null, null, l.detail ->> 'reason'
  from logged l where l.process = 'case' and l.step in ('open', 'close')
    -- A case that a service had before, and brought over, is not one that was opened.
    and not (l.step = 'open' and l.detail ? 'brought')
  union all
  -- Right first time: accepted, and four weeks later not sent on to anybody else.
  select 'right-first-time', a.thing_id, a.at + interval '28 days', t.agency_id, null,
    not exists (
      select from process.thing o join process.step s on s.thing_id = o.id
      where o.person_id = t.person_id and o.process = 'referral' and o.id <> t.id and s.step = 'send'
        and s.at > a.at and s.at <= a.at + interval '28 days'),
    null, null
  from process.step a join process.thing t on t.id = a.thing_id
  where t.process = 'referral' and a.step = 'accept' and t.person_id is not null
    and a.at >= since - interval '28 days' and a.at < least(before, now()) - interval '28 days'
  union all
  -- What she wanted to change: how it ended.
  select 'goals-ended', s.thing_id, s.at, t.agency_id, null, s.to_state = 'met', null, null
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'goal' and s.step = 'progress' and s.to_state in ('met', 'changed', 'dropped')
    and s.at >= since and s.at < before
  union all
  -- What was answered at a review, by the pack's own questions.
  select 'outcome-' || o.outcome, o.review_id, o.at, t.agency_id, null, null, null, o.answer
  from support.outcome o join process.thing t on t.id = o.review_id
  where o.at >= since and o.at < before
  union all
  -- What boards decided, and whether it cites somebody's contribution: nobody is in it.
  select 'decisions', s.thing_id, s.at, t.agency_id, null, coalesce((s.detail ->> 'influenced')::boolean, false), null, null
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'meeting' and s.step = 'decide' and s.at >= since and s.at < before
  union all
  -- Problems with places: nobody is in them.
  select case s.step when 'begin' then 'place-problems' else 'place-problems-ended' end,
    s.thing_id, s.at, t.agency_id, null, case s.step when 'close' then s.detail ->> 'outcome' in ('done', 'partly') end, null, null
  from process.step s join process.thing t on t.id = s.thing_id
  where t.process = 'place-problem' and s.step in ('begin', 'close') and s.at >= since and s.at < before
  union all
  -- Waits end with their first such step.
  select w.measure, l.thing_id, l.at, l.agency_id, null, null, extract(epoch from l.at - l.opened_at) / 3600, null
  from logged l
  join (values ('contact', 'reached', 'wait-first-contact'), ('case', 'contact', 'wait-service-contact'))
    as w (process, step, measure) on w.process = l.process and w.step = l.step
  where not exists (
    select from process.step e where e.thing_id = l.thing_id and e.step = l.step and e.at < l.at)
    -- Nobody waited from the day that her case was brought over.
    and not exists (
      select from process.step o where o.thing_id = l.thing_id and o.from_state = '' and o.detail ? 'brought')
  union all
  -- A time limit counts when it ended or ran out, whichever came first. What stands still has not run out.
  select 'clock-' || t.process || '-' || c.name, t.id, least(c.stopped_at, c.due_at), t.agency_id, null,
    coalesce(c.stopped_at <= c.due_at, false), null, null
  from process.clock c join process.thing t on t.id = c.thing_id
  where least(c.stopped_at, c.due_at) >= since and least(c.stopped_at, c.due_at) < least(before, now())
    and (c.stopped_at is not null or coalesce(c.pauses -> -1 ? 'to', true))
    and not exists (select from front_door.contact o where o.id = t.id and o.kind = 'own-behaviour')
    and not exists (select from front_door.contact o where o.id = t.parent_id and o.kind = 'own-behaviour')
$$;

-- The contact that a thing came out of, for functions alone: itself, or three steps up at most.
create function figures.origin(of_thing uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case 'contact' when t.process then t.id when p.process then p.id when g.process then g.id when a.process then a.id end
  from process.thing t
  left join process.thing p on p.id = t.parent_id
  left join process.thing g on g.id = p.parent_id
  left join process.thing a on a.id = g.parent_id
  where t.id = of_thing
$$;

-- Of each of these characteristics what a person said last, for functions alone; 'not-said' where she was not asked, or
-- where the answer is sealed.
create function figures.said_of(of_person uuid, characteristics text[]) returns table (split text, value text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select asked.name, unnest(coalesce(last.answers, array['not-said']))
  from unnest(characteristics) as asked (name)
  left join lateral (
    select c.answers from people.characteristic c
    where c.person_id = of_person and c.characteristic = asked.name
    order by c.added_at desc limit 1) as last on true
$$;

-- Counts the months from one to another afresh, by the clock on the wall of this time zone.
create function figures.recount(first_month date, last_month date, zone text, characteristics text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.may('figures.count') then return; end if;
  delete from figures.cube where month between first_month and last_month;
  insert into figures.cube (owner, month, measure, split, value, n, met, median_hours)
  with fact as materialized (
    select f.*, date_trunc('month', f.at at time zone zone)::date as month, c.district, c.forms, t.person_id,
      -- Waits, time limits, shares, places and requests about one's own behaviour are not split.
      f.hours is null and f.met is null and f.measure <> 'own-behaviour' and f.measure <> 'place-problems' as is_split
    from figures.facts(first_month::timestamp at time zone zone, (last_month + interval '1 month') at time zone zone) f
    join process.thing t on t.id = f.thing_id
    left join front_door.contact c on c.id = figures.origin(f.thing_id)),
  cut as (
    select f.*, s.split, s.value from fact f, lateral (
      select 'all' as split, '' as value
      union all select 'reason', f.reason where f.reason is not null
      union all select 'district', coalesce(f.district, 'not-said') where f.is_split
      union all
      select 'form', unnest(case when f.forms = '{}' then array['not-said'] else f.forms end) where f.is_split
      union all select c.split, c.value from figures.said_of(f.person_id, characteristics) c where f.is_split) s)
  select o.owner, c.month, c.measure, c.split, c.value, count(*)::int,
    case when count(c.met) > 0 then (count(*) filter (where c.met))::int end,
    percentile_cont(0.5) within group (order by c.hours)
  from cut c, lateral (
    select 'county' as owner union select c.agency union select c.other_agency where c.other_agency is not null) o
  group by o.owner, c.month, c.measure, c.split, c.value;
end $$;

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

-- When the first request of all arrived: where counting begins.
create function figures.began() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(opened_at) from process.thing where identity.may('figures.count')
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
create function figures.behind(of_measure text, of_month date, zone text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.thing_id
  from figures.facts(of_month::timestamp at time zone zone, (of_month + interval '1 month') at time zone zone) f
  where identity.may('figures.see') and not figures.is_wide() and f.measure = of_measure
    and identity.actor_agency() in (f.agency, f.other_agency)
$$;

grant execute on function figures.is_wide(), figures.recount(date, date, text, text[]), figures.unreleased(date, int), figures.uncut(date, date, text[]),
  figures.first_month(), figures.began(), figures.own(date, text), figures.behind(text, date, text) to fanlight_app;
