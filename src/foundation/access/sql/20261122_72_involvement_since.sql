-- What each key became involved in last: the list of people reads it, and notices of what was shared by name.
create index involvement_since on access.involvement (grantee, since desc) where ended_at is null;
-- It finds all of a key's as well as the index of keys alone did.
drop index access.involvement_grantee;
