-- Somebody looked up their own family, or themselves: for another person of the agency to ask about (SAFETY 53).
create table people.alert (
  id uuid primary key,
  at timestamptz not null default now(),
  staff_id uuid not null references identity.staff on delete restrict,
  agency_id text not null references identity.agency on delete restrict,
  kind text not null check (kind in ('searched', 'opened')),
  person_id uuid references people.person on delete cascade,
  seen_by uuid references identity.staff on delete restrict,
  seen_at timestamptz,
  check ((seen_by is null) = (seen_at is null))
);
create index alert_agency on people.alert (agency_id, at) where seen_at is null;

alter table people.alert enable row level security;
alter table people.alert force row level security;
