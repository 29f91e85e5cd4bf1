-- Each is seen by those involved in it, and written by those of them whose role works cases.
create policy involved on support.plan for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = plan.id));
create policy begin on support.plan for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('case.work')));
create policy keep on support.plan for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('case.work'))) with check (access.is_involved(id));
create policy for_functions on support.plan to fanlight_owner using (true) with check (true);
grant select on support.plan to fanlight_app;
grant insert (id) on support.plan to fanlight_app;
grant update (version, copy, copy_version, copy_named) on support.plan to fanlight_app;

create policy involved on support.plan_text for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = plan_text.plan_id));
create policy write on support.plan_text for insert to fanlight_app
  with check (access.is_involved(plan_id) and (select identity.may('case.work'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on support.plan_text to fanlight_owner using (true) with check (true);
grant select on support.plan_text to fanlight_app;
grant insert (id, plan_id, version, body, by_staff) on support.plan_text to fanlight_app;
-- Not granted: update, delete. What was written stays; a new version stands beside it.

create policy involved on support.goal for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = goal.id));
create policy set_goal on support.goal for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('case.work')));
create policy for_functions on support.goal to fanlight_owner using (true) with check (true);
grant select on support.goal to fanlight_app;
grant insert (id, need, words) on support.goal to fanlight_app;
-- Not granted: update, delete. Her words are not put right; a goal that changed is a state, and the new one another goal.

create policy involved on support.task for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = task.id));
create policy add on support.task for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('case.work')));
create policy for_functions on support.task to fanlight_owner using (true) with check (true);
grant select on support.task to fanlight_app;
grant insert (id, title) on support.task to fanlight_app;
-- Not granted: update, delete.

create policy involved on support.review for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = review.id));
create policy begin on support.review for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('case.work')));
create policy for_functions on support.review to fanlight_owner using (true) with check (true);
grant select on support.review to fanlight_app;
grant insert (id, stage, is_child_asked) on support.review to fanlight_app;
-- Not granted: update, delete.

create policy involved on support.outcome for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = outcome.review_id));
create policy answer on support.outcome for insert to fanlight_app
  with check (access.is_involved(review_id) and (case_id is null or access.is_involved(case_id))
    and (select identity.may('case.work')));
create policy for_functions on support.outcome to fanlight_owner using (true) with check (true);
grant select on support.outcome to fanlight_app;
grant insert (review_id, case_id, outcome, answer) on support.outcome to fanlight_app;
-- Not granted: update, delete. How she was then stays what it was.
