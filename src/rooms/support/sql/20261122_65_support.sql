-- What comes out of a case: the plan to stay safe, what she wants to change, what has to be done, how she is.
create schema support;
grant usage on schema support to fanlight_app;

-- A safety plan, from its first draft to the plan that replaces it.
create table support.plan (
  id uuid primary key references process.thing on delete cascade,
  -- Of what is written the newest.
  version int not null default 0,
  -- What she said of holding a copy: nothing yet, safe, or not; of which version; and whether the service's name is on it.
  copy text check (copy in ('safe', 'not-safe')),
  copy_version int,
  copy_named boolean not null default false
);

-- Everything that was ever written in a plan: each time a version of its own, none changed.
create table support.plan_text (
  id uuid primary key,
  plan_id uuid not null references process.thing on delete cascade,
  version int not null check (version > 0),
  body bytea not null, -- sealed {section: text}
  at timestamptz not null default now(),
  by_staff uuid not null references identity.staff on delete restrict,
  unique (plan_id, version)
);

-- Something she wants to change, in her words.
create table support.goal (
  id uuid primary key references process.thing on delete cascade,
  need text not null,
  words bytea not null -- sealed text
);

-- Something that somebody of the team has to do. Who and by when is its clock's to say.
create table support.task (
  id uuid primary key references process.thing on delete cascade,
  title bytea not null -- sealed text
);

-- One round of questions at the beginning, in between or at the end.
create table support.review (
  id uuid primary key references process.thing on delete cascade,
  stage text not null check (stage in ('intake', 'review', 'exit')),
  is_child_asked boolean not null default false
);

-- What was answered, coded by the pack: figures are counted from it.
create table support.outcome (
  review_id uuid not null references process.thing on delete cascade,
  case_id uuid references process.thing on delete cascade,
  outcome text not null,
  answer text not null,
  at timestamptz not null default now(),
  primary key (review_id, outcome)
);
create index outcome_case on support.outcome (case_id, at) where case_id is not null;

alter table support.plan enable row level security;
alter table support.plan force row level security;
alter table support.plan_text enable row level security;
alter table support.plan_text force row level security;
alter table support.goal enable row level security;
alter table support.goal force row level security;
alter table support.task enable row level security;
alter table support.task force row level security;
alter table support.review enable row level security;
alter table support.review force row level security;
alter table support.outcome enable row level security;
alter table support.outcome force row level security;
