create policy involved on needs.assessment for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = assessment.id));
create policy ask on needs.assessment for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('needs.assess')));
create policy for_functions on needs.assessment to fanlight_owner using (true) with check (true);
grant select on needs.assessment to fanlight_app;
-- Not granted: update, delete. Going through them again makes a new one.
grant insert (id, said, children) on needs.assessment to fanlight_app;

create policy involved on needs.need for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = need.thing_id));
create policy ask on needs.need for insert to fanlight_app
  with check (access.is_involved(thing_id) and (select identity.may('needs.assess')));
create policy for_functions on needs.need to fanlight_owner using (true) with check (true);
grant select on needs.need to fanlight_app;
-- Not granted: update, delete.
grant insert (id, thing_id, need, state) on needs.need to fanlight_app;
