-- Seen by the one role that answers for the group, and by the job that deletes in time.
create policy involved on involvement.interest for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = interest.id));
create policy take_in on involvement.interest for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('intake.take-in')));
create policy let_go on involvement.interest for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('involvement.keep') or identity.may('involvement.forget')))
  with check (said is null);
create policy for_functions on involvement.interest to fanlight_owner using (true) with check (true);
grant select on involvement.interest to fanlight_app;
grant insert (id, group_id, way, said, received_at) on involvement.interest to fanlight_app;
-- Only to let go of what was said. Not granted: changing it, anything else of it; deleting the row, of which the group and the day stay.
grant update (said) on involvement.interest to fanlight_app;
