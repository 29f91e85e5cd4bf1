-- What a person said about herself when she was asked, one row an answer; of each characteristic the newest holds. The
-- pack says which are masked: their answers are sealed, and nobody selects them.
create table people.characteristic (
  id uuid primary key,
  person_id uuid not null references people.person on delete cascade,
  -- Which thing it was asked in: it is seen by those involved in that one.
  thing_id uuid not null references process.thing on delete cascade,
  characteristic text not null check (characteristic ~ '^[a-z][a-z0-9-]{0,60}$'),
  -- Codes of the pack; none for a masked one.
  answers text[] check (cardinality(answers) > 0),
  sealed bytea,
  -- Kinds of agency that never see it, whatever they are involved in.
  never_shown_to text[] not null default '{}',
  added_at timestamptz not null default now(),
  check ((answers is null) <> (sealed is null))
);
create index characteristic_person on people.characteristic (person_id, characteristic);
create index characteristic_thing on people.characteristic (thing_id);

alter table people.characteristic enable row level security;
alter table people.characteristic force row level security;
