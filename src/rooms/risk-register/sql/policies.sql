-- A risk and all that is said of it is seen by those involved: the roles that may see what the boards do. It is written by those of
-- them who keep it; of placings also by the job, which writes that a review was missed and nothing else.
create policy involved on risk_register.risk for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = risk.id));
create policy raise on risk_register.risk for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('governance.keep')));
create policy change on risk_register.risk for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('governance.keep'))) with check (access.is_involved(id));
create policy for_functions on risk_register.risk to fanlight_owner using (true) with check (true);
grant select on risk_register.risk to fanlight_app;
grant insert (id, raised_at, title, cause, event, effect, objectives, owner_agency, owner_role) on risk_register.risk to fanlight_app;
-- Not granted: where it was raised; deleting. One that is over is closed.
grant update (title, cause, event, effect, objectives, owner_agency, owner_role) on risk_register.risk to fanlight_app;

create policy involved on risk_register.score for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = score.risk_id));
create policy keep on risk_register.score for insert to fanlight_app
  with check (access.is_involved(risk_id) and (select identity.may('governance.keep'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on risk_register.score to fanlight_owner using (true) with check (true);
grant select on risk_register.score to fanlight_app;
-- Not granted: update, delete. How it was seen then stays.
grant insert (id, risk_id, step, at, by_staff, inherent_likelihood, inherent_impact, residual_likelihood, residual_impact, controls,
  response, plan) on risk_register.score to fanlight_app;

create policy involved on risk_register.placement for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = placement.risk_id));
create policy keep on risk_register.placement for insert to fanlight_app
  with check (access.is_involved(risk_id) and (
    ((select identity.may('governance.keep')) and by_staff = (select identity.actor_staff()))
    or ((select identity.may('risk-register.watch')) and because = 'missed')));
create policy for_functions on risk_register.placement to fanlight_owner using (true) with check (true);
grant select on risk_register.placement to fanlight_app;
-- Not granted: update, delete. Another placing says where it is now.
grant insert (id, risk_id, at, by_staff, body, because, score, from_score, said) on risk_register.placement to fanlight_app;

create policy involved on risk_register.reason for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = reason.risk_id));
create policy keep on risk_register.reason for insert to fanlight_app
  with check (access.is_involved(risk_id) and (select identity.may('governance.keep'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on risk_register.reason to fanlight_owner using (true) with check (true);
grant select on risk_register.reason to fanlight_app;
-- Not granted: update, delete.
grant insert (id, risk_id, step, at, by_staff, said) on risk_register.reason to fanlight_app;
