-- How someone may be reached, and what is sent to her. Nothing goes outward but by a permission (SAFETY 19).
create schema message;
grant usage on schema message to fanlight_app;

-- One way to reach someone, as she gave it. Checking it again makes a new row and withdraws the old: what was
-- agreed, and when, stays known.
create table message.permission (
  id uuid primary key,
  thing_id uuid not null references process.thing on delete cascade,
  person_id uuid,
  -- The thing's agency, which the address is sealed for.
  agency_id text not null references identity.agency on delete restrict,
  channel text not null check (channel in ('phone', 'text', 'email', 'post')),
  address_sealed bytea not null,
  -- Whom it comes from, as she will see it: a name agreed with her, never a service's.
  sender_name text not null check (length(sender_name) between 1 and 60),
  -- London wall time. From a later hour to an earlier one is over midnight, and counts as the day it begins on.
  window_from time not null check (window_from < '24:00'),
  window_to time not null check (window_to <> window_from),
  -- 1 is Monday.
  days int[] not null check (cardinality(days) between 1 and 7 and days <@ array[1, 2, 3, 4, 5, 6, 7]),
  voicemail_ok boolean not null default false,
  -- When she last said so, and until when that may be relied on: the pack's "safe-contact.stale-after" (SAFETY 21).
  verified_at timestamptz,
  expires_at timestamptz,
  withdrawn_at timestamptz,
  created_by text not null,
  created_at timestamptz not null default now(),
  unique (thing_id, id),
  check ((verified_at is null) = (expires_at is null)),
  check (expires_at between verified_at and verified_at + interval '8760 hours')
);

-- A supervisor's leave to check a stale permission again, by one message in the way it allowed (SAFETY 19).
create table message.approved_attempt (
  id uuid primary key,
  thing_id uuid not null,
  permission_id uuid not null,
  -- A code, not prose.
  reason text not null check (reason ~ '^[a-z][a-z-]{1,40}$'),
  approved_by uuid not null references identity.staff on delete restrict,
  approved_at timestamptz not null default now(),
  until timestamptz not null check (until between approved_at and approved_at + interval '168 hours'),
  foreign key (thing_id, permission_id) references message.permission (thing_id, id) on delete cascade
);
create index approved_attempt_permission on message.approved_attempt (thing_id, permission_id);

-- What is to be sent. The address is not here: it is the permission's, read when the message leaves.
create table message.outbox (
  id uuid primary key,
  -- To someone the partnership works with:
  thing_id uuid references process.thing on delete cascade,
  permission_id uuid,
  -- One approved attempt allows one message.
  attempt_id uuid unique references message.approved_attempt on delete cascade,
  sender_name text,
  body_sealed bytea,
  -- To a member of staff: nothing but which fixed text (SAFETY 37).
  staff_id uuid references identity.staff on delete cascade,
  channel text not null check (channel in ('text', 'email', 'post')),
  template text not null check (template ~ '^[a-z][a-z0-9-]{0,60}$'),
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'held')),
  not_before timestamptz not null default now(),
  claimed_until timestamptz,
  attempts int not null default 0,
  sent_at timestamptz,
  failure text check (failure ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  created_by text not null,
  created_at timestamptz not null default now(),
  foreign key (thing_id, permission_id) references message.permission (thing_id, id) on delete cascade,
  check (num_nonnulls(thing_id, permission_id, sender_name, body_sealed) = case when staff_id is null then 4 else 0 end),
  check (staff_id is null or (attempt_id is null and channel = 'email')),
  check ((state = 'sent') = (sent_at is not null)),
  check ((state = 'sending') = (claimed_until is not null))
);
create index outbox_thing on message.outbox (thing_id, permission_id);
create index outbox_due on message.outbox (not_before) where state in ('queued', 'sending');

alter table message.permission enable row level security;
alter table message.permission force row level security;
alter table message.approved_attempt enable row level security;
alter table message.approved_attempt force row level security;
alter table message.outbox enable row level security;
alter table message.outbox force row level security;
