-- A meeting and all that is written of it is seen by those involved: the roles that may see what the boards do. It is written by
-- those of them who keep it.
create policy involved on governance.meeting for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = meeting.id));
create policy plan on governance.meeting for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('governance.keep')));
create policy move on governance.meeting for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('governance.keep'))) with check (access.is_involved(id));
create policy for_functions on governance.meeting to fanlight_owner using (true) with check (true);
grant select on governance.meeting to fanlight_app;
grant insert (id, body, title, held_on, agenda) on governance.meeting to fanlight_app;
-- Not granted: whose meeting it is; deleting one. One that is not held stays, as cancelled.
grant update (title, held_on, agenda, members, agencies, apologies, quorum, why_not) on governance.meeting to fanlight_app;

create policy involved on governance.minute for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = minute.meeting_id));
create policy write on governance.minute for insert to fanlight_app
  with check (access.is_involved(meeting_id) and (select identity.may('governance.keep'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on governance.minute to fanlight_owner using (true) with check (true);
grant select on governance.minute to fanlight_app;
-- Not granted: update, delete. What is written anew stands beside what was.
grant insert (id, meeting_id, item, words, at, by_staff) on governance.minute to fanlight_app;

create policy involved on governance.decision for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = decision.meeting_id));
create policy decide on governance.decision for insert to fanlight_app
  with check (access.is_involved(meeting_id) and (select identity.may('governance.keep'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on governance.decision to fanlight_owner using (true) with check (true);
grant select on governance.decision to fanlight_app;
-- Not granted: update, delete. A decision is changed by another one.
grant insert (id, meeting_id, number, item, words, options, dissent, influence, how, objectives, at, by_staff)
  on governance.decision to fanlight_app;
