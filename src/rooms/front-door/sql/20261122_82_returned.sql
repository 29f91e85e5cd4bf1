-- What somebody wrote who came back with her reference, sealed. Nobody may change it.
create table front_door.returned (
  id uuid primary key,
  contact_id uuid not null references front_door.contact on delete cascade,
  words bytea not null,
  received_at timestamptz not null
);
create index returned_contact on front_door.returned (contact_id, received_at);

alter table front_door.returned enable row level security;
alter table front_door.returned force row level security;
