-- What professionals ask for on somebody's behalf. It is the sender's own: the front door works from the contact it
-- becomes, and here tells the sender what it may.
create schema professional;
grant usage on schema professional to fanlight_app;

create table professional.request (
  id uuid primary key references process.thing on delete cascade,
  -- Sealed: what was answered so far; from sending on what was sent.
  answers bytea not null,
  -- Sealed {name, agency, email ...}: who asks, kept when it is sent.
  referrer bytea,
  staff_id uuid references identity.staff on delete restrict,
  -- A keyed hash of the work address of somebody without an account, to find her requests by.
  referrer_key bytea check (length(referrer_key) = 16),
  -- The contact it becomes. No reference: it is named here when sent, and taken in a moment later.
  contact_id uuid unique,
  -- She agrees that her referrer hears what comes of it.
  may_know boolean not null default false,
  outcome text check (outcome in ('received', 'in-touch', 'connected', 'not-reached', 'not-wanted', 'cannot-say')),
  -- Sealed list of what was asked, answered and told.
  said bytea,
  check (num_nonnulls(staff_id, referrer_key) = 1)
);
create index request_staff on professional.request (staff_id) where staff_id is not null;
create index request_referrer on professional.request (referrer_key) where referrer_key is not null;

-- Links sent to work addresses, counted so that nobody is flooded with them: the keyed hash and the hour of sending.
create table professional.link_sent (
  id uuid primary key,
  referrer_key bytea not null check (length(referrer_key) = 16),
  sent_at timestamptz not null default now()
);
create index link_sent_recent on professional.link_sent (referrer_key, sent_at);

alter table professional.request enable row level security;
alter table professional.request force row level security;
alter table professional.link_sent enable row level security;
alter table professional.link_sent force row level security;
