-- A meeting and all that is written of it is seen by those involved: the roles that may see what the boards do. It is written by
-- those of them who keep it and sit on its body, or keep the strategy (governance.writes_for).
create policy involved on governance.meeting for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = meeting.id));
create policy plan on governance.meeting for insert to fanlight_app
  with check (access.is_involved(id) and governance.writes_for(body));
create policy move on governance.meeting for update to fanlight_app
  using (access.is_involved(id) and governance.writes_for(body)) with check (access.is_involved(id));
create policy for_functions on governance.meeting to fanlight_owner using (true) with check (true);
grant select on governance.meeting to fanlight_app;
grant insert (id, body, title, held_on, starts, ends, place, agenda) on governance.meeting to fanlight_app;
-- Not granted: whose meeting it is; deleting one. One that is not held stays, as cancelled.
grant update (title, held_on, starts, ends, place, agenda, members, agencies, apologies, quorum, why_not, put_right) on governance.meeting to fanlight_app;

create policy involved on governance.minute for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = minute.meeting_id));
create policy write on governance.minute for insert to fanlight_app
  with check (access.is_involved(meeting_id) and governance.writes_at(meeting_id)
    and by_staff = (select identity.actor_staff()));
create policy for_functions on governance.minute to fanlight_owner using (true) with check (true);
grant select on governance.minute to fanlight_app;
-- Not granted: update, delete. What is written anew stands beside what was.
grant insert (id, meeting_id, item, words, at, by_staff) on governance.minute to fanlight_app;

create policy involved on governance.decision for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = decision.meeting_id));
create policy decide on governance.decision for insert to fanlight_app
  with check (access.is_involved(meeting_id) and governance.writes_at(meeting_id)
    and by_staff = (select identity.actor_staff()));
create policy for_functions on governance.decision to fanlight_owner using (true) with check (true);
grant select on governance.decision to fanlight_app;
-- Not granted: update, delete. A decision is changed by another one.
grant insert (id, meeting_id, number, item, words, options, dissent, influence, how, objectives, at, by_staff)
  on governance.decision to fanlight_app;

-- Seats are read at the agency that keeps them, by whoever may see what the boards do. A close name only by those who keep.
create policy own_agency on governance.seat for select to fanlight_app
  using ((select identity.may('governance.see')) and kept_by = (select identity.actor_agency()));
create policy begin on governance.seat for insert to fanlight_app
  with check (governance.writes_for(body) and kept_by = (select identity.actor_agency())
    and begun_by = (select identity.actor_staff()));
create policy finish on governance.seat for update to fanlight_app
  using (governance.writes_for(body) and kept_by = (select identity.actor_agency()) and until is null)
  with check (ended_by = (select identity.actor_staff()));
create policy for_functions on governance.seat to fanlight_owner using (true) with check (true);
grant select on governance.seat to fanlight_app;
grant insert (id, kept_by, body, agency_id, part, since, is_close, begun_by) on governance.seat to fanlight_app;
-- Only its end, once. Not granted: who sits there, for whom and as what; deleting.
grant update (until, ended_by) on governance.seat to fanlight_app;

create policy own_agency on governance.seat_name for select to fanlight_app
  using ((not is_close or (select identity.may('governance.keep')))
    and exists (select from governance.seat s where s.id = seat_name.seat_id));
create policy begin on governance.seat_name for insert to fanlight_app
  with check ((select identity.may('governance.keep')) and exists (
    select from governance.seat s where s.id = seat_name.seat_id and (seat_name.staff_id is null
      or seat_name.staff_id in (select w.id from governance.who_may_sit(coalesce(s.agency_id, s.kept_by)) w))));
create policy for_functions on governance.seat_name to fanlight_owner using (true) with check (true);
grant select on governance.seat_name to fanlight_app;
-- Not granted: update, delete. Another name is another seat.
grant insert (seat_id, is_close, name, staff_id) on governance.seat_name to fanlight_app;

create policy involved on governance.attendance for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = attendance.meeting_id));
create policy write on governance.attendance for insert to fanlight_app
  with check (access.is_involved(meeting_id) and governance.writes_at(meeting_id)
    and exists (select from governance.seat s where s.id = attendance.seat_id));
create policy for_functions on governance.attendance to fanlight_owner using (true) with check (true);
grant select on governance.attendance to fanlight_app;
-- Not granted: when it was said; update, delete. What is put right stands beside what was.
grant insert (meeting_id, seat_id, is_close, was, represented_by) on governance.attendance to fanlight_app;

-- An action is seen by those involved: the roles that may see what the boards do, and whoever owns it. It is moved by those who keep
-- the boards' business and by its owner.
create policy involved on governance.action for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = action.id));
create policy agree on governance.action for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('governance.keep'))
    and (meeting_id is null or access.is_involved(meeting_id))
    and (owner_seat is null or exists (select from governance.seat s where s.id = owner_seat)));
create policy move on governance.action for update to fanlight_app
  using (access.is_involved(id) and ((select identity.may('governance.keep')) or governance.owns(id)))
  with check (access.is_involved(id)
    and (owner_seat is null or governance.owns(id) or exists (select from governance.seat s where s.id = owner_seat)));
create policy for_functions on governance.action to fanlight_owner using (true) with check (true);
grant select on governance.action to fanlight_app;
grant insert (id, body, meeting_id, item, what, owner_agency, owner_seat, due_on) on governance.action to fanlight_app;
-- Not granted: what it is and where it was agreed; deleting. One that is not done is dropped, by a decision.
grant update (owner_agency, owner_seat, due_on, dropped_by) on governance.action to fanlight_app;

create policy involved on governance.action_report for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = action_report.action_id));
create policy tell on governance.action_report for insert to fanlight_app
  with check (access.is_involved(action_id) and by_staff = (select identity.actor_staff())
    and ((select identity.may('governance.keep')) or governance.owns(action_id)));
create policy for_functions on governance.action_report to fanlight_owner using (true) with check (true);
grant select on governance.action_report to fanlight_app;
-- Not granted: update, delete. What was said stays.
grant insert (id, action_id, step, at, by_staff, said, was_due) on governance.action_report to fanlight_app;
