-- A search asks of everybody who shares a name whether the searcher is involved with her: what that takes stands in the
-- index itself, so that in a large county it need not be fetched from all over the table, row by row.
drop index access.involvement_person;
create index involvement_person on access.involvement (person_id, grantee) include (thing_id, until) where ended_at is null;
