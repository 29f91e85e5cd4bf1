-- Up to when the public's wording of a strategy is agreed: somebody other than who wrote it said so last then. What the pack says
-- was published before it came here. Null: nothing of it is.
create function strategy.agreed(of_strategy uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select max(p.at) from process.step p
  where p.thing_id = of_strategy and (p.step = 'agree' or (p.step = 'adopt' and p.by like 'system:%'))
$$;

-- Who wrote what the public reads of a strategy since a moment: each who said something anew, and each who took something out.
create function strategy.writers_since(of_strategy uuid, since timestamptz) returns table (author text, said bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.author, count(*)
  from strategy.item i join strategy.item_version v on v.item_id = i.id
  cross join lateral (
    select v.author where v.valid_from > since
    union all
    select coalesce(v.ended_by, v.author) where v.valid_to < 'infinity' and v.valid_to > since
      and not exists (select from strategy.item_version n where n.item_id = v.item_id and n.after = v.valid_to)) w
  where i.strategy_id = of_strategy and i.kind in ('strategy', 'priority', 'objective', 'commitment')
  group by w.author
$$;

-- Who wrote what the public does not read yet: of what it reads, each who said something anew since that was agreed.
create function strategy.unagreed(of_strategy uuid) returns table (author text, said bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.author, w.said from strategy.writers_since(of_strategy, coalesce(strategy.agreed(of_strategy), '-infinity')) w
  where identity.may('strategy.see')
$$;

-- Nobody agrees her own wording, by whatever hand: of what was written since the agreement before this one, nothing is hers.
create function strategy.agreed_by_another() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  before timestamptz;
begin
  if not exists (select from process.thing t where t.id = new.thing_id and t.process = 'strategy') then
    return null;
  end if;
  select max(p.at) into before from process.step p
    where p.thing_id = new.thing_id and p.id < new.id and (p.step = 'agree' or (p.step = 'adopt' and p.by like 'system:%'));
  if exists (select from strategy.writers_since(new.thing_id, coalesce(before, '-infinity')) w where w.author = new."by") then
    raise exception 'somebody else agrees what the public reads' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

create trigger agreed_by_another after insert on process.step
  for each row when (new.step = 'agree') execute function strategy.agreed_by_another();

-- The strategies there are, for whoever may see them: their states are those of things that she need not be involved in.
create function strategy.all_of_them() returns table (id uuid, reference text, state text, version int, opened_at timestamptz,
  agreed timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, t.reference, t.state, t.version, t.opened_at, strategy.agreed(i.id)
  from strategy.item i join process.thing t on t.id = i.id
  where i.kind = 'strategy' and identity.may('strategy.see')
$$;

-- Whether this is the id of a strategy, for whoever may see them.
create function strategy.is_one(of_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select identity.may('strategy.see') and exists (select from strategy.item i where i.id = of_id and i.kind = 'strategy')
$$;

-- The day an action was first due by the strategy that was adopted, and how often it was put to a later one since, up to a moment.
create function strategy.put_off(of_action uuid, as_of timestamptz) returns table (first_due text, times int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (array_agg(d.due order by d.valid_from))[1], (count(*) filter (where d.due > d.was))::int
  from (
    select v.valid_from, v.body ->> 'due' as due, lag(v.body ->> 'due') over (order by v.valid_from) as was
    from strategy.item_version v join strategy.item i on i.id = v.item_id
    where v.item_id = of_action and v.valid_from <= as_of and v.body ? 'due' and v.valid_to > (
      select coalesce(min(p.at), 'infinity') from process.step p where p.thing_id = i.strategy_id and p.step = 'adopt')) d
$$;

-- Nobody gives herself more time, by whatever hand: whoever asked last is somebody else.
create function strategy.granted_by_another() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from process.thing t where t.id = new.thing_id and t.process = 'action') and new."by" is not distinct from (
      select p."by" from process.step p where p.thing_id = new.thing_id and p.id < new.id and p.step = 'ask' order by p.id desc limit 1) then
    raise exception 'somebody else gives more time' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

create trigger granted_by_another after insert on process.step
  for each row when (new.step = 'grant') execute function strategy.granted_by_another();

-- How every action of a strategy stood at a moment, for whoever may see it, involved or not.
create function strategy.delivery(of_strategy uuid, as_of timestamptz)
returns table (id uuid, code text, reference text, state text, heard_at timestamptz, confidence text, blockers text, reached text[],
  first_due text, put_off int, asked_due text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.code, t.reference, s.to_state, heard.at, heard.confidence, heard.blockers, coalesce(done.codes, '{}'),
    slip.first_due, slip.times, case when asked.step = 'ask' then asked.due::text end
  from strategy.item i join process.thing t on t.id = i.id
  join lateral (
    select p.to_state from process.step p where p.thing_id = i.id and p.at <= as_of order by p.id desc limit 1) s on true
  left join lateral (
    select r.at, r.confidence, r.blockers from strategy.report r
    where r.action_id = i.id and r.at <= as_of and r.step in ('start', 'report', 'milestone', 'reopen')
    order by r.at desc limit 1) heard on true
  left join lateral (
    select array_agg(m.code order by m.code) as codes from strategy.report r join strategy.item m on m.id = r.milestone_id
    where r.action_id = i.id and r.at <= as_of) done on true
  left join lateral (
    select r.step, r.due from strategy.report r
    where r.action_id = i.id and r.at <= as_of and r.step in ('ask', 'grant', 'refuse', 'complete', 'stop', 'withdraw')
    order by r.at desc limit 1) asked on true
  cross join lateral strategy.put_off(i.id, as_of) slip
  where i.strategy_id = of_strategy and i.kind = 'action' and identity.may('strategy.see')
$$;

-- What everybody may read: the newest adopted strategy in the wording that was agreed last, and as they stand of its actions and their milestones only what the rule of
-- how they stand asks about. No name, no owner, no word of anybody's.
create function strategy.published() returns table (plan jsonb, delivery jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with adopted as (
    select i.id, strategy.agreed(i.id) as agreed from strategy.item i join process.thing t on t.id = i.id
    where i.kind = 'strategy' and t.state = 'adopted' and strategy.agreed(i.id) is not null order by t.opened_at desc limit 1),
  standing as (
    select i.id, i.kind, i.code, p.code as parent, v.body
    from adopted a join strategy.item i on i.strategy_id = a.id
    join strategy.item_version v on v.item_id = i.id and case when i.kind in ('action', 'milestone')
      then v.valid_to = 'infinity' else v.valid_from <= a.agreed and v.valid_to > a.agreed end
    left join strategy.item p on p.id = v.parent_id
    where i.kind in ('strategy', 'priority', 'objective', 'commitment', 'action', 'milestone')),
  ties as (
    select f.code as from_code, l.kind, t.code as to_code, l.from_id, l.to_id
    from adopted a join strategy.link l on l.strategy_id = a.id and l.valid_to = 'infinity'
    join standing f on f.id = l.from_id join standing t on t.id = l.to_id
    where l.kind in ('delivers', 'blocked-by'))
  select jsonb_build_object(
      'items', coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'code', s.code, 'parent', s.parent, 'body',
        case when s.kind = 'action' then jsonb_strip_nulls(jsonb_build_object('start', s.body ->> 'start', 'due', s.body ->> 'due',
            -- That there is an owner, never who.
            'owner', case when s.body ? 'owner' then 'a body' end, 'role', case when s.body ? 'role' then 'somebody' end))
          when s.kind = 'milestone' then jsonb_strip_nulls(jsonb_build_object('due', s.body ->> 'due'))
          else s.body end) order by s.code) from standing s), '[]'),
      'links', coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'from', l.from_code, 'to', l.to_code, 'body', '{}'::jsonb)
        order by l.from_code, l.kind, l.to_code) from ties l), '[]')),
    coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'state', t.state, 'heard', heard.at, 'putOff', (select p.times from strategy.put_off(s.id, now()) p), 'blocked',
        coalesce(heard.blockers is not null, false), 'reached', coalesce((
          select jsonb_agg(m.code order by m.code) from strategy.report r join strategy.item m on m.id = r.milestone_id
          where r.action_id = s.id), '[]')) order by s.code)
      from standing s join process.thing t on t.id = s.id
      left join lateral (
        select r.at, r.blockers from strategy.report r
        where r.action_id = s.id and r.step in ('start', 'report', 'milestone', 'reopen')
        order by r.at desc limit 1) heard on true
      where s.kind = 'action'), '[]')
  from adopted
$$;

-- What was said of an item never changes; it only comes to its end, once, and no earlier than it began. The same of what leads
-- from one item to another.
create function strategy.ends_once() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.valid_to <> 'infinity' or new.valid_to = 'infinity' or new.valid_to > now() + interval '1 minute' then
    raise exception 'a version ends once, and not in time to come' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- What was said of an item ends in the name of who ends it.
create function strategy.says_who_ends() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.ended_by := coalesce('staff:' || identity.actor_staff(), 'system');
  return new;
end $$;

create trigger ends_once before update on strategy.item_version for each row execute function strategy.ends_once();
create trigger says_who_ends before update on strategy.item_version for each row execute function strategy.says_who_ends();
create trigger ends_once before update on strategy.link for each row execute function strategy.ends_once();

grant execute on function strategy.all_of_them(), strategy.unagreed(uuid), strategy.is_one(uuid), strategy.delivery(uuid, timestamptz) to fanlight_app;
grant execute on function strategy.published() to fanlight_public;

-- Evidence is withdrawn once, with its reason; then what somebody said is taken away. Nothing of it is ever rewritten.
create function strategy.withdraws_once() returns trigger
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if old.withdrawn_why is not null and new is distinct from old then
    raise exception 'it was withdrawn already' using errcode = 'insufficient_privilege';
  end if;
  if (new.shows is distinct from old.shows or new.consent is distinct from old.consent)
    and (new.withdrawn_why is null or new.kind <> 'testimony' or new.shows is not null or new.consent is not null) then
    raise exception 'what it says is never rewritten' using errcode = 'insufficient_privilege';
  end if;
  if new.file is distinct from old.file and (new.withdrawn_why is null or new.file is not null) then
    raise exception 'a file is taken away and never another' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger withdraws_once before update on strategy.evidence
  for each row execute function strategy.withdraws_once();
