-- Counts by agency and month, each split one way at a time, so that a page reads rows and never the records. Counted
-- again by a job. No row is about anybody; small counts are in it all the same, so nobody is granted it: functions
-- give each agency its own.
create table figures.cube (
  -- An agency, or 'county': everything once, whoever's work it was.
  owner text not null,
  month date not null,
  -- What was counted: 'requests', 'declined', 'clock-contact-triage' ...
  measure text not null,
  -- 'all', 'district', 'form', 'reason', or a characteristic of the pack; and the answer, 'not-said' where there is none.
  split text not null,
  value text not null,
  n int not null check (n >= 0),
  -- Of a measure with a limit: how many kept it. Of a wait: half waited no longer than so many hours.
  met int check (met between 0 and n),
  median_hours numeric,
  primary key (owner, month, measure, split, value)
);

-- What the whole county is shown: small numbers taken out, the rest rounded, once, when a period is over; never changed
-- afterwards, so that no two looks can be subtracted from one another.
create table figures.release (
  period date not null,
  months int not null check (months in (1, 3)),
  measure text not null,
  split text not null,
  value text not null,
  -- Null: too small to show, or held back so that a small one cannot be worked out.
  shown int,
  met int,
  median_hours int,
  released_at timestamptz not null default now(),
  primary key (period, months, measure, split, value)
);

alter table figures.cube enable row level security;
alter table figures.cube force row level security;
alter table figures.release enable row level security;
alter table figures.release force row level security;
