-- A pair is seen by those it is open to whose work recognising is, and not by whom a conflict of interest hides either of
-- the two from.
create policy involved on person_index.match for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = match.id)
    and (select identity.may('person.recognise') or identity.may('index.keep'))
    and one_id <> all ((select access.hidden())::uuid[]) and other_id <> all ((select access.hidden())::uuid[]));
create policy for_functions on person_index.match to fanlight_owner using (true) with check (true);
grant select on person_index.match to fanlight_app;
-- Not granted: insert, update, delete. The functions open a pair and conclude it.

-- Nobody sees another's answer before there are two: then it would be no second look (LINKAGE 8).
create policy own_until_two on person_index.answer for select to fanlight_app
  using (exists (select from person_index.match m where m.id = answer.match_id)
    and (by_staff = (select identity.actor_staff())
      or exists (select from process.thing t where t.id = answer.match_id and t.state not in ('waiting', 'second'))));
create policy for_functions on person_index.answer to fanlight_owner using (true) with check (true);
grant select on person_index.answer to fanlight_app;
-- Not granted: insert, update, delete. person_index.answer_match and person_index.settle write, in one's own name.

-- What a member of staff said she must be kept from is nobody's to read, herself included; functions use it.
create policy for_functions on person_index.kept_from to fanlight_owner using (true) with check (true);
create policy for_functions on person_index.told_key to fanlight_owner using (true) with check (true);
-- Not granted: anything, to anyone.
