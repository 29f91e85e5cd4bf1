-- Read by whoever refers to services, and by the service's own agency.
create policy see on service.capacity for select to fanlight_app
  using ((select identity.may('referral.send'))
    or ((select identity.may('service.keep')) and agency_id = (select identity.actor_agency())));
create policy keep on service.capacity for insert to fanlight_app
  with check ((select identity.may('service.keep')) and agency_id = (select identity.actor_agency())
    and kept_by = (select identity.actor_staff()));
create policy for_functions on service.capacity to fanlight_owner using (true) with check (true);
grant select on service.capacity to fanlight_app;
-- Not granted: when it was said, changing or deleting what was said.
grant insert (id, service, agency_id, state, wait_days, places, note, kept_by, valid_until) on service.capacity to fanlight_app;
