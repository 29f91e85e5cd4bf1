create policy involved on risk.assessment for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = assessment.id));
create policy begin on risk.assessment for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('risk.assess')));
create policy finish on risk.assessment for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('risk.assess'))) with check (access.is_involved(id));
create policy for_functions on risk.assessment to fanlight_owner using (true) with check (true);
grant select on risk.assessment to fanlight_app;
grant insert (id, tool, tool_version) on risk.assessment to fanlight_app;
grant update (answers, yes_count, unknown_count, counted_level, judged_level, triggers, reasoned_away, kept, kept_by,
  kept_at)
  on risk.assessment to fanlight_app;
