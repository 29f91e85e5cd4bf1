-- Need to know, as data: who is involved in what, by what basis, until when; and who must never see it.
create schema access;
grant usage on schema access to fanlight_app;

-- One row: this seat, member of staff, team or system actor is involved in this thing. It is also the sharing
-- ledger: what was shared, for what purpose, on what basis, until when, and when it was taken back.
create table access.involvement (
  id uuid primary key,
  thing_id uuid not null references process.thing on delete cascade,
  person_id uuid,
  grantee text not null check (grantee ~ '^(seat|staff|team|role|system):'),
  capacity text not null,
  basis text not null,
  purpose text not null,
  parts text[] not null default '{}',
  since timestamptz not null default now(),
  until timestamptz,
  ended_at timestamptz,
  granted_by text not null
);
create index involvement_thing on access.involvement (thing_id, grantee) where ended_at is null;
create index involvement_person on access.involvement (person_id, grantee) where ended_at is null;
create index involvement_grantee on access.involvement (grantee) where ended_at is null;

-- A conflict of interest hides a person, or a thing not yet recognised as anyone's, from a member of staff wholly.
create table access.conflict (
  id uuid primary key,
  staff_id uuid not null references identity.staff on delete cascade,
  person_id uuid,
  thing_id uuid references process.thing on delete cascade,
  kind text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((person_id is null) <> (thing_id is null))
);
create index conflict_staff on access.conflict (staff_id) where ended_at is null;

-- Every use of break-glass, found or not: for the second person who is told.
create table access.break_glass (
  id uuid primary key,
  at timestamptz not null default now(),
  staff_id uuid not null references identity.staff on delete restrict,
  seat_id uuid not null references identity.seat on delete restrict,
  thing_id uuid references process.thing on delete cascade,
  agency_id text references identity.agency on delete restrict,
  reason_sealed bytea not null,
  until timestamptz not null,
  reviewed_by uuid references identity.staff on delete restrict,
  reviewed_at timestamptz,
  verdict text check (verdict in ('justified', 'not-justified'))
);
create index break_glass_agency on access.break_glass (agency_id) where reviewed_at is null;

alter table access.involvement enable row level security;
alter table access.involvement force row level security;
alter table access.conflict enable row level security;
alter table access.conflict force row level security;
alter table access.break_glass enable row level security;
alter table access.break_glass force row level security;
