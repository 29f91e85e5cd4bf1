-- The owner's functions add and read; not even they may change or delete an entry or a checkpoint.
create policy for_functions on audit.entry for select to fanlight_owner using (true);
create policy for_functions_add on audit.entry for insert to fanlight_owner with check (true);
create policy for_functions on audit.checkpoint for select to fanlight_owner using (true);
create policy for_functions_add on audit.checkpoint for insert to fanlight_owner with check (true);
create policy for_functions on audit.stream_head for select to fanlight_owner using (true);
create policy for_functions_add on audit.stream_head for insert to fanlight_owner with check (true);
create policy for_functions_move on audit.stream_head for update to fanlight_owner using (true) with check (true);

-- Who looks after information governance sees what was done and seen at her own agency, but nothing that a
-- conflict of interest hides from her.
create policy officers on audit.entry for select to fanlight_app
  using ((select identity.may('audit.see')) and agency_id = (select identity.actor_agency())
    and (thing_id is null or thing_id <> all ((select access.hidden())::uuid[]))
    and (person_id is null or person_id <> all ((select access.hidden())::uuid[])));
grant select (stream_id, seq, at, by, seat_id, agency_id, event, thing_id, person_id, detail)
  on audit.entry to fanlight_app;
-- Not granted: insert, update, delete, the hashes; anything at all on heads and checkpoints. Entries come from
-- audit.append alone, checkpoints from audit.add_checkpoint alone.
