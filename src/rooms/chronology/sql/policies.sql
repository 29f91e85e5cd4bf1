create policy involved on chronology.note for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = note.thing_id));
create policy write on chronology.note for insert to fanlight_app
  with check (access.is_involved(thing_id) and by_staff = (select identity.actor_staff())
    and agency_id = (select identity.actor_agency())
    and ((select identity.may('case.work')) or (select identity.may('contact.triage'))
      or (select identity.may('own-behaviour.see')) or (select identity.may('place.answer'))));
create policy for_functions on chronology.note to fanlight_owner using (true) with check (true);
grant select on chronology.note to fanlight_app;
grant insert (id, thing_id, kind, body, by_staff, agency_id) on chronology.note to fanlight_app;
-- Not granted: update, delete. A note is corrected by another note.
