create policy involved on professional.request for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = request.id));
create policy begin on professional.request for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('contact.refer')));
create policy answer on professional.request for update to fanlight_app
  using (access.is_involved(id) and ((select identity.may('contact.refer')) or (select identity.may('contact.triage'))))
  with check (access.is_involved(id));
create policy for_functions on professional.request to fanlight_owner using (true) with check (true);
grant select on professional.request to fanlight_app;
grant insert (id, answers, referrer, staff_id, referrer_key, contact_id, may_know) on professional.request to fanlight_app;
-- Not granted: changing whose it is; deleting. What was sent stays as it was, and only the front door says what came
-- of it: professional.keep_sent sees to both.
grant update (answers, referrer, contact_id, may_know, outcome, said) on professional.request to fanlight_app;

-- Only the job that sends links counts them.
create policy count on professional.link_sent for select to fanlight_app
  using ((select identity.may('intake.take-in')));
create policy note on professional.link_sent for insert to fanlight_app
  with check ((select identity.may('intake.take-in')));
create policy forget on professional.link_sent for delete to fanlight_app
  using ((select identity.may('intake.take-in')) and sent_at < now() - interval '1 day');
create policy for_functions on professional.link_sent to fanlight_owner using (true) with check (true);
grant select, delete on professional.link_sent to fanlight_app;
grant insert (id, referrer_key) on professional.link_sent to fanlight_app;
