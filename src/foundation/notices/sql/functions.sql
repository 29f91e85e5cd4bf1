-- What came to any of these keys since a moment, newest first, of each thing the latest: clocks that began, were handed
-- over or go again, and things shared with her by name. What she did herself is no news, nor is what was done since,
-- what stands still, what is no longer open to her, or what a conflict hides. Of each key the newest fifty are read: a
-- number that the planner knows. Whose keys they are it does not, so it is told to go along the indexes, and not to compile what it takes for long work.
create function notice.came(of_staff uuid, mine text[], hid uuid[], since timestamptz)
returns table (thing_id uuid, clock text, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_bitmapscan = off set jit = off as $$
-- Not in the language that is plain SQL, which would plan it anew for every page.
#variable_conflict use_column
begin return query
  select distinct on (n.thing_id) n.thing_id, n.clock, n.at
  from unnest(came.mine) as key (grantee)
  cross join lateral (
    (select c.thing_id, c.name as clock, coalesce(c.given_at, c.started_at) as at
     from process.clock c
     where c.for_grantee = key.grantee and c.stopped_at is null and coalesce(c.given_at, c.started_at) > came.since
       and c.given_by is distinct from 'staff:' || came.of_staff
       and coalesce(c.pauses -> -1 ? 'to', true)
     order by coalesce(c.given_at, c.started_at) desc
     limit 50)
    union all
    (select i.thing_id, null, i.since
     from access.involvement i
     where (key.grantee like 'staff:%' or key.grantee like 'seat:%') and i.grantee = key.grantee
       and i.ended_at is null and i.since > came.since and i.granted_by <> 'staff:' || came.of_staff
       and i.capacity <> 'break-glass'
     order by i.since desc
     limit 50)) as n
  -- One look-up a row: as a join it would be planned for all involvements there are.
  where n.thing_id <> all (came.hid) and coalesce((
    select true from access.involvement i
    where i.thing_id = n.thing_id and i.grantee = any (came.mine) and i.ended_at is null
      and (i.until is null or i.until > now()) limit 1), false)
  order by n.thing_id, n.at desc, n.clock;
end $$;

-- The actor's own notices of the last thirty days, newest first.
create function notice.mine(at_most int, unread_only boolean)
returns table (thing_id uuid, clock text, at timestamptz, is_read boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me identity.session := identity.current_session();
  until_when timestamptz;
  since timestamptz := now() - interval '30 days';
begin
  if me.staff_id is null or me.seat_id is null then return; end if;
  until_when := coalesce((select r.read_until from notice.reader r where r.staff_id = me.staff_id), '-infinity');
  if unread_only then since := greatest(since, until_when); end if;
  return query
    select c.thing_id, c.clock, c.at, c.at <= until_when or coalesce(r.read_at >= c.at, false)
    from notice.came(me.staff_id, me.grantees, access.hidden(), since) c
    left join notice.read r on r.staff_id = me.staff_id and r.thing_id = c.thing_id
    where not (unread_only and coalesce(r.read_at >= c.at, false))
    order by c.at desc limit at_most;
end $$;

-- What every page asks: how many of them are unread, counted up to fifty, and whether the keys are on.
create function notice.for_page() returns table (unread int, has_keys boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare me uuid := identity.actor_staff();
begin
  return query select (select count(*)::int from notice.mine(50, true)),
    coalesce((select r.has_keys from notice.reader r where r.staff_id = me), true);
end $$;

-- Keys of a single letter can be turned off, and on again (WCAG 2.1.4).
create function notice.set_keys(wanted boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare me uuid := identity.actor_staff();
begin
  if me is null then return; end if;
  insert into notice.reader (staff_id, has_keys) values (me, wanted)
  on conflict (staff_id) do update set has_keys = wanted;
end $$;

create function notice.mark_read(of_thing uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare me identity.session := identity.current_session();
begin
  if me.staff_id is null or not access.is_involved(of_thing) then return false; end if;
  insert into notice.read (staff_id, thing_id, read_at) values (me.staff_id, of_thing, now())
  on conflict (staff_id, thing_id) do update set read_at = excluded.read_at;
  return true;
end $$;

-- All of them at once; what was marked one by one need not be kept any longer.
create function notice.mark_all_read() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare me identity.session := identity.current_session();
begin
  if me.staff_id is null then return; end if;
  insert into notice.reader (staff_id, read_until) values (me.staff_id, now())
  on conflict (staff_id) do update set read_until = excluded.read_until;
  delete from notice.read r where r.staff_id = me.staff_id;
end $$;

create function notice.wishes() returns table (mail text, mail_hour int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.mail, r.mail_hour from notice.reader r where r.staff_id = identity.actor_staff()
$$;

-- What came before is not told later.
create function notice.wish(new_mail text, new_hour int) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare me uuid := identity.actor_staff();
begin
  if me is null then return; end if;
  insert into notice.reader (staff_id, mail, mail_hour) values (me, new_mail, new_hour)
  on conflict (staff_id) do update set mail = new_mail, mail_hour = new_hour, told_until = now();
end $$;

-- Everything an involvement can be given to that somebody is, of all her seats together.
create function notice.keys_of(of_staff uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct k.key), '{}')
  from identity.live_seats(of_staff, null) l
  join identity.seat s on s.id = l.id
  cross join lateral unnest(array['staff:' || of_staff, 'seat:' || s.id, 'role:' || s.agency_id || '/' || s.role_id,
    'team:' || s.team_id]) as k (key)
  where k.key is not null
$$;

-- When it is that hour today, by the clock on that wall.
create function notice.todays(wanted_hour int, time_zone text) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select (date_trunc('day', now() at time zone time_zone) + make_interval(hours => wanted_hour)) at time zone time_zone
$$;

-- Whom to tell now by e-mail that something has come, for the one system actor that does. At once: whoever was told
-- nothing in the last quarter of an hour. Daily: once from her hour on. Whoever is named here counts as told.
create function notice.take_due(time_zone text) returns setof uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  one notice.reader;
  has_news boolean;
begin
  if not identity.may('notice.mail') then
    raise exception 'only the notices'' own system actor tells' using errcode = 'insufficient_privilege';
  end if;
  for one in
    select r.* from notice.reader r
    where (r.mail = 'at-once' and r.told_until < now() - interval '15 minutes')
      or (r.mail = 'daily' and now() >= notice.todays(r.mail_hour, time_zone)
        and r.told_until < notice.todays(r.mail_hour, time_zone))
    order by r.staff_id for update skip locked
  loop
    has_news := exists (
      -- She is not signed in, so what a conflict hides from her is asked of each thing that came.
      select from notice.came(one.staff_id, notice.keys_of(one.staff_id), '{}',
        greatest(one.told_until, one.read_until, now() - interval '30 days')) c
      where not access.is_hidden_from(one.staff_id, c.thing_id) and not exists (
        select from notice.read d where d.staff_id = one.staff_id and d.thing_id = c.thing_id and d.read_at >= c.at));
    if has_news or one.mail = 'daily' then
      update notice.reader set told_until = now() where staff_id = one.staff_id;
    end if;
    if has_news then return next one.staff_id; end if;
  end loop;
end $$;

grant execute on function notice.mine(int, boolean), notice.for_page(), notice.set_keys(boolean), notice.mark_read(uuid), notice.mark_all_read(),
  notice.wishes(), notice.wish(text, int), notice.take_due(text) to fanlight_app;
