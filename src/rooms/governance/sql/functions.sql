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
