create policy involved on referral.referral for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = referral.id));
create policy send on referral.referral for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('referral.send')));
create policy answer on referral.referral for update to fanlight_app
  using (access.is_involved(id) and ((select identity.may('referral.answer')) or (select identity.may('referral.send')))) with check (access.is_involved(id));
create policy for_functions on referral.referral to fanlight_owner using (true) with check (true);
grant select on referral.referral to fanlight_app;
grant insert (id, service, shared, parts, basis, sender, risk_level) on referral.referral to fanlight_app;
-- What was sent cannot be changed: keeps_what_was_sent sees to that. Not granted: service, sender, who it is about.
grant update (shared, parts, basis, risk_level, decline_reason, next_step, answer, repeated) on referral.referral to fanlight_app;
