-- An offer of one person to one service, with exactly what is shared: a snapshot, so that it can be shown for ever
-- what was sent. Who may read it, why and until when is the sharing ledger's (access.involvement).
create schema referral;
grant usage on schema referral to fanlight_app;

create table referral.referral (
  id uuid primary key references process.thing on delete cascade,
  service text not null,
  -- Sealed {parts: {name, safeContact, words, risk ...}, message}.
  shared bytea not null,
  parts text[] not null,
  basis text not null,
  -- The grantee key of the team that sent it: who learns what came of it.
  sender text not null,
  risk_level text check (risk_level in ('standard', 'medium', 'high')),
  decline_reason text,
  -- Sealed list of what was asked, answered or said in declining.
  answer bytea
);
create index referral_service on referral.referral (service);

alter table referral.referral enable row level security;
alter table referral.referral force row level security;
