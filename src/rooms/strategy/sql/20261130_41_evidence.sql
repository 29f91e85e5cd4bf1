-- What shows that something of the plan is done, or what came of it: an address of another site, an indicator, or what
-- somebody said and agreed to have kept. No file. Nobody is named: what somebody said bears no name.
create table strategy.evidence (
  id uuid primary key references process.thing on delete cascade,
  item_id uuid not null references strategy.item on delete restrict,
  kind text not null check (kind in ('link', 'data', 'testimony')),
  -- Null: what somebody said, taken away with the consent to it.
  shows text check (shows <> ''),
  link text check (link ~ '^https://[^[:space:]]+$'),
  -- An indicator's short name.
  indicator text,
  -- Where the consent is kept, since when, and until when the words may be shown.
  consent text,
  consented_on date,
  review_on date,
  by_staff uuid not null references identity.staff on delete restrict,
  at timestamptz not null default now(),
  withdrawn_why text check (withdrawn_why <> ''),
  check ((kind = 'link') = (link is not null)),
  check ((kind = 'data') = (indicator is not null)),
  check (kind = 'testimony' or (consent is null and consented_on is null and review_on is null)),
  check (kind <> 'testimony' or (consented_on is not null and review_on > consented_on)),
  check (kind <> 'testimony' or withdrawn_why is not null or (shows is not null and consent is not null)),
  check (kind = 'testimony' or shows is not null)
);
create index evidence_item on strategy.evidence (item_id);
alter table strategy.evidence enable row level security;
alter table strategy.evidence force row level security;
