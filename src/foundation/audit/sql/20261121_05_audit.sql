-- Who did and saw what: chained by stream (one session, or one run of a job), so that no lock is shared by all.
create schema audit;
grant usage on schema audit to fanlight_app, fanlight_jobs;

-- The newest entry of each stream. Locked while an entry is added: one session may make two requests at once.
create table audit.stream_head (
  stream_id uuid primary key,
  seq bigint not null check (seq >= 0),
  hash bytea not null check (length(hash) = 32),
  at timestamptz not null,
  -- Only tells the sealer where to look; what is sealed is what the checkpoints say.
  sealed_seq bigint not null default 0
);
create index stream_head_unsealed on audit.stream_head (stream_id) where seq > sealed_seq;

create table audit.entry (
  stream_id uuid not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  by text not null check (by ~ '^(staff:[0-9a-f-]{36}|system:[a-z0-9][a-z0-9._:/-]{0,63})$'),
  -- No foreign keys: an entry outlives whatever it speaks of.
  seat_id uuid,
  agency_id text,
  event text not null check (event ~ '^[a-z0-9][a-z0-9._:/-]{0,63}$'),
  thing_id uuid,
  person_id uuid,
  -- Coded values only (SAFETY 56). Numbers are bounded so that every language writes them with the same digits.
  -- No method is called on a calculation here: PostgreSQL writes such a path into a dump in a form it cannot read back.
  detail jsonb not null default '{}' constraint detail_is_coded check (
    jsonb_typeof(detail) = 'object' and length(detail::text) <= 2000
    and not jsonb_path_exists(detail, '$.keyvalue() ? (
      !(@.key like_regex "^[a-z][A-Za-z0-9_-]{0,39}$") || !(
        @.value.type() == "boolean"
        || (@.value.type() == "string" && @.value like_regex "^[a-z0-9][a-z0-9._:/-]{0,63}$")
        || (@.value.type() == "number" && @.value.abs() <= 9007199254740991 && @.value == @.value.floor())
        || (@.value.type() == "number" && @.value.abs() < 1000000000
          && @.value * 1000000 % 1 == 0)))')),
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (stream_id, seq)
);
create index entry_thing on audit.entry (thing_id, at desc) where thing_id is not null;
create index entry_person on audit.entry (person_id, at desc) where person_id is not null;
create index entry_agency on audit.entry (agency_id, at desc) where agency_id is not null;

-- The heads of all streams that grew since the checkpoint before, signed by a key the database never has.
create table audit.checkpoint (
  id bigint primary key check (id > 0),
  at timestamptz not null,
  -- [[stream, seq, hash in hexadecimal], ...]
  heads jsonb not null check (jsonb_typeof(heads) = 'array'),
  key_id text not null,
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  signature bytea not null check (length(signature) = 64)
);

alter table audit.stream_head enable row level security;
alter table audit.stream_head force row level security;
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.checkpoint enable row level security;
alter table audit.checkpoint force row level security;
