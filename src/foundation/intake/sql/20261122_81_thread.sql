-- A way to come back without giving a name: found by a value that only the reference gives (and a pepper outside this
-- database), written to with a key whose other half only the reference gives. What she sent is not in it.
create table intake.thread (
  lookup bytea primary key check (length(lookup) = 32),
  -- The contact her request becomes: the sealed intake has the same id until it is taken in.
  contact_id uuid not null unique,
  public_key bytea not null check (length(public_key) = 32),
  expires_at timestamptz not null
);

create table intake.reply (
  id uuid primary key,
  contact_id uuid not null references intake.thread (contact_id) on delete cascade,
  sealed bytea not null check (length(sealed) <= 131072),
  -- To the hour, as everything a visitor is shown.
  written_at timestamptz not null default date_trunc('hour', now()),
  place bigint generated always as identity
);
-- What comes back by a thread says which contact it belongs to.
alter table intake.sealed add column contact_id uuid;
create index reply_contact on intake.reply (contact_id, place);

alter table intake.thread enable row level security;
alter table intake.thread force row level security;
alter table intake.reply enable row level security;
alter table intake.reply force row level security;
