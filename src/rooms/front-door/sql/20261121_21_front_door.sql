-- A contact is what arrives. What was said is sealed; only what the queue is ordered and filtered by is in the open.
create schema front_door;
grant usage on schema front_door to fanlight_app;

create table front_door.contact (
  id uuid primary key references process.thing on delete cascade,
  -- 'need-help' or 'own-behaviour': each with a queue of its own (SAFETY 71).
  kind text not null check (kind in ('need-help', 'own-behaviour')),
  danger boolean not null default false,
  -- What she said and how she is safely reached, sealed as one.
  answers bytea not null,
  language text,
  -- Does she, or anyone close, work for one of these? (SAFETY 50.)
  employers text[] not null default '{}',
  taken_by uuid references identity.staff on delete restrict,
  received_at timestamptz not null
);
create index contact_kind on front_door.contact (kind, received_at);

alter table front_door.contact enable row level security;
alter table front_door.contact force row level security;
