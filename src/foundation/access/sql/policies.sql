-- An actor sees her own involvements, while they last, and none in what a conflict of interest hides.
-- Every other policy asks this table, so this one line is what decides who sees whom.
create policy own on access.involvement for select to fanlight_app
  using (grantee = any ((select me.grantees from identity.session me)::text[])
    and ended_at is null and (until is null or until > now())
    and (not (select me.is_conflicted from identity.session me)
      or thing_id <> all ((select access.hidden())::uuid[])));
create policy give on access.involvement for insert to fanlight_app
  with check (granted_by = any ((select me.grantees from identity.session me)::text[]) and access.may_give(thing_id, until)
    and capacity <> 'break-glass');
create policy for_functions on access.involvement to fanlight_owner using (true) with check (true);
grant select on access.involvement to fanlight_app;
grant insert (id, thing_id, person_id, grantee, capacity, basis, purpose, parts, until, granted_by)
  on access.involvement to fanlight_app;
-- Not granted: update, delete. What was shared stays on the ledger; access.stop_sharing ends it.

-- Conflicts are seen by those who keep them at the agency that recorded them, never by the person they hide things
-- from; nor by a keeper from whom the same record is hidden, to whom another's conflict would be the hint.
create policy keepers on access.conflict for select to fanlight_app
  using ((select identity.may('access.conflict')) and agency_id = (select identity.actor_agency())
    and staff_id is distinct from (select identity.actor_staff())
    and coalesce(person_id, thing_id) <> all ((select access.hidden())::uuid[]));
create policy for_functions on access.conflict to fanlight_owner using (true) with check (true);
grant select on access.conflict to fanlight_app;
-- Not granted: insert, update, delete. access.record_conflict and access.lift_conflict do, so that nobody learns from
-- a foreign key whether there is such a record.

-- A second person of the owning agency reviews every use of break-glass; nobody reviews her own.
create policy reviewers on access.break_glass for select to fanlight_app
  using ((select identity.may('access.approve')) and agency_id = (select identity.actor_agency())
    and staff_id is distinct from (select identity.actor_staff())
    and (thing_id is null or thing_id <> all ((select access.hidden())::uuid[])));
create policy for_functions on access.break_glass to fanlight_owner using (true) with check (true);
grant select on access.break_glass to fanlight_app;
-- Not granted: insert, update, delete. access.break_glass and access.review_break_glass do.
