-- An agency's existing cases, brought over from a list of its own.
create schema imports;
grant usage on schema imports to fanlight_app;

create table imports.import (
  id uuid primary key references process.thing on delete cascade,
  service text not null,
  -- Rows below the headings, bad ones among them.
  lines int not null check (lines between 1 and 50000),
  -- Sealed with a key of the import's own, which goes once it is over: then nobody reads them, in no copy.
  headings bytea,
  -- Keyed hashes: the same headings are named as they were the last time; the same file is said to be one.
  headings_key bytea not null,
  file_key bytea not null,
  -- Which column is which field, as codes; nothing of the file.
  mapping jsonb,
  -- Rows that look like somebody this agency works with already are left out.
  leaves_known boolean not null default false,
  -- What the job has to do, and the last part of the file it did.
  work text check (work in ('check', 'bring', 'take-back', 'forget')),
  done_part int not null default 0
);
create index import_headings on imports.import (headings_key);
create index import_file on imports.import (file_key);
create index import_work on imports.import (work) where work is not null;

-- The file, some rows at a time.
create table imports.part (
  import_id uuid not null references process.thing on delete cascade,
  place int not null,
  sealed bytea not null, -- with the import's own key
  primary key (import_id, place)
);

-- What became of each line of the file: codes, and which case. Nothing of what stood in it.
create table imports.line (
  import_id uuid not null references imports.import on delete cascade,
  line int not null,
  agency_id text not null references identity.agency on delete restrict,
  service text not null,
  -- What the dry run found.
  forecast text not null check (forecast in ('new', 'likely', 'review', 'here', 'twice', 'closed', 'error')),
  problems jsonb not null default '[]', -- [{column, code}]
  -- Somebody the agency works with already whom this may be.
  near_id uuid references people.person on delete set null,
  -- A keyed hash of the agency's own number of the case, or of all the row says.
  key bytea,
  outcome text check (outcome in ('made', 'here', 'left-out', 'error', 'failed', 'taken-back', 'kept')),
  case_id uuid references process.thing on delete restrict,
  primary key (import_id, line),
  check ((case_id is null) = (outcome is null or outcome not in ('made', 'taken-back', 'kept')))
);
-- A row is here once, whatever is sent twice, however a process ends.
create unique index line_once on imports.line (agency_id, service, key) where outcome in ('made', 'kept');
create index line_key on imports.line (import_id, key);
create index line_case on imports.line (case_id);
create index line_near on imports.line (near_id) where near_id is not null;

alter table imports.import enable row level security;
alter table imports.import force row level security;
alter table imports.part enable row level security;
alter table imports.part force row level security;
alter table imports.line enable row level security;
alter table imports.line force row level security;
