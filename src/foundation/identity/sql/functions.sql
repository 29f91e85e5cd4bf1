-- Works out what a session stands for. It locks its person and its seat, so that neither can end meanwhile unseen: who
-- ends them waits for this session, and then strikes it too.
create function identity.describe_session() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  person identity.staff;
  held identity.seat;
  role_key text;
begin
  select * into person from identity.staff p where p.id = new.staff_id for share;
  select * into held from identity.seat t where t.id = new.seat_id for share;
  new.is_standing := new.system_actor is not null or person.state is not distinct from 'active'
    and (new.seat_id is null or held.ended_at is null and held.staff_id = new.staff_id);
  new.staff_name := person.name;
  new.agency_id := held.agency_id;
  new.agency_name := (select a.name from identity.agency a where a.id = held.agency_id);
  new.team_id := held.team_id;
  new.role_id := held.role_id;
  new.role_name := (select r.name from identity.role r where r.id = held.role_id);
  new.seat_until := held.until;
  new.grantees := array_remove(array['system:' || new.system_actor, 'seat:' || held.id,
    case when held.id is not null then 'staff:' || held.staff_id end,
    'role:' || held.agency_id || '/' || held.role_id, 'team:' || held.team_id], null);
  role_key := coalesce('system:' || new.system_actor, held.role_id);
  new.permissions := array(select r.permission from identity.role_permission r where r.role_id = role_key order by 1);
  return new;
end $$;

create trigger describe_session before insert or update of seat_id, staff_id, system_actor on identity.session
  for each row execute function identity.describe_session();

-- Whatever a session stands for has changed: its sessions are worked out again, in the same transaction.
create function identity.seat_changes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.session set seat_id = seat_id where seat_id = new.id;
  return null;
end $$;

create function identity.staff_changes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.session set seat_id = seat_id where staff_id = new.id;
  return null;
end $$;

create function identity.roles_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.session set seat_id = seat_id;
  return null;
end $$;

create trigger seat_changes after update on identity.seat for each row execute function identity.seat_changes();
create trigger staff_changes after update of state, name on identity.staff
  for each row execute function identity.staff_changes();
create trigger roles_change after insert or update or delete on identity.role_permission
  for each statement execute function identity.roles_change();

-- The session of the current transaction, found by its token. Every answer is empty, never an error, when there is
-- none, it ran out, its person has left or its seat has ended: so nothing is seen. The row policy on sessions says the
-- same in the same words.
create function identity.current_session() returns identity.session
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare found_session identity.session;
begin
  select s.* into found_session from identity.session s
  where s.token_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')))
    and s.is_standing and s.expires_at > now() and coalesce(s.seat_until > now(), true)
    and (s.system_actor is not null or s.seen_at > now() - make_interval(mins => s.idle_minutes));
  return found_session;
end $$;

create function identity.actor_staff() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (identity.current_session()).staff_id;
end $$;

create function identity.actor_agency() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (identity.current_session()).agency_id;
end $$;

-- Everything an involvement can be given to that this actor is: herself, her seat, her role at her agency, her team,
-- or the named system actor.
create function identity.grantees() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce((identity.current_session()).grantees, '{}');
end $$;

create function identity.may(wanted text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce(wanted = any ((identity.current_session()).permissions), false);
end $$;

-- Begins a transaction's work as the session's actor and says who that is; no row means: not signed in.
create function identity.enter(token text)
returns table (
  stream_id uuid, staff_id uuid, staff_name text, seat_id uuid, agency_id text, agency_name text, team_id text,
  role_id text, role_name text, system_actor text, permissions text[], stepped_up boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare actor identity.session;
begin
  perform set_config('app.session', token, true);
  actor := identity.current_session();
  if actor.token_hash is null then return; end if;
  return query select actor.stream_id, actor.staff_id, actor.staff_name, actor.seat_id, actor.agency_id, actor.agency_name,
    actor.team_id, actor.role_id, actor.role_name, actor.system_actor, actor.permissions,
    coalesce(actor.stepped_up_until > now(), false);
end $$;

-- Keeps an active session from idling out; at most one write a minute. In PL/pgSQL, as whatever every page asks: what is
-- in plain SQL is planned anew each time.
create function identity.touch() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare mine identity.session := identity.current_session();
begin
  if mine.seen_at < now() - interval '1 minute' then
    update identity.session s set seen_at = now() where s.token_hash = mine.token_hash;
  end if;
end $$;

-- Takes a form of this session to be done: null, and whoever sends the same meanwhile waits; or where it led, when it was done before.
create function identity.take_form(of_key bytea) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.sent_form (key, session) values (of_key, (identity.current_session()).token_hash) on conflict do nothing;
  if found then return null; end if;
  return (select f.led_to from identity.sent_form f where f.key = of_key);
end $$;

-- Where a form led that was taken in this transaction; one that leads nowhere was not done.
create function identity.form_led(of_key bytea, to_page text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.sent_form f set led_to = to_page where f.key = of_key and to_page is not null;
  if not found then delete from identity.sent_form f where f.key = of_key; end if;
end $$;

-- The seats a person may act in now, at one agency alone when she came in through it.
create function identity.live_seats(of_staff uuid, at_agency text)
returns table (id uuid, agency_id text, agency_name text, team_name text, role_id text, role_name text, until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, a.id, a.name, m.name, r.id, r.name, t.until
  from identity.seat t
  join identity.staff p on p.id = t.staff_id and p.state = 'active'
  join identity.agency a on a.id = t.agency_id
  join identity.role r on r.id = t.role_id
  left join identity.team m on m.id = t.team_id
  where t.staff_id = of_staff and t.ended_at is null and coalesce(t.until > now(), true)
    and (at_agency is null or t.agency_id = at_agency)
  order by a.name, r.name, t.id
$$;

-- The same for the session's own person: what she may switch to.
create function identity.my_seats()
returns table (id uuid, agency_id text, agency_name text, team_name text, role_id text, role_name text, until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.* from identity.current_session() s, identity.live_seats(s.staff_id, s.via_agency) l
  where s.staff_id is not null
$$;

-- Only the sign-in role may open a session: an injection in a case page cannot make one. Nor can anyone open one for
-- a leaver, or in a seat that is not hers or is over.
create function identity.open_session(
  new_token_hash bytea, new_stream uuid, for_staff uuid, for_seat uuid, for_system text,
  lasts interval, idle int, stepped_up interval, via text default null)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if for_system is null and not exists (select from identity.staff p where p.id = for_staff and p.state = 'active')
    or for_seat is not null and not exists (select from identity.live_seats(for_staff, via) l where l.id = for_seat)
  then
    raise exception 'nobody may sign in as this' using errcode = 'insufficient_privilege';
  end if;
  insert into identity.session
    (token_hash, stream_id, staff_id, seat_id, system_actor, expires_at, idle_minutes, stepped_up_until, via_agency)
  values (new_token_hash, new_stream, for_staff, for_seat, for_system, now() + lasts, idle, now() + stepped_up, via);
end $$;

create function identity.close_session(old_token_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from identity.session where token_hash = old_token_hash
$$;

-- Another seat of the same person: a new session, with a stream of its own, that lasts no longer than the old one
-- would have. The old one ends. False, and nothing changed, when the seat is not one she may act in.
create function identity.switch_seat(old_token_hash bytea, new_token_hash bytea, new_stream uuid, to_seat uuid)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare old identity.session;
begin
  select * into old from identity.session s where s.token_hash = old_token_hash and s.expires_at > now() for update;
  if old.staff_id is null or old.seen_at <= now() - make_interval(mins => old.idle_minutes)
    or not exists (select from identity.live_seats(old.staff_id, old.via_agency) l where l.id = to_seat) then
    return false;
  end if;
  insert into identity.session
    (token_hash, stream_id, staff_id, seat_id, expires_at, idle_minutes, stepped_up_until, via_agency)
  values (new_token_hash, new_stream, old.staff_id, to_seat, old.expires_at, old.idle_minutes, old.stepped_up_until,
    old.via_agency);
  delete from identity.session where token_hash = old_token_hash;
  return true;
end $$;

-- Shown to be the same person, at the device, just now: export and break-glass are open for a while.
create function identity.step_up(of_token_hash bytea, of_staff uuid, lasts interval) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with stepped as (
    update identity.session s set stepped_up_until = now() + lasts
    where s.token_hash = of_token_hash and s.staff_id = of_staff and s.expires_at > now() returning 1)
  select exists (select from stepped)
$$;

create function identity.issue_challenge(
  new_hash bytea, for_purpose text, to_holder bytea, about_staff uuid, in_place_of bytea, lasts interval)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into identity.challenge (hash, purpose, bound_to, staff_id, replaces, expires_at)
  values (new_hash, for_purpose, to_holder, about_staff, in_place_of, now() + lasts)
$$;

-- Deleting is what makes it single-use: of two answers at once only one finds the row.
create function identity.take_challenge(wanted bytea, for_purpose text, from_holder bytea)
returns table (staff_id uuid, replaces bytea)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from identity.challenge c
  where c.hash = wanted and c.purpose = for_purpose and c.bound_to = from_holder and c.expires_at > now()
  returning c.staff_id, c.replaces
$$;

create function identity.find_passkey(wanted text)
returns table (staff_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.staff_id, k.public_key, k.counter, k.transports
  from identity.passkey k join identity.staff p on p.id = k.staff_id and p.state = 'active'
  where k.id = wanted
$$;

create function identity.passkeys_of(of_staff uuid) returns table (id text, transports text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, k.transports from identity.passkey k where k.staff_id = of_staff order by k.created_at
$$;

-- A counter that does not move forward means a copied passkey: refused. Devices that do not count stay at nought.
create function identity.use_passkey(wanted text, new_counter bigint) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with used as (
    update identity.passkey k set counter = new_counter, last_used_at = now()
    where k.id = wanted and (new_counter > k.counter or (new_counter = 0 and k.counter = 0)) returning 1)
  select exists (select from used)
$$;

create function identity.find_invitation(of_token_hash bytea)
returns table (staff_id uuid, name text, email text, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name, p.email, i.expires_at
  from identity.invitation i join identity.staff p on p.id = i.staff_id and p.state <> 'left'
  where i.token_hash = of_token_hash and i.expires_at > now()
$$;

-- Uses the invitation up. It makes this the person's one passkey: what she had before may be in other hands.
create function identity.join_with_passkey(
  of_token_hash bytea, new_id text, new_public_key bytea, new_counter bigint, new_transports text[], is_backed_up boolean)
returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare joining uuid;
begin
  delete from identity.invitation i where i.token_hash = of_token_hash and i.expires_at > now()
  returning i.staff_id into joining;
  update identity.staff set state = 'active' where id = joining and state <> 'left' returning id into joining;
  if joining is null then return null; end if;
  delete from identity.passkey where staff_id = joining;
  delete from identity.session where staff_id = joining;
  insert into identity.passkey (id, staff_id, public_key, counter, transports, backed_up)
  values (new_id, joining, new_public_key, new_counter, new_transports, is_backed_up);
  return joining;
end $$;

-- Who it is that an agency's sign-in service vouches for: someone with a seat there. Her first time makes her active.
create function identity.admit_from_agency(verified_email text, from_agency text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare found_staff uuid;
begin
  select p.id into found_staff from identity.staff p
  where lower(p.email) = lower(verified_email) and p.state in ('invited', 'active')
    and exists (select from identity.seat t where t.staff_id = p.id and t.agency_id = from_agency
      and t.ended_at is null and coalesce(t.until > now(), true));
  update identity.staff set state = 'active' where id = found_staff and state = 'invited';
  return found_staff;
end $$;

create function identity.purge_sessions() returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from identity.session where expires_at < now() - interval '1 day' returning 1),
  answered_never as (delete from identity.challenge where expires_at < now() returning 1),
  joined_never as (delete from identity.invitation where expires_at < now() returning 1),
  -- Read as over everywhere from its last moment on; this writes it down for lists.
  run_out as (update identity.seat set ended_at = until where ended_at is null and until <= now() returning 1)
  select count(*)::int from gone
$$;

-- Below: what administrators of people do, as themselves, in their own transaction.

create function identity.assert_administers(of_staff uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.may('admin.people') or of_staff is not distinct from identity.actor_staff() then
    raise exception 'only another administrator of people may do this' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- A link for someone who has not joined yet. Whoever has roles already needs two people for a new way in.
create function identity.invite(of_staff uuid, new_token_hash bytea) returns timestamptz
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare runs_out timestamptz := now() + interval '48 hours';
begin
  perform identity.assert_administers(of_staff);
  if not exists (select from identity.staff where id = of_staff and state = 'invited') then
    raise exception 'this person has joined already' using errcode = 'insufficient_privilege';
  end if;
  delete from identity.invitation where staff_id = of_staff;
  insert into identity.invitation (token_hash, staff_id, expires_at) values (new_token_hash, of_staff, runs_out);
  return runs_out;
end $$;

-- Takes a role away, from the next request on. One person is enough: only giving needs two.
create function identity.end_seat(wanted uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare of_staff uuid;
begin
  select staff_id into of_staff from identity.seat where id = wanted and ended_at is null;
  if of_staff is null then return false; end if;
  perform identity.assert_administers(of_staff);
  update identity.seat set ended_at = now() where id = wanted;
  return true;
end $$;

-- A leaver: no seat, no session, no passkey, no invitation, from the next request on.
create function identity.leave(of_staff uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform identity.assert_administers(of_staff);
  update identity.staff set state = 'left' where id = of_staff and state <> 'left';
  if not found then return false; end if;
  update identity.seat set ended_at = now() where staff_id = of_staff and ended_at is null;
  delete from identity.session where staff_id = of_staff;
  delete from identity.passkey where staff_id = of_staff;
  delete from identity.invitation where staff_id = of_staff;
  return true;
end $$;

-- Back, with nothing: roles have to be given again, by two.
create function identity.come_back(of_staff uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform identity.assert_administers(of_staff);
  update identity.staff set state = 'invited' where id = of_staff and state = 'left';
  return found;
end $$;

-- Roles that one person must never hold together, in whatever seats: administering or working with people who cause
-- harm on one side, seeing the people who were harmed on the other. The pack's schema holds it for one role.
create function identity.are_walled(of_staff uuid, with_role text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with held as (
    select rp.permission from identity.role_permission rp
    where rp.role_id = with_role or rp.role_id in (
      select t.role_id from identity.seat t
      where t.staff_id = of_staff and t.ended_at is null and coalesce(t.until > now(), true)))
  select coalesce(bool_or(h.permission like 'admin.%'), false)
      and coalesce(bool_or(h.permission ~ '^(contact|person|risk|referral|case|own-behaviour)\.'), false)
    or coalesce(bool_or(h.permission = 'own-behaviour.see'), false)
      and coalesce(bool_or(h.permission ~ '^(contact|person|risk|referral|case)\.'), false)
  from held h
$$;

-- The second person decides. Confirmed, a role is held from this moment; a new way in becomes an invitation, whose
-- link only the second person is shown.
create function identity.decide_grant(wanted uuid, new_decision text, new_id uuid, new_token_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  wish identity.role_grant;
  actor uuid := identity.actor_staff();
begin
  select * into wish from identity.role_grant g where g.id = wanted for update;
  if wish.id is null or actor is null or actor in (wish.requested_by, wish.staff_id)
    or not (identity.may('admin.people')
      or identity.may('access.approve') and wish.agency_id is not distinct from identity.actor_agency()
        and wish.kind = 'seat') then
    raise exception 'a second person has to decide this' using errcode = 'insufficient_privilege';
  end if;
  if wish.decision is not null or wish.expires_at <= now() then return false; end if;
  update identity.role_grant set decision = new_decision, decided_by = actor, decided_at = now() where id = wanted;
  if new_decision <> 'confirmed' then return true; end if;
  if wish.kind = 'seat' then
    if identity.are_walled(wish.staff_id, wish.role_id) then
      raise exception 'these roles may not be held together' using errcode = 'insufficient_privilege';
    end if;
    insert into identity.seat (id, staff_id, agency_id, team_id, role_id, until)
    values (new_id, wish.staff_id, wish.agency_id, wish.team_id, wish.role_id, wish.until);
  else
    delete from identity.invitation where staff_id = wish.staff_id;
    insert into identity.invitation (token_hash, staff_id, expires_at)
    values (new_token_hash, wish.staff_id, now() + interval '48 hours');
  end if;
  return true;
end $$;

-- How far each person has come, for the administrators' list; nothing of the passkeys themselves.
create function identity.ways_in() returns table (staff_id uuid, passkeys int, is_invited boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, (select count(*)::int from identity.passkey k where k.staff_id = p.id),
    exists (select from identity.invitation i where i.staff_id = p.id and i.expires_at > now())
  from identity.staff p where identity.may('admin.people')
$$;

grant execute on function identity.actor_staff(), identity.actor_agency(), identity.grantees(), identity.may(text),
  identity.enter(text), identity.touch(), identity.my_seats(), identity.invite(uuid, bytea), identity.end_seat(uuid),
  identity.leave(uuid), identity.come_back(uuid), identity.are_walled(uuid, text),
  identity.decide_grant(uuid, text, uuid, bytea), identity.ways_in(), identity.take_form(bytea),
  identity.form_led(bytea, text) to fanlight_app;
grant execute on function identity.enter(text) to fanlight_login;
grant execute on function
  identity.open_session(bytea, uuid, uuid, uuid, text, interval, int, interval, text),
  identity.close_session(bytea), identity.switch_seat(bytea, bytea, uuid, uuid),
  identity.step_up(bytea, uuid, interval), identity.live_seats(uuid, text),
  identity.issue_challenge(bytea, text, bytea, uuid, bytea, interval), identity.take_challenge(bytea, text, bytea),
  identity.find_passkey(text), identity.passkeys_of(uuid), identity.use_passkey(text, bigint),
  identity.find_invitation(bytea), identity.admit_from_agency(text, text),
  identity.join_with_passkey(bytea, text, bytea, bigint, text[], boolean),
  identity.purge_sessions() to fanlight_sign_in;
