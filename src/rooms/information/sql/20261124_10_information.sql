-- The pages of information that the public reads: what staff wrote in place of the pack's text, and what was said of them.
-- No person is in any of it.
create schema information;
grant usage on schema information to fanlight_app, fanlight_public;

-- One page of the pack, from its first version written here on.
create table information.page (
  id uuid primary key references process.thing on delete cascade,
  -- The pack's short name of it.
  page text not null unique,
  -- The newest version, and the one that the public reads: none before the first, and none once it is taken away.
  latest int not null default 0 check (latest >= 0),
  published int check (published between 1 and latest),
  is_withdrawn boolean not null default false,
  check (not (is_withdrawn and published is not null))
);

-- Everything that was ever written of a page: each time a version of its own, none changed.
create table information.version (
  id uuid primary key,
  page_id uuid not null references process.thing on delete cascade,
  version int not null check (version > 0),
  body jsonb not null,
  at timestamptz not null default now(),
  by_staff uuid not null references identity.staff on delete restrict,
  unique (page_id, version)
);

-- What the partnership and the panel said of a version.
create table information.review (
  id uuid primary key,
  page_id uuid not null references process.thing on delete cascade,
  version int not null,
  side text not null check (side in ('partnership', 'panel')),
  is_fit boolean not null,
  note text check (length(note) <= 2000),
  at timestamptz not null default now(),
  by_staff uuid not null references identity.staff on delete restrict
);
create index review_of_page on information.review (page_id, version);

-- What a visitor said is wrong with a page. The words are sealed, and go when it is dealt with.
create table information.remark (
  id uuid primary key references process.thing on delete cascade,
  page int not null,
  kind text not null check (kind in ('untrue', 'unclear', 'missing', 'number', 'other')),
  words bytea,
  said_at timestamptz not null
);

alter table information.page enable row level security;
alter table information.page force row level security;
alter table information.version enable row level security;
alter table information.version force row level security;
alter table information.review enable row level security;
alter table information.review force row level security;
alter table information.remark enable row level security;
alter table information.remark force row level security;
