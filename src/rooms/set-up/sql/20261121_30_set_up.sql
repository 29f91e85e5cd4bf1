-- What an administrator says has been checked, where the system cannot see for itself.
create schema set_up;
grant usage on schema set_up to fanlight_app;

create table set_up.checked (
  task text primary key check (task in ('agencies', 'keys', 'checkpoints', 'sign-in')),
  staff_id uuid not null references identity.staff on delete restrict,
  at timestamptz not null default now()
);
alter table set_up.checked enable row level security;
alter table set_up.checked force row level security;
