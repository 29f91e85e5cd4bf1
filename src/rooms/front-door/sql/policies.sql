create policy involved on front_door.contact for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = contact.id));
create policy take_in on front_door.contact for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('intake.take-in')));
create policy take on front_door.contact for update to fanlight_app
  using (access.is_involved(id)
    and ((select identity.may('contact.take')) or (select identity.may('own-behaviour.see')))) with check (access.is_involved(id));
create policy for_functions on front_door.contact to fanlight_owner using (true) with check (true);
grant select on front_door.contact to fanlight_app;
grant insert (id, kind, danger, answers, language, employers, received_at, district, forms)
  on front_door.contact to fanlight_app;
-- Not granted: changing what she said, to anyone.
grant update (taken_by, district, forms, danger, danger_said_at, danger_said_by) on front_door.contact to fanlight_app;

create policy involved on front_door.returned for select to fanlight_app using (access.is_involved(contact_id));
create policy take_in on front_door.returned for insert to fanlight_app
  with check (access.is_involved(contact_id) and (select identity.may('intake.take-in')));
create policy for_functions on front_door.returned to fanlight_owner using (true) with check (true);
grant select on front_door.returned to fanlight_app;
grant insert (id, contact_id, words, received_at) on front_door.returned to fanlight_app;
-- Not granted: changing or deleting what she wrote.
create policy involved on front_door.safe_contact for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = safe_contact.thing_id));
-- By whoever spoke with her, in their own name.
create policy check_with_her on front_door.safe_contact for insert to fanlight_app
  with check (access.is_involved(thing_id)
    and ((select identity.may('contact.triage')) or (select identity.may('case.work')))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on front_door.safe_contact to fanlight_owner using (true) with check (true);
grant select on front_door.safe_contact to fanlight_app;
-- Not granted: update, delete, nor saying when: what was agreed before stays known.
grant insert (id, thing_id, said, by_staff) on front_door.safe_contact to fanlight_app;
