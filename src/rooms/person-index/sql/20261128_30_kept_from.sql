-- Whom a member of staff must be kept from: by her work e-mail address, which the house has; and as far as she told:
-- herself, somebody close to her, a home. Sealed, and shown to nobody; by the keys beside it the index knows a party to a record again.
create table person_index.kept_from (
  id uuid primary key,
  staff_id uuid not null references identity.staff on delete cascade,
  agency_id text not null references identity.agency on delete restrict,
  kind text not null check (kind in ('work', 'myself', 'person', 'home')),
  sealed bytea not null,
  -- Keyed hashes. Any one of these is enough to be known by;
  keys bigint[] not null,
  -- a home only by its postcode together with its number and street.
  postcode bigint,
  places bigint[] not null default '{}',
  -- By which rules its keys were made, as of records.
  keyed_with smallint not null,
  declared_at timestamptz not null default now(),
  ended_at timestamptz,
  -- When it was last held against everybody known: by a job, so that no answer of hers waits for it.
  looked_at timestamptz
);
create index kept_from_staff on person_index.kept_from (staff_id) where ended_at is null;
create index kept_from_agency on person_index.kept_from (agency_id);
create index kept_from_keys on person_index.kept_from using gin (keys) where ended_at is null;
create index kept_from_postcode on person_index.kept_from (postcode) where ended_at is null;
create index kept_from_to_look on person_index.kept_from (declared_at) where ended_at is null and looked_at is null;

-- By what somebody would be known whom a thing tells of and who is not yet said to be anybody: until it is.
create table person_index.told_key (
  thing_id uuid primary key references process.thing on delete cascade,
  keys bigint[] not null
);

alter table person_index.kept_from enable row level security;
alter table person_index.kept_from force row level security;
alter table person_index.told_key enable row level security;
alter table person_index.told_key force row level security;
