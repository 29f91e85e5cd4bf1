create policy administrators on set_up.checked for select to fanlight_app
  using ((select identity.may('admin.setup')));
-- Said in one's own name; a later check takes the place of an earlier one.
create policy say on set_up.checked for insert to fanlight_app
  with check ((select identity.may('admin.setup')) and staff_id = (select identity.actor_staff()));
create policy say_again on set_up.checked for update to fanlight_app
  using ((select identity.may('admin.setup')))
  with check ((select identity.may('admin.setup')) and staff_id = (select identity.actor_staff()));
create policy for_functions on set_up.checked to fanlight_owner using (true) with check (true);
grant select on set_up.checked to fanlight_app;
grant insert (task, staff_id, at) on set_up.checked to fanlight_app;
grant update (staff_id, at) on set_up.checked to fanlight_app;
-- Not granted: delete.
