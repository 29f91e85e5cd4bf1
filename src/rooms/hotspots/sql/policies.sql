-- Releases are seen by those involved: every role of the partnership's own that prepares and checks them.
create policy involved on hotspots.release for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = release.id));
create policy prepare on hotspots.release for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('place.release'))
    and prepared_by = (select identity.actor_staff()));
create policy move on hotspots.release for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('place.release'))) with check (access.is_involved(id));
create policy for_functions on hotspots.release to fanlight_owner using (true) with check (true);
grant select on hotspots.release to fanlight_app;
grant insert (id, quarter, body, prepared_by) on hotspots.release to fanlight_app;
-- hotspots.keep_checked sees to it that these change once. Not granted: what it shows, whose quarter it is, who prepared it;
-- deleting.
grant update (checked_by, published_on, is_withdrawn, is_discarded) on hotspots.release to fanlight_app;

create policy involved on hotspots.revision for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = revision.release_id));
create policy say on hotspots.revision for insert to fanlight_app
  with check (access.is_involved(release_id) and (select identity.may('place.release'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on hotspots.revision to fanlight_owner using (true) with check (true);
grant select on hotspots.revision to fanlight_app;
grant insert (id, release_id, said_on, what, by_staff) on hotspots.revision to fanlight_app;
-- Not granted: update, delete. What was said stays.
