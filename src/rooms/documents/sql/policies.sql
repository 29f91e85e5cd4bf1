create policy involved on document.file for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = file.id));
create policy add on document.file for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('case.work'))
    and added_by = (select identity.actor_staff()));
-- The one change there is takes the content away; nothing is ever put in its place.
create policy destroy on document.file for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('case.work'))) with check (content is null);
create policy for_functions on document.file to fanlight_owner using (true) with check (true);
grant select on document.file to fanlight_app;
grant insert (id, kind, source, media_type, added_by, name, content) on document.file to fanlight_app;
grant update (content) on document.file to fanlight_app;
-- Not granted: changing anything else; deleting. That there was a document, and who added it, stays.
