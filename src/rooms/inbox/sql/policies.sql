-- A question is seen by the front door's team, and by the job that brings and forgets what is said in it.
create policy involved on inbox.question for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = question.id));
create policy take_in on inbox.question for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('intake.take-in')));
create policy answer on inbox.question for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('inbox.answer'))) with check (access.is_involved(id));
create policy for_functions on inbox.question to fanlight_owner using (true) with check (true);
grant select on inbox.question to fanlight_app;
grant insert (id, received_at) on inbox.question to fanlight_app;
-- Not granted: when it came; deleting. inbox.hand_over says which contact it became.
grant update (taken_by) on inbox.question to fanlight_app;

create policy involved on inbox.message for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = message.question_id));
-- Hers are brought by the job, ours written in one's own name.
create policy say on inbox.message for insert to fanlight_app
  with check (access.is_involved(question_id) and case when from_us
    then (select identity.may('inbox.answer')) and by_staff = (select identity.actor_staff())
    else (select identity.may('intake.take-in')) and by_staff is null end);
create policy shred on inbox.message for update to fanlight_app
  using (access.is_involved(question_id) and (select identity.may('inbox.shred'))) with check (words is null);
create policy for_functions on inbox.message to fanlight_owner using (true) with check (true);
grant select on inbox.message to fanlight_app;
grant insert (id, question_id, from_us, words, by_staff, written_at) on inbox.message to fanlight_app;
-- Only to let go of the words. Not granted: changing anything else; deleting.
grant update (words) on inbox.message to fanlight_app;
