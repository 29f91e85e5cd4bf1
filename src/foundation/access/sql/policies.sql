-- An actor sees her own involvements, while they last, and none in what a conflict of interest hides.
-- Every other policy asks this table, so this one line is what decides who sees whom.
create policy own on access.involvement for select to fanlight_app
  using (grantee = any ((select identity.grantees())::text[])
    and ended_at is null and (until is null or until > now())
    and thing_id <> all ((select access.hidden())::uuid[])
    and (person_id is null or person_id <> all ((select access.hidden())::uuid[])));
create policy give on access.involvement for insert to fanlight_app
  with check (granted_by = any ((select identity.grantees())::text[]) and access.is_involved(thing_id)
    and capacity <> 'break-glass');
create policy for_functions on access.involvement to fanlight_owner using (true) with check (true);
grant select on access.involvement to fanlight_app;
grant insert (id, thing_id, person_id, grantee, capacity, basis, purpose, parts, until, granted_by)
  on access.involvement to fanlight_app;
-- Not granted: update, delete. What was shared stays on the ledger; access.stop_sharing ends it.

-- Conflicts are seen and recorded by those who keep them, never by the person they hide things from.
create policy keepers on access.conflict for select to fanlight_app
  using ((select identity.may('access.conflict')) and staff_id is distinct from (select identity.actor_staff()));
create policy record on access.conflict for insert to fanlight_app
  with check ((select identity.may('access.conflict')) and recorded_by = any ((select identity.grantees())::text[])
    and staff_id is distinct from (select identity.actor_staff()));
create policy lift on access.conflict for update to fanlight_app
  using ((select identity.may('access.conflict')) and staff_id is distinct from (select identity.actor_staff()))
  with check ((select identity.may('access.conflict')));
create policy for_functions on access.conflict to fanlight_owner using (true) with check (true);
grant select on access.conflict to fanlight_app;
grant insert (id, staff_id, person_id, thing_id, kind, recorded_by) on access.conflict to fanlight_app;
grant update (ended_at) on access.conflict to fanlight_app;

-- A second person of the owning agency reviews every use of break-glass; nobody reviews her own.
create policy reviewers on access.break_glass for select to fanlight_app
  using ((select identity.may('access.approve')) and agency_id = (select identity.actor_agency())
    and staff_id is distinct from (select identity.actor_staff()));
create policy review on access.break_glass for update to fanlight_app
  using ((select identity.may('access.approve')) and agency_id = (select identity.actor_agency())
    and staff_id is distinct from (select identity.actor_staff()))
  with check (reviewed_by = (select identity.actor_staff()));
create policy for_functions on access.break_glass to fanlight_owner using (true) with check (true);
grant select on access.break_glass to fanlight_app;
grant update (reviewed_by, reviewed_at, verdict) on access.break_glass to fanlight_app;
