-- What may keep the partnership from doing what it said: strategic risks, how they were scored, and which body they are with. Nobody's
-- record is in any of it: a person's risk is another thing altogether.
create schema risk_register;
grant usage on schema risk_register to fanlight_app;

create table risk_register.risk (
  id uuid primary key references process.thing on delete cascade,
  -- The pack's short name of the body it was raised at.
  raised_at text not null check (length(raised_at) between 1 and 60),
  title text not null check (length(title) between 1 and 160),
  cause text not null check (length(cause) between 1 and 1000),
  event text not null check (length(event) between 1 and 1000),
  effect text not null check (length(effect) between 1 and 1000),
  -- Codes of the strategy.
  objectives text[] not null,
  owner_agency text not null references identity.agency on delete restrict,
  -- By role: "Head of commissioning".
  owner_role text not null check (length(owner_role) between 1 and 120)
);

-- How it was scored, each time: on its own, and with what is done about it. The latest counts; none is ever changed.
create table risk_register.score (
  id uuid primary key,
  risk_id uuid not null references process.thing on delete cascade,
  step text not null check (step in ('assess', 'review')),
  at timestamptz not null,
  by_staff uuid not null references identity.staff on delete restrict,
  inherent_likelihood int not null check (inherent_likelihood between 1 and 5),
  inherent_impact int not null check (inherent_impact between 1 and 5),
  residual_likelihood int not null check (residual_likelihood between 1 and 5),
  residual_impact int not null check (residual_impact between 1 and 5),
  controls text not null check (length(controls) between 1 and 2000),
  response text not null check (response in ('reduce', 'bear', 'share', 'avoid')),
  -- What is to be done.
  plan text not null check (length(plan) between 1 and 2000),
  -- With what is done about it, it is no worse than on its own.
  check (residual_likelihood * residual_impact <= inherent_likelihood * inherent_impact)
);
create index score_of_risk on risk_register.score (risk_id, at);

-- Which body it went to, and why: by the rule, since its review was missed, or by hand. The latest counts.
create table risk_register.placement (
  id uuid primary key,
  risk_id uuid not null references process.thing on delete cascade,
  at timestamptz not null,
  -- None: by the system, when a review was missed.
  by_staff uuid references identity.staff on delete restrict,
  body text not null check (length(body) between 1 and 60),
  because text not null check (because in ('raised', 'score', 'missed', 'hand')),
  -- The residual score it was placed by, and from which score on the rule sends it there.
  score int check (score between 1 and 25),
  from_score int check (from_score between 1 and 25),
  said text check (length(said) between 1 and 1000),
  check ((because = 'score') = (score is not null)),
  check ((because = 'hand') = (said is not null)),
  check ((because = 'missed') = (by_staff is null))
);
create index placement_of_risk on risk_register.placement (risk_id, at);

-- Why it was accepted, closed, opened again or described anew.
create table risk_register.reason (
  id uuid primary key,
  risk_id uuid not null references process.thing on delete cascade,
  step text not null check (step in ('accept', 'close', 'reopen', 'change')),
  at timestamptz not null,
  by_staff uuid not null references identity.staff on delete restrict,
  said text not null check (length(said) between 1 and 1000)
);
create index reason_of_risk on risk_register.reason (risk_id, at);

alter table risk_register.risk enable row level security;
alter table risk_register.risk force row level security;
alter table risk_register.score enable row level security;
alter table risk_register.score force row level security;
alter table risk_register.placement enable row level security;
alter table risk_register.placement force row level security;
alter table risk_register.reason enable row level security;
alter table risk_register.reason force row level security;
