-- Reports to a board: what one rests on as it was when it was prepared, what the owners said on it, and the files it was issued as.
-- The database works every hash out again, and nothing of a report is ever changed. Nobody's record is in any of it.
create schema reports;
grant usage on schema reports to fanlight_app;

create table reports.report (
  id uuid primary key references process.thing on delete cascade,
  -- The pack's short name of the body it is for.
  body text not null,
  -- The day it says how things stood on.
  until date not null,
  -- The text that was hashed, letter for letter.
  snapshot text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
  -- The report it is compared with, and takes the place of.
  before_id uuid references process.thing on delete restrict check (before_id <> id),
  prepared_by uuid not null references identity.staff on delete restrict,
  approved_by uuid references identity.staff on delete restrict check (approved_by <> prepared_by),
  issued_on date check (issued_on is null or approved_by is not null),
  -- Why it was taken back.
  why_withdrawn text check (length(why_withdrawn) between 1 and 1000),
  check (why_withdrawn is null or issued_on is not null)
);
create index report_of_body on reports.report (body, until);
create index report_before on reports.report (before_id);

-- What was said on a part. The latest of a part counts; none is ever changed.
create table reports.commentary (
  id uuid primary key,
  report_id uuid not null references process.thing on delete cascade,
  -- The code of a priority.
  section text not null check (length(section) between 1 and 40),
  words text not null check (length(words) between 1 and 2000),
  at timestamptz not null,
  by_staff uuid not null references identity.staff on delete restrict
);
create index commentary_of_report on reports.commentary (report_id, at);

-- A report as it was issued, in each form.
create table reports.file (
  report_id uuid not null references process.thing on delete cascade,
  format text not null check (format in ('json', 'html', 'pdf', 'docx', 'ods')),
  bytes bytea not null,
  sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
  primary key (report_id, format)
);

-- Which meetings a report is a paper of.
create table reports.paper (
  report_id uuid not null references process.thing on delete cascade,
  meeting_id uuid not null references process.thing on delete cascade,
  at timestamptz not null,
  by_staff uuid not null references identity.staff on delete restrict,
  primary key (report_id, meeting_id)
);
create index paper_of_meeting on reports.paper (meeting_id);

alter table reports.report enable row level security;
alter table reports.report force row level security;
alter table reports.commentary enable row level security;
alter table reports.commentary force row level security;
alter table reports.file enable row level security;
alter table reports.file force row level security;
alter table reports.paper enable row level security;
alter table reports.paper force row level security;
