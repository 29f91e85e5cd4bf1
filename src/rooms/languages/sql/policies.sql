-- Read and written by whoever keeps the translations; whether a version was checked, the public pages ask by a function.
create policy see on languages.checked for select to fanlight_app
  using ((select identity.may('language.check')));
create policy keep on languages.checked for insert to fanlight_app
  with check ((select identity.may('language.check')) and kept_by = (select identity.actor_staff()));
create policy for_functions on languages.checked to fanlight_owner using (true) with check (true);
grant select on languages.checked to fanlight_app;
-- Not granted: when it was written down, changing or deleting what was.
grant insert (id, language, version, checker, kept_by) on languages.checked to fanlight_app;
