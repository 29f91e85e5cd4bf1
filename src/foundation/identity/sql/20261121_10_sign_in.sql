-- How people prove who they are: passkeys of our own, and agencies' sign-in services.

-- A seat has an end from the start: whoever still needs it asks again (SAFETY 49: a grant of a role is timed).
alter table identity.seat add column until timestamptz;
-- Signed in through an agency's own service: good for the seats at that agency and no other, since whoever runs
-- that service could otherwise act as her colleagues elsewhere.
alter table identity.session add column via_agency text references identity.agency on delete cascade;

-- The public half of a passkey; the private half never leaves the person's device.
create table identity.passkey (
  id text primary key check (id ~ '^[A-Za-z0-9_-]+$' and length(id) between 16 and 1400),
  staff_id uuid not null references identity.staff on delete cascade,
  public_key bytea not null check (length(public_key) between 16 and 4096),
  -- Moves forward with every use where the device counts; a step back means that it was copied.
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  backed_up boolean not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_staff on identity.passkey (staff_id);

-- A question that may be answered once, soon, by whom it was put to. Only its hash is kept.
create table identity.challenge (
  hash bytea primary key check (length(hash) = 32),
  purpose text not null check (purpose in ('sign-in', 'join', 'step-up', 'agency', 'agency-again', 'way-in')),
  -- Hash of what the asker holds: her visit's cookie, her session's, the invitation.
  bound_to bytea not null check (length(bound_to) = 32),
  staff_id uuid references identity.staff on delete cascade,
  -- The session that ends when this one is answered.
  replaces bytea check (length(replaces) = 32),
  expires_at timestamptz not null
);
create index challenge_expires on identity.challenge (expires_at);

-- A link handed to one person, for making her passkey. Used once; a newer one takes its place.
create table identity.invitation (
  token_hash bytea primary key check (length(token_hash) = 32),
  staff_id uuid not null unique references identity.staff on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

alter table identity.passkey enable row level security;
alter table identity.passkey force row level security;
alter table identity.challenge enable row level security;
alter table identity.challenge force row level security;
alter table identity.invitation enable row level security;
alter table identity.invitation force row level security;
