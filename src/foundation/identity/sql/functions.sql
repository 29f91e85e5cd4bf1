-- The actor of the current transaction, looked up from the session's token. Every answer is empty, never an
-- error, when there is no session, it ran out, its person has left or its seat has ended: so nothing is seen.
create function identity.current_session() returns identity.session
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s from identity.session s
  left join identity.staff p on p.id = s.staff_id
  left join identity.seat t on t.id = s.seat_id
  where s.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
    and s.expires_at > now()
    and (s.system_actor is not null
      or (s.seen_at > now() - make_interval(mins => s.idle_minutes)
        and p.state = 'active'
        and (t.id is null or (t.ended_at is null and t.staff_id = s.staff_id))))
$$;

create function identity.actor_staff() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select staff_id from identity.current_session()
$$;

create function identity.actor_agency() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.agency_id from identity.current_session() s join identity.seat t on t.id = s.seat_id
$$;

-- Everything an involvement can be given to that this actor is: herself, her seat, her role at her agency, her team,
-- or the named system actor.
create function identity.grantees() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when s.system_actor is not null then array['system:' || s.system_actor]
    when t.id is not null then array_remove(array['seat:' || t.id, 'staff:' || s.staff_id,
      'role:' || t.agency_id || '/' || t.role_id, 'team:' || t.team_id], null)
    else '{}'
  end
  from identity.current_session() s left join identity.seat t on t.id = s.seat_id
  where s.token_hash is not null
$$;

create function identity.may(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from identity.current_session() s
    left join identity.seat t on t.id = s.seat_id
    join identity.role_permission r on r.role_id = coalesce('system:' || s.system_actor, t.role_id)
    where r.permission = wanted)
$$;

-- Begins a transaction's work as the session's actor and says who that is; no row means: not signed in.
create function identity.enter(token text)
returns table (
  stream_id uuid, staff_id uuid, staff_name text, seat_id uuid, agency_id text, agency_name text, team_id text,
  role_id text, role_name text, system_actor text, permissions text[], stepped_up boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('app.session', token, true);
  return query
    select s.stream_id, s.staff_id, p.name, t.id, t.agency_id, a.name, t.team_id, r.id, r.name, s.system_actor,
      array(select rp.permission from identity.role_permission rp
            where rp.role_id = coalesce('system:' || s.system_actor, t.role_id) order by 1),
      coalesce(s.stepped_up_until > now(), false)
    from identity.current_session() s
    left join identity.staff p on p.id = s.staff_id
    left join identity.seat t on t.id = s.seat_id
    left join identity.agency a on a.id = t.agency_id
    left join identity.role r on r.id = t.role_id
    where s.token_hash is not null;
end $$;

-- Keeps an active session from idling out; at most one write a minute.
create function identity.touch() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update identity.session s set seen_at = now()
  where s.token_hash = (select token_hash from identity.current_session())
    and s.seen_at < now() - interval '1 minute'
$$;

-- Only the sign-in role may open a session: an injection in a case page cannot make one.
create function identity.open_session(
  new_token_hash bytea, new_stream uuid, for_staff uuid, for_seat uuid, for_system text,
  lasts interval, idle int, stepped_up interval)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.session
    (token_hash, stream_id, staff_id, seat_id, system_actor, expires_at, idle_minutes, stepped_up_until)
  values (new_token_hash, new_stream, for_staff, for_seat, for_system, now() + lasts, idle, now() + stepped_up);
end $$;

create function identity.close_session(old_token_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from identity.session where token_hash = old_token_hash
$$;

create function identity.purge_sessions() returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from identity.session where expires_at < now() - interval '1 day' returning 1)
  select count(*)::int from gone
$$;

grant execute on function identity.actor_staff(), identity.actor_agency(), identity.grantees(), identity.may(text),
  identity.enter(text), identity.touch() to fanlight_app;
grant execute on function identity.enter(text) to fanlight_login;
grant execute on function identity.open_session(bytea, uuid, uuid, uuid, text, interval, int, interval),
  identity.close_session(bytea), identity.purge_sessions() to fanlight_sign_in;
