-- Everything with a life cycle is a thing: a contact, a risk assessment, a referral, a case. Rooms keep what is
-- particular to theirs in their own tables, under the same id.
create schema process;
grant usage on schema process to fanlight_app;

-- The steps that exist, written from the process definitions at start: the database accepts no other.
create table process.rule (
  process text not null,
  step text not null,
  from_state text not null, -- '' opens a thing
  to_state text not null,
  permission text not null,
  primary key (process, step, from_state, to_state)
);

create table process.thing (
  id uuid primary key,
  process text not null,
  reference text not null unique,
  state text not null,
  version int not null default 1,
  agency_id text not null references identity.agency on delete restrict,
  person_id uuid,
  parent_id uuid references process.thing on delete restrict,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  opened_by text not null,
  -- Whoever opens a thing may finish opening it in the same transaction, and from then on needs an involvement.
  opened_xid xid8 not null default pg_current_xact_id()
);
create index thing_person on process.thing (person_id) where person_id is not null;
create index thing_parent on process.thing (parent_id) where parent_id is not null;

-- What happened, never changed. Coded values only: no free text, no personal data.
create table process.step (
  id bigint generated always as identity primary key,
  thing_id uuid not null references process.thing on delete cascade,
  step text not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null default clock_timestamp(),
  by text not null,
  agency_id text references identity.agency on delete restrict,
  detail jsonb not null default '{}',
  xid xid8 not null default pg_current_xact_id()
);
create index step_thing on process.step (thing_id, id);
create index step_at on process.step (at);

-- A time limit that runs: what it is, how long and by what source, and for whom it shows in "what needs me now".
create table process.clock (
  thing_id uuid not null references process.thing on delete cascade,
  name text not null,
  started_at timestamptz not null,
  limit_key text not null,
  for_grantee text not null,
  due_at timestamptz not null,
  -- When it stood still: [{"from": ..., "to": ...}], the last without "to" while it does.
  pauses jsonb not null default '[]',
  stopped_at timestamptz,
  primary key (thing_id, name, started_at)
);
create index clock_open on process.clock (for_grantee, due_at) where stopped_at is null;

alter table process.thing enable row level security;
alter table process.thing force row level security;
alter table process.step enable row level security;
alter table process.step force row level security;
alter table process.clock enable row level security;
alter table process.clock force row level security;
