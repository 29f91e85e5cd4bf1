-- For the list of people: whom each key became involved with last.
create index involvement_recent on access.involvement (grantee, since desc)
  where ended_at is null and person_id is not null;
