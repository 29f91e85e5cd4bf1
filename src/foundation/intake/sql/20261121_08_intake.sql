-- What the public sends and what it keeps for a while. Every value here is a ciphertext: this schema holds no key.
create schema intake;
grant usage on schema intake to fanlight_public, fanlight_app, fanlight_jobs;

-- Sealed to the staff side's public key; taken in by a job that has the private one, then gone from here.
create table intake.sealed (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  key_id text not null,
  sealed bytea not null check (length(sealed) <= 131072),
  -- To the hour: a finer time could be matched with a browser's history.
  received_at timestamptz not null default date_trunc('hour', now()),
  order_in_hour bigint generated always as identity
);

-- An unfinished visit: found by a value and opened by a key that only the visitor's cookie gives.
create table intake.draft (
  lookup bytea primary key check (length(lookup) = 32),
  sealed bytea not null check (length(sealed) <= 131072),
  expires_at timestamptz not null
);
create index draft_expires on intake.draft (expires_at);

alter table intake.sealed enable row level security;
alter table intake.sealed force row level security;
alter table intake.draft enable row level security;
alter table intake.draft force row level security;
