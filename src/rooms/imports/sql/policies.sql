-- An import is its agency's managers', and the job's.
create policy involved on imports.import for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = import.id));
create policy upload on imports.import for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('case.import')));
create policy go_on on imports.import for update to fanlight_app
  using (access.is_involved(id) and ((select identity.may('case.import')) or (select identity.may('import.work'))))
  with check (access.is_involved(id));
create policy for_functions on imports.import to fanlight_owner using (true) with check (true);
grant select on imports.import to fanlight_app;
grant insert (id, service, lines, headings, headings_key, file_key) on imports.import to fanlight_app;
grant update (headings, mapping, leaves_known, work, done_part) on imports.import to fanlight_app;
-- Not granted: another service, another number of lines, deleting. That a list was brought over, and how long it was, stays.

create policy involved on imports.part for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = part.import_id));
create policy upload on imports.part for insert to fanlight_app
  with check (access.is_involved(import_id) and (select identity.may('case.import')));
create policy forget on imports.part for delete to fanlight_app
  using (access.is_involved(import_id) and (select identity.may('import.work')));
create policy for_functions on imports.part to fanlight_owner using (true) with check (true);
grant select, delete on imports.part to fanlight_app;
grant insert (import_id, place, sealed) on imports.part to fanlight_app;
-- Not granted: update. What was sent is read as it was sent, until it goes.

create policy involved on imports.line for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = line.import_id));
create policy for_functions on imports.line to fanlight_owner using (true) with check (true);
grant select on imports.line to fanlight_app;
-- Not granted: insert, update, delete. The job's functions write what became of a line.
