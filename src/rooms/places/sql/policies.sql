-- Reports and problems are seen by those involved: the partnership's lead, the police, the council of the district, and of a
-- problem also whoever was asked to own it.
create policy involved on place.report for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = report.id));
create policy take_in on place.report for insert to fanlight_app
  with check (access.is_involved(id) and problem_id is null and (select identity.may('intake.take-in')));
create policy moderate on place.report for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('place.moderate')))
  with check (problem_id is null or access.is_involved(problem_id));
create policy for_functions on place.report to fanlight_owner using (true) with check (true);
-- Not granted to read: who told us. It is counted by place.about_counts, over all reports at once.
grant select (id, cell, district, place_id, reported_month, happened, daylight, environment, behaviour, not_reported,
  reasons, problem_id) on place.report to fanlight_app;
grant insert (id, cell, district, place_id, reported_month, happened, daylight, environment, behaviour, not_reported,
  about_age, about_sex, about_gender, about_ethnicity, about_religion, about_orientation, about_disability, reasons)
  on place.report to fanlight_app;
-- Only which problem it belongs to. Not granted: changing what was told; deleting.
grant update (problem_id) on place.report to fanlight_app;

create policy involved on place.problem for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = problem.id));
create policy begin on place.problem for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('place.moderate')));
create policy work on place.problem for update to fanlight_app
  using (access.is_involved(id) and ((select identity.may('place.act')) or (select identity.may('place.moderate'))))
  with check (access.is_involved(id));
create policy for_functions on place.problem to fanlight_owner using (true) with check (true);
grant select on place.problem to fanlight_app;
grant insert (id, title, cells, district, place_id) on place.problem to fanlight_app;
-- Not granted: which district it is in; deleting.
grant update (title, cells, owner, before_words, after_words, outcome) on place.problem to fanlight_app;

create policy involved on place.answer for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = answer.report_id));
create policy take_in on place.answer for insert to fanlight_app
  with check (access.is_involved(report_id) and (select identity.may('intake.take-in')));
create policy for_functions on place.answer to fanlight_owner using (true) with check (true);
grant select on place.answer to fanlight_app;
grant insert (id, report_id, code, received_at) on place.answer to fanlight_app;
-- Not granted: update, delete.

create policy involved on place.action for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = action.problem_id));
create policy plan on place.action for insert to fanlight_app
  with check (access.is_involved(problem_id) and (select identity.may('place.act'))
    and by_staff = (select identity.actor_staff()));
create policy finish on place.action for update to fanlight_app
  using (access.is_involved(problem_id) and (select identity.may('place.act'))) with check (access.is_involved(problem_id));
create policy for_functions on place.action to fanlight_owner using (true) with check (true);
grant select on place.action to fanlight_app;
grant insert (id, problem_id, kind, words, responsible, due_on, by_staff) on place.action to fanlight_app;
-- Only that it is done. Not granted: anything else of it; deleting.
grant update (done_on) on place.action to fanlight_app;

create policy involved on place.feedback for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = feedback.problem_id));
create policy publish on place.feedback for insert to fanlight_app
  with check (access.is_involved(problem_id) and (select identity.may('place.moderate')));
create policy for_functions on place.feedback to fanlight_owner using (true) with check (true);
grant select on place.feedback to fanlight_app;
grant insert (problem_id, district, place_id, you_said, we_did, published_on) on place.feedback to fanlight_app;
-- Not granted: update, delete. What was published stays.
