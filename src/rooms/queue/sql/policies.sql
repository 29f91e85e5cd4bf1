-- A contact stands in the queue of those involved in it, by one of two permissions that no role holds together: people
-- harmed and people worried about their own behaviour never stand in one list (SAFETY 71).
-- One look-up a row, never a list of all that the actor is involved in: that is what "limit 1" is for.
create policy own_queue on queue.entry for select to fanlight_app
  using (case when kind = 'own-behaviour' then (select identity.may('own-behaviour.see'))
      else (select identity.may('contact.see')) end
    and (select true from access.involvement i where i.thing_id = entry.thing_id limit 1));
create policy for_functions on queue.entry to fanlight_owner using (true) with check (true);
grant select on queue.entry to fanlight_app;
-- Not granted: insert, update, delete. It follows the contact by triggers.
