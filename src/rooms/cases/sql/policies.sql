create policy involved on casework.case_file for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = case_file.id));
create policy open on casework.case_file for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('referral.answer')));
create policy allocate on casework.case_file for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('case.allocate'))) with check (access.is_involved(id));
create policy for_functions on casework.case_file to fanlight_owner using (true) with check (true);
grant select on casework.case_file to fanlight_app;
grant insert (id, service, received, risk_level) on casework.case_file to fanlight_app;
grant update (worker_id) on casework.case_file to fanlight_app;
