-- Who had access to a thing is asked by every page of a record, as who has it is.
create index involvement_thing_ended on access.involvement (thing_id) where ended_at is not null;
