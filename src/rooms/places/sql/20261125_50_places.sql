-- What people tell of places that feel unsafe, and what is done about it. Nobody is in any of it: a report has a hexagon and
-- coded answers, no words, no exact point, no day.
create schema place;
grant usage on schema place to fanlight_app, fanlight_public;

-- A place where several reports came together, or one that cannot wait, until what was done is published.
create table place.problem (
  id uuid primary key references process.thing on delete cascade,
  title text not null check (length(title) between 1 and 120),
  -- The hexagons it covers.
  cells text[] not null check (cardinality(cells) between 1 and 60),
  district text not null,
  -- The pack's named place, where it has one.
  place_id text,
  -- The pack's name of who owns it; nobody yet.
  owner text,
  -- What it was like and what it is like now, in the words of whoever looked.
  before_words text check (length(before_words) <= 2000),
  after_words text check (length(after_words) <= 2000),
  outcome text
);

create table place.report (
  id uuid primary key references process.thing on delete cascade,
  -- An index of H3 at resolution 9, about a tenth of a square kilometre: the point itself is never kept.
  cell text not null check (cell ~ '^89[0-9a-f]{13}$'),
  -- The pack's district, and its named place where one was chosen in place of the map.
  district text not null,
  place_id text,
  -- The first of the month in which it was sent.
  reported_month date not null check (reported_month = date_trunc('month', reported_month)::date),
  -- When it happened, roughly, and whether in the light or in the dark.
  happened text,
  daylight text,
  environment text[] not null default '{}',
  behaviour text[] not null default '{}',
  not_reported text[] not null default '{}',
  -- Who told us, as far as they liked.
  about_age text,
  about_sex text,
  about_gender text,
  about_ethnicity text,
  about_religion text,
  about_orientation text,
  about_disability text,
  -- Why it waits in the slower queue; none for nearly all.
  reasons text[] not null default '{}',
  problem_id uuid references place.problem on delete set null
);
create index report_cell on place.report (cell);
create index report_problem on place.report (problem_id);

-- What is done about a problem, by whom and by when.
create table place.action (
  id uuid primary key,
  problem_id uuid not null references place.problem on delete cascade,
  kind text not null,
  words text not null check (length(words) between 1 and 500),
  responsible text not null check (length(responsible) between 1 and 120),
  due_on date not null,
  done_on date,
  at timestamptz not null default now(),
  by_staff uuid not null references identity.staff on delete restrict
);
create index action_problem on place.action (problem_id, due_on);

-- "You said, we did": what everybody may read.
create table place.feedback (
  problem_id uuid primary key references place.problem on delete cascade,
  district text not null,
  place_id text,
  you_said text not null check (length(you_said) between 1 and 600),
  we_did text not null check (length(we_did) between 1 and 1200),
  published_on date not null
);

-- What somebody who came back said of how it is there now: one of four answers, and no words.
create table place.answer (
  id uuid primary key,
  report_id uuid not null references place.report on delete cascade,
  code text not null check (code in ('better', 'same', 'worse', 'not-been')),
  received_at timestamptz not null
);
create index answer_report on place.answer (report_id);

alter table place.report enable row level security;
alter table place.report force row level security;
alter table place.problem enable row level security;
alter table place.problem force row level security;
alter table place.answer enable row level security;
alter table place.answer force row level security;
alter table place.action enable row level security;
alter table place.action force row level security;
alter table place.feedback enable row level security;
alter table place.feedback force row level security;
