-- One assessment with one version of one tool of the pack. The answers are sealed; what decides who sees it first is not.
create schema risk;
grant usage on schema risk to fanlight_app;

create table risk.assessment (
  id uuid primary key references process.thing on delete cascade,
  tool text not null,
  tool_version int not null,
  answers bytea,
  yes_count int check (yes_count between 0 and 100),
  unknown_count int check (unknown_count between 0 and 100),
  -- What the count alone gives, and what the assessor judged: never lower.
  counted_level text check (counted_level in ('standard', 'medium', 'high')),
  judged_level text check (judged_level in ('standard', 'medium', 'high')),
  reasons bytea,
  triggers text[] not null default '{}'
);

alter table risk.assessment enable row level security;
alter table risk.assessment force row level security;
