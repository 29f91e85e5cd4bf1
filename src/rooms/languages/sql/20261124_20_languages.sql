-- Who has checked which translation of the public pages. Nobody's record: words of the pack and a colleague's name.
create schema languages;
grant usage on schema languages to fanlight_app, fanlight_public;

-- Never changed: each check stays, and speaks for its own version alone.
create table languages.checked (
  id uuid primary key,
  -- The code of the language, and the version of its words and of the English beside them.
  language text not null check (language ~ '^[a-z]{2,3}$'),
  version text not null check (version ~ '^[0-9a-f]{10}$'),
  -- The speaker who read it; often not the colleague who writes it down.
  checker text not null check (length(checker) between 1 and 200),
  kept_by uuid not null references identity.staff on delete restrict,
  kept_at timestamptz not null default clock_timestamp()
);
create index checked_latest on languages.checked (language, version, kept_at desc);

alter table languages.checked enable row level security;
alter table languages.checked force row level security;
