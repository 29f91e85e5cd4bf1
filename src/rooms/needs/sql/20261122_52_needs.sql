-- What one person needs, as she and a practitioner went through it: the latest holds. What she wants in her words and
-- what worries there are about children are sealed; each need and how it stands is coded, for services to fit.
create schema needs;
grant usage on schema needs to fanlight_app;

create table needs.assessment (
  id uuid primary key references process.thing on delete cascade,
  -- {wants, notes by need, children: who, where, worries}
  said bytea not null,
  -- How many children there are; not asked or not said is null.
  children int check (children between 0 and 30)
);

create table needs.need (
  id uuid primary key,
  -- The one that was gone through.
  thing_id uuid not null references process.thing on delete cascade,
  -- A need of the pack.
  need text not null check (need ~ '^[a-z][a-z0-9-]{0,60}$'),
  state text not null check (state in ('wanted', 'later', 'met', 'not-wanted'))
);
create index need_thing on needs.need (thing_id, need);

alter table needs.assessment enable row level security;
alter table needs.assessment force row level security;
alter table needs.need enable row level security;
alter table needs.need force row level security;
