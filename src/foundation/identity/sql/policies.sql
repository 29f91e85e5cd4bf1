-- Names of colleagues are needed to say who knows and who decided; only administrators of people may change them.
create policy colleagues on identity.staff for select to fanlight_app
  using (cardinality((select identity.grantees())) > 0);
create policy administer on identity.staff for insert to fanlight_app
  with check ((select identity.may('admin.people')));
create policy administer_change on identity.staff for update to fanlight_app
  using ((select identity.may('admin.people'))) with check ((select identity.may('admin.people')));
create policy for_functions on identity.staff to fanlight_owner using (true) with check (true);

create policy colleagues on identity.seat for select to fanlight_app
  using (cardinality((select identity.grantees())) > 0);
create policy administer on identity.seat for insert to fanlight_app
  with check ((select identity.may('admin.people'))
    -- Nobody gives herself a role (SAFETY 49: a grant of a role needs a second person).
    and staff_id is distinct from (select identity.actor_staff()));
create policy administer_change on identity.seat for update to fanlight_app
  using ((select identity.may('admin.people'))) with check ((select identity.may('admin.people'))
    and staff_id is distinct from (select identity.actor_staff()));
create policy for_functions on identity.seat to fanlight_owner using (true) with check (true);

-- Nothing is granted on sessions to anyone: only the functions read and write them.
create policy for_functions on identity.session to fanlight_owner using (true) with check (true);

grant select on identity.agency, identity.team, identity.role, identity.role_permission to fanlight_app, fanlight_sign_in;
grant select on identity.staff, identity.seat to fanlight_app;
grant insert (id, name, email, state) on identity.staff to fanlight_app;
grant update (name, email, state) on identity.staff to fanlight_app;
grant insert (id, staff_id, agency_id, team_id, role_id) on identity.seat to fanlight_app;
grant update (ended_at) on identity.seat to fanlight_app;
