-- How to reach someone is seen by those involved, and by the one system actor that sends.
create policy involved on message.permission for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = permission.thing_id));
create policy relay on message.permission for select to fanlight_app
  using ((select identity.may('message.relay')));
-- Recorded by whoever spoke with her, or took in what she wrote or what her service's list says; never as checked in the future.
create policy record on message.permission for insert to fanlight_app
  with check (created_by = any ((select identity.grantees())::text[])
    and access.is_involved(thing_id)
    and ((select identity.may('case.work')) or (select identity.may('contact.triage'))
      or (select identity.may('contact.take')) or (select identity.may('intake.take-in'))
      or (select identity.may('import.work')))
    and agency_id = (select t.agency_id from process.thing t where t.id = thing_id)
    and (person_id is null or access.is_person_known(person_id))
    and (verified_at is null or verified_at <= now()));
-- Withdrawing is for good.
create policy withdraw on message.permission for update to fanlight_app
  using (withdrawn_at is null and access.is_involved(thing_id)
    and ((select identity.may('case.work')) or (select identity.may('contact.triage'))
      or (select identity.may('contact.take'))))
  with check (withdrawn_at is not null);
create policy for_functions on message.permission to fanlight_owner using (true) with check (true);
grant select on message.permission to fanlight_app;
grant insert (id, thing_id, person_id, agency_id, channel, address_sealed, sender_name, window_from, window_to, days,
  voicemail_ok, verified_at, expires_at, created_by) on message.permission to fanlight_app;
-- Not granted: changing what she allowed or when it was checked; deleting.
grant update (withdrawn_at) on message.permission to fanlight_app;

create policy involved on message.approved_attempt for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = approved_attempt.thing_id));
create policy relay on message.approved_attempt for select to fanlight_app
  using ((select identity.may('message.relay')));
create policy approve on message.approved_attempt for insert to fanlight_app
  with check ((select identity.may('access.approve')) and access.is_involved(thing_id)
    and approved_by = (select identity.actor_staff()));
create policy for_functions on message.approved_attempt to fanlight_owner using (true) with check (true);
grant select on message.approved_attempt to fanlight_app;
-- Not granted: update, delete. An approval is used or runs out.
grant insert (id, thing_id, permission_id, reason, approved_by, until) on message.approved_attempt to fanlight_app;

create policy involved on message.outbox for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = outbox.thing_id));
create policy relay on message.outbox for select to fanlight_app
  using ((select identity.may('message.relay')));
-- A notice to a colleague says nothing, so anyone signed in may leave one; all else needs the work.
create policy leave on message.outbox for insert to fanlight_app
  with check (created_by = any ((select identity.grantees())::text[])
    and (staff_id is not null
      -- To an address that nobody's account vouches for, only the jobs that take in what came from there.
      or (to_sealed is not null and (select identity.may('intake.take-in')))
      or (access.is_involved(thing_id)
      and ((select identity.may('case.work')) or (select identity.may('contact.triage')))))
    -- The leave it uses is of the same thing: a foreign key alone would tell of another's.
    and (attempt_id is null or exists (
      select from message.approved_attempt a where a.id = attempt_id and a.thing_id = outbox.thing_id)));
create policy relay_sends on message.outbox for update to fanlight_app
  using ((select identity.may('message.relay'))) with check ((select identity.may('message.relay')));
create policy for_functions on message.outbox to fanlight_owner using (true) with check (true);
grant select on message.outbox to fanlight_app;
-- Not granted: beginning in another state than queued; changing what is sent, or to whom; deleting.
grant insert (id, thing_id, permission_id, attempt_id, sender_name, body_sealed, staff_id, to_sealed, channel, template,
  not_before, created_by) on message.outbox to fanlight_app;
grant update (state, not_before, claimed_until, attempts, sent_at, failure) on message.outbox to fanlight_app;
