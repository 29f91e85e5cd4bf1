-- Who works here. Nobody gets to run a function unless a line says so.
alter default privileges revoke execute on functions from public;

create schema identity;
grant usage on schema identity to fanlight_login, fanlight_app, fanlight_sign_in;

-- From the pack: reference data, no people in it.
create table identity.agency (
  id text primary key,
  name text not null,
  kind text not null,
  -- Which answer to "does anyone close to her work for ...?" means this agency (SAFETY 50).
  employer_category text,
  active boolean not null default true
);
create table identity.team (
  id text primary key,
  agency_id text not null references identity.agency on delete restrict,
  name text not null,
  active boolean not null default true,
  unique (agency_id, id)
);
create table identity.role (
  id text primary key,
  name text not null,
  description text not null default ''
);
create table identity.role_permission (
  role_id text not null references identity.role on delete cascade,
  permission text not null,
  primary key (role_id, permission)
);

-- A person who works in the partnership.
create table identity.staff (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  state text not null default 'active' check (state in ('invited', 'active', 'left')),
  created_at timestamptz not null default now()
);
create unique index staff_email on identity.staff (lower(email));

-- A role held at an agency. One person may hold several and acts as one at a time.
create table identity.seat (
  id uuid primary key,
  staff_id uuid not null references identity.staff on delete restrict,
  agency_id text not null references identity.agency on delete restrict,
  team_id text,
  role_id text not null references identity.role on delete restrict,
  since timestamptz not null default now(),
  ended_at timestamptz,
  foreign key (agency_id, team_id) references identity.team (agency_id, id) on delete restrict
);
create index seat_staff on identity.seat (staff_id);

-- A session is the database's identity: only the hash of its unguessable token is kept.
create table identity.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  stream_id uuid not null unique,
  staff_id uuid references identity.staff on delete cascade,
  seat_id uuid references identity.seat on delete cascade,
  -- A job works as a named system actor, with permissions of its own, never as a person.
  system_actor text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  idle_minutes int not null default 60,
  stepped_up_until timestamptz,
  check ((system_actor is null) = (staff_id is not null))
);
create index session_staff on identity.session (staff_id);

alter table identity.staff enable row level security;
alter table identity.staff force row level security;
alter table identity.seat enable row level security;
alter table identity.seat force row level security;
alter table identity.session enable row level security;
alter table identity.session force row level security;
