-- Whose work the actor's figures are of: her own agency's, in full; or, for a role that sees no record at all, the
-- whole county's, rounded. No role means no figures.
create function figures.is_wide() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not identity.may('contact.see') and not identity.may('case.see')
$$;

-- For the county: to the nearest five, and nothing at all below five, so that no difference rebuilds a small number.
create function figures.shown(n bigint, wide boolean) returns int
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when not wide then n::int when n < 5 then null else (round(n / 5.0) * 5)::int end
$$;

-- How often each thing happened, month by month, for the last twelve. A referral counts for who sent it and for the
-- agency that answered it.
create function figures.monthly()
returns table (month date, received int, sent int, accepted int, declined int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select figures.is_wide() as wide, identity.actor_agency() as agency where identity.may('figures.see')),
  happened as (
    select date_trunc('month', s.at at time zone 'Europe/London')::date as month, t.process || '.' || s.step as what
    from process.step s join process.thing t on t.id = s.thing_id, mine
    where s.at > now() - interval '12 months' and t.process in ('contact', 'referral')
      and s.step in ('receive', 'send', 'accept', 'decline')
      and (mine.wide or t.agency_id = mine.agency or s.agency_id = mine.agency))
  select h.month,
    figures.shown(count(*) filter (where what = 'contact.receive'), m.wide),
    figures.shown(count(*) filter (where what = 'referral.send'), m.wide),
    figures.shown(count(*) filter (where what = 'referral.accept'), m.wide),
    figures.shown(count(*) filter (where what = 'referral.decline'), m.wide)
  from happened h, mine m group by h.month, m.wide order by h.month desc
$$;

-- Why referrals were declined: an unmet need is counted, not lost.
create function figures.declined() returns table (reason text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select figures.is_wide() as wide, identity.actor_agency() as agency where identity.may('figures.see'))
  select s.detail ->> 'reason', figures.shown(count(*), m.wide)
  from process.step s join process.thing t on t.id = s.thing_id, mine m
  where t.process = 'referral' and s.step = 'decline' and s.at > now() - interval '12 months'
    and (m.wide or t.agency_id = m.agency or s.agency_id = m.agency)
  group by 1, m.wide order by count(*) desc, 1
$$;

-- How soon: of the clocks of this name that came due or were answered, how many in time, and the median wait in hours.
create function figures.in_time(of_process text, of_clock text)
returns table (base int, met int, median_hours numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select figures.is_wide() as wide, identity.actor_agency() as agency where identity.may('figures.see')),
  ended as (
    select c.stopped_at, c.due_at, extract(epoch from c.stopped_at - c.started_at) / 3600 as hours
    from process.clock c join process.thing t on t.id = c.thing_id, mine m
    where t.process = of_process and c.name = of_clock and c.started_at > now() - interval '12 months'
      and (c.stopped_at is not null or c.due_at < now()) and (m.wide or t.agency_id = m.agency))
  select figures.shown(count(*), m.wide), figures.shown(count(*) filter (where stopped_at <= due_at), m.wide),
    case when count(stopped_at) >= 5
      then round((percentile_cont(0.5) within group (order by hours))::numeric) end
  from mine m left join ended on true group by m.wide
$$;

-- What is open now.
create function figures.open_now() returns table (process text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select figures.is_wide() as wide, identity.actor_agency() as agency where identity.may('figures.see'))
  select t.process, figures.shown(count(*), m.wide) from process.thing t, mine m
  where t.closed_at is null and t.process in ('contact', 'case') and (m.wide or t.agency_id = m.agency)
  group by t.process, m.wide order by t.process
$$;

grant execute on function figures.is_wide(), figures.monthly(), figures.declined(), figures.in_time(text, text),
  figures.open_now() to fanlight_app;
