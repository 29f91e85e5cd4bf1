-- What she says anew of reaching her, wherever it was gone through with her, ends what was checked earlier along the same line: at
-- the contact a case came from, and at what came from it. It is asked again there, as what is too old is; nothing leaves by it.
create function front_door.ends_what_was_said() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update message.permission p set expires_at = new.checked_at
  where p.thing_id in (select process.line_of(array[new.thing_id])) and p.thing_id <> new.thing_id
    and p.withdrawn_at is null and p.verified_at <= new.checked_at and p.expires_at > new.checked_at;
  return null;
end $$;

create trigger said_anew after insert on front_door.safe_contact
  for each row execute function front_door.ends_what_was_said();

-- Who works on the contact that a thing is under, for the job that tells her that something new stands there: nobody once
-- she can no longer see it.
create function front_door.holder_over(of_thing uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.taken_by from process.thing t join front_door.contact c on c.id = t.parent_id
  where t.id = of_thing and identity.may('intake.take-in') and access.is_involved(of_thing)
    and c.taken_by is not null and not access.has_lost(c.taken_by, c.id)
$$;

grant execute on function front_door.holder_over(uuid) to fanlight_app;
