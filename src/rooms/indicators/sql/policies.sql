-- Definitions and figures are for whoever has indicator.see: they are counts of the county, fit to be shown. Those who
-- return figures see what they are asked. Only keepers define; only the job, or a second person's approval, records.
create policy read on indicator.indicator for select to fanlight_app
  using ((select identity.may('indicator.see')) or (select identity.may('indicator.observe')) or (select identity.may('indicator.return')));
create policy begin on indicator.indicator for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('indicator.observe')));
create policy for_functions on indicator.indicator to fanlight_owner using (true) with check (true);
grant select on indicator.indicator to fanlight_app;
grant insert (id, slug) on indicator.indicator to fanlight_app;
-- Not granted: update, delete. An indicator is retired, not renamed.

create policy read on indicator.version for select to fanlight_app
  using ((select identity.may('indicator.see')) or (select identity.may('indicator.observe')) or (select identity.may('indicator.return')));
create policy define on indicator.version for insert to fanlight_app
  with check (access.is_involved(indicator_id) and (
    ((select identity.may('indicator.keep')) and by_staff = (select identity.actor_staff()) and agreed_by is null)
    or ((select identity.may('indicator.approve')) and agreed_by = (select identity.actor_staff()) and not waits)
    or ((select identity.may('indicator.observe')) and by_staff is null)));
create policy for_functions on indicator.version to fanlight_owner using (true) with check (true);
grant select on indicator.version to fanlight_app;
grant insert (indicator_id, version, body, by_staff, reason, waits, agreed_by) on indicator.version to fanlight_app;
-- indicator.takes_two sees to it that nobody changes alone what is counted, or what is to be reached.
-- Not granted: update, delete. Another version says what is meant now; since when, the database says.

create policy read on indicator.observation for select to fanlight_app
  using ((select identity.may('indicator.see')) or (select identity.may('indicator.observe')) or (select identity.may('indicator.return')));
create policy record on indicator.observation for insert to fanlight_app
  with check ((access.is_involved(indicator_id) and (
    ((select identity.may('indicator.observe')) and method = 'computed')
    or ((select identity.may('indicator.approve')) and method = 'returned')))
    -- What came by file, only whoever approved that very file, which nobody does who sent it.
    or (method in ('imported', 'weighted', 'published') and (select identity.may('indicator.approve')) and exists (
      select from indicator.figures_import f
      where f.id = observation.import_id and f.approved_by = (select identity.actor_staff()))));
create policy for_functions on indicator.observation to fanlight_owner using (true) with check (true);
grant select on indicator.observation to fanlight_app;
grant insert (indicator_id, period, months, version, revision, state, numerator, denominator, value, low, high, method,
  source, note, import_id, for_everybody) on indicator.observation to fanlight_app;
-- Not granted: update, delete, and saying when it was recorded. What was shown once can be shown again.

create policy involved on indicator.return for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = return.id));
create policy ask on indicator.return for insert to fanlight_app
  with check (access.is_involved(id) and access.is_involved(indicator_id) and (select identity.may('indicator.observe'))
    and sent_by is null);
create policy send on indicator.return for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('indicator.return') or identity.may('indicator.approve')))
  with check (access.is_involved(id));
create policy for_functions on indicator.return to fanlight_owner using (true) with check (true);
grant select on indicator.return to fanlight_app;
grant insert (id, indicator_id, agency_id, period, months) on indicator.return to fanlight_app;
-- indicator.keep_two sees to it that nobody signs for another. Not granted: what is asked of whom; deleting.
grant update (numerator, denominator, note, sent_by, approved_by) on indicator.return to fanlight_app;

-- A file of figures is for those involved: whoever keeps the indicators, and whoever approves what comes in.
create policy involved on indicator.figures_import for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = figures_import.id));
create policy send on indicator.figures_import for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('indicator.keep')) and sent_by = (select identity.actor_staff()));
create policy approve on indicator.figures_import for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('indicator.approve')))
  with check (access.is_involved(id));
create policy for_functions on indicator.figures_import to fanlight_owner using (true) with check (true);
grant select on indicator.figures_import to fanlight_app;
grant insert (id, title, figures, sent_by) on indicator.figures_import to fanlight_app;
-- Not granted: changing what was sent, or who sent it; deleting. indicator.approve_once sees
-- to it that it is approved once and in one's own name, the table that it is by somebody else.
grant update (approved_by) on indicator.figures_import to fanlight_app;
