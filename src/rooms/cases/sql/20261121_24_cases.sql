-- One service's work with one person.
create schema casework;
grant usage on schema casework to fanlight_app;

create table casework.case_file (
  id uuid primary key references process.thing on delete cascade,
  service text not null,
  -- What was shared with the referral, sealed: she does not have to tell it again.
  received bytea not null,
  worker_id uuid references identity.staff on delete restrict,
  risk_level text check (risk_level in ('standard', 'medium', 'high'))
);

alter table casework.case_file enable row level security;
alter table casework.case_file force row level security;
