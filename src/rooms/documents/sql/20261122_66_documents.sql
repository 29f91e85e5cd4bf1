-- Papers and pictures of a case, each sealed, stripped of what it said about whoever made it.
create schema document;
grant usage on schema document to fanlight_app;

create table document.file (
  id uuid primary key references process.thing on delete cascade,
  kind text not null,
  source text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
  added_by uuid not null references identity.staff on delete restrict,
  name bytea not null, -- sealed text
  content bytea -- sealed file; nothing once destroyed
);

alter table document.file enable row level security;
alter table document.file force row level security;
