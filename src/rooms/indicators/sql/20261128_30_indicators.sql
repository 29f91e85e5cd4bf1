-- What the strategy is judged by: each indicator with every version of its definition, and the frozen record of what it
-- came to in each period. No row is about anybody: figures come from what was released, or from a partner's return.
create schema indicator;
grant usage on schema indicator to fanlight_app;

create table indicator.indicator (
  id uuid primary key references process.thing on delete cascade,
  -- Its short name in the pack, and in the address of its page.
  slug text not null unique
);

-- A definition is never changed: another version takes its place, and where it means something else the series breaks.
create table indicator.version (
  indicator_id uuid not null references process.thing on delete cascade,
  version int not null check (version > 0),
  body jsonb not null,
  valid_from timestamptz not null default now(),
  -- Null: the pack's own, when the indicator was first known.
  by_staff uuid references identity.staff on delete restrict,
  reason text not null check (reason <> ''),
  primary key (indicator_id, version)
);

-- What an indicator came to in one period, by one version of its definition; never changed. Another figure for the same
-- period is another revision, and the earlier ones stay: so any past day's figures can be shown again.
create table indicator.observation (
  indicator_id uuid not null references process.thing on delete cascade,
  period date not null check (period = date_trunc('month', period)::date),
  months int not null check (months in (1, 3, 12)),
  version int not null,
  revision int not null check (revision > 0),
  state text not null check (state in ('shown', 'too-few', 'held-back', 'none')),
  numerator float8,
  denominator float8 check (denominator > 0),
  value float8,
  low float8,
  high float8,
  -- 'computed' from releases, or 'returned' and approved.
  method text not null check (method in ('computed', 'returned')),
  recorded_at timestamptz not null default now(),
  primary key (indicator_id, period, months, version, revision),
  check ((state = 'shown') = (value is not null)),
  check ((state = 'shown') = (numerator is not null)),
  check ((low is null) = (high is null)),
  check (low <= high)
);

-- What one agency returns for one indicator and one period: asked for, sent, approved by somebody else.
create table indicator.return (
  id uuid primary key references process.thing on delete cascade,
  indicator_id uuid not null references process.thing on delete cascade,
  agency_id text not null,
  period date not null check (period = date_trunc('month', period)::date),
  months int not null check (months in (1, 3, 12)),
  numerator float8,
  denominator float8 check (denominator >= 0),
  note text,
  sent_by uuid references identity.staff on delete restrict,
  approved_by uuid references identity.staff on delete restrict check (approved_by <> sent_by),
  unique (indicator_id, period, months, agency_id),
  check (approved_by is null or numerator is not null)
);

alter table indicator.indicator enable row level security;
alter table indicator.indicator force row level security;
alter table indicator.version enable row level security;
alter table indicator.version force row level security;
alter table indicator.observation enable row level security;
alter table indicator.observation force row level security;
alter table indicator.return enable row level security;
alter table indicator.return force row level security;
