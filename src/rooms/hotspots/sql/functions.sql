-- Reports that count, for functions alone: accepted by those who look them over, of some months, and perhaps of one kind
-- ("environment/poor-light").
create function hotspots.counting(since date, before date, of_kind text) returns setof place.report
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.* from place.report r join process.thing t on t.id = r.id
  where t.state in ('moderated', 'joined', 'answered') and r.reported_month >= since and r.reported_month < before
    and (of_kind is null or of_kind in (
      select 'environment/' || e from unnest(r.environment) e union all select 'behaviour/' || b from unnest(r.behaviour) b))
$$;

-- How many reports there are by hexagon and month, for those who look for hotspots or prepare a release. No answers, nobody.
create function hotspots.counts(since date, before date, of_kind text)
returns table (cell text, district text, month date, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.cell, r.district, r.reported_month, count(*)::int
  from hotspots.counting(since, before, of_kind) r
  where identity.may('place.hotspots')
  group by r.cell, r.district, r.reported_month
$$;

-- What the reports of some hexagons told of, each kind by itself.
create function hotspots.kinds(since date, before date, cells text[]) returns table (kind text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.kind, count(*)::int
  from hotspots.counting(since, before, null) r
  cross join lateral (
    select 'environment/' || e as kind from unnest(r.environment) e
    union all select 'behaviour/' || b from unnest(r.behaviour) b) k
  where identity.may('place.hotspots') and r.cell = any (cells)
  group by k.kind
$$;

-- The month of the first report that counts: from its quarter on there may be releases.
create function hotspots.first_month() returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(r.reported_month) from hotspots.counting('-infinity', 'infinity', null) r where identity.may('place.hotspots')
$$;

-- What everybody may read: releases that were published, newest first. Of one that was withdrawn only that it was, and why.
create function hotspots.published()
returns table (quarter text, body jsonb, published_on text, is_withdrawn boolean, revisions jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.quarter::text, case when not r.is_withdrawn then r.body end, r.published_on::text, r.is_withdrawn, coalesce((
    select jsonb_agg(jsonb_build_object('what', v.what, 'on', v.said_on) order by v.said_on, v.id)
    from hotspots.revision v where v.release_id = r.id), '[]')
  from hotspots.release r where r.published_on is not null order by r.quarter desc
$$;

-- Nobody checks in another's name, what was checked stays so, and nothing is published or taken back twice.
create function hotspots.keep_checked() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.checked_by is distinct from old.checked_by
    and (old.checked_by is not null or new.checked_by is distinct from identity.actor_staff()) then
    raise exception 'a release is checked once, by whoever says so' using errcode = 'insufficient_privilege';
  end if;
  if (old.published_on is not null and new.published_on is distinct from old.published_on)
    or (old.is_withdrawn and not new.is_withdrawn) or (old.is_discarded and not new.is_discarded) then
    raise exception 'what was published, withdrawn or put aside stays so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger keep_checked before update on hotspots.release
  for each row execute function hotspots.keep_checked();

grant execute on function hotspots.counts(date, date, text), hotspots.kinds(date, date, text[]), hotspots.first_month()
  to fanlight_app;
grant execute on function hotspots.published() to fanlight_public;
