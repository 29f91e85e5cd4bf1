-- Nobody sends or approves in another's name, figures change only when they are sent, and what was approved stays until
-- it is taken up again.
create function indicator.keep_two() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.sent_by is distinct from old.sent_by and new.sent_by is not null
    and new.sent_by is distinct from identity.actor_staff() then
    raise exception 'figures are sent in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if new.approved_by is distinct from old.approved_by and new.approved_by is not null
    and (new.approved_by is distinct from identity.actor_staff() or not identity.may('indicator.approve')) then
    raise exception 'figures are approved in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if (new.numerator is distinct from old.numerator or new.denominator is distinct from old.denominator)
    and not (identity.may('indicator.return') and new.sent_by is not distinct from identity.actor_staff()) then
    raise exception 'figures are changed by whoever sends them' using errcode = 'insufficient_privilege';
  end if;
  if old.approved_by is not null and new.approved_by is not null
    and (new.numerator is distinct from old.numerator or new.denominator is distinct from old.denominator) then
    raise exception 'what was approved is taken up again first' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger keep_two before update on indicator.return
  for each row execute function indicator.keep_two();

-- Nobody approves a file in another's name, and what was approved stays approved.
create function indicator.approve_once() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.approved_by is distinct from old.approved_by and (
    old.approved_by is not null or new.approved_by is distinct from identity.actor_staff()) then
    raise exception 'a file is approved once, in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger approve_once before update on indicator.figures_import
  for each row execute function indicator.approve_once();

-- Alone a keeper adds what has to be known about an indicator, and proposes the rest. What holds then is what was proposed last, word
-- for word, and somebody else agreed it in her own name.
create function indicator.takes_two() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  last indicator.version;
  held jsonb;
begin
  if new.by_staff is null or new.waits then
    return new;
  end if;
  select * into last from indicator.version v where v.indicator_id = new.indicator_id order by v.version desc limit 1;
  select v.body into held from indicator.version v
    where v.indicator_id = new.indicator_id and not v.waits order by v.version desc limit 1;
  if new.agreed_by is null and new.body - 'knownIssues' is distinct from held - 'knownIssues' then
    raise exception 'somebody else agrees it' using errcode = 'insufficient_privilege';
  end if;
  if new.agreed_by is not null and not (coalesce(last.waits, false) and last.body = new.body and last.by_staff = new.by_staff) then
    raise exception 'what is agreed is what was proposed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger takes_two before insert on indicator.version
  for each row execute function indicator.takes_two();

-- Nobody ends alone what the strategy is judged by: who agrees that an indicator is used no longer is not who proposed it.
create function indicator.ends_by_two() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from process.thing t where t.id = new.thing_id and t.process = 'indicator')
    and new."by" = (select p.by from process.step p where p.thing_id = new.thing_id and p.step = 'retire' order by p.id desc limit 1)
  then
    raise exception 'somebody else agrees that it is used no longer' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

create trigger ends_by_two after insert on process.step
  for each row when (new.step = 'end') execute function indicator.ends_by_two();

-- Whether an indicator is used no longer: its thing is the keepers', and this alone of it is everybody's.
create function indicator.is_retired(of_indicator uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select t.state = 'retired' from process.thing t where t.id = of_indicator and t.process = 'indicator'), false)
$$;

-- What everybody may read: indicators that are in use, as they are defined now, what was computed of them from releases, and
-- what came by a file that said so.
create function indicator.published() returns table (definition jsonb, series jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select v.body, coalesce((
    select jsonb_agg(jsonb_build_object('start', o.period, 'months', o.months, 'version', o.version, 'state', o.state,
      'numerator', o.numerator, 'denominator', o.denominator, 'value', o.value, 'low', o.low, 'high', o.high,
      'recordedOn', o.recorded_at::date,
      'method', o.method, 'source', o.source) order by o.period)
    from (
      select distinct on (period) * from indicator.observation
      where indicator_id = i.id
      order by period, recorded_at desc, version desc, revision desc) o
    where o.method = 'computed' or o.for_everybody), '[]')
  from indicator.indicator i
  join lateral (
    select body from indicator.version where indicator_id = i.id and not waits order by version desc limit 1) v on true
  where not indicator.is_retired(i.id)
$$;

grant execute on function indicator.is_retired(uuid) to fanlight_app;
grant execute on function indicator.published() to fanlight_public;
