-- One service's work with one person.
create schema casework;
grant usage on schema casework to fanlight_app;

create table casework.case_file (
  id uuid primary key references process.thing on delete cascade,
  service text not null,
  worker_id uuid references identity.staff on delete restrict,
  risk_level text check (risk_level in ('standard', 'medium', 'high'))
);

-- What was written down: facts with their source, judgements signed, her own words: kept apart.
create table casework.note (
  id uuid primary key,
  thing_id uuid not null references process.thing on delete cascade,
  kind text not null check (kind in ('fact', 'judgement', 'own-words', 'contact')),
  body bytea not null, -- sealed {text, source}
  at timestamptz not null default now(),
  by_staff uuid not null references identity.staff on delete restrict,
  agency_id text not null references identity.agency on delete restrict
);
create index note_thing on casework.note (thing_id, at);

alter table casework.case_file enable row level security;
alter table casework.case_file force row level security;
alter table casework.note enable row level security;
alter table casework.note force row level security;
