-- Whose work the actor's figures are of: her own agency's, in full; or, for a role that sees no record at all, the
-- whole county's, rounded. No role without the permission has any: every function here then answers with nothing.
create function figures.is_wide() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not identity.may('contact.see') and not identity.may('case.see')
$$;

-- For the county: each count to the nearest five on its own, and nothing at all below five. Everything shown of the
-- county, totals too, is made of counts that went through here, so that no difference rebuilds a small number.
create function figures.shown(n bigint, wide boolean) returns int
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when not wide then n::int when n < 5 then null else (round(n / 5.0) * 5)::int end
$$;

-- The things whose figures the actor's are: all there are, for the county; else her agency's own, and referrals that
-- were sent to it. For the functions below alone, granted to nobody.
create function figures.work() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency text := identity.actor_agency();
begin
  if not identity.may('figures.see') then return; end if;
  if figures.is_wide() then return query select t.id from process.thing t; return; end if;
  return query
    select t.id from process.thing t where t.agency_id = agency
    union
    select i.thing_id from access.involvement i
    where i.capacity = 'receiving service' and starts_with(i.grantee, 'team:' || agency || '/');
end $$;

-- What each of the last twelve months came to, by the clock on the wall of this time zone. A request counts in the
-- month it arrived: taken, and safely spoken with, of those whose time has come. A referral's steps count in theirs.
create function figures.monthly(zone text)
returns table (
  month date, requests int, own_behaviour int, taken_base int, taken_met int, reached_base int, reached_met int,
  referrals int, accepted int, declined int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (
    select figures.is_wide() as wide, date_trunc('month', now() at time zone zone) as this_month
    where identity.may('figures.see')),
  work as materialized (select w.id from figures.work() as w (id)),
  request as (
    select date_trunc('month', t.opened_at at time zone zone) as month,
      case when o.detail ->> 'kind' = 'need-help' then 'requests' else 'own_behaviour' end as kind,
      triage.due_at as take_by, talk.due_at as reach_by,
      (select min(s.at) from process.step s where s.thing_id = t.id and s.step = 'take') as taken_at,
      (select min(s.at) from process.step s where s.thing_id = t.id and s.step = 'reached') as reached_at
    from process.thing t
    join process.step o on o.thing_id = t.id and o.step = 'receive'
    left join process.clock triage on triage.thing_id = t.id and triage.name = 'triage'
    left join process.clock talk on talk.thing_id = t.id and talk.name = 'first-contact', mine m
    where t.process = 'contact' and t.opened_at >= (m.this_month - interval '11 months') at time zone zone
      and t.id in (select id from work)),
  counted as (
    select month, kind as what from request
    union all select month, 'taken_base' from request where kind = 'requests' and (taken_at is not null or take_by < now())
    union all select month, 'taken_met' from request where kind = 'requests' and taken_at <= take_by
    union all select month, 'reached_base' from request where kind = 'requests' and (reached_at is not null or reach_by < now())
    union all select month, 'reached_met' from request where kind = 'requests' and reached_at <= reach_by
    union all
    select date_trunc('month', s.at at time zone zone),
      case s.step when 'send' then 'referrals' when 'accept' then 'accepted' else 'declined' end
    from process.step s join process.thing t on t.id = s.thing_id, mine m
    where t.process = 'referral' and s.step in ('send', 'accept', 'decline')
      and s.at >= (m.this_month - interval '11 months') at time zone zone
      and t.id in (select id from work))
  select c.month::date,
    figures.shown(count(*) filter (where what = 'requests'), m.wide),
    figures.shown(count(*) filter (where what = 'own_behaviour'), m.wide),
    figures.shown(count(*) filter (where what = 'taken_base'), m.wide),
    figures.shown(count(*) filter (where what = 'taken_met'), m.wide),
    figures.shown(count(*) filter (where what = 'reached_base'), m.wide),
    figures.shown(count(*) filter (where what = 'reached_met'), m.wide),
    figures.shown(count(*) filter (where what = 'referrals'), m.wide),
    figures.shown(count(*) filter (where what = 'accepted'), m.wide),
    -- The county's come by reason: by month as well, the two together would say more than either.
    case when not m.wide then count(*) filter (where what = 'declined') end::int
  from counted c, mine m group by c.month, m.wide order by c.month desc
$$;

-- How long half of those waited, at most, from asking to the first safe contact; of how many. Not of a few: ten for
-- the county, five for one's own work.
create function figures.wait() returns table (base int, median_hours int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select figures.is_wide() as wide where identity.may('figures.see')),
  work as materialized (select w.id from figures.work() as w (id)),
  waited as (
    select extract(epoch from min(s.at) - t.opened_at) / 3600 as hours
    from process.thing t join process.step s on s.thing_id = t.id and s.step = 'reached'
    where t.process = 'contact' and t.opened_at > now() - interval '12 months' and t.id in (select id from work)
    group by t.id)
  select figures.shown(count(w.hours), m.wide),
    case when count(w.hours) >= case when m.wide then 10 else 5 end
      then round((percentile_cont(0.5) within group (order by w.hours))::numeric)::int end
  from mine m left join waited w on true group by m.wide
$$;

-- Of the clocks of this name that were answered by one of these steps, or ran out before anything ended them, how many
-- were answered in time. What was ended otherwise in its time is not counted, nor what stands still.
create function figures.in_time(of_process text, of_clock text, answers text[]) returns table (base int, met int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select figures.is_wide() as wide where identity.may('figures.see')),
  work as materialized (select w.id from figures.work() as w (id)),
  clock as (
    select c.due_at, c.stopped_at,
      (select min(s.at) from process.step s where s.thing_id = t.id and s.step = any (answers)) as answered_at
    from process.clock c join process.thing t on t.id = c.thing_id
    where t.process = of_process and c.name = of_clock and c.started_at > now() - interval '12 months'
      and coalesce(c.pauses -> -1 ? 'to', true) and t.id in (select id from work)),
  ended as (
    select coalesce(answered_at <= due_at, false) as met from clock
    where answered_at is not null or (due_at < now() and coalesce(stopped_at > due_at, true)))
  select figures.shown(count(e.met), m.wide), figures.shown(count(*) filter (where e.met), m.wide)
  from mine m left join ended e on true group by m.wide
$$;

-- Why referrals were declined: an unmet need is counted, not lost.
create function figures.declined() returns table (reason text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select figures.is_wide() as wide where identity.may('figures.see')),
  work as materialized (select w.id from figures.work() as w (id))
  select s.detail ->> 'reason', figures.shown(count(*), m.wide)
  from process.step s join process.thing t on t.id = s.thing_id, mine m
  where t.process = 'referral' and s.step = 'decline' and s.at > now() - interval '12 months'
    and t.id in (select id from work)
  -- By what is shown, then by name: the order of those not shown would rank them.
  group by 1, m.wide order by figures.shown(count(*), m.wide) desc nulls last, 1
$$;

-- What is open now.
create function figures.open_now() returns table (process text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select figures.is_wide() as wide where identity.may('figures.see')),
  work as materialized (select w.id from figures.work() as w (id))
  select t.process, figures.shown(count(*), m.wide) from process.thing t, mine m
  where t.closed_at is null and t.process in ('contact', 'case') and t.id in (select id from work)
  group by t.process, m.wide order by t.process
$$;

grant execute on function figures.is_wide(), figures.monthly(text), figures.wait(), figures.in_time(text, text, text[]),
  figures.declined(), figures.open_now() to fanlight_app;
