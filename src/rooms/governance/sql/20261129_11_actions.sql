-- What was agreed that somebody does, at a meeting or outside one, and what was said of it.
create table governance.action (
  id uuid primary key references process.thing on delete cascade,
  body text not null check (length(body) between 1 and 60),
  -- The meeting it was agreed at, and the item of its agenda.
  meeting_id uuid references process.thing on delete restrict,
  item int check (item >= 1),
  what text not null check (length(what) between 1 and 1000),
  -- Who does it: an agency, or whoever sits in a seat for it.
  owner_agency text references identity.agency on delete restrict,
  owner_seat uuid references governance.seat on delete restrict,
  due_on date not null,
  -- The decision it was dropped by.
  dropped_by uuid references governance.decision on delete restrict,
  check (item is null or meeting_id is not null),
  check (owner_agency is not null or owner_seat is not null)
);
create index action_of_meeting on governance.action (meeting_id) where meeting_id is not null;
create index action_of_body on governance.action (body);

create table governance.action_report (
  id uuid primary key,
  action_id uuid not null references process.thing on delete cascade,
  step text not null,
  at timestamptz not null,
  by_staff uuid not null references identity.staff on delete restrict,
  said text not null check (length(said) between 1 and 2000),
  -- Where the day was moved: from which.
  was_due date
);
create index report_of_action on governance.action_report (action_id, at);

alter table governance.action enable row level security;
alter table governance.action force row level security;
alter table governance.action_report enable row level security;
alter table governance.action_report force row level security;
