-- A person is an identity confirmed by a human. Everything that says who she is is sealed; what finds her again is a
-- keyed hash, so that a stolen copy of these tables names nobody.
create schema people;
grant usage on schema people to fanlight_app;

create table people.person (
  id uuid primary key,
  reference text not null unique,
  agency_id text not null references identity.agency on delete restrict,
  -- 'harmed', 'causing-harm' or 'child': never merged across (DOMAIN 7), and walls follow it.
  side text not null check (side in ('harmed', 'causing-harm', 'child')),
  created_at timestamptz not null default now(),
  created_by text not null,
  created_xid xid8 not null default pg_current_xact_id()
);

-- Names she is or was known by; the newest 'preferred' one heads her page.
create table people.name (
  id uuid primary key,
  person_id uuid not null references people.person on delete cascade,
  kind text not null check (kind in ('preferred', 'legal', 'former', 'alias')),
  sealed bytea not null, -- {given, family}
  -- Which thing it came from: a name told to one agency is not shown to another that is not involved in that thing.
  thing_id uuid not null references process.thing on delete cascade,
  added_at timestamptz not null default now()
);
create index name_person on people.name (person_id);

-- One row a kind of detail: 'born', 'phone', 'email', 'address', 'language', 'immigration' ...
create table people.detail (
  id uuid primary key,
  person_id uuid not null references people.person on delete cascade,
  kind text not null check (kind in ('born', 'phone', 'email', 'address', 'language', 'gender', 'immigration')),
  sealed bytea not null,
  thing_id uuid not null references process.thing on delete cascade,
  added_at timestamptz not null default now()
);
create index detail_person on people.detail (person_id);

-- Keyed hashes by which a person is found: exact name and birth date, phonetic name, alias, phone.
create table people.block_key (
  key bytea not null,
  kind text not null,
  person_id uuid not null references people.person on delete cascade,
  primary key (key, kind, person_id)
);

alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.name enable row level security;
alter table people.name force row level security;
alter table people.detail enable row level security;
alter table people.detail force row level security;
alter table people.block_key enable row level security;
alter table people.block_key force row level security;

alter table process.thing add foreign key (person_id) references people.person on delete restrict;
alter table access.involvement add foreign key (person_id) references people.person on delete restrict;
alter table access.conflict add foreign key (person_id) references people.person on delete cascade;
