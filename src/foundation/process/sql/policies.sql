-- A thing is seen by those involved in it, and in its first transaction by whoever opens it.
create policy involved on process.thing for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = thing.id)
    or (opened_xid = pg_current_xact_id_if_assigned()
      and opened_by = any ((select me.grantees from identity.session me)::text[])));
create policy open on process.thing for insert to fanlight_app
  with check (opened_by = any ((select me.grantees from identity.session me)::text[])
    and opened_xid = pg_current_xact_id()
    and (parent_id is null or access.is_involved(parent_id))
    and (person_id is null or access.is_person_known(person_id)));
create policy change on process.thing for update to fanlight_app
  -- Who may say whom a thing is about, the room of people says, by a policy that comes on top of this one.
  using (access.is_involved(id)) with check (access.is_involved(id));
create policy for_functions on process.thing to fanlight_owner using (true) with check (true);
grant select on process.thing to fanlight_app;
grant insert (id, process, reference, state, agency_id, person_id, parent_id, opened_by) on process.thing to fanlight_app;
-- Not granted: changing process, agency, parent or who opened it; deleting.
grant update (state, version, person_id, closed_at) on process.thing to fanlight_app;

create policy involved on process.step for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = step.thing_id));
create policy take on process.step for insert to fanlight_app
  with check (by = any ((select me.grantees from identity.session me)::text[])
    and agency_id is not distinct from (select identity.actor_agency())
    and process.may_step(thing_id, step)
    and access.is_involved(thing_id));
create policy for_functions on process.step to fanlight_owner using (true) with check (true);
-- Not granted: update, delete. The log is what happened.
grant select on process.step to fanlight_app;
grant insert (thing_id, step, from_state, to_state, by, agency_id, detail) on process.step to fanlight_app;

create policy involved on process.clock for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = clock.thing_id));
create policy run on process.clock for insert to fanlight_app
  with check (access.is_involved(thing_id)
    and (given_by is null or given_by = any ((select me.grantees from identity.session me)::text[])));
create policy change on process.clock for update to fanlight_app
  using (access.is_involved(thing_id)) with check (access.is_involved(thing_id));
create policy for_functions on process.clock to fanlight_owner using (true) with check (true);
grant select on process.clock to fanlight_app;
grant insert (thing_id, name, started_at, limit_key, for_grantee, due_at, given_by) on process.clock to fanlight_app;
-- Not granted: saying later who gave it, or when: process.clock_is_given does.
-- For whom a clock runs may change, to somebody involved in the thing: clock_goes_to_involved sees to that.
grant update (for_grantee, due_at, pauses, stopped_at) on process.clock to fanlight_app;

grant select on process.rule to fanlight_app;
