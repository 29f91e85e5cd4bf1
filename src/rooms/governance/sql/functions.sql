-- Whom a seat for an agency may be joined to: those of that agency, or of the keeper's own, who may see what the boards do. Of no
-- agency in particular: all of them. For keepers.
create function governance.who_may_sit(of_agency text) returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct p.id, p.name
  from identity.seat s
  join identity.staff p on p.id = s.staff_id and p.state = 'active'
  join identity.role_permission m on m.role_id = s.role_id and m.permission = 'governance.see'
  where identity.may('governance.keep')
    and (of_agency is null or s.agency_id in (of_agency, identity.actor_agency()))
    and s.ended_at is null and coalesce(s.until > now(), true)
$$;

grant execute on function governance.who_may_sit(text) to fanlight_app;

-- Whether the actor owns this action: she sits in the seat it was given to. Of one she is not involved in it says no.
create function governance.owns(of_action uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select identity.may('governance.act') and access.is_involved(of_action) and exists (
    select from governance.action a join governance.seat_name n on n.seat_id = a.owner_seat
    join governance.seat s on s.id = a.owner_seat and coalesce(s.until >= current_date, true)
    where a.id = of_action and n.staff_id = identity.actor_staff())
$$;

grant execute on function governance.owns(uuid) to fanlight_app;

-- Whether the actor writes for this body: she keeps the boards' business, and either sits on it (by its team, or by a seat with a vote)
-- or keeps the strategy, for which all of them work.
create function governance.writes_for(of_body text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select identity.may('governance.keep') and (
    identity.may('strategy.keep')
    or exists (select from unnest(identity.grantees()) g where g like 'team:%' and split_part(g, '/', 2) = of_body)
    or exists (
      select from governance.seat s join governance.seat_name n on n.seat_id = s.id
      where s.body = of_body and s.part in ('chair', 'vice-chair', 'member') and n.staff_id = identity.actor_staff()
        and s.kept_by = identity.actor_agency() and s.since <= current_date and coalesce(s.until >= current_date, true)))
$$;

-- The same of the body whose meeting this is.
create function governance.writes_at(of_meeting uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select governance.writes_for(m.body) from governance.meeting m where m.id = of_meeting), false)
$$;

grant execute on function governance.writes_for(text), governance.writes_at(uuid) to fanlight_app;

-- What was put right of who was there is only added to, in the actor's own name.
create function governance.puts_right() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.put_right is distinct from old.put_right and not (
      jsonb_array_length(new.put_right) = jsonb_array_length(old.put_right) + 1
      and new.put_right - -1 = old.put_right
      and new.put_right -> -1 ->> 'by' is not distinct from identity.actor_staff()::text) then
    raise exception 'what was put right stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger puts_right before update on governance.meeting
  for each row execute function governance.puts_right();
