-- Two people already known who may be one: looked at by two reviewers, neither of whom sees the other's answer.
create schema person_index;
grant usage on schema person_index to fanlight_app;

create table person_index.match (
  id uuid primary key references process.thing on delete cascade,
  one_id uuid not null references people.person on delete restrict,
  other_id uuid not null references people.person on delete restrict,
  -- What the engine found when it was last looked at: the odds in bits before any calibration, and by which model.
  bits real not null,
  probability real not null check (probability between 0 and 1),
  model text,
  parts bytea not null, -- sealed: what each field adds, by level and never by value
  -- Asked anew, it is answered anew.
  round smallint not null default 1,
  -- The move by which the two became one, while they are.
  merged_by uuid references people.link_event on delete restrict,
  -- Each pair once.
  unique (one_id, other_id),
  check (one_id < other_id)
);
create index match_other on person_index.match (other_id);
create index match_merged on person_index.match (merged_by);

create table person_index.answer (
  id uuid primary key,
  match_id uuid not null references person_index.match on delete cascade,
  round smallint not null,
  said text not null check (said in ('same', 'different', 'unsure')),
  note bytea, -- sealed
  by_staff uuid not null references identity.staff on delete restrict,
  at timestamptz not null default now(),
  unique (match_id, round, by_staff)
);
create index answer_staff on person_index.answer (by_staff);

alter table person_index.match enable row level security;
alter table person_index.match force row level security;
alter table person_index.answer enable row level security;
alter table person_index.answer force row level security;
