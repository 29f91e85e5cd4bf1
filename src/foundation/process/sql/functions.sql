-- At commit, the state of a thing is the one its last step led to, and that step was logged in this transaction:
-- there is no other way to change something that has a life cycle.
create function process.state_has_step() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare last process.step;
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  select * into last from process.step where thing_id = new.id order by id desc limit 1;
  if last.to_state is distinct from (select state from process.thing where id = new.id)
     or last.xid is distinct from pg_current_xact_id() then
    raise exception 'state of % changed without a step', new.id using errcode = 'FL001';
  end if;
  return null;
end $$;

create constraint trigger state_has_step after insert or update of state on process.thing
  deferrable initially deferred for each row execute function process.state_has_step();

-- A step that is not in the definition is refused, whoever asks.
create function process.step_is_defined() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from process.rule r join process.thing t on t.process = r.process
    where t.id = new.thing_id and r.step = new.step and r.from_state = new.from_state and r.to_state = new.to_state)
  then
    raise exception 'no step % from % to %', new.step, new.from_state, new.to_state using errcode = 'FL002';
  end if;
  return new;
end $$;

-- After, so that row policies speak first: of a hidden thing they say what they say of none.
create trigger step_is_defined after insert on process.step
  for each row execute function process.step_is_defined();

-- When a person is recognised, everyone involved in the thing is involved in that person's picture by it.
create function process.person_follows() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.involvement set person_id = new.person_id where thing_id = new.id;
  return null;
end $$;

create trigger person_follows after update of person_id on process.thing
  for each row when (new.person_id is distinct from old.person_id) execute function process.person_follows();

-- A clock is handed only to somebody the thing is open to: with anybody else it would vanish from every page that says
-- what is due.
create function process.clock_goes_to_involved() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from access.involvement i
    where i.thing_id = new.thing_id and i.grantee = new.for_grantee
      and i.ended_at is null and (i.until is null or i.until > now()))
  then
    raise exception 'a clock cannot go to somebody who is not involved' using errcode = 'FL004';
  end if;
  return null;
end $$;

-- After, so that row policies speak first.
create trigger clock_goes_to_involved after update of for_grantee on process.clock
  for each row when (new.for_grantee is distinct from old.for_grantee)
  execute function process.clock_goes_to_involved();

-- A clock that is handed over, or goes again, has come to somebody anew: notices are made of that.
create function process.clock_is_given() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare actor identity.session := identity.current_session();
begin
  new.given_at := now();
  new.given_by := coalesce('staff:' || actor.staff_id, 'system:' || actor.system_actor);
  return new;
end $$;

create trigger clock_is_given before update of for_grantee, pauses on process.clock
  for each row when (new.for_grantee is distinct from old.for_grantee
    or (not coalesce(old.pauses -> -1 ? 'to', true) and coalesce(new.pauses -> -1 ? 'to', true)))
  execute function process.clock_is_given();

-- May the actor take this step of this process: the permission is the definition's. Of a thing she is not involved in
-- it says what it says of none.
create function process.may_step(of_thing uuid, named text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return access.is_involved(of_thing) and exists (
    select from process.rule r join process.thing t on t.process = r.process
    where t.id = of_thing and r.step = named and identity.may(r.permission));
end $$;

grant execute on function process.may_step(uuid, text) to fanlight_app;

-- Things, what they came from and what came of them, level by level. For functions of the database alone, which say who may.
create function process.line_of(of_things uuid[]) returns setof uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive came_from as (
    select t.id, t.parent_id from process.thing t where t.id = any (of_things)
    union
    select t.id, t.parent_id from process.thing t join came_from c on t.id = c.parent_id
  ), comes_of as (
    select unnest(of_things) as id
    union
    select t.id from process.thing t join comes_of c on t.parent_id = c.id
  )
  select id from came_from union select id from comes_of
$$;
