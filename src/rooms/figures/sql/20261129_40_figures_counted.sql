-- What counts, thing by thing, so that a step changes only the figures that it touches (ADR 0026). Nobody is granted any
-- of it: functions count, and give each agency its own.

-- How counting is done: in which zone months begin, by what each measure is split, and by which definition of what counts.
-- Where one of them is another now, everything is counted anew. Until when time limits were looked at that ran out by
-- themselves.
create table figures.rule (
  one boolean primary key default true check (one),
  zone text not null,
  -- {"requests": ["district", "form", "ethnicity"], ...}: a measure that is not there is split by its reasons alone.
  splits jsonb not null,
  definition text not null,
  -- The views that say so: the same ones have the same definition, which takes longer to read.
  views oid[] not null,
  counted_until timestamptz not null
);

-- One row for each fact of a thing, as it was counted last. No time finer than the month is kept.
create table figures.counted (
  thing_id uuid not null,
  measure text not null,
  month date not null,
  -- Whose work it was, and whom a referral was sent to.
  agency text not null,
  other_agency text,
  met boolean,
  hours numeric,
  -- What it is split by: 'district=watford', 'form=stalking', 'reason=no-capacity' ...
  cuts text[] not null
);
create index counted_thing on figures.counted (thing_id);
create index counted_month on figures.counted (measure, month);

-- What a person said last of each characteristic: {"ethnicity": ["white"], ...}. Answers that are sealed are not in it.
create table figures.said (
  person_id uuid primary key,
  answers jsonb
);

-- What changed since it was counted: a thing, a thing with all that came out of it, or whatever is about a person. Rows are
-- only added and taken away, so that nobody waits for the job and nothing that changes meanwhile is overlooked.
create table figures.touched (
  id bigint generated always as identity primary key,
  thing_id uuid,
  beneath boolean not null default false,
  person_id uuid,
  check (num_nonnulls(thing_id, person_id) = 1)
);

-- Time limits run out without anybody's step.
create index clock_runs_out on process.clock (due_at) where stopped_at is null;

alter table figures.rule enable row level security;
alter table figures.rule force row level security;
alter table figures.counted enable row level security;
alter table figures.counted force row level security;
alter table figures.said enable row level security;
alter table figures.said force row level security;
alter table figures.touched enable row level security;
alter table figures.touched force row level security;
