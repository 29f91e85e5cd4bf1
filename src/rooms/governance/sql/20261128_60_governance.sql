-- Meetings of the boards and groups that carry the strategy, what was said on each item, and what was decided.
-- Nobody's record is in any of it.
create schema governance;
grant usage on schema governance to fanlight_app;

create table governance.meeting (
  id uuid primary key references process.thing on delete cascade,
  -- The pack's short name of the body.
  body text not null,
  title text not null check (length(title) between 1 and 120),
  held_on date not null,
  agenda text[] not null check (cardinality(agenda) between 1 and 30),
  -- Who was there: how many, and of which agencies. Known once it was held.
  members int check (members >= 0),
  agencies text[],
  apologies text check (length(apologies) between 1 and 1000),
  quorum text check (quorum in ('met', 'not-met', 'unknown')),
  -- Why it was not held.
  why_not text check (length(why_not) between 1 and 1000),
  check ((members is null) = (quorum is null) and (members is null) = (agencies is null))
);

-- What was said on an item. The latest of an item counts; none is ever changed.
create table governance.minute (
  id uuid primary key,
  meeting_id uuid not null references process.thing on delete cascade,
  item int not null check (item >= 1),
  words text not null check (length(words) between 1 and 4000),
  at timestamptz not null,
  by_staff uuid not null references identity.staff on delete restrict
);
create index minute_of_meeting on governance.minute (meeting_id, at);

create table governance.decision (
  id uuid primary key,
  meeting_id uuid not null references process.thing on delete cascade,
  -- From 1 within its meeting: H-4F2K7Q/1.
  number int not null check (number >= 1),
  item int not null check (item >= 1),
  words text not null check (length(words) between 1 and 2000),
  -- What else was considered.
  options text not null check (length(options) between 1 and 2000),
  dissent text check (length(dissent) between 1 and 2000),
  influence text[] not null check (cardinality(influence) >= 1
    and influence <@ array['panel', 'survivors', 'survey', 'advisory', 'practice', 'none']),
  how text check (length(how) between 1 and 2000),
  -- Codes of the strategy.
  objectives text[] not null,
  at timestamptz not null,
  by_staff uuid not null references identity.staff on delete restrict,
  unique (meeting_id, number)
);

alter table governance.meeting enable row level security;
alter table governance.meeting force row level security;
alter table governance.minute enable row level security;
alter table governance.minute force row level security;
alter table governance.decision enable row level security;
alter table governance.decision force row level security;
