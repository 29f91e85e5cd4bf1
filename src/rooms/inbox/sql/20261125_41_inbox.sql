-- Questions that somebody asked without a name. What is said in one is sealed under a key of its own that lies outside
-- this database: once that key is thrown away, no copy of this database can be read either.
create schema inbox;
grant usage on schema inbox to fanlight_app;

create table inbox.question (
  id uuid primary key references process.thing on delete cascade,
  taken_by uuid references identity.staff on delete restrict,
  -- The contact it became, when she chose to be known.
  contact_id uuid,
  -- To the hour.
  received_at timestamptz not null
);

create table inbox.message (
  id uuid primary key,
  question_id uuid not null references inbox.question on delete cascade,
  from_us boolean not null,
  -- Gone when its key is.
  words bytea check (length(words) <= 131072),
  by_staff uuid references identity.staff on delete restrict,
  written_at timestamptz not null,
  place bigint generated always as identity
);
create index message_question on inbox.message (question_id, place);

alter table inbox.question enable row level security;
alter table inbox.question force row level security;
alter table inbox.message enable row level security;
alter table inbox.message force row level security;
