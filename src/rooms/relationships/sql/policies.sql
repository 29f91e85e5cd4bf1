-- A link between two people is seen by those involved in it, with three walls: never by whoever works with people who
-- cause harm, whatever was shared with them (SAFETY 71), and not by whom a conflict of interest hides either of the two
-- from.
create policy involved on relationship.link for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = link.id)
    and not (select identity.may('own-behaviour.see'))
    and person_id <> all ((select access.hidden())::uuid[]) and other_id <> all ((select access.hidden())::uuid[]));
-- It comes out of something of hers, and its own thing is about the other.
create policy record on relationship.link for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('person.recognise'))
    and exists (
      select from process.thing t join process.thing p on p.id = t.parent_id
      where t.id = link.id and t.person_id = link.other_id and p.person_id = link.person_id));
create policy judge on relationship.link for update to fanlight_app
  using (access.is_involved(id) and ((select identity.may('person.recognise')) or (select identity.may('contact.triage'))))
  with check (access.is_involved(id));
create policy for_functions on relationship.link to fanlight_owner using (true) with check (true);
grant select on relationship.link to fanlight_app;
grant insert (id, person_id, other_id, kind, relation, ties, together, since, note) on relationship.link to fanlight_app;
-- Not granted: changing who it is between or what it is; deleting. What was wrong is ended as a mistake.
grant update (until, mistaken, judged) on relationship.link to fanlight_app;
