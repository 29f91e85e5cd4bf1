-- A link is between whom its two things are about: the one it came out of, and its own. When either turns out to be about
-- somebody else, the link goes along.
create function relationship.person_follows() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update relationship.link set other_id = new.person_id where id = new.id and other_id = old.person_id;
  update relationship.link l set person_id = new.person_id from process.thing t
  where t.parent_id = new.id and l.id = t.id and l.person_id = old.person_id;
  return null;
end $$;

create trigger link_follows after update of person_id on process.thing
  for each row when (old.person_id is not null and new.person_id is not null and new.person_id <> old.person_id)
  execute function relationship.person_follows();

-- For the functions of the person index alone: are these two known as two people, by a link that was not a mistake?
create function relationship.are_linked(one uuid, other uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from relationship.link l
    where not l.mistaken and ((l.person_id = one and l.other_id = other) or (l.person_id = other and l.other_id = one)))
$$;
