-- Who sits on a body, and who came to its meetings. A seat is never overwritten: it ends, and another begins.
create table governance.seat (
  id uuid primary key,
  -- The agency that keeps the list: those at work there read it.
  kept_by text not null references identity.agency on delete restrict,
  -- The pack's short name of the body.
  body text not null check (length(body) between 1 and 60),
  -- For which agency she speaks; none: for nobody but herself.
  agency_id text references identity.agency on delete restrict,
  part text not null check (part in ('chair', 'vice-chair', 'member', 'adviser', 'observer')),
  since date not null,
  until date check (until >= since),
  -- Whether the name is for keepers alone: of those whom being known as a survivor could endanger.
  is_close boolean not null,
  begun_by uuid not null references identity.staff on delete restrict,
  ended_by uuid references identity.staff on delete restrict,
  unique (id, is_close),
  check ((until is null) = (ended_by is null))
);
create index seat_of_body on governance.seat (kept_by, body);

-- Her name, and by choice the colleague who signs in as her. Whether it is close is the seat's own word, by the key; a close one is
-- never joined to an account, from which she could be told.
create table governance.seat_name (
  seat_id uuid primary key,
  is_close boolean not null,
  name text not null check (length(name) between 1 and 120),
  staff_id uuid references identity.staff on delete restrict,
  foreign key (seat_id, is_close) references governance.seat (id, is_close) on delete cascade,
  check (not is_close or staff_id is null)
);

-- Of each seat how it was filled at a meeting. Who stood in for a close one is not written down.
create table governance.attendance (
  meeting_id uuid not null references process.thing on delete cascade,
  seat_id uuid not null,
  is_close boolean not null,
  was text not null check (was in ('present', 'represented', 'apologies', 'absent')),
  represented_by text check (length(represented_by) between 1 and 120),
  primary key (meeting_id, seat_id),
  foreign key (seat_id, is_close) references governance.seat (id, is_close) on delete cascade,
  check (represented_by is null or (was = 'represented' and not is_close))
);
create index attendance_of_seat on governance.attendance (seat_id);

alter table governance.seat enable row level security;
alter table governance.seat force row level security;
alter table governance.seat_name enable row level security;
alter table governance.seat_name force row level security;
alter table governance.attendance enable row level security;
alter table governance.attendance force row level security;
