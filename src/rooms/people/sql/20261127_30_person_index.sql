-- The person index. What a thing told of somebody is kept once, as it was told, and never changed; whose it is is said
-- beside it, with who decided and since when, so that people are put together and taken apart again by that alone.

-- Keys are made anew from what is kept, by the job people.key-records: the old ones said nothing else.
drop table people.block_key;

create table people.record (
  id uuid primary key,
  thing_id uuid not null references process.thing on delete cascade,
  sealed bytea not null, -- every name, date, number and address as given, by field
  -- By which rules its keys were made. Older than the code's: the job makes them anew.
  keyed_with smallint not null,
  told_at timestamptz not null default now()
);
create index record_thing on people.record (thing_id);
create index record_keyed on people.record (keyed_with, id);

create table people.membership (
  id bigint generated always as identity primary key,
  record_id uuid not null references people.record on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  since timestamptz not null default now(),
  until timestamptz,
  -- As the step log names them: "staff:...", "system:...".
  decided_by text not null
);
create unique index membership_now on people.membership (record_id) include (person_id) where until is null;
create index membership_person on people.membership (person_id) include (record_id) where until is null;

-- Keyed hashes, 64 bits of each: what shares one may be the same person, and is compared.
create table people.block_key (
  key bigint not null,
  record_id uuid not null references people.record on delete cascade,
  primary key (key, record_id)
);
create index block_key_record on people.block_key (record_id);

-- How common a value is, by keyed hash: agreement in a rare name says more. Only values that several people share.
create table people.term (
  term bigint primary key,
  share real not null check (share > 0 and share <= 1)
);

-- People of whom something was told since they were last looked for among the others.
create table people.to_look (
  person_id uuid primary key references people.person on delete cascade,
  since timestamptz not null default now()
);

-- What was decided of two people, kept by what had been told of each: it holds whoever these records are put with later.
create table people.decision (
  id uuid primary key,
  kind text not null check (kind in ('same', 'different')),
  match_id uuid not null references process.thing on delete cascade,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  ended_at timestamptz
);
create index decision_match on people.decision (match_id);

create table people.decision_record (
  decision_id uuid not null references people.decision on delete cascade,
  record_id uuid not null references people.record on delete cascade,
  is_other boolean not null,
  primary key (decision_id, record_id)
);
create index decision_record_record on people.decision_record (record_id);

-- Every time things were moved from one person to another: which, and by whom. Appended only; the inverse is an entry
-- of its own that moves back just these.
create table people.link_event (
  id uuid primary key,
  kind text not null check (kind in ('merge', 'split', 'undo')),
  from_person uuid not null references people.person on delete restrict,
  to_person uuid not null references people.person on delete restrict,
  things uuid[] not null,
  conflicts uuid[] not null default '{}',
  -- Where it was decided: a pair that was reviewed, a contact that was recognised anew.
  decided_in uuid references process.thing on delete set null,
  undoes uuid unique references people.link_event on delete restrict,
  by text not null,
  at timestamptz not null default now(),
  -- What happened after what, also within one moment.
  place bigint generated always as identity,
  check ((kind = 'undo') = (undoes is not null)),
  check (from_person <> to_person)
);
create index link_event_decided on people.link_event (decided_in);
create index link_event_from on people.link_event (from_person);
create index link_event_to on people.link_event (to_person);

alter table people.record enable row level security;
alter table people.record force row level security;
alter table people.membership enable row level security;
alter table people.membership force row level security;
alter table people.block_key enable row level security;
alter table people.block_key force row level security;
alter table people.term enable row level security;
alter table people.term force row level security;
alter table people.to_look enable row level security;
alter table people.to_look force row level security;
alter table people.decision enable row level security;
alter table people.decision force row level security;
alter table people.decision_record enable row level security;
alter table people.decision_record force row level security;
alter table people.link_event enable row level security;
alter table people.link_event force row level security;
