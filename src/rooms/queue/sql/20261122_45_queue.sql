-- The queue of contacts as a table of its own: what it is filtered and ordered by, in one row a contact, so that a page of
-- it costs the same with a million contacts as with ten. Nothing here is anybody's words: codes, times and a reference.
create schema queue;
grant usage on schema queue to fanlight_app;

create table queue.entry (
  thing_id uuid primary key references process.thing on delete cascade,
  agency_id text not null references identity.agency on delete restrict,
  reference text not null,
  version int not null,
  state text not null,
  kind text not null,
  -- 0 says there is danger now, 1 does not: so that it can be ordered by.
  urgency smallint not null,
  language text,
  district text,
  taken_by uuid references identity.staff on delete restrict,
  received_at timestamptz not null,
  closed_at timestamptz,
  -- The clock due soonest of those that run, and when; far off where none does.
  clock text,
  due_at timestamptz not null default '9999-12-31'
);
create index entry_by_clock on queue.entry (agency_id, due_at, thing_id) where closed_at is null;
create index entry_by_danger on queue.entry (agency_id, urgency, due_at, thing_id) where closed_at is null;
create index entry_by_arrival on queue.entry (agency_id, received_at, thing_id) where closed_at is null;
create index entry_by_state on queue.entry (agency_id, state, due_at, thing_id) where closed_at is null;
create index entry_by_district on queue.entry (agency_id, district, due_at, thing_id) where closed_at is null;
create index entry_by_kind on queue.entry (agency_id, kind, due_at, thing_id) where closed_at is null;
create index entry_by_language on queue.entry (agency_id, language, due_at, thing_id)
  where closed_at is null and language is not null;
create index entry_by_holder on queue.entry (taken_by, due_at, thing_id) where closed_at is null;
create index entry_by_closing on queue.entry (agency_id, closed_at, thing_id) where closed_at is not null;

-- Those that are there already.
insert into queue.entry (thing_id, agency_id, reference, version, state, kind, urgency, language, district, taken_by,
  received_at, closed_at, clock, due_at)
select t.id, t.agency_id, t.reference, t.version, t.state, c.kind, case when c.danger then 0 else 1 end, c.language,
  c.district, c.taken_by, c.received_at, t.closed_at, soonest.name, coalesce(soonest.due_at, '9999-12-31')
from front_door.contact c
join process.thing t on t.id = c.id
left join lateral (
  select k.name, k.due_at from process.clock k
  where k.thing_id = t.id and k.stopped_at is null and coalesce(k.pauses -> -1 ? 'to', true)
  order by k.due_at limit 1) as soonest on true;

alter table queue.entry enable row level security;
alter table queue.entry force row level security;
