-- Tables of figures for everybody: prepared by one, checked by the attacker's audit, signed off by another, never changed. What was
-- counted stays with the owner, for the audit of what comes later; an edition has what may be shown alone.
create schema publications;
grant usage on schema publications to fanlight_app, fanlight_public;

-- What the audit found of what an edition would show.
create table publications.audit (
  edition_id uuid primary key references process.thing on delete cascade,
  -- Of the body that was attacked: of no other is anything said.
  body_hash text not null,
  -- Counts that are shown; held back for being small; held back to protect these.
  kept int not null check (kept >= 0),
  small int not null check (small >= 0),
  protecting int not null check (protecting >= 0),
  -- Tables reasoned with, and editions that are out already.
  linked int not null,
  earlier int not null,
  -- How closely the best-known count that is held back can be told; null where none is, or where none could be told that well.
  narrowest int,
  faults int not null check (faults >= 0),
  -- A sentence for each fault, without a count in it.
  findings jsonb not null,
  took_ms int not null,
  at timestamptz not null,
  passed boolean not null generated always as (faults = 0) stored,
  unique (edition_id, body_hash, passed)
);

create table publications.edition (
  id uuid primary key references process.thing on delete cascade,
  -- Its address.
  number int not null unique check (number > 0),
  tables text[] not null check (cardinality(tables) > 0),
  -- The last quarter it has, by its first day.
  until date not null check (until = date_trunc('quarter', until)::date),
  profile text not null,
  why text not null check (why in ('scheduled', 'error', 'late', 'rule')),
  prepared_by uuid not null references identity.staff on delete restrict,
  -- The whole of what is shown, once it has been worked out.
  body jsonb,
  body_hash text,
  -- The last edition that was out when it was attacked; 0 where there was none.
  follows int check (follows >= 0 and follows < number),
  signed_by uuid references identity.staff on delete restrict check (signed_by <> prepared_by),
  published_on date,
  is_discarded boolean not null default false,
  withdrawn_on date,
  withdrawn_why text check (withdrawn_why in ('wrong', 'person', 'rule')),
  -- True where it is out: then the key below demands an audit of this very body that found nothing.
  needs_passed boolean generated always as (case when published_on is not null then true end) stored,
  check ((body is null) = (body_hash is null) and (body is null) = (follows is null)),
  check (published_on is null or (signed_by is not null and body_hash is not null)),
  check (not is_discarded or published_on is null),
  check ((withdrawn_on is null) = (withdrawn_why is null)),
  check (withdrawn_on is null or published_on is not null),
  foreign key (id, body_hash, needs_passed) references publications.audit (edition_id, body_hash, passed) on delete cascade
);
-- An audit looks at what is out: nothing else may come out between an audit and its publishing.
create unique index edition_follows on publications.edition (follows) where published_on is not null;

-- What was counted for each edition, and what of it is held back: for the audit of later ones, granted to nobody.
create table publications.basis (
  edition_id uuid primary key references process.thing on delete cascade,
  counted jsonb not null
);

alter table publications.audit enable row level security;
alter table publications.audit force row level security;
alter table publications.edition enable row level security;
alter table publications.edition force row level security;
alter table publications.basis enable row level security;
alter table publications.basis force row level security;
