-- What needs a second person: giving a role, and giving somebody who has roles a new way in (SAFETY 49).
create table identity.role_grant (
  id uuid primary key,
  kind text not null check (kind in ('seat', 'way-in')),
  staff_id uuid not null references identity.staff on delete cascade,
  agency_id text references identity.agency on delete restrict,
  team_id text,
  role_id text references identity.role on delete restrict,
  until timestamptz,
  reason_sealed bytea not null,
  requested_by uuid not null references identity.staff on delete restrict,
  requested_at timestamptz not null default now(),
  -- What nobody confirms in time lapses.
  expires_at timestamptz not null check (expires_at <= requested_at + interval '14 days'),
  decided_by uuid references identity.staff on delete restrict,
  decided_at timestamptz,
  decision text check (decision in ('confirmed', 'refused')),
  foreign key (agency_id, team_id) references identity.team (agency_id, id) on delete restrict,
  check ((kind = 'seat') = (agency_id is not null and role_id is not null and until is not null)),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (requested_by <> staff_id),
  check (decided_by is null or (decided_by <> staff_id and decided_by <> requested_by)),
  check (until is null or until <= requested_at + interval '1 year 1 day')
);
create index role_grant_staff on identity.role_grant (staff_id);
create index role_grant_pending on identity.role_grant (agency_id) where decision is null;

alter table identity.role_grant enable row level security;
alter table identity.role_grant force row level security;
