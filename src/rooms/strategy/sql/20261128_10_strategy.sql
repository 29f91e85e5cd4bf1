-- The strategy as live rows: what the partnership said it will do, every version of it, what leads from one to another, and what
-- was said of how it goes. Nobody's record is in any of it.
create schema strategy;
grant usage on schema strategy to fanlight_app, fanlight_public;

-- One thing that stands in a strategy, known by its code for good. A strategy's and an action's id is that of its thing.
create table strategy.item (
  id uuid primary key,
  strategy_id uuid not null references strategy.item on delete cascade,
  kind text not null check (kind in ('strategy', 'document', 'priority', 'objective', 'commitment', 'alias', 'framework',
    'pillar', 'figure', 'action', 'milestone')),
  code text not null check (length(code) between 1 and 60),
  unique (strategy_id, code),
  check ((kind = 'strategy') = (id = strategy_id))
);

-- What is said of it from one moment to another. Versions of one item do not overlap, by the constraints alone: each begins no
-- earlier than the one before it ended ("after"), no two follow the same one, and one is first.
create table strategy.item_version (
  id uuid primary key,
  item_id uuid not null references strategy.item on delete cascade,
  parent_id uuid references strategy.item on delete cascade,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity' check (valid_from < valid_to),
  after timestamptz check (after <= valid_from),
  -- "staff:…" or "system:strategy", which brings over what the pack says.
  author text not null,
  reason text not null check (length(reason) between 1 and 1000),
  -- Fields of its kind by name, each a text: checked by the model.
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  unique (item_id, valid_to),
  unique nulls not distinct (item_id, after),
  foreign key (item_id, after) references strategy.item_version (item_id, valid_to) on delete cascade
);
create index item_version_parent on strategy.item_version (parent_id);

-- What leads from one item to another, in versions of the same kind.
create table strategy.link (
  id uuid primary key,
  strategy_id uuid not null references strategy.item on delete cascade,
  from_id uuid not null references strategy.item on delete cascade,
  kind text not null check (kind in ('aligned-to', 'bears-on', 'stands-for', 'delivers', 'blocked-by')),
  to_id uuid not null references strategy.item on delete cascade,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity' check (valid_from < valid_to),
  after timestamptz check (after <= valid_from),
  author text not null,
  reason text not null check (length(reason) between 1 and 1000),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  unique (from_id, kind, to_id, valid_to),
  unique nulls not distinct (from_id, kind, to_id, after),
  foreign key (from_id, kind, to_id, after) references strategy.link (from_id, kind, to_id, valid_to) on delete cascade
);
create index link_to on strategy.link (to_id);
create index link_of on strategy.link (strategy_id);

-- What was said of an action when a step of it was taken. Never changed.
create table strategy.report (
  id uuid primary key,
  action_id uuid not null references strategy.item on delete cascade,
  step text not null,
  at timestamptz not null default now(),
  by_staff uuid references identity.staff on delete restrict,
  said text check (length(said) between 1 and 2000),
  confidence text check (confidence in ('high', 'medium', 'low')),
  -- What stands in its way; nothing does where it is empty.
  blockers text check (length(blockers) between 1 and 1000),
  milestone_id uuid references strategy.item on delete cascade,
  -- What shows that it is done: a link, or words.
  evidence text check (length(evidence) between 1 and 1000)
);
create index report_action on strategy.report (action_id, at);

alter table strategy.item enable row level security;
alter table strategy.item force row level security;
alter table strategy.item_version enable row level security;
alter table strategy.item_version force row level security;
alter table strategy.link enable row level security;
alter table strategy.link force row level security;
alter table strategy.report enable row level security;
alter table strategy.report force row level security;
