-- A person is seen by those involved in something of hers, and in its first transaction by whoever made the record.
create policy known on people.person for select to fanlight_app
  using (exists (select from access.involvement i where i.person_id = person.id)
    or (created_xid = pg_current_xact_id_if_assigned()
      and created_by = any ((select me.grantees from identity.session me)::text[])));
create policy make on people.person for insert to fanlight_app
  with check ((select identity.may('person.recognise'))
    and created_by = any ((select me.grantees from identity.session me)::text[])
    and created_xid = pg_current_xact_id());
create policy for_functions on people.person to fanlight_owner using (true) with check (true);
grant select on people.person to fanlight_app;
grant insert (id, reference, agency_id, side, created_by) on people.person to fanlight_app;
-- Not granted: update, delete.

-- What one thing told of her is seen by those involved in that thing.
create policy involved on people.name for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = name.thing_id));
create policy add on people.name for insert to fanlight_app
  with check (access.is_involved(thing_id) and (select identity.may('person.recognise'))
    and name.person_id = (select t.person_id from process.thing t where t.id = name.thing_id));
create policy for_functions on people.name to fanlight_owner using (true) with check (true);
grant select on people.name to fanlight_app;
grant insert (id, person_id, kind, sealed, thing_id) on people.name to fanlight_app;

create policy involved on people.detail for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = detail.thing_id));
create policy add on people.detail for insert to fanlight_app
  with check (access.is_involved(thing_id) and (select identity.may('person.recognise'))
    and detail.person_id = (select t.person_id from process.thing t where t.id = detail.thing_id));
create policy for_functions on people.detail to fanlight_owner using (true) with check (true);
grant select on people.detail to fanlight_app;
grant insert (id, person_id, kind, sealed, thing_id) on people.detail to fanlight_app;

-- Nobody reads or writes the index: its functions do, each with its own question who asks. A record, whose it is, its
-- keys, how common a value is, what was decided and what was moved are the owner's alone.
create policy for_functions on people.record to fanlight_owner using (true) with check (true);
create policy for_functions on people.membership to fanlight_owner using (true) with check (true);
create policy for_functions on people.block_key to fanlight_owner using (true) with check (true);
create policy for_functions on people.term to fanlight_owner using (true) with check (true);
create policy for_functions on people.to_look to fanlight_owner using (true) with check (true);
create policy for_functions on people.decision to fanlight_owner using (true) with check (true);
create policy for_functions on people.decision_record to fanlight_owner using (true) with check (true);
create policy for_functions on people.link_event to fanlight_owner using (true) with check (true);
create policy for_functions on people.link_model to fanlight_owner using (true) with check (true);
create policy for_functions on people.model_use to fanlight_owner using (true) with check (true);
-- Not granted: anything, to anyone.

-- On top of the process's own policies: only those who may recognise people may say whom a thing is about, and never
-- someone hidden from them. It speaks before the foreign key does, so that nobody learns whether there is such a person.
create policy whom_it_is_about on process.thing as restrictive for update to fanlight_app
  using (true)
  with check (person_id is null or access.is_person_known(person_id) or people.may_join(person_id));

-- Alerts are for those who approve at the agency, never for the one they are about. Only people.raise_alert makes one.
create policy approvers on people.alert for select to fanlight_app
  using ((select identity.may('access.approve')) and agency_id = (select identity.actor_agency())
    and staff_id is distinct from (select identity.actor_staff())
    and (person_id is null or person_id <> all ((select access.hidden())::uuid[])));
create policy see on people.alert for update to fanlight_app
  using ((select identity.may('access.approve')) and agency_id = (select identity.actor_agency())
    and staff_id is distinct from (select identity.actor_staff()))
  with check (seen_by = (select identity.actor_staff()));
create policy for_functions on people.alert to fanlight_owner using (true) with check (true);
grant select on people.alert to fanlight_app;
-- Not granted: insert, delete, changing whom it is about.
grant update (seen_by, seen_at) on people.alert to fanlight_app;

-- What she said about herself is seen by those involved in the thing it was asked in, but for the kinds of agency that
-- never see it: immigration is outside every police view (SAFETY 53).
create policy involved on people.characteristic for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = characteristic.thing_id)
    and coalesce((select a.kind from identity.agency a where a.id = (select identity.actor_agency())), '')
      <> all (never_shown_to));
create policy ask on people.characteristic for insert to fanlight_app
  with check (access.is_involved(thing_id)
    and ((select identity.may('contact.triage')) or (select identity.may('case.work')))
    and characteristic.person_id = (select t.person_id from process.thing t where t.id = characteristic.thing_id));
create policy for_functions on people.characteristic to fanlight_owner using (true) with check (true);
-- Not granted: reading what is sealed, which people.reveal_characteristic alone gives; update; delete.
grant select (id, person_id, thing_id, characteristic, answers, never_shown_to, added_at)
  on people.characteristic to fanlight_app;
grant insert (id, person_id, thing_id, characteristic, answers, sealed, never_shown_to)
  on people.characteristic to fanlight_app;
