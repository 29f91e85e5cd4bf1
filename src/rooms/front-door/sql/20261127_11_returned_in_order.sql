-- Times are kept to the hour, so they do not say which of two things she wrote came first.
alter table front_door.returned add column place bigint generated always as identity;
drop index front_door.returned_contact;
create index returned_contact on front_door.returned (contact_id, place);
