-- A page of the plan as it was when it was put to a meeting: the paper that was hashed, letter for letter. Never changed.
create table reports.plan_page (
  id uuid primary key,
  meeting_id uuid not null references process.thing on delete cascade,
  page text not null check (page in ('plan', 'delivery', 'actions')),
  paper text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(paper, 'UTF8')), 'hex')),
  at timestamptz not null,
  by_staff uuid not null references identity.staff on delete restrict
);
create index plan_page_of_meeting on reports.plan_page (meeting_id, at);
alter table reports.plan_page enable row level security;
alter table reports.plan_page force row level security;
