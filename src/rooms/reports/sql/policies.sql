-- Reports are for whoever may see what the boards do, and for the owners who are asked for words on them.
create policy involved on reports.report for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = report.id));
create policy prepare on reports.report for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('governance.keep'))
    and prepared_by = (select identity.actor_staff()) and (before_id is null or access.is_involved(before_id)));
create policy move on reports.report for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('governance.keep'))) with check (access.is_involved(id));
create policy for_functions on reports.report to fanlight_owner using (true) with check (true);
grant select on reports.report to fanlight_app;
grant insert (id, body, until, snapshot, sha256, before_id, prepared_by) on reports.report to fanlight_app;
-- reports.keep_issued sees to it that each of these is said once. Not granted: what it says, its hash, who prepared it; deleting.
grant update (approved_by, issued_on, why_withdrawn) on reports.report to fanlight_app;

create policy involved on reports.commentary for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = commentary.report_id));
create policy say on reports.commentary for insert to fanlight_app
  with check (access.is_involved(report_id) and (select identity.may('governance.keep'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on reports.commentary to fanlight_owner using (true) with check (true);
grant select on reports.commentary to fanlight_app;
grant insert (id, report_id, section, words, at, by_staff) on reports.commentary to fanlight_app;
-- Not granted: update, delete. What is said later stands in the place of it.

create policy involved on reports.file for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = file.report_id));
create policy issue on reports.file for insert to fanlight_app
  with check (access.is_involved(report_id) and (select identity.may('governance.keep')));
create policy for_functions on reports.file to fanlight_owner using (true) with check (true);
grant select on reports.file to fanlight_app;
grant insert (report_id, format, bytes, sha256) on reports.file to fanlight_app;
-- reports.assert_issued sees to it that only an issued report has any. Not granted: update, delete. What was issued is the same
-- bytes each time.

create policy involved on reports.paper for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = paper.report_id));
create policy put on reports.paper for insert to fanlight_app
  with check (access.is_involved(report_id) and access.is_involved(meeting_id) and (select identity.may('governance.keep'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on reports.paper to fanlight_owner using (true) with check (true);
grant select on reports.paper to fanlight_app;
grant insert (report_id, meeting_id, at, by_staff) on reports.paper to fanlight_app;
-- Not granted: update, delete. What was put to a meeting was.

-- A page of the plan is for whoever may see the meeting that it was put to.
create policy involved on reports.plan_page for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = plan_page.meeting_id));
create policy put on reports.plan_page for insert to fanlight_app
  with check (access.is_involved(meeting_id) and (select identity.may('governance.keep'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on reports.plan_page to fanlight_owner using (true) with check (true);
grant select on reports.plan_page to fanlight_app;
grant insert (id, meeting_id, page, paper, sha256, at, by_staff) on reports.plan_page to fanlight_app;
-- Not granted: update, delete. What was put to a meeting was; a later state of the page is another paper.
