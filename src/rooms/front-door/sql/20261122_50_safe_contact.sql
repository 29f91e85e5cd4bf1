-- How she may be reached, as a practitioner went through it with her: each time anew, the latest holds. The ways by
-- which anything leaves are permissions of their own; here is what a person has to know who calls or writes.
create table front_door.safe_contact (
  id uuid primary key,
  thing_id uuid not null references process.thing on delete cascade,
  -- Everything she said, sealed as one.
  said bytea not null,
  checked_at timestamptz not null default now(),
  by_staff uuid not null references identity.staff on delete restrict
);
create index safe_contact_thing on front_door.safe_contact (thing_id, checked_at desc);

alter table front_door.safe_contact enable row level security;
alter table front_door.safe_contact force row level security;
