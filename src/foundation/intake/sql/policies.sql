-- Only the job that takes intake in sees what waits, and takes it away once it has a place of its own.
create policy take_in on intake.sealed for select to fanlight_app using ((select identity.may('intake.take-in')));
create policy taken_in on intake.sealed for delete to fanlight_app using ((select identity.may('intake.take-in')));
create policy for_functions on intake.sealed to fanlight_owner using (true) with check (true);
grant select, delete on intake.sealed to fanlight_app;
-- Not granted: anything to fanlight_public; changing what was sent, to anyone.

-- Nothing is granted on drafts to anyone: a visitor's functions alone read and write them.
create policy for_functions on intake.draft to fanlight_owner using (true) with check (true);

-- Staff involved in a thing see that there is a thread, and may write into it; never its look-up value, and they can
-- read nothing in it. Replies are not read back: the thing itself holds what was written, as its room keeps it.
create policy involved on intake.thread for select to fanlight_app using (access.is_involved(thing_id));
create policy for_functions on intake.thread to fanlight_owner using (true) with check (true);
grant select (thing_id, kind, public_key, expires_at, closed_by_her_at) on intake.thread to fanlight_app;

create policy write on intake.reply for insert to fanlight_app
  with check (access.is_involved(thing_id) and exists (
    select from intake.thread h where h.thing_id = reply.thing_id and h.closed_by_her_at is null
      and identity.may(case h.kind
        when 'contact' then 'contact.triage' when 'question' then 'inbox.answer' when 'place' then 'place.answer' end)));
create policy for_functions on intake.reply to fanlight_owner using (true) with check (true);
grant insert (id, thing_id, sealed) on intake.reply to fanlight_app;
