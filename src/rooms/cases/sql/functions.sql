-- A case has one worker: when another takes over, the one before her no longer sees it. For whoever allocates cases.
create function casework.end_worker(of_thing uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.involvement i set ended_at = now()
  where i.thing_id = of_thing and i.capacity = 'worker' and i.ended_at is null
    and identity.may('case.allocate') and access.is_involved(of_thing)
$$;

grant execute on function casework.end_worker(uuid) to fanlight_app;
