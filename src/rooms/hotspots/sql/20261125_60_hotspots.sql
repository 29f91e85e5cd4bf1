-- What the public is shown of reports of places: a map of each quarter, prepared by one, checked by another, never changed.
-- No report is in it, and nothing that is too few to show.
create schema hotspots;
grant usage on schema hotspots to fanlight_app, fanlight_public;

create table hotspots.release (
  id uuid primary key references process.thing on delete cascade,
  -- The first day of the quarter whose reports it counts.
  quarter date not null check (quarter = date_trunc('quarter', quarter)::date),
  -- The whole of what is shown, as it was when it was prepared.
  body jsonb not null,
  prepared_by uuid not null references identity.staff on delete restrict,
  checked_by uuid references identity.staff on delete restrict check (checked_by <> prepared_by),
  published_on date,
  is_withdrawn boolean not null default false,
  is_discarded boolean not null default false,
  check (published_on is null or checked_by is not null),
  -- A whole quarter after the one it counts.
  check (published_on is null or published_on >= quarter + interval '6 months'),
  check (not is_withdrawn or published_on is not null),
  check (not is_discarded or published_on is null)
);
-- One of each quarter, withdrawn or not: two of one quarter could be taken from each other.
create unique index release_quarter on hotspots.release (quarter) where not is_discarded;

-- What was said of a release after it was published.
create table hotspots.revision (
  id uuid primary key,
  release_id uuid not null references process.thing on delete cascade,
  said_on date not null,
  what text not null check (what in ('names', 'program', 'late', 'wrong', 'person', 'flood')),
  by_staff uuid not null references identity.staff on delete restrict
);
create index revision_of_release on hotspots.revision (release_id, said_on);

alter table hotspots.release enable row level security;
alter table hotspots.release force row level security;
alter table hotspots.revision enable row level security;
alter table hotspots.revision force row level security;
