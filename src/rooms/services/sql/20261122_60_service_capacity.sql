-- How much capacity each service has, as its own staff say it. Nobody's record: counts and a line about the service.
create schema service;
grant usage on schema service to fanlight_app;

-- Never changed: what a service said before stays as its history.
create table service.capacity (
  id uuid primary key,
  -- The pack's service. Which agency runs it is the pack's to say: readers take the rows of that agency alone.
  service text not null,
  agency_id text not null references identity.agency on delete restrict,
  state text not null check (state in ('open', 'limited', 'closed')),
  wait_days int check (wait_days between 0 and 730),
  places int check (places between 0 and 1000),
  -- About the service, never about a person.
  note text check (length(note) <= 300),
  kept_by uuid not null references identity.staff on delete restrict,
  kept_at timestamptz not null default clock_timestamp(),
  valid_until timestamptz not null
);
create index capacity_latest on service.capacity (service, agency_id, kept_at desc);

alter table service.capacity enable row level security;
alter table service.capacity force row level security;
