-- By which model pairs are scored: every version is kept with where it comes from, and which one was in use since when.
-- None in use: the engine's own. Nothing about anybody is in a model.
create table people.link_model (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  body jsonb not null,
  made_by text not null,
  made_at timestamptz not null default now()
);

create table people.model_use (
  id bigint generated always as identity primary key,
  -- Null: back to the engine's own.
  model_id text references people.link_model on delete restrict,
  by text not null,
  at timestamptz not null default now()
);
create index model_use_model on people.model_use (model_id);

alter table people.link_model enable row level security;
alter table people.link_model force row level security;
alter table people.model_use enable row level security;
alter table people.model_use force row level security;
