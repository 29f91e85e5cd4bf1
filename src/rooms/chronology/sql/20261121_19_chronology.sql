-- One chronology of a person: the steps of every thing that is hers, and what was written down beside them.
create schema chronology;
grant usage on schema chronology to fanlight_app;

-- What was written down: facts with their source, judgements signed, her own words: kept apart.
create table chronology.note (
  id uuid primary key,
  thing_id uuid not null references process.thing on delete cascade,
  kind text not null check (kind in ('fact', 'judgement', 'own-words', 'contact')),
  body bytea not null, -- sealed {text, source}
  at timestamptz not null default now(),
  by_staff uuid not null references identity.staff on delete restrict,
  agency_id text not null references identity.agency on delete restrict
);
create index note_thing on chronology.note (thing_id, at);

alter table chronology.note enable row level security;
alter table chronology.note force row level security;
