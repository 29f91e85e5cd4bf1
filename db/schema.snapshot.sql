-- The whole schema, as the database has it after every migration: made by `npm run snapshot`, checked by
-- tests/access/snapshot.db.test.ts. Nothing is run from here; it is for reading, and for seeing what a change changes.

-- Tables

create table access.break_glass (
  id uuid not null,
  at timestamp with time zone not null default now(),
  staff_id uuid not null,
  seat_id uuid not null,
  thing_id uuid,
  agency_id text,
  reason_sealed bytea not null,
  until timestamp with time zone not null,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  verdict text,
  opened boolean not null default false
); -- row policies, forced
create table access.conflict (
  id uuid not null,
  staff_id uuid not null,
  person_id uuid,
  thing_id uuid,
  kind text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  agency_id text,
  reference text,
  reason_sealed bytea,
  lifted_by text,
  lifted_sealed bytea
); -- row policies, forced
create table access.involvement (
  id uuid not null,
  thing_id uuid not null,
  person_id uuid,
  grantee text not null,
  capacity text not null,
  basis text not null,
  purpose text not null,
  parts text[] not null default '{}'::text[],
  since timestamp with time zone not null default now(),
  until timestamp with time zone,
  ended_at timestamp with time zone,
  granted_by text not null
); -- row policies, forced
create table audit.checkpoint (
  id bigint not null,
  at timestamp with time zone not null,
  heads jsonb not null,
  key_id text not null,
  prev_hash bytea not null,
  hash bytea not null,
  signature bytea not null
); -- row policies, forced
create table audit.entry (
  stream_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  by text not null,
  seat_id uuid,
  agency_id text,
  event text not null,
  thing_id uuid,
  person_id uuid,
  detail jsonb not null default '{}'::jsonb,
  prev_hash bytea not null,
  hash bytea not null
); -- row policies, forced
create table audit.stream_head (
  stream_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  at timestamp with time zone not null,
  sealed_seq bigint not null default 0
); -- row policies, forced
create table casework.case_file (
  id uuid not null,
  service text not null,
  received bytea not null,
  worker_id uuid,
  risk_level text
); -- row policies, forced
create table chronology.note (
  id uuid not null,
  thing_id uuid not null,
  kind text not null,
  body bytea not null,
  at timestamp with time zone not null default now(),
  by_staff uuid not null,
  agency_id text not null
); -- row policies, forced
create table document.file (
  id uuid not null,
  kind text not null,
  source text not null,
  media_type text not null,
  added_by uuid not null,
  name bytea not null,
  content bytea
); -- row policies, forced
create table figures.counted (
  thing_id uuid not null,
  measure text not null,
  month date not null,
  agency text not null,
  other_agency text,
  met boolean,
  hours numeric,
  cuts text[] not null
); -- row policies, forced
create table figures.cube (
  owner text not null,
  month date not null,
  measure text not null,
  split text not null,
  value text not null,
  n integer not null,
  met integer,
  median_hours numeric
); -- row policies, forced
create table figures.fact (
  thing_id uuid,
  measure text,
  month date,
  agency text,
  other_agency text,
  met boolean,
  hours numeric,
  cuts text[]
);
create table figures.rank (
  answer text,
  place bigint
);
create table figures.release (
  period date not null,
  months integer not null,
  measure text not null,
  split text not null,
  value text not null,
  shown integer,
  met integer,
  median_hours integer,
  released_at timestamp with time zone not null default now()
); -- row policies, forced
create table figures.rule (
  one boolean not null default true,
  zone text not null,
  splits jsonb not null,
  definition text not null,
  views oid[] not null,
  counted_until timestamp with time zone not null,
  by_district text[] not null,
  by_form text[] not null,
  by_person text[] not null,
  characteristics text[] not null,
  unsaid text[] not null,
  ranks text[] not null
); -- row policies, forced
create table figures.said (
  person_id uuid not null,
  cuts text[] not null
); -- row policies, forced
create table figures.told (
  measure text,
  thing_id uuid,
  at timestamp with time zone,
  agency text,
  other_agency text,
  met boolean,
  hours numeric,
  reason text
);
create table figures.touched (
  id bigint not null generated always as identity,
  thing_id uuid,
  beneath boolean not null default false,
  person_id uuid
); -- row policies, forced
create table front_door.contact (
  id uuid not null,
  kind text not null,
  danger boolean not null default false,
  answers bytea not null,
  language text,
  employers text[] not null default '{}'::text[],
  taken_by uuid,
  received_at timestamp with time zone not null,
  district text,
  forms text[] not null default '{}'::text[],
  danger_said_at timestamp with time zone,
  danger_said_by text
); -- row policies, forced
create table front_door.returned (
  id uuid not null,
  contact_id uuid not null,
  words bytea not null,
  received_at timestamp with time zone not null,
  place bigint not null generated always as identity
); -- row policies, forced
create table front_door.safe_contact (
  id uuid not null,
  thing_id uuid not null,
  said bytea not null,
  checked_at timestamp with time zone not null default now(),
  by_staff uuid not null
); -- row policies, forced
create table governance.action (
  id uuid not null,
  body text not null,
  meeting_id uuid,
  item integer,
  what text not null,
  owner_agency text,
  owner_seat uuid,
  due_on date not null,
  dropped_by uuid
); -- row policies, forced
create table governance.action_report (
  id uuid not null,
  action_id uuid not null,
  step text not null,
  at timestamp with time zone not null,
  by_staff uuid not null,
  said text not null,
  was_due date
); -- row policies, forced
create table governance.attendance (
  meeting_id uuid not null,
  seat_id uuid not null,
  is_close boolean not null,
  was text not null,
  represented_by text,
  at timestamp with time zone not null default now()
); -- row policies, forced
create table governance.decision (
  id uuid not null,
  meeting_id uuid not null,
  number integer not null,
  item integer not null,
  words text not null,
  options text not null,
  dissent text,
  influence text[] not null,
  how text,
  objectives text[] not null,
  at timestamp with time zone not null,
  by_staff uuid not null
); -- row policies, forced
create table governance.meeting (
  id uuid not null,
  body text not null,
  title text not null,
  held_on date not null,
  agenda text[] not null,
  members integer,
  agencies text[],
  apologies text,
  quorum text,
  why_not text,
  starts text,
  ends text,
  place text,
  put_right jsonb not null default '[]'::jsonb
); -- row policies, forced
create table governance.minute (
  id uuid not null,
  meeting_id uuid not null,
  item integer not null,
  words text not null,
  at timestamp with time zone not null,
  by_staff uuid not null
); -- row policies, forced
create table governance.seat (
  id uuid not null,
  kept_by text not null,
  body text not null,
  agency_id text,
  part text not null,
  since date not null,
  until date,
  is_close boolean not null,
  begun_by uuid not null,
  ended_by uuid
); -- row policies, forced
create table governance.seat_name (
  seat_id uuid not null,
  is_close boolean not null,
  name text not null,
  staff_id uuid
); -- row policies, forced
create table hotspots.release (
  id uuid not null,
  quarter date not null,
  body jsonb not null,
  prepared_by uuid not null,
  checked_by uuid,
  published_on date,
  is_withdrawn boolean not null default false,
  is_discarded boolean not null default false
); -- row policies, forced
create table hotspots.revision (
  id uuid not null,
  release_id uuid not null,
  said_on date not null,
  what text not null,
  by_staff uuid not null
); -- row policies, forced
create table identity.agency (
  id text not null,
  name text not null,
  kind text not null,
  employer_category text,
  active boolean not null default true
);
create table identity.challenge (
  hash bytea not null,
  purpose text not null,
  bound_to bytea not null,
  staff_id uuid,
  replaces bytea,
  expires_at timestamp with time zone not null
); -- row policies, forced
create table identity.invitation (
  token_hash bytea not null,
  staff_id uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
); -- row policies, forced
create table identity.passkey (
  id text not null,
  staff_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  backed_up boolean not null,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone
); -- row policies, forced
create table identity.role (
  id text not null,
  name text not null,
  description text not null default ''::text
);
create table identity.role_grant (
  id uuid not null,
  kind text not null,
  staff_id uuid not null,
  agency_id text,
  team_id text,
  role_id text,
  until timestamp with time zone,
  reason_sealed bytea not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision text
); -- row policies, forced
create table identity.role_permission (
  role_id text not null,
  permission text not null
);
create table identity.seat (
  id uuid not null,
  staff_id uuid not null,
  agency_id text not null,
  team_id text,
  role_id text not null,
  since timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  until timestamp with time zone
); -- row policies, forced
create table identity.sent_form (
  key bytea not null,
  session bytea not null,
  led_to text
); -- row policies, forced
create table identity.session (
  token_hash bytea not null,
  stream_id uuid not null,
  staff_id uuid,
  seat_id uuid,
  system_actor text,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  idle_minutes integer not null default 60,
  stepped_up_until timestamp with time zone,
  via_agency text,
  staff_name text,
  agency_id text,
  agency_name text,
  team_id text,
  role_id text,
  role_name text,
  grantees text[] not null default '{}'::text[],
  permissions text[] not null default '{}'::text[],
  seat_until timestamp with time zone,
  is_standing boolean not null default false,
  is_conflicted boolean not null default false
); -- row policies, forced
create table identity.staff (
  id uuid not null,
  name text not null,
  email text not null,
  state text not null default 'active'::text,
  created_at timestamp with time zone not null default now()
); -- row policies, forced
create table identity.team (
  id text not null,
  agency_id text not null,
  name text not null,
  active boolean not null default true
);
create table imports.import (
  id uuid not null,
  service text not null,
  lines integer not null,
  headings bytea,
  headings_key bytea not null,
  file_key bytea not null,
  mapping jsonb,
  leaves_known boolean not null default false,
  work text,
  done_part integer not null default 0
); -- row policies, forced
create table imports.line (
  import_id uuid not null,
  line integer not null,
  agency_id text not null,
  service text not null,
  forecast text not null,
  problems jsonb not null default '[]'::jsonb,
  near_id uuid,
  key bytea,
  outcome text,
  case_id uuid
); -- row policies, forced
create table imports.part (
  import_id uuid not null,
  place integer not null,
  sealed bytea not null
); -- row policies, forced
create table inbox.message (
  id uuid not null,
  question_id uuid not null,
  from_us boolean not null,
  words bytea,
  by_staff uuid,
  written_at timestamp with time zone not null,
  place bigint not null generated always as identity
); -- row policies, forced
create table inbox.question (
  id uuid not null,
  taken_by uuid,
  contact_id uuid,
  received_at timestamp with time zone not null
); -- row policies, forced
create table indicator.figures_import (
  id uuid not null,
  title text not null,
  figures jsonb not null,
  sent_by uuid not null,
  approved_by uuid
); -- row policies, forced
create table indicator.indicator (
  id uuid not null,
  slug text not null
); -- row policies, forced
create table indicator.observation (
  indicator_id uuid not null,
  period date not null,
  months integer not null,
  version integer not null,
  revision integer not null,
  state text not null,
  numerator double precision,
  denominator double precision,
  value double precision,
  low double precision,
  high double precision,
  method text not null,
  recorded_at timestamp with time zone not null default now(),
  source text,
  note text,
  import_id uuid,
  for_everybody boolean not null default false
); -- row policies, forced
create table indicator.return (
  id uuid not null,
  indicator_id uuid not null,
  agency_id text not null,
  period date not null,
  months integer not null,
  numerator double precision,
  denominator double precision,
  note text,
  sent_by uuid,
  approved_by uuid
); -- row policies, forced
create table indicator.version (
  indicator_id uuid not null,
  version integer not null,
  body jsonb not null,
  valid_from timestamp with time zone not null default now(),
  by_staff uuid,
  reason text not null,
  waits boolean not null default false,
  agreed_by uuid
); -- row policies, forced
create table information.page (
  id uuid not null,
  page text not null,
  latest integer not null default 0,
  published integer,
  is_withdrawn boolean not null default false
); -- row policies, forced
create table information.remark (
  id uuid not null,
  page text not null,
  kind text not null,
  words bytea,
  said_at timestamp with time zone not null
); -- row policies, forced
create table information.review (
  id uuid not null,
  page_id uuid not null,
  version integer not null,
  side text not null,
  is_fit boolean not null,
  note text,
  at timestamp with time zone not null default now(),
  by_staff uuid not null
); -- row policies, forced
create table information.version (
  id uuid not null,
  page_id uuid not null,
  version integer not null,
  body jsonb not null,
  at timestamp with time zone not null default now(),
  by_staff uuid not null
); -- row policies, forced
create table intake.draft (
  lookup bytea not null,
  sealed bytea not null,
  expires_at timestamp with time zone not null
); -- row policies, forced
create table intake.reply (
  id uuid not null,
  thing_id uuid not null,
  sealed bytea not null,
  written_at timestamp with time zone not null default date_trunc('hour'::text, now()),
  place bigint not null generated always as identity
); -- row policies, forced
create table intake.sealed (
  id uuid not null,
  kind text not null,
  key_id text not null,
  sealed bytea not null,
  received_at timestamp with time zone not null default date_trunc('hour'::text, now()),
  order_in_hour bigint not null generated always as identity,
  thing_id uuid
); -- row policies, forced
create table intake.thread (
  lookup bytea not null,
  thing_id uuid not null,
  public_key bytea not null,
  expires_at timestamp with time zone not null,
  kind text not null,
  closed_by_her_at timestamp with time zone
); -- row policies, forced
create table involvement.interest (
  id uuid not null,
  group_id text not null,
  way text,
  said bytea,
  received_at timestamp with time zone not null
); -- row policies, forced
create table job_outbox.entry (
  id uuid not null,
  job text not null,
  payload jsonb not null default '{}'::jsonb,
  not_before timestamp with time zone,
  created_at timestamp with time zone not null default clock_timestamp()
); -- row policies, forced
create table languages.checked (
  id uuid not null,
  language text not null,
  version text not null,
  checker text not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null default clock_timestamp()
); -- row policies, forced
create table message.approved_attempt (
  id uuid not null,
  thing_id uuid not null,
  permission_id uuid not null,
  reason text not null,
  approved_by uuid not null,
  approved_at timestamp with time zone not null default now(),
  until timestamp with time zone not null
); -- row policies, forced
create table message.outbox (
  id uuid not null,
  thing_id uuid,
  permission_id uuid,
  attempt_id uuid,
  sender_name text,
  body_sealed bytea,
  staff_id uuid,
  channel text not null,
  template text not null,
  state text not null default 'queued'::text,
  not_before timestamp with time zone not null default now(),
  claimed_until timestamp with time zone,
  attempts integer not null default 0,
  sent_at timestamp with time zone,
  failure text,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  to_sealed bytea
); -- row policies, forced
create table message.permission (
  id uuid not null,
  thing_id uuid not null,
  person_id uuid,
  agency_id text not null,
  channel text not null,
  address_sealed bytea not null,
  sender_name text not null,
  window_from time without time zone not null,
  window_to time without time zone not null,
  days integer[] not null,
  voicemail_ok boolean not null default false,
  verified_at timestamp with time zone,
  expires_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone not null default now()
); -- row policies, forced
create table migration.applied (
  name text not null,
  hash text not null,
  at timestamp with time zone not null default now()
);
create table migration.installation (
  one boolean not null default true,
  mode text not null,
  pack text not null,
  at timestamp with time zone not null default now()
);
create table needs.assessment (
  id uuid not null,
  said bytea not null,
  children integer
); -- row policies, forced
create table needs.need (
  id uuid not null,
  thing_id uuid not null,
  need text not null,
  state text not null
); -- row policies, forced
create table notice.read (
  staff_id uuid not null,
  thing_id uuid not null,
  read_at timestamp with time zone not null
); -- row policies, forced
create table notice.reader (
  staff_id uuid not null,
  read_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  mail text not null default 'none'::text,
  mail_hour integer not null default 8,
  told_until timestamp with time zone not null default now(),
  has_keys boolean not null default true
); -- row policies, forced
create table people.alert (
  id uuid not null,
  at timestamp with time zone not null default now(),
  staff_id uuid not null,
  agency_id text not null,
  kind text not null,
  person_id uuid,
  seen_by uuid,
  seen_at timestamp with time zone
); -- row policies, forced
create table people.block_key (
  key bigint not null,
  record_id uuid not null,
  person_id uuid
); -- row policies, forced
create table people.characteristic (
  id uuid not null,
  person_id uuid not null,
  thing_id uuid not null,
  characteristic text not null,
  answers text[],
  sealed bytea,
  never_shown_to text[] not null default '{}'::text[],
  added_at timestamp with time zone not null default now()
); -- row policies, forced
create table people.decision (
  id uuid not null,
  kind text not null,
  match_id uuid not null,
  decided_by text not null,
  decided_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone
); -- row policies, forced
create table people.decision_record (
  decision_id uuid not null,
  record_id uuid not null,
  is_other boolean not null
); -- row policies, forced
create table people.detail (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  sealed bytea not null,
  thing_id uuid not null,
  added_at timestamp with time zone not null default now()
); -- row policies, forced
create table people.link_event (
  id uuid not null,
  kind text not null,
  from_person uuid not null,
  to_person uuid not null,
  things uuid[] not null,
  conflicts uuid[] not null default '{}'::uuid[],
  decided_in uuid,
  undoes uuid,
  by text not null,
  at timestamp with time zone not null default now(),
  place bigint not null generated always as identity
); -- row policies, forced
create table people.link_model (
  id text not null,
  body jsonb not null,
  made_by text not null,
  made_at timestamp with time zone not null default now()
); -- row policies, forced
create table people.membership (
  id bigint not null generated always as identity,
  record_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null default now(),
  until timestamp with time zone,
  decided_by text not null
); -- row policies, forced
create table people.model_use (
  id bigint not null generated always as identity,
  model_id text,
  by text not null,
  at timestamp with time zone not null default now()
); -- row policies, forced
create table people.name (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  sealed bytea not null,
  thing_id uuid not null,
  added_at timestamp with time zone not null default now()
); -- row policies, forced
create table people.person (
  id uuid not null,
  reference text not null,
  agency_id text not null,
  side text not null,
  created_at timestamp with time zone not null default now(),
  created_by text not null,
  created_xid xid8 not null default pg_current_xact_id()
); -- row policies, forced
create table people.record (
  id uuid not null,
  thing_id uuid not null,
  sealed bytea not null,
  keyed_with smallint not null,
  told_at timestamp with time zone not null default now()
); -- row policies, forced
create table people.term (
  term bigint not null,
  share real not null
); -- row policies, forced
create table people.to_look (
  person_id uuid not null,
  since timestamp with time zone not null default now()
); -- row policies, forced
create table person_index.answer (
  id uuid not null,
  match_id uuid not null,
  round smallint not null,
  said text not null,
  note bytea,
  by_staff uuid not null,
  at timestamp with time zone not null default now()
); -- row policies, forced
create table person_index.kept_from (
  id uuid not null,
  staff_id uuid not null,
  agency_id text not null,
  kind text not null,
  sealed bytea not null,
  keys bigint[] not null,
  postcode bigint,
  places bigint[] not null default '{}'::bigint[],
  keyed_with smallint not null,
  declared_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  looked_at timestamp with time zone
); -- row policies, forced
create table person_index.match (
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  bits real not null,
  probability real not null,
  model text,
  parts bytea not null,
  round smallint not null default 1,
  merged_by uuid
); -- row policies, forced
create table person_index.told_key (
  thing_id uuid not null,
  keys bigint[] not null
); -- row policies, forced
create table place.action (
  id uuid not null,
  problem_id uuid not null,
  kind text not null,
  words text not null,
  responsible text not null,
  due_on date not null,
  done_on date,
  at timestamp with time zone not null default now(),
  by_staff uuid not null
); -- row policies, forced
create table place.answer (
  id uuid not null,
  report_id uuid not null,
  code text not null,
  received_at timestamp with time zone not null,
  place bigint not null generated always as identity
); -- row policies, forced
create table place.feedback (
  problem_id uuid not null,
  district text not null,
  place_id text,
  you_said text not null,
  we_did text not null,
  published_on date not null
); -- row policies, forced
create table place.problem (
  id uuid not null,
  title text not null,
  cells text[] not null,
  district text not null,
  place_id text,
  owner text,
  before_words text,
  after_words text,
  outcome text
); -- row policies, forced
create table place.report (
  id uuid not null,
  cell text not null,
  district text not null,
  place_id text,
  reported_month date not null,
  happened text,
  daylight text,
  environment text[] not null default '{}'::text[],
  behaviour text[] not null default '{}'::text[],
  not_reported text[] not null default '{}'::text[],
  about_age text,
  about_sex text,
  about_gender text,
  about_ethnicity text,
  about_religion text,
  about_orientation text,
  about_disability text,
  reasons text[] not null default '{}'::text[],
  problem_id uuid
); -- row policies, forced
create table process.clock (
  thing_id uuid not null,
  name text not null,
  started_at timestamp with time zone not null,
  limit_key text not null,
  for_grantee text not null,
  due_at timestamp with time zone not null,
  pauses jsonb not null default '[]'::jsonb,
  stopped_at timestamp with time zone,
  given_at timestamp with time zone,
  given_by text
); -- row policies, forced
create table process.rule (
  process text not null,
  step text not null,
  from_state text not null,
  to_state text not null,
  permission text not null
);
create table process.step (
  id bigint not null generated always as identity,
  thing_id uuid not null,
  step text not null,
  from_state text not null,
  to_state text not null,
  at timestamp with time zone not null default clock_timestamp(),
  by text not null,
  agency_id text,
  detail jsonb not null default '{}'::jsonb,
  xid xid8 not null default pg_current_xact_id()
); -- row policies, forced
create table process.thing (
  id uuid not null,
  process text not null,
  reference text not null,
  state text not null,
  version integer not null default 1,
  agency_id text not null,
  person_id uuid,
  parent_id uuid,
  opened_at timestamp with time zone not null default now(),
  closed_at timestamp with time zone,
  opened_by text not null,
  opened_xid xid8 not null default pg_current_xact_id()
); -- row policies, forced
create table professional.link_sent (
  id uuid not null,
  referrer_key bytea not null,
  sent_at timestamp with time zone not null default now()
); -- row policies, forced
create table professional.request (
  id uuid not null,
  answers bytea not null,
  referrer bytea,
  staff_id uuid,
  referrer_key bytea,
  contact_id uuid,
  may_know boolean not null default false,
  outcome text,
  said bytea
); -- row policies, forced
create table publications.audit (
  edition_id uuid not null,
  body_hash text not null,
  kept integer not null,
  small integer not null,
  protecting integer not null,
  linked integer not null,
  earlier integer not null,
  narrowest integer,
  faults integer not null,
  findings jsonb not null,
  took_ms integer not null,
  at timestamp with time zone not null,
  passed boolean not null default (faults = 0)
); -- row policies, forced
create table publications.basis (
  edition_id uuid not null,
  counted jsonb not null
); -- row policies, forced
create table publications.edition (
  id uuid not null,
  number integer not null,
  tables text[] not null,
  until date not null,
  profile text not null,
  why text not null,
  prepared_by uuid not null,
  body jsonb,
  body_hash text,
  follows integer,
  signed_by uuid,
  published_on date,
  is_discarded boolean not null default false,
  withdrawn_on date,
  withdrawn_why text,
  needs_passed boolean default 
CASE
    WHEN (published_on IS NOT NULL) THEN true
    ELSE NULL::boolean
END
); -- row policies, forced
create table queue.entry (
  thing_id uuid not null,
  agency_id text not null,
  reference text not null,
  version integer not null,
  state text not null,
  kind text not null,
  urgency smallint not null,
  language text,
  district text,
  taken_by uuid,
  received_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  clock text,
  due_at timestamp with time zone not null default '9999-12-31 00:00:00+00'::timestamp with time zone
); -- row policies, forced
create table referral.referral (
  id uuid not null,
  service text not null,
  shared bytea not null,
  parts text[] not null,
  basis text not null,
  sender text not null,
  risk_level text,
  decline_reason text,
  answer bytea,
  next_step text,
  repeated text
); -- row policies, forced
create table relationship.link (
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  kind text not null,
  relation text,
  ties text[] not null default '{}'::text[],
  together text not null default 'unknown'::text,
  since date,
  until date,
  mistaken boolean not null default false,
  note bytea,
  judged text
); -- row policies, forced
create table reports.commentary (
  id uuid not null,
  report_id uuid not null,
  section text not null,
  words text not null,
  at timestamp with time zone not null,
  by_staff uuid not null
); -- row policies, forced
create table reports.file (
  report_id uuid not null,
  format text not null,
  bytes bytea not null,
  sha256 text not null
); -- row policies, forced
create table reports.paper (
  report_id uuid not null,
  meeting_id uuid not null,
  at timestamp with time zone not null,
  by_staff uuid not null
); -- row policies, forced
create table reports.plan_page (
  id uuid not null,
  meeting_id uuid not null,
  page text not null,
  paper text not null,
  sha256 text not null,
  at timestamp with time zone not null,
  by_staff uuid not null
); -- row policies, forced
create table reports.report (
  id uuid not null,
  body text not null,
  until date not null,
  snapshot text not null,
  sha256 text not null,
  before_id uuid,
  prepared_by uuid not null,
  approved_by uuid,
  issued_on date,
  why_withdrawn text
); -- row policies, forced
create table risk.assessment (
  id uuid not null,
  tool text not null,
  tool_version integer not null,
  answers bytea,
  yes_count integer,
  unknown_count integer,
  counted_level text,
  judged_level text,
  triggers text[] not null default '{}'::text[],
  reasoned_away text[] not null default '{}'::text[],
  kept bytea,
  kept_by uuid,
  kept_at timestamp with time zone
); -- row policies, forced
create table risk_register.placement (
  id uuid not null,
  risk_id uuid not null,
  at timestamp with time zone not null,
  by_staff uuid,
  body text not null,
  because text not null,
  score integer,
  from_score integer,
  said text
); -- row policies, forced
create table risk_register.reason (
  id uuid not null,
  risk_id uuid not null,
  step text not null,
  at timestamp with time zone not null,
  by_staff uuid not null,
  said text not null
); -- row policies, forced
create table risk_register.risk (
  id uuid not null,
  raised_at text not null,
  title text not null,
  cause text not null,
  event text not null,
  effect text not null,
  objectives text[] not null,
  owner_agency text not null,
  owner_role text not null
); -- row policies, forced
create table risk_register.score (
  id uuid not null,
  risk_id uuid not null,
  step text not null,
  at timestamp with time zone not null,
  by_staff uuid not null,
  inherent_likelihood integer not null,
  inherent_impact integer not null,
  residual_likelihood integer not null,
  residual_impact integer not null,
  controls text not null,
  response text not null,
  plan text not null
); -- row policies, forced
create table service.capacity (
  id uuid not null,
  service text not null,
  agency_id text not null,
  state text not null,
  wait_days integer,
  places integer,
  note text,
  kept_by uuid not null,
  kept_at timestamp with time zone not null default clock_timestamp(),
  valid_until timestamp with time zone not null
); -- row policies, forced
create table set_up.checked (
  task text not null,
  staff_id uuid not null,
  at timestamp with time zone not null default now()
); -- row policies, forced
create table strategy.evidence (
  id uuid not null,
  item_id uuid not null,
  kind text not null,
  shows text,
  link text,
  indicator text,
  consent text,
  consented_on date,
  review_on date,
  by_staff uuid not null,
  at timestamp with time zone not null default now(),
  withdrawn_why text,
  file_type text,
  file bytea
); -- row policies, forced
create table strategy.item (
  id uuid not null,
  strategy_id uuid not null,
  kind text not null,
  code text not null
); -- row policies, forced
create table strategy.item_version (
  id uuid not null,
  item_id uuid not null,
  parent_id uuid,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  after timestamp with time zone,
  author text not null,
  reason text not null,
  body jsonb not null,
  ended_by text
); -- row policies, forced
create table strategy.link (
  id uuid not null,
  strategy_id uuid not null,
  from_id uuid not null,
  kind text not null,
  to_id uuid not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  after timestamp with time zone,
  author text not null,
  reason text not null,
  body jsonb not null
); -- row policies, forced
create table strategy.report (
  id uuid not null,
  action_id uuid not null,
  step text not null,
  at timestamp with time zone not null default now(),
  by_staff uuid,
  said text,
  confidence text,
  blockers text,
  milestone_id uuid,
  evidence text,
  due date
); -- row policies, forced
create table support.goal (
  id uuid not null,
  need text not null,
  words bytea not null
); -- row policies, forced
create table support.outcome (
  review_id uuid not null,
  case_id uuid,
  outcome text not null,
  answer text not null,
  at timestamp with time zone not null default now()
); -- row policies, forced
create table support.plan (
  id uuid not null,
  version integer not null default 0,
  copy text,
  copy_version integer,
  copy_named boolean not null default false
); -- row policies, forced
create table support.plan_text (
  id uuid not null,
  plan_id uuid not null,
  version integer not null,
  body bytea not null,
  at timestamp with time zone not null default now(),
  by_staff uuid not null
); -- row policies, forced
create table support.review (
  id uuid not null,
  stage text not null,
  is_child_asked boolean not null default false
); -- row policies, forced
create table support.task (
  id uuid not null,
  title bytea not null
); -- row policies, forced

-- Constraints

alter table access.break_glass add constraint break_glass_verdict_check CHECK ((verdict = ANY (ARRAY['justified'::text, 'not-justified'::text])));
alter table access.break_glass add constraint break_glass_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table access.break_glass add constraint break_glass_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table access.break_glass add constraint break_glass_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES identity.seat(id) ON DELETE RESTRICT;
alter table access.break_glass add constraint break_glass_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table access.break_glass add constraint break_glass_pkey PRIMARY KEY (id);
alter table access.conflict add constraint conflict_check CHECK (((person_id IS NULL) <> (thing_id IS NULL)));
alter table access.conflict add constraint conflict_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table access.conflict add constraint conflict_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
alter table access.conflict add constraint conflict_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table access.conflict add constraint conflict_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table access.conflict add constraint conflict_pkey PRIMARY KEY (id);
alter table access.involvement add constraint involvement_grantee_check CHECK ((grantee ~ '^(seat|staff|team|role|system):'::text));
alter table access.involvement add constraint involvement_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE RESTRICT;
alter table access.involvement add constraint involvement_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table access.involvement add constraint involvement_pkey PRIMARY KEY (id);
alter table audit.checkpoint add constraint checkpoint_hash_check CHECK ((length(hash) = 32));
alter table audit.checkpoint add constraint checkpoint_heads_check CHECK ((jsonb_typeof(heads) = 'array'::text));
alter table audit.checkpoint add constraint checkpoint_id_check CHECK ((id > 0));
alter table audit.checkpoint add constraint checkpoint_prev_hash_check CHECK ((length(prev_hash) = 32));
alter table audit.checkpoint add constraint checkpoint_signature_check CHECK ((length(signature) = 64));
alter table audit.checkpoint add constraint checkpoint_pkey PRIMARY KEY (id);
alter table audit.entry add constraint detail_is_coded CHECK (((jsonb_typeof(detail) = 'object'::text) AND (length((detail)::text) <= 2000) AND (NOT jsonb_path_exists(detail, '$.keyvalue()?(!(@."key" like_regex "^[a-z][A-Za-z0-9_-]{0,39}$") || !(((@."value".type() == "boolean" || @."value".type() == "string" && @."value" like_regex "^[a-z0-9][a-z0-9._:/-]{0,63}$") || (@."value".type() == "number" && @."value".abs() <= 9007199254740991) && @."value" == @."value".floor()) || (@."value".type() == "number" && @."value".abs() < 1000000000) && (@."value" * 1000000) % 1 == 0))'::jsonpath))));
alter table audit.entry add constraint entry_by_check CHECK ((by ~ '^(staff:[0-9a-f-]{36}|system:[a-z0-9][a-z0-9._:/-]{0,63})$'::text));
alter table audit.entry add constraint entry_event_check CHECK ((event ~ '^[a-z0-9][a-z0-9._:/-]{0,63}$'::text));
alter table audit.entry add constraint entry_hash_check CHECK ((length(hash) = 32));
alter table audit.entry add constraint entry_prev_hash_check CHECK ((length(prev_hash) = 32));
alter table audit.entry add constraint entry_seq_check CHECK ((seq > 0));
alter table audit.entry add constraint entry_pkey PRIMARY KEY (stream_id, seq);
alter table audit.stream_head add constraint stream_head_hash_check CHECK ((length(hash) = 32));
alter table audit.stream_head add constraint stream_head_seq_check CHECK ((seq >= 0));
alter table audit.stream_head add constraint stream_head_pkey PRIMARY KEY (stream_id);
alter table casework.case_file add constraint case_file_risk_level_check CHECK ((risk_level = ANY (ARRAY['standard'::text, 'medium'::text, 'high'::text])));
alter table casework.case_file add constraint case_file_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table casework.case_file add constraint case_file_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table casework.case_file add constraint case_file_pkey PRIMARY KEY (id);
alter table chronology.note add constraint note_kind_check CHECK ((kind = ANY (ARRAY['fact'::text, 'judgement'::text, 'own-words'::text, 'contact'::text])));
alter table chronology.note add constraint note_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table chronology.note add constraint note_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table chronology.note add constraint note_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table chronology.note add constraint note_pkey PRIMARY KEY (id);
alter table document.file add constraint file_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'text/plain'::text])));
alter table document.file add constraint file_added_by_fkey FOREIGN KEY (added_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table document.file add constraint file_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table document.file add constraint file_pkey PRIMARY KEY (id);
alter table figures.cube add constraint cube_check CHECK (((met >= 0) AND (met <= n)));
alter table figures.cube add constraint cube_n_check CHECK ((n >= 0));
alter table figures.cube add constraint cube_pkey PRIMARY KEY (owner, month, measure, split, value);
alter table figures.release add constraint release_months_check CHECK ((months = ANY (ARRAY[1, 3, 12])));
alter table figures.release add constraint release_pkey PRIMARY KEY (period, months, measure, split, value);
alter table figures.rule add constraint rule_one_check CHECK (one);
alter table figures.rule add constraint rule_pkey PRIMARY KEY (one);
alter table figures.said add constraint said_pkey PRIMARY KEY (person_id);
alter table figures.touched add constraint touched_check CHECK ((num_nonnulls(thing_id, person_id) = 1));
alter table figures.touched add constraint touched_pkey PRIMARY KEY (id);
alter table front_door.contact add constraint contact_danger_said_by_check CHECK ((danger_said_by = ANY (ARRAY['referrer'::text, 'front-door'::text])));
alter table front_door.contact add constraint contact_kind_check CHECK ((kind = ANY (ARRAY['need-help'::text, 'worried'::text, 'own-behaviour'::text, 'young'::text, 'professional'::text])));
alter table front_door.contact add constraint danger_said CHECK (((danger_said_at IS NULL) = (danger_said_by IS NULL)));
alter table front_door.contact add constraint contact_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table front_door.contact add constraint contact_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table front_door.contact add constraint contact_pkey PRIMARY KEY (id);
alter table front_door.returned add constraint returned_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES front_door.contact(id) ON DELETE CASCADE;
alter table front_door.returned add constraint returned_pkey PRIMARY KEY (id);
alter table front_door.safe_contact add constraint safe_contact_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table front_door.safe_contact add constraint safe_contact_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table front_door.safe_contact add constraint safe_contact_pkey PRIMARY KEY (id);
alter table governance.action add constraint action_body_check CHECK (((length(body) >= 1) AND (length(body) <= 60)));
alter table governance.action add constraint action_check CHECK (((item IS NULL) OR (meeting_id IS NOT NULL)));
alter table governance.action add constraint action_check1 CHECK (((owner_agency IS NOT NULL) OR (owner_seat IS NOT NULL)));
alter table governance.action add constraint action_item_check CHECK ((item >= 1));
alter table governance.action add constraint action_what_check CHECK (((length(what) >= 1) AND (length(what) <= 1000)));
alter table governance.action add constraint action_dropped_by_fkey FOREIGN KEY (dropped_by) REFERENCES governance.decision(id) ON DELETE RESTRICT;
alter table governance.action add constraint action_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table governance.action add constraint action_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES process.thing(id) ON DELETE RESTRICT;
alter table governance.action add constraint action_owner_agency_fkey FOREIGN KEY (owner_agency) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table governance.action add constraint action_owner_seat_fkey FOREIGN KEY (owner_seat) REFERENCES governance.seat(id) ON DELETE RESTRICT;
alter table governance.action add constraint action_pkey PRIMARY KEY (id);
alter table governance.action_report add constraint action_report_said_check CHECK (((length(said) >= 1) AND (length(said) <= 2000)));
alter table governance.action_report add constraint action_report_action_id_fkey FOREIGN KEY (action_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table governance.action_report add constraint action_report_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table governance.action_report add constraint action_report_pkey PRIMARY KEY (id);
alter table governance.attendance add constraint attendance_check CHECK (((represented_by IS NULL) OR ((was = 'represented'::text) AND (NOT is_close))));
alter table governance.attendance add constraint attendance_represented_by_check CHECK (((length(represented_by) >= 1) AND (length(represented_by) <= 120)));
alter table governance.attendance add constraint attendance_was_check CHECK ((was = ANY (ARRAY['present'::text, 'represented'::text, 'apologies'::text, 'absent'::text])));
alter table governance.attendance add constraint attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table governance.attendance add constraint attendance_seat_id_is_close_fkey FOREIGN KEY (seat_id, is_close) REFERENCES governance.seat(id, is_close) ON DELETE CASCADE;
alter table governance.attendance add constraint attendance_pkey PRIMARY KEY (meeting_id, seat_id, at);
alter table governance.decision add constraint decision_dissent_check CHECK (((length(dissent) >= 1) AND (length(dissent) <= 2000)));
alter table governance.decision add constraint decision_how_check CHECK (((length(how) >= 1) AND (length(how) <= 2000)));
alter table governance.decision add constraint decision_influence_check CHECK (((cardinality(influence) >= 1) AND (influence <@ ARRAY['panel'::text, 'survivors'::text, 'survey'::text, 'advisory'::text, 'practice'::text, 'none'::text])));
alter table governance.decision add constraint decision_item_check CHECK ((item >= 1));
alter table governance.decision add constraint decision_number_check CHECK ((number >= 1));
alter table governance.decision add constraint decision_options_check CHECK (((length(options) >= 1) AND (length(options) <= 2000)));
alter table governance.decision add constraint decision_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)));
alter table governance.decision add constraint decision_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table governance.decision add constraint decision_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table governance.decision add constraint decision_pkey PRIMARY KEY (id);
alter table governance.decision add constraint decision_meeting_id_number_key UNIQUE (meeting_id, number);
alter table governance.meeting add constraint meeting_agenda_check CHECK (((cardinality(agenda) >= 1) AND (cardinality(agenda) <= 30)));
alter table governance.meeting add constraint meeting_apologies_check CHECK (((length(apologies) >= 1) AND (length(apologies) <= 1000)));
alter table governance.meeting add constraint meeting_check CHECK ((((members IS NULL) = (quorum IS NULL)) AND ((members IS NULL) = (agencies IS NULL))));
alter table governance.meeting add constraint meeting_check1 CHECK (((starts IS NULL) = (ends IS NULL)));
alter table governance.meeting add constraint meeting_ends_check CHECK ((ends ~ '^[0-2][0-9]:[0-5][0-9]$'::text));
alter table governance.meeting add constraint meeting_ends_later CHECK ((ends > starts)) NOT VALID;
alter table governance.meeting add constraint meeting_members_check CHECK ((members >= 0));
alter table governance.meeting add constraint meeting_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)));
alter table governance.meeting add constraint meeting_put_right_check CHECK ((jsonb_typeof(put_right) = 'array'::text));
alter table governance.meeting add constraint meeting_quorum_check CHECK ((quorum = ANY (ARRAY['met'::text, 'not-met'::text, 'unknown'::text])));
alter table governance.meeting add constraint meeting_starts_check CHECK ((starts ~ '^[0-2][0-9]:[0-5][0-9]$'::text));
alter table governance.meeting add constraint meeting_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)));
alter table governance.meeting add constraint meeting_why_not_check CHECK (((length(why_not) >= 1) AND (length(why_not) <= 1000)));
alter table governance.meeting add constraint meeting_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table governance.meeting add constraint meeting_pkey PRIMARY KEY (id);
alter table governance.minute add constraint minute_item_check CHECK ((item >= 1));
alter table governance.minute add constraint minute_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)));
alter table governance.minute add constraint minute_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table governance.minute add constraint minute_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table governance.minute add constraint minute_pkey PRIMARY KEY (id);
alter table governance.seat add constraint seat_body_check CHECK (((length(body) >= 1) AND (length(body) <= 60)));
alter table governance.seat add constraint seat_check CHECK ((until >= since));
alter table governance.seat add constraint seat_check1 CHECK (((until IS NULL) = (ended_by IS NULL)));
alter table governance.seat add constraint seat_part_check CHECK ((part = ANY (ARRAY['chair'::text, 'vice-chair'::text, 'member'::text, 'adviser'::text, 'observer'::text])));
alter table governance.seat add constraint seat_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table governance.seat add constraint seat_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table governance.seat add constraint seat_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table governance.seat add constraint seat_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table governance.seat add constraint seat_pkey PRIMARY KEY (id);
alter table governance.seat add constraint seat_id_is_close_key UNIQUE (id, is_close);
alter table governance.seat_name add constraint seat_name_check CHECK (((NOT is_close) OR (staff_id IS NULL)));
alter table governance.seat_name add constraint seat_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table governance.seat_name add constraint seat_name_seat_id_is_close_fkey FOREIGN KEY (seat_id, is_close) REFERENCES governance.seat(id, is_close) ON DELETE CASCADE;
alter table governance.seat_name add constraint seat_name_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table governance.seat_name add constraint seat_name_pkey PRIMARY KEY (seat_id);
alter table hotspots.release add constraint release_check CHECK ((checked_by <> prepared_by));
alter table hotspots.release add constraint release_check1 CHECK (((published_on IS NULL) OR (checked_by IS NOT NULL)));
alter table hotspots.release add constraint release_check2 CHECK (((published_on IS NULL) OR (published_on >= (quarter + '6 mons'::interval))));
alter table hotspots.release add constraint release_check3 CHECK (((NOT is_withdrawn) OR (published_on IS NOT NULL)));
alter table hotspots.release add constraint release_check4 CHECK (((NOT is_discarded) OR (published_on IS NULL)));
alter table hotspots.release add constraint release_quarter_check CHECK ((quarter = (date_trunc('quarter'::text, (quarter)::timestamp with time zone))::date));
alter table hotspots.release add constraint release_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table hotspots.release add constraint release_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table hotspots.release add constraint release_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table hotspots.release add constraint release_pkey PRIMARY KEY (id);
alter table hotspots.revision add constraint revision_what_check CHECK ((what = ANY (ARRAY['names'::text, 'program'::text, 'late'::text, 'wrong'::text, 'person'::text, 'flood'::text])));
alter table hotspots.revision add constraint revision_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table hotspots.revision add constraint revision_release_id_fkey FOREIGN KEY (release_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table hotspots.revision add constraint revision_pkey PRIMARY KEY (id);
alter table identity.agency add constraint agency_pkey PRIMARY KEY (id);
alter table identity.challenge add constraint challenge_bound_to_check CHECK ((length(bound_to) = 32));
alter table identity.challenge add constraint challenge_hash_check CHECK ((length(hash) = 32));
alter table identity.challenge add constraint challenge_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'join'::text, 'step-up'::text, 'agency'::text, 'agency-again'::text, 'way-in'::text])));
alter table identity.challenge add constraint challenge_replaces_check CHECK ((length(replaces) = 32));
alter table identity.challenge add constraint challenge_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table identity.challenge add constraint challenge_pkey PRIMARY KEY (hash);
alter table identity.invitation add constraint invitation_token_hash_check CHECK ((length(token_hash) = 32));
alter table identity.invitation add constraint invitation_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table identity.invitation add constraint invitation_pkey PRIMARY KEY (token_hash);
alter table identity.invitation add constraint invitation_staff_id_key UNIQUE (staff_id);
alter table identity.passkey add constraint passkey_counter_check CHECK ((counter >= 0));
alter table identity.passkey add constraint passkey_id_check CHECK (((id ~ '^[A-Za-z0-9_-]+$'::text) AND ((length(id) >= 16) AND (length(id) <= 1400))));
alter table identity.passkey add constraint passkey_public_key_check CHECK (((length(public_key) >= 16) AND (length(public_key) <= 4096)));
alter table identity.passkey add constraint passkey_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table identity.passkey add constraint passkey_pkey PRIMARY KEY (id);
alter table identity.role add constraint role_pkey PRIMARY KEY (id);
alter table identity.role_grant add constraint role_grant_check CHECK ((expires_at <= (requested_at + '14 days'::interval)));
alter table identity.role_grant add constraint role_grant_check1 CHECK (((kind = 'seat'::text) = ((agency_id IS NOT NULL) AND (role_id IS NOT NULL) AND (until IS NOT NULL))));
alter table identity.role_grant add constraint role_grant_check2 CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL))));
alter table identity.role_grant add constraint role_grant_check3 CHECK ((requested_by <> staff_id));
alter table identity.role_grant add constraint role_grant_check4 CHECK (((decided_by IS NULL) OR ((decided_by <> staff_id) AND (decided_by <> requested_by))));
alter table identity.role_grant add constraint role_grant_check5 CHECK (((until IS NULL) OR (until <= (requested_at + '1 year 1 day'::interval))));
alter table identity.role_grant add constraint role_grant_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'refused'::text])));
alter table identity.role_grant add constraint role_grant_kind_check CHECK ((kind = ANY (ARRAY['seat'::text, 'way-in'::text])));
alter table identity.role_grant add constraint role_grant_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table identity.role_grant add constraint role_grant_agency_id_team_id_fkey FOREIGN KEY (agency_id, team_id) REFERENCES identity.team(agency_id, id) ON DELETE RESTRICT;
alter table identity.role_grant add constraint role_grant_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table identity.role_grant add constraint role_grant_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table identity.role_grant add constraint role_grant_role_id_fkey FOREIGN KEY (role_id) REFERENCES identity.role(id) ON DELETE RESTRICT;
alter table identity.role_grant add constraint role_grant_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table identity.role_grant add constraint role_grant_pkey PRIMARY KEY (id);
alter table identity.role_permission add constraint role_permission_role_id_fkey FOREIGN KEY (role_id) REFERENCES identity.role(id) ON DELETE CASCADE;
alter table identity.role_permission add constraint role_permission_pkey PRIMARY KEY (role_id, permission);
alter table identity.seat add constraint seat_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table identity.seat add constraint seat_agency_id_team_id_fkey FOREIGN KEY (agency_id, team_id) REFERENCES identity.team(agency_id, id) ON DELETE RESTRICT;
alter table identity.seat add constraint seat_role_id_fkey FOREIGN KEY (role_id) REFERENCES identity.role(id) ON DELETE RESTRICT;
alter table identity.seat add constraint seat_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table identity.seat add constraint seat_pkey PRIMARY KEY (id);
alter table identity.sent_form add constraint sent_form_key_check CHECK ((length(key) = 32));
alter table identity.sent_form add constraint sent_form_led_to_check CHECK ((led_to ~~ '/%'::text));
alter table identity.sent_form add constraint sent_form_session_fkey FOREIGN KEY (session) REFERENCES identity.session(token_hash) ON DELETE CASCADE;
alter table identity.sent_form add constraint sent_form_pkey PRIMARY KEY (key);
alter table identity.session add constraint session_check CHECK (((system_actor IS NULL) = (staff_id IS NOT NULL)));
alter table identity.session add constraint session_token_hash_check CHECK ((length(token_hash) = 32));
alter table identity.session add constraint session_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES identity.seat(id) ON DELETE CASCADE;
alter table identity.session add constraint session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table identity.session add constraint session_via_agency_fkey FOREIGN KEY (via_agency) REFERENCES identity.agency(id) ON DELETE CASCADE;
alter table identity.session add constraint session_pkey PRIMARY KEY (token_hash);
alter table identity.session add constraint session_stream_id_key UNIQUE (stream_id);
alter table identity.staff add constraint staff_email_check CHECK (((length(email) >= 3) AND (length(email) <= 320)));
alter table identity.staff add constraint staff_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table identity.staff add constraint staff_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'left'::text])));
alter table identity.staff add constraint staff_pkey PRIMARY KEY (id);
alter table identity.team add constraint team_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table identity.team add constraint team_pkey PRIMARY KEY (id);
alter table identity.team add constraint team_agency_id_id_key UNIQUE (agency_id, id);
alter table imports.import add constraint import_lines_check CHECK (((lines >= 1) AND (lines <= 50000)));
alter table imports.import add constraint import_work_check CHECK ((work = ANY (ARRAY['check'::text, 'bring'::text, 'take-back'::text, 'forget'::text])));
alter table imports.import add constraint import_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table imports.import add constraint import_pkey PRIMARY KEY (id);
alter table imports.line add constraint line_check CHECK (((case_id IS NULL) = ((outcome IS NULL) OR (outcome <> ALL (ARRAY['made'::text, 'taken-back'::text, 'kept'::text])))));
alter table imports.line add constraint line_forecast_check CHECK ((forecast = ANY (ARRAY['new'::text, 'likely'::text, 'review'::text, 'here'::text, 'twice'::text, 'closed'::text, 'error'::text])));
alter table imports.line add constraint line_outcome_check CHECK ((outcome = ANY (ARRAY['made'::text, 'here'::text, 'left-out'::text, 'error'::text, 'failed'::text, 'taken-back'::text, 'kept'::text])));
alter table imports.line add constraint line_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table imports.line add constraint line_case_id_fkey FOREIGN KEY (case_id) REFERENCES process.thing(id) ON DELETE RESTRICT;
alter table imports.line add constraint line_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports.import(id) ON DELETE CASCADE;
alter table imports.line add constraint line_near_id_fkey FOREIGN KEY (near_id) REFERENCES people.person(id) ON DELETE SET NULL;
alter table imports.line add constraint line_pkey PRIMARY KEY (import_id, line);
alter table imports.part add constraint part_import_id_fkey FOREIGN KEY (import_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table imports.part add constraint part_pkey PRIMARY KEY (import_id, place);
alter table inbox.message add constraint message_words_check CHECK ((length(words) <= 131072));
alter table inbox.message add constraint message_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table inbox.message add constraint message_question_id_fkey FOREIGN KEY (question_id) REFERENCES inbox.question(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
alter table inbox.message add constraint message_pkey PRIMARY KEY (id);
alter table inbox.question add constraint question_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table inbox.question add constraint question_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table inbox.question add constraint question_pkey PRIMARY KEY (id);
alter table indicator.figures_import add constraint figures_import_check CHECK ((approved_by <> sent_by));
alter table indicator.figures_import add constraint figures_import_figures_check CHECK ((jsonb_typeof(figures) = 'array'::text));
alter table indicator.figures_import add constraint figures_import_title_check CHECK ((title <> ''::text));
alter table indicator.figures_import add constraint figures_import_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table indicator.figures_import add constraint figures_import_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table indicator.figures_import add constraint figures_import_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table indicator.figures_import add constraint figures_import_pkey PRIMARY KEY (id);
alter table indicator.indicator add constraint indicator_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table indicator.indicator add constraint indicator_pkey PRIMARY KEY (id);
alter table indicator.indicator add constraint indicator_slug_key UNIQUE (slug);
alter table indicator.observation add constraint observation_by_file CHECK ((((method = ANY (ARRAY['imported'::text, 'weighted'::text, 'published'::text])) = (import_id IS NOT NULL)) AND ((import_id IS NULL) OR (source <> ''::text))));
alter table indicator.observation add constraint observation_check CHECK (((state = 'shown'::text) = (value IS NOT NULL)));
alter table indicator.observation add constraint observation_check2 CHECK (((low IS NULL) = (high IS NULL)));
alter table indicator.observation add constraint observation_check3 CHECK ((low <= high));
alter table indicator.observation add constraint observation_counted CHECK ((((state = 'shown'::text) AND (method <> 'published'::text)) = (numerator IS NOT NULL)));
alter table indicator.observation add constraint observation_denominator_check CHECK ((denominator > (0)::double precision));
alter table indicator.observation add constraint observation_for_everybody CHECK (((NOT for_everybody) OR (import_id IS NOT NULL)));
alter table indicator.observation add constraint observation_method_check CHECK ((method = ANY (ARRAY['computed'::text, 'returned'::text, 'imported'::text, 'weighted'::text, 'published'::text])));
alter table indicator.observation add constraint observation_months_check CHECK ((months = ANY (ARRAY[1, 3, 12])));
alter table indicator.observation add constraint observation_period_check CHECK ((period = (date_trunc('month'::text, (period)::timestamp with time zone))::date));
alter table indicator.observation add constraint observation_published CHECK (((method <> 'published'::text) OR ((low IS NOT NULL) AND (denominator IS NULL))));
alter table indicator.observation add constraint observation_revision_check CHECK ((revision > 0));
alter table indicator.observation add constraint observation_state_check CHECK ((state = ANY (ARRAY['shown'::text, 'too-few'::text, 'held-back'::text, 'none'::text])));
alter table indicator.observation add constraint observation_import_id_fkey FOREIGN KEY (import_id) REFERENCES process.thing(id) ON DELETE RESTRICT;
alter table indicator.observation add constraint observation_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table indicator.observation add constraint observation_pkey PRIMARY KEY (indicator_id, period, months, version, revision);
alter table indicator.return add constraint return_check CHECK ((approved_by <> sent_by));
alter table indicator.return add constraint return_check1 CHECK (((approved_by IS NULL) OR (numerator IS NOT NULL)));
alter table indicator.return add constraint return_denominator_check CHECK ((denominator >= (0)::double precision));
alter table indicator.return add constraint return_months_check CHECK ((months = ANY (ARRAY[1, 3, 12])));
alter table indicator.return add constraint return_period_check CHECK ((period = (date_trunc('month'::text, (period)::timestamp with time zone))::date));
alter table indicator.return add constraint return_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table indicator.return add constraint return_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table indicator.return add constraint return_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table indicator.return add constraint return_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table indicator.return add constraint return_pkey PRIMARY KEY (id);
alter table indicator.return add constraint return_indicator_id_period_months_agency_id_key UNIQUE (indicator_id, period, months, agency_id);
alter table indicator.version add constraint version_check CHECK ((agreed_by <> by_staff));
alter table indicator.version add constraint version_check1 CHECK (((NOT waits) OR ((by_staff IS NOT NULL) AND (agreed_by IS NULL))));
alter table indicator.version add constraint version_reason_check CHECK ((reason <> ''::text));
alter table indicator.version add constraint version_version_check CHECK ((version > 0));
alter table indicator.version add constraint version_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table indicator.version add constraint version_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table indicator.version add constraint version_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table indicator.version add constraint version_pkey PRIMARY KEY (indicator_id, version);
alter table information.page add constraint page_check CHECK (((published >= 1) AND (published <= latest)));
alter table information.page add constraint page_check1 CHECK ((NOT (is_withdrawn AND (published IS NOT NULL))));
alter table information.page add constraint page_latest_check CHECK ((latest >= 0));
alter table information.page add constraint page_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table information.page add constraint page_pkey PRIMARY KEY (id);
alter table information.page add constraint page_page_key UNIQUE (page);
alter table information.remark add constraint page_is_a_key CHECK (((page ~ '^(partnership/)?[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+){0,3}$'::text) AND (length(page) <= 100)));
alter table information.remark add constraint remark_kind_check CHECK ((kind = ANY (ARRAY['untrue'::text, 'unclear'::text, 'missing'::text, 'number'::text, 'other'::text])));
alter table information.remark add constraint remark_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table information.remark add constraint remark_pkey PRIMARY KEY (id);
alter table information.review add constraint review_note_check CHECK ((length(note) <= 2000));
alter table information.review add constraint review_side_check CHECK ((side = ANY (ARRAY['partnership'::text, 'panel'::text])));
alter table information.review add constraint review_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table information.review add constraint review_page_id_fkey FOREIGN KEY (page_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table information.review add constraint review_pkey PRIMARY KEY (id);
alter table information.version add constraint version_version_check CHECK ((version > 0));
alter table information.version add constraint version_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table information.version add constraint version_page_id_fkey FOREIGN KEY (page_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table information.version add constraint version_pkey PRIMARY KEY (id);
alter table information.version add constraint version_page_id_version_key UNIQUE (page_id, version);
alter table intake.draft add constraint draft_lookup_check CHECK ((length(lookup) = 32));
alter table intake.draft add constraint draft_sealed_check CHECK ((length(sealed) <= 131072));
alter table intake.draft add constraint draft_pkey PRIMARY KEY (lookup);
alter table intake.reply add constraint reply_sealed_check CHECK ((length(sealed) <= 131072));
alter table intake.reply add constraint reply_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES intake.thread(thing_id) ON UPDATE CASCADE ON DELETE CASCADE;
alter table intake.reply add constraint reply_pkey PRIMARY KEY (id);
alter table intake.sealed add constraint sealed_kind_check CHECK ((kind ~ '^[a-z-]{1,40}$'::text));
alter table intake.sealed add constraint sealed_sealed_check CHECK ((length(sealed) <= 131072));
alter table intake.sealed add constraint sealed_pkey PRIMARY KEY (id);
alter table intake.thread add constraint thread_closed_by_her_at_check CHECK ((closed_by_her_at = date_trunc('hour'::text, closed_by_her_at)));
alter table intake.thread add constraint thread_expires_at_check CHECK ((expires_at = date_trunc('hour'::text, expires_at)));
alter table intake.thread add constraint thread_kind_check CHECK ((kind = ANY (ARRAY['contact'::text, 'question'::text, 'place'::text])));
alter table intake.thread add constraint thread_lookup_check CHECK ((length(lookup) = 32));
alter table intake.thread add constraint thread_public_key_check CHECK ((length(public_key) = 32));
alter table intake.thread add constraint thread_pkey PRIMARY KEY (lookup);
alter table intake.thread add constraint thread_thing_id_key UNIQUE (thing_id);
alter table involvement.interest add constraint interest_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table involvement.interest add constraint interest_pkey PRIMARY KEY (id);
alter table job_outbox.entry add constraint entry_job_check CHECK ((job ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$'::text));
alter table job_outbox.entry add constraint entry_payload_check CHECK (((jsonb_typeof(payload) = 'object'::text) AND (length((payload)::text) <= 1000) AND (NOT jsonb_path_exists(payload, 'strict $.*?(@.type() == "object" || @.type() == "array")'::jsonpath))));
alter table job_outbox.entry add constraint entry_pkey PRIMARY KEY (id);
alter table languages.checked add constraint checked_checker_check CHECK (((length(checker) >= 1) AND (length(checker) <= 200)));
alter table languages.checked add constraint checked_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text));
alter table languages.checked add constraint checked_version_check CHECK ((version ~ '^[0-9a-f]{10}$'::text));
alter table languages.checked add constraint checked_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table languages.checked add constraint checked_pkey PRIMARY KEY (id);
alter table message.approved_attempt add constraint approved_attempt_check CHECK (((until >= approved_at) AND (until <= (approved_at + '168:00:00'::interval))));
alter table message.approved_attempt add constraint approved_attempt_reason_check CHECK ((reason ~ '^[a-z][a-z-]{1,40}$'::text));
alter table message.approved_attempt add constraint approved_attempt_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table message.approved_attempt add constraint approved_attempt_thing_id_permission_id_fkey FOREIGN KEY (thing_id, permission_id) REFERENCES message.permission(thing_id, id) ON DELETE CASCADE;
alter table message.approved_attempt add constraint approved_attempt_pkey PRIMARY KEY (id);
alter table message.outbox add constraint outbox_channel_check CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text, 'post'::text])));
alter table message.outbox add constraint outbox_check CHECK (
CASE
    WHEN (staff_id IS NOT NULL) THEN (num_nonnulls(thing_id, permission_id, sender_name, body_sealed, to_sealed) = 0)
    WHEN (to_sealed IS NOT NULL) THEN ((num_nonnulls(thing_id, permission_id, sender_name, attempt_id) = 0) AND (body_sealed IS NOT NULL) AND (channel = 'email'::text))
    ELSE (num_nonnulls(thing_id, permission_id, sender_name, body_sealed) = 4)
END);
alter table message.outbox add constraint outbox_check1 CHECK (((staff_id IS NULL) OR ((attempt_id IS NULL) AND (channel = 'email'::text))));
alter table message.outbox add constraint outbox_check2 CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL)));
alter table message.outbox add constraint outbox_check3 CHECK (((state = 'sending'::text) = (claimed_until IS NOT NULL)));
alter table message.outbox add constraint outbox_failure_check CHECK ((failure ~ '^[a-z0-9][a-z0-9-]{0,60}$'::text));
alter table message.outbox add constraint outbox_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'held'::text])));
alter table message.outbox add constraint outbox_template_check CHECK ((template ~ '^[a-z][a-z0-9-]{0,60}$'::text));
alter table message.outbox add constraint outbox_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES message.approved_attempt(id) ON DELETE CASCADE;
alter table message.outbox add constraint outbox_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table message.outbox add constraint outbox_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table message.outbox add constraint outbox_thing_id_permission_id_fkey FOREIGN KEY (thing_id, permission_id) REFERENCES message.permission(thing_id, id) ON DELETE CASCADE;
alter table message.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table message.outbox add constraint outbox_attempt_id_key UNIQUE (attempt_id);
alter table message.permission add constraint permission_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'text'::text, 'email'::text, 'post'::text])));
alter table message.permission add constraint permission_check CHECK ((window_to <> window_from));
alter table message.permission add constraint permission_check1 CHECK (((verified_at IS NULL) = (expires_at IS NULL)));
alter table message.permission add constraint permission_check2 CHECK (((expires_at >= verified_at) AND (expires_at <= (verified_at + '8760:00:00'::interval))));
alter table message.permission add constraint permission_days_check CHECK ((((cardinality(days) >= 1) AND (cardinality(days) <= 7)) AND (days <@ ARRAY[1, 2, 3, 4, 5, 6, 7])));
alter table message.permission add constraint permission_sender_name_check CHECK (((length(sender_name) >= 1) AND (length(sender_name) <= 60)));
alter table message.permission add constraint permission_window_from_check CHECK ((window_from < '24:00:00'::time without time zone));
alter table message.permission add constraint permission_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table message.permission add constraint permission_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table message.permission add constraint permission_pkey PRIMARY KEY (id);
alter table message.permission add constraint permission_thing_id_id_key UNIQUE (thing_id, id);
alter table migration.applied add constraint applied_pkey PRIMARY KEY (name);
alter table migration.installation add constraint installation_mode_check CHECK ((mode = ANY (ARRAY['demo'::text, 'live'::text])));
alter table migration.installation add constraint installation_one_check CHECK (one);
alter table migration.installation add constraint installation_pkey PRIMARY KEY (one);
alter table needs.assessment add constraint assessment_children_check CHECK (((children >= 0) AND (children <= 30)));
alter table needs.assessment add constraint assessment_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table needs.assessment add constraint assessment_pkey PRIMARY KEY (id);
alter table needs.need add constraint need_need_check CHECK ((need ~ '^[a-z][a-z0-9-]{0,60}$'::text));
alter table needs.need add constraint need_state_check CHECK ((state = ANY (ARRAY['wanted'::text, 'later'::text, 'met'::text, 'not-wanted'::text])));
alter table needs.need add constraint need_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table needs.need add constraint need_pkey PRIMARY KEY (id);
alter table notice.read add constraint read_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table notice.read add constraint read_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table notice.read add constraint read_pkey PRIMARY KEY (staff_id, thing_id);
alter table notice.reader add constraint reader_mail_check CHECK ((mail = ANY (ARRAY['none'::text, 'at-once'::text, 'daily'::text])));
alter table notice.reader add constraint reader_mail_hour_check CHECK (((mail_hour >= 0) AND (mail_hour <= 23)));
alter table notice.reader add constraint reader_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table notice.reader add constraint reader_pkey PRIMARY KEY (staff_id);
alter table people.alert add constraint alert_check CHECK (((seen_by IS NULL) = (seen_at IS NULL)));
alter table people.alert add constraint alert_kind_check CHECK ((kind = ANY (ARRAY['searched'::text, 'opened'::text])));
alter table people.alert add constraint alert_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table people.alert add constraint alert_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
alter table people.alert add constraint alert_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table people.alert add constraint alert_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table people.alert add constraint alert_pkey PRIMARY KEY (id);
alter table people.block_key add constraint block_key_record_id_fkey FOREIGN KEY (record_id) REFERENCES people.record(id) ON DELETE CASCADE;
alter table people.block_key add constraint block_key_pkey PRIMARY KEY (record_id, key);
alter table people.characteristic add constraint characteristic_answers_check CHECK ((cardinality(answers) > 0));
alter table people.characteristic add constraint characteristic_characteristic_check CHECK ((characteristic ~ '^[a-z][a-z0-9-]{0,60}$'::text));
alter table people.characteristic add constraint characteristic_check CHECK (((answers IS NULL) <> (sealed IS NULL)));
alter table people.characteristic add constraint characteristic_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
alter table people.characteristic add constraint characteristic_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table people.characteristic add constraint characteristic_pkey PRIMARY KEY (id);
alter table people.decision add constraint decision_kind_check CHECK ((kind = ANY (ARRAY['same'::text, 'different'::text])));
alter table people.decision add constraint decision_match_id_fkey FOREIGN KEY (match_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table people.decision add constraint decision_pkey PRIMARY KEY (id);
alter table people.decision_record add constraint decision_record_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES people.decision(id) ON DELETE CASCADE;
alter table people.decision_record add constraint decision_record_record_id_fkey FOREIGN KEY (record_id) REFERENCES people.record(id) ON DELETE CASCADE;
alter table people.decision_record add constraint decision_record_pkey PRIMARY KEY (decision_id, record_id);
alter table people.detail add constraint detail_kind_check CHECK ((kind = ANY (ARRAY['born'::text, 'phone'::text, 'email'::text, 'address'::text, 'language'::text, 'gender'::text, 'immigration'::text])));
alter table people.detail add constraint detail_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
alter table people.detail add constraint detail_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table people.detail add constraint detail_pkey PRIMARY KEY (id);
alter table people.link_event add constraint link_event_check CHECK (((kind = 'undo'::text) = (undoes IS NOT NULL)));
alter table people.link_event add constraint link_event_check1 CHECK ((from_person <> to_person));
alter table people.link_event add constraint link_event_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'undo'::text])));
alter table people.link_event add constraint link_event_decided_in_fkey FOREIGN KEY (decided_in) REFERENCES process.thing(id) ON DELETE SET NULL;
alter table people.link_event add constraint link_event_from_person_fkey FOREIGN KEY (from_person) REFERENCES people.person(id) ON DELETE RESTRICT;
alter table people.link_event add constraint link_event_to_person_fkey FOREIGN KEY (to_person) REFERENCES people.person(id) ON DELETE RESTRICT;
alter table people.link_event add constraint link_event_undoes_fkey FOREIGN KEY (undoes) REFERENCES people.link_event(id) ON DELETE RESTRICT;
alter table people.link_event add constraint link_event_pkey PRIMARY KEY (id);
alter table people.link_event add constraint link_event_undoes_key UNIQUE (undoes);
alter table people.link_model add constraint link_model_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9-]{0,60}$'::text));
alter table people.link_model add constraint link_model_pkey PRIMARY KEY (id);
alter table people.membership add constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
alter table people.membership add constraint membership_record_id_fkey FOREIGN KEY (record_id) REFERENCES people.record(id) ON DELETE CASCADE;
alter table people.membership add constraint membership_pkey PRIMARY KEY (id);
alter table people.model_use add constraint model_use_model_id_fkey FOREIGN KEY (model_id) REFERENCES people.link_model(id) ON DELETE RESTRICT;
alter table people.model_use add constraint model_use_pkey PRIMARY KEY (id);
alter table people.name add constraint name_kind_check CHECK ((kind = ANY (ARRAY['preferred'::text, 'legal'::text, 'former'::text, 'alias'::text])));
alter table people.name add constraint name_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
alter table people.name add constraint name_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table people.name add constraint name_pkey PRIMARY KEY (id);
alter table people.person add constraint person_side_check CHECK ((side = ANY (ARRAY['harmed'::text, 'causing-harm'::text, 'child'::text])));
alter table people.person add constraint person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table people.person add constraint person_pkey PRIMARY KEY (id);
alter table people.person add constraint person_reference_key UNIQUE (reference);
alter table people.record add constraint record_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table people.record add constraint record_pkey PRIMARY KEY (id);
alter table people.term add constraint term_share_check CHECK (((share > (0)::double precision) AND (share <= (1)::double precision)));
alter table people.term add constraint term_pkey PRIMARY KEY (term);
alter table people.to_look add constraint to_look_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
alter table people.to_look add constraint to_look_pkey PRIMARY KEY (person_id);
alter table person_index.answer add constraint answer_said_check CHECK ((said = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text])));
alter table person_index.answer add constraint answer_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table person_index.answer add constraint answer_match_id_fkey FOREIGN KEY (match_id) REFERENCES person_index.match(id) ON DELETE CASCADE;
alter table person_index.answer add constraint answer_pkey PRIMARY KEY (id);
alter table person_index.answer add constraint answer_match_id_round_by_staff_key UNIQUE (match_id, round, by_staff);
alter table person_index.kept_from add constraint kept_from_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'myself'::text, 'person'::text, 'home'::text])));
alter table person_index.kept_from add constraint kept_from_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table person_index.kept_from add constraint kept_from_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE CASCADE;
alter table person_index.kept_from add constraint kept_from_pkey PRIMARY KEY (id);
alter table person_index.match add constraint match_check CHECK ((one_id < other_id));
alter table person_index.match add constraint match_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)));
alter table person_index.match add constraint match_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table person_index.match add constraint match_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES people.link_event(id) ON DELETE RESTRICT;
alter table person_index.match add constraint match_one_id_fkey FOREIGN KEY (one_id) REFERENCES people.person(id) ON DELETE RESTRICT;
alter table person_index.match add constraint match_other_id_fkey FOREIGN KEY (other_id) REFERENCES people.person(id) ON DELETE RESTRICT;
alter table person_index.match add constraint match_pkey PRIMARY KEY (id);
alter table person_index.match add constraint match_one_id_other_id_key UNIQUE (one_id, other_id);
alter table person_index.told_key add constraint told_key_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table person_index.told_key add constraint told_key_pkey PRIMARY KEY (thing_id);
alter table place.action add constraint action_responsible_check CHECK (((length(responsible) >= 1) AND (length(responsible) <= 120)));
alter table place.action add constraint action_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500)));
alter table place.action add constraint action_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table place.action add constraint action_problem_id_fkey FOREIGN KEY (problem_id) REFERENCES place.problem(id) ON DELETE CASCADE;
alter table place.action add constraint action_pkey PRIMARY KEY (id);
alter table place.answer add constraint answer_code_check CHECK ((code = ANY (ARRAY['better'::text, 'same'::text, 'worse'::text, 'not-been'::text])));
alter table place.answer add constraint answer_report_id_fkey FOREIGN KEY (report_id) REFERENCES place.report(id) ON DELETE CASCADE;
alter table place.answer add constraint answer_pkey PRIMARY KEY (id);
alter table place.feedback add constraint feedback_we_did_check CHECK (((length(we_did) >= 1) AND (length(we_did) <= 1200)));
alter table place.feedback add constraint feedback_you_said_check CHECK (((length(you_said) >= 1) AND (length(you_said) <= 600)));
alter table place.feedback add constraint feedback_problem_id_fkey FOREIGN KEY (problem_id) REFERENCES place.problem(id) ON DELETE CASCADE;
alter table place.feedback add constraint feedback_pkey PRIMARY KEY (problem_id);
alter table place.problem add constraint problem_after_words_check CHECK ((length(after_words) <= 2000));
alter table place.problem add constraint problem_before_words_check CHECK ((length(before_words) <= 2000));
alter table place.problem add constraint problem_cells_check CHECK (((cardinality(cells) >= 1) AND (cardinality(cells) <= 60)));
alter table place.problem add constraint problem_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)));
alter table place.problem add constraint problem_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table place.problem add constraint problem_pkey PRIMARY KEY (id);
alter table place.report add constraint report_cell_check CHECK ((cell ~ '^89[0-9a-f]{13}$'::text));
alter table place.report add constraint report_reported_month_check CHECK ((reported_month = (date_trunc('month'::text, (reported_month)::timestamp with time zone))::date));
alter table place.report add constraint report_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table place.report add constraint report_problem_id_fkey FOREIGN KEY (problem_id) REFERENCES place.problem(id) ON DELETE SET NULL;
alter table place.report add constraint report_pkey PRIMARY KEY (id);
alter table process.clock add constraint clock_for_grantee_check CHECK ((for_grantee !~ ':(undefined|null)?$'::text));
alter table process.clock add constraint clock_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table process.clock add constraint clock_pkey PRIMARY KEY (thing_id, name, started_at);
alter table process.rule add constraint rule_pkey PRIMARY KEY (process, step, from_state, to_state);
alter table process.step add constraint step_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table process.step add constraint step_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table process.step add constraint step_pkey PRIMARY KEY (id);
alter table process.thing add constraint interest_is_nobodys CHECK (((process <> 'interest'::text) OR ((person_id IS NULL) AND (parent_id IS NULL))));
alter table process.thing add constraint thing_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table process.thing add constraint thing_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES process.thing(id) ON DELETE RESTRICT;
alter table process.thing add constraint thing_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE RESTRICT;
alter table process.thing add constraint thing_pkey PRIMARY KEY (id);
alter table process.thing add constraint thing_reference_key UNIQUE (reference);
alter table professional.link_sent add constraint link_sent_referrer_key_check CHECK ((length(referrer_key) = 16));
alter table professional.link_sent add constraint link_sent_pkey PRIMARY KEY (id);
alter table professional.request add constraint request_check CHECK ((num_nonnulls(staff_id, referrer_key) = 1));
alter table professional.request add constraint request_outcome_check CHECK ((outcome = ANY (ARRAY['received'::text, 'in-touch'::text, 'connected'::text, 'not-reached'::text, 'not-wanted'::text, 'cannot-say'::text])));
alter table professional.request add constraint request_referrer_key_check CHECK ((length(referrer_key) = 16));
alter table professional.request add constraint request_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table professional.request add constraint request_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table professional.request add constraint request_pkey PRIMARY KEY (id);
alter table professional.request add constraint request_contact_id_key UNIQUE (contact_id);
alter table publications.audit add constraint audit_faults_check CHECK ((faults >= 0));
alter table publications.audit add constraint audit_kept_check CHECK ((kept >= 0));
alter table publications.audit add constraint audit_protecting_check CHECK ((protecting >= 0));
alter table publications.audit add constraint audit_small_check CHECK ((small >= 0));
alter table publications.audit add constraint audit_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table publications.audit add constraint audit_pkey PRIMARY KEY (edition_id);
alter table publications.audit add constraint audit_edition_id_body_hash_passed_key UNIQUE (edition_id, body_hash, passed);
alter table publications.basis add constraint basis_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table publications.basis add constraint basis_pkey PRIMARY KEY (edition_id);
alter table publications.edition add constraint edition_check CHECK (((follows >= 0) AND (follows < number)));
alter table publications.edition add constraint edition_check1 CHECK ((signed_by <> prepared_by));
alter table publications.edition add constraint edition_check2 CHECK ((((body IS NULL) = (body_hash IS NULL)) AND ((body IS NULL) = (follows IS NULL))));
alter table publications.edition add constraint edition_check3 CHECK (((published_on IS NULL) OR ((signed_by IS NOT NULL) AND (body_hash IS NOT NULL))));
alter table publications.edition add constraint edition_check4 CHECK (((NOT is_discarded) OR (published_on IS NULL)));
alter table publications.edition add constraint edition_check5 CHECK (((withdrawn_on IS NULL) = (withdrawn_why IS NULL)));
alter table publications.edition add constraint edition_check6 CHECK (((withdrawn_on IS NULL) OR (published_on IS NOT NULL)));
alter table publications.edition add constraint edition_number_check CHECK ((number > 0));
alter table publications.edition add constraint edition_tables_check CHECK ((cardinality(tables) > 0));
alter table publications.edition add constraint edition_until_check CHECK ((until = (date_trunc('quarter'::text, (until)::timestamp with time zone))::date));
alter table publications.edition add constraint edition_why_check CHECK ((why = ANY (ARRAY['scheduled'::text, 'error'::text, 'late'::text, 'rule'::text])));
alter table publications.edition add constraint edition_withdrawn_why_check CHECK ((withdrawn_why = ANY (ARRAY['wrong'::text, 'person'::text, 'rule'::text])));
alter table publications.edition add constraint edition_id_body_hash_needs_passed_fkey FOREIGN KEY (id, body_hash, needs_passed) REFERENCES publications.audit(edition_id, body_hash, passed) ON DELETE CASCADE;
alter table publications.edition add constraint edition_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table publications.edition add constraint edition_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table publications.edition add constraint edition_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table publications.edition add constraint edition_pkey PRIMARY KEY (id);
alter table publications.edition add constraint edition_number_key UNIQUE (number);
alter table queue.entry add constraint entry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table queue.entry add constraint entry_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table queue.entry add constraint entry_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table queue.entry add constraint entry_pkey PRIMARY KEY (thing_id);
alter table referral.referral add constraint referral_repeated_check CHECK ((repeated = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])));
alter table referral.referral add constraint referral_risk_level_check CHECK ((risk_level = ANY (ARRAY['standard'::text, 'medium'::text, 'high'::text])));
alter table referral.referral add constraint referral_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table referral.referral add constraint referral_pkey PRIMARY KEY (id);
alter table relationship.link add constraint link_check CHECK ((person_id <> other_id));
alter table relationship.link add constraint link_judged_check CHECK ((judged = ANY (ARRAY['other'::text, 'person'::text, 'unclear'::text])));
alter table relationship.link add constraint link_kind_check CHECK ((kind = ANY (ARRAY['harmed-by'::text, 'partner'::text, 'ex-partner'::text, 'parent-of'::text, 'child-of'::text, 'sibling'::text, 'other-family'::text, 'lives-with'::text, 'carer-of'::text])));
alter table relationship.link add constraint link_together_check CHECK ((together = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));
alter table relationship.link add constraint link_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table relationship.link add constraint link_other_id_fkey FOREIGN KEY (other_id) REFERENCES people.person(id) ON DELETE RESTRICT;
alter table relationship.link add constraint link_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE RESTRICT;
alter table relationship.link add constraint link_pkey PRIMARY KEY (id);
alter table reports.commentary add constraint commentary_section_check CHECK (((length(section) >= 1) AND (length(section) <= 40)));
alter table reports.commentary add constraint commentary_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)));
alter table reports.commentary add constraint commentary_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table reports.commentary add constraint commentary_report_id_fkey FOREIGN KEY (report_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table reports.commentary add constraint commentary_pkey PRIMARY KEY (id);
alter table reports.file add constraint file_check CHECK ((sha256 = encode(sha256(bytes), 'hex'::text)));
alter table reports.file add constraint file_format_check CHECK ((format = ANY (ARRAY['json'::text, 'html'::text, 'pdf'::text, 'docx'::text, 'ods'::text])));
alter table reports.file add constraint file_report_id_fkey FOREIGN KEY (report_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table reports.file add constraint file_pkey PRIMARY KEY (report_id, format);
alter table reports.paper add constraint paper_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table reports.paper add constraint paper_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table reports.paper add constraint paper_report_id_fkey FOREIGN KEY (report_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table reports.paper add constraint paper_pkey PRIMARY KEY (report_id, meeting_id);
alter table reports.plan_page add constraint plan_page_check CHECK ((sha256 = encode(sha256(convert_to(paper, 'UTF8'::name)), 'hex'::text)));
alter table reports.plan_page add constraint plan_page_page_check CHECK ((page = ANY (ARRAY['plan'::text, 'delivery'::text, 'actions'::text])));
alter table reports.plan_page add constraint plan_page_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table reports.plan_page add constraint plan_page_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table reports.plan_page add constraint plan_page_pkey PRIMARY KEY (id);
alter table reports.report add constraint report_check CHECK ((sha256 = encode(sha256(convert_to(snapshot, 'UTF8'::name)), 'hex'::text)));
alter table reports.report add constraint report_check1 CHECK ((before_id <> id));
alter table reports.report add constraint report_check2 CHECK ((approved_by <> prepared_by));
alter table reports.report add constraint report_check3 CHECK (((issued_on IS NULL) OR (approved_by IS NOT NULL)));
alter table reports.report add constraint report_check4 CHECK (((why_withdrawn IS NULL) OR (issued_on IS NOT NULL)));
alter table reports.report add constraint report_why_withdrawn_check CHECK (((length(why_withdrawn) >= 1) AND (length(why_withdrawn) <= 1000)));
alter table reports.report add constraint report_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table reports.report add constraint report_before_id_fkey FOREIGN KEY (before_id) REFERENCES process.thing(id) ON DELETE RESTRICT;
alter table reports.report add constraint report_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table reports.report add constraint report_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table reports.report add constraint report_pkey PRIMARY KEY (id);
alter table risk.assessment add constraint assessment_counted_level_check CHECK ((counted_level = ANY (ARRAY['standard'::text, 'medium'::text, 'high'::text])));
alter table risk.assessment add constraint assessment_judged_level_check CHECK ((judged_level = ANY (ARRAY['standard'::text, 'medium'::text, 'high'::text])));
alter table risk.assessment add constraint assessment_kept CHECK ((((kept IS NULL) = (kept_by IS NULL)) AND ((kept IS NULL) = (kept_at IS NULL))));
alter table risk.assessment add constraint assessment_kept_check CHECK ((length(kept) <= 131072));
alter table risk.assessment add constraint assessment_unknown_count_check CHECK (((unknown_count >= 0) AND (unknown_count <= 100)));
alter table risk.assessment add constraint assessment_yes_count_check CHECK (((yes_count >= 0) AND (yes_count <= 100)));
alter table risk.assessment add constraint assessment_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table risk.assessment add constraint assessment_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table risk.assessment add constraint assessment_pkey PRIMARY KEY (id);
alter table risk_register.placement add constraint placement_because_check CHECK ((because = ANY (ARRAY['raised'::text, 'score'::text, 'missed'::text, 'hand'::text])));
alter table risk_register.placement add constraint placement_body_check CHECK (((length(body) >= 1) AND (length(body) <= 60)));
alter table risk_register.placement add constraint placement_check CHECK (((because = 'score'::text) = (score IS NOT NULL)));
alter table risk_register.placement add constraint placement_check1 CHECK (((because = 'hand'::text) = (said IS NOT NULL)));
alter table risk_register.placement add constraint placement_check2 CHECK (((because = 'missed'::text) = (by_staff IS NULL)));
alter table risk_register.placement add constraint placement_from_score_check CHECK (((from_score >= 1) AND (from_score <= 25)));
alter table risk_register.placement add constraint placement_said_check CHECK (((length(said) >= 1) AND (length(said) <= 1000)));
alter table risk_register.placement add constraint placement_score_check CHECK (((score >= 1) AND (score <= 25)));
alter table risk_register.placement add constraint placement_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table risk_register.placement add constraint placement_risk_id_fkey FOREIGN KEY (risk_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table risk_register.placement add constraint placement_pkey PRIMARY KEY (id);
alter table risk_register.reason add constraint reason_said_check CHECK (((length(said) >= 1) AND (length(said) <= 1000)));
alter table risk_register.reason add constraint reason_step_check CHECK ((step = ANY (ARRAY['accept'::text, 'close'::text, 'reopen'::text, 'change'::text])));
alter table risk_register.reason add constraint reason_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table risk_register.reason add constraint reason_risk_id_fkey FOREIGN KEY (risk_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table risk_register.reason add constraint reason_pkey PRIMARY KEY (id);
alter table risk_register.risk add constraint risk_cause_check CHECK (((length(cause) >= 1) AND (length(cause) <= 1000)));
alter table risk_register.risk add constraint risk_effect_check CHECK (((length(effect) >= 1) AND (length(effect) <= 1000)));
alter table risk_register.risk add constraint risk_event_check CHECK (((length(event) >= 1) AND (length(event) <= 1000)));
alter table risk_register.risk add constraint risk_owner_role_check CHECK (((length(owner_role) >= 1) AND (length(owner_role) <= 120)));
alter table risk_register.risk add constraint risk_raised_at_check CHECK (((length(raised_at) >= 1) AND (length(raised_at) <= 60)));
alter table risk_register.risk add constraint risk_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)));
alter table risk_register.risk add constraint risk_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table risk_register.risk add constraint risk_owner_agency_fkey FOREIGN KEY (owner_agency) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table risk_register.risk add constraint risk_pkey PRIMARY KEY (id);
alter table risk_register.score add constraint score_check CHECK (((residual_likelihood * residual_impact) <= (inherent_likelihood * inherent_impact)));
alter table risk_register.score add constraint score_controls_check CHECK (((length(controls) >= 1) AND (length(controls) <= 2000)));
alter table risk_register.score add constraint score_inherent_impact_check CHECK (((inherent_impact >= 1) AND (inherent_impact <= 5)));
alter table risk_register.score add constraint score_inherent_likelihood_check CHECK (((inherent_likelihood >= 1) AND (inherent_likelihood <= 5)));
alter table risk_register.score add constraint score_plan_check CHECK (((length(plan) >= 1) AND (length(plan) <= 2000)));
alter table risk_register.score add constraint score_residual_impact_check CHECK (((residual_impact >= 1) AND (residual_impact <= 5)));
alter table risk_register.score add constraint score_residual_likelihood_check CHECK (((residual_likelihood >= 1) AND (residual_likelihood <= 5)));
alter table risk_register.score add constraint score_response_check CHECK ((response = ANY (ARRAY['reduce'::text, 'bear'::text, 'share'::text, 'avoid'::text])));
alter table risk_register.score add constraint score_step_check CHECK ((step = ANY (ARRAY['assess'::text, 'review'::text])));
alter table risk_register.score add constraint score_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table risk_register.score add constraint score_risk_id_fkey FOREIGN KEY (risk_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table risk_register.score add constraint score_pkey PRIMARY KEY (id);
alter table service.capacity add constraint capacity_note_check CHECK ((length(note) <= 300));
alter table service.capacity add constraint capacity_places_check CHECK (((places >= 0) AND (places <= 1000)));
alter table service.capacity add constraint capacity_state_check CHECK ((state = ANY (ARRAY['open'::text, 'limited'::text, 'closed'::text])));
alter table service.capacity add constraint capacity_wait_days_check CHECK (((wait_days >= 0) AND (wait_days <= 730)));
alter table service.capacity add constraint capacity_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.agency(id) ON DELETE RESTRICT;
alter table service.capacity add constraint capacity_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table service.capacity add constraint capacity_pkey PRIMARY KEY (id);
alter table set_up.checked add constraint checked_task_check CHECK ((task = ANY (ARRAY['agencies'::text, 'keys'::text, 'checkpoints'::text, 'sign-in'::text])));
alter table set_up.checked add constraint checked_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table set_up.checked add constraint checked_pkey PRIMARY KEY (task);
alter table strategy.evidence add constraint evidence_check CHECK (((kind = 'link'::text) = (link IS NOT NULL)));
alter table strategy.evidence add constraint evidence_check1 CHECK (((kind = 'data'::text) = (indicator IS NOT NULL)));
alter table strategy.evidence add constraint evidence_check2 CHECK (((kind = 'testimony'::text) OR ((consent IS NULL) AND (consented_on IS NULL) AND (review_on IS NULL))));
alter table strategy.evidence add constraint evidence_check3 CHECK (((kind <> 'testimony'::text) OR ((consented_on IS NOT NULL) AND (review_on > consented_on))));
alter table strategy.evidence add constraint evidence_check4 CHECK (((kind <> 'testimony'::text) OR (withdrawn_why IS NOT NULL) OR ((shows IS NOT NULL) AND (consent IS NOT NULL))));
alter table strategy.evidence add constraint evidence_check5 CHECK (((kind = 'testimony'::text) OR (shows IS NOT NULL)));
alter table strategy.evidence add constraint evidence_check6 CHECK ((((kind = 'file'::text) = (file_type IS NOT NULL)) AND ((file IS NULL) OR (kind = 'file'::text)) AND ((kind <> 'file'::text) OR (file IS NOT NULL) OR (withdrawn_why IS NOT NULL))));
alter table strategy.evidence add constraint evidence_file_check CHECK (((length(file) >= 1) AND (length(file) <= ((5 * 1024) * 1024))));
alter table strategy.evidence add constraint evidence_file_type_check CHECK ((file_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'text/plain'::text])));
alter table strategy.evidence add constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['link'::text, 'data'::text, 'file'::text, 'testimony'::text])));
alter table strategy.evidence add constraint evidence_link_check CHECK ((link ~ '^https://[^[:space:]]+$'::text));
alter table strategy.evidence add constraint evidence_shows_check CHECK ((shows <> ''::text));
alter table strategy.evidence add constraint evidence_withdrawn_why_check CHECK ((withdrawn_why <> ''::text));
alter table strategy.evidence add constraint evidence_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table strategy.evidence add constraint evidence_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table strategy.evidence add constraint evidence_item_id_fkey FOREIGN KEY (item_id) REFERENCES strategy.item(id) ON DELETE RESTRICT;
alter table strategy.evidence add constraint evidence_pkey PRIMARY KEY (id);
alter table strategy.item add constraint item_check CHECK (((kind = 'strategy'::text) = (id = strategy_id)));
alter table strategy.item add constraint item_code_check CHECK (((length(code) >= 1) AND (length(code) <= 60)));
alter table strategy.item add constraint item_kind_check CHECK ((kind = ANY (ARRAY['strategy'::text, 'document'::text, 'priority'::text, 'objective'::text, 'commitment'::text, 'alias'::text, 'framework'::text, 'pillar'::text, 'figure'::text, 'action'::text, 'milestone'::text])));
alter table strategy.item add constraint item_strategy_id_fkey FOREIGN KEY (strategy_id) REFERENCES strategy.item(id) ON DELETE CASCADE;
alter table strategy.item add constraint item_pkey PRIMARY KEY (id);
alter table strategy.item add constraint item_strategy_id_code_key UNIQUE (strategy_id, code);
alter table strategy.item_version add constraint item_version_body_check CHECK ((jsonb_typeof(body) = 'object'::text));
alter table strategy.item_version add constraint item_version_check CHECK ((valid_from < valid_to));
alter table strategy.item_version add constraint item_version_check1 CHECK ((after <= valid_from));
alter table strategy.item_version add constraint item_version_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table strategy.item_version add constraint item_version_item_id_after_fkey FOREIGN KEY (item_id, after) REFERENCES strategy.item_version(item_id, valid_to) ON DELETE CASCADE;
alter table strategy.item_version add constraint item_version_item_id_fkey FOREIGN KEY (item_id) REFERENCES strategy.item(id) ON DELETE CASCADE;
alter table strategy.item_version add constraint item_version_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES strategy.item(id) ON DELETE CASCADE;
alter table strategy.item_version add constraint item_version_pkey PRIMARY KEY (id);
alter table strategy.item_version add constraint item_version_item_id_after_key UNIQUE NULLS NOT DISTINCT (item_id, after);
alter table strategy.item_version add constraint item_version_item_id_valid_to_key UNIQUE (item_id, valid_to);
alter table strategy.link add constraint link_body_check CHECK ((jsonb_typeof(body) = 'object'::text));
alter table strategy.link add constraint link_check CHECK ((valid_from < valid_to));
alter table strategy.link add constraint link_check1 CHECK ((after <= valid_from));
alter table strategy.link add constraint link_kind_check CHECK ((kind = ANY (ARRAY['aligned-to'::text, 'bears-on'::text, 'stands-for'::text, 'delivers'::text, 'blocked-by'::text])));
alter table strategy.link add constraint link_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table strategy.link add constraint link_from_id_fkey FOREIGN KEY (from_id) REFERENCES strategy.item(id) ON DELETE CASCADE;
alter table strategy.link add constraint link_from_id_kind_to_id_after_fkey FOREIGN KEY (from_id, kind, to_id, after) REFERENCES strategy.link(from_id, kind, to_id, valid_to) ON DELETE CASCADE;
alter table strategy.link add constraint link_strategy_id_fkey FOREIGN KEY (strategy_id) REFERENCES strategy.item(id) ON DELETE CASCADE;
alter table strategy.link add constraint link_to_id_fkey FOREIGN KEY (to_id) REFERENCES strategy.item(id) ON DELETE CASCADE;
alter table strategy.link add constraint link_pkey PRIMARY KEY (id);
alter table strategy.link add constraint link_from_id_kind_to_id_after_key UNIQUE NULLS NOT DISTINCT (from_id, kind, to_id, after);
alter table strategy.link add constraint link_from_id_kind_to_id_valid_to_key UNIQUE (from_id, kind, to_id, valid_to);
alter table strategy.report add constraint report_blockers_check CHECK (((length(blockers) >= 1) AND (length(blockers) <= 1000)));
alter table strategy.report add constraint report_confidence_check CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])));
alter table strategy.report add constraint report_evidence_check CHECK (((length(evidence) >= 1) AND (length(evidence) <= 1000)));
alter table strategy.report add constraint report_said_check CHECK (((length(said) >= 1) AND (length(said) <= 2000)));
alter table strategy.report add constraint report_action_id_fkey FOREIGN KEY (action_id) REFERENCES strategy.item(id) ON DELETE CASCADE;
alter table strategy.report add constraint report_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table strategy.report add constraint report_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES strategy.item(id) ON DELETE CASCADE;
alter table strategy.report add constraint report_pkey PRIMARY KEY (id);
alter table support.goal add constraint goal_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table support.goal add constraint goal_pkey PRIMARY KEY (id);
alter table support.outcome add constraint outcome_case_id_fkey FOREIGN KEY (case_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table support.outcome add constraint outcome_review_id_fkey FOREIGN KEY (review_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table support.outcome add constraint outcome_pkey PRIMARY KEY (review_id, outcome);
alter table support.plan add constraint plan_copy_check CHECK ((copy = ANY (ARRAY['safe'::text, 'not-safe'::text])));
alter table support.plan add constraint plan_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table support.plan add constraint plan_pkey PRIMARY KEY (id);
alter table support.plan_text add constraint plan_text_version_check CHECK ((version > 0));
alter table support.plan_text add constraint plan_text_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES identity.staff(id) ON DELETE RESTRICT;
alter table support.plan_text add constraint plan_text_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table support.plan_text add constraint plan_text_pkey PRIMARY KEY (id);
alter table support.plan_text add constraint plan_text_plan_id_version_key UNIQUE (plan_id, version);
alter table support.review add constraint review_stage_check CHECK ((stage = ANY (ARRAY['intake'::text, 'review'::text, 'exit'::text])));
alter table support.review add constraint review_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table support.review add constraint review_pkey PRIMARY KEY (id);
alter table support.task add constraint task_id_fkey FOREIGN KEY (id) REFERENCES process.thing(id) ON DELETE CASCADE;
alter table support.task add constraint task_pkey PRIMARY KEY (id);

-- Indexes

CREATE INDEX break_glass_agency ON access.break_glass USING btree (agency_id) WHERE (reviewed_at IS NULL);
CREATE INDEX break_glass_staff ON access.break_glass USING btree (staff_id, at);
CREATE INDEX conflict_staff ON access.conflict USING btree (staff_id) WHERE (ended_at IS NULL);
CREATE INDEX involvement_of_thing ON access.involvement USING btree (thing_id);
CREATE INDEX involvement_person ON access.involvement USING btree (person_id, grantee) INCLUDE (thing_id, until) WHERE (ended_at IS NULL);
CREATE INDEX involvement_since ON access.involvement USING btree (grantee, since DESC) WHERE (ended_at IS NULL);
CREATE INDEX involvement_thing ON access.involvement USING btree (thing_id, grantee) WHERE (ended_at IS NULL);
CREATE INDEX involvement_thing_ended ON access.involvement USING btree (thing_id) WHERE (ended_at IS NOT NULL);
CREATE INDEX entry_agency ON audit.entry USING btree (agency_id, at DESC) WHERE (agency_id IS NOT NULL);
CREATE INDEX entry_person ON audit.entry USING btree (person_id, at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX entry_thing ON audit.entry USING btree (thing_id, at DESC) WHERE (thing_id IS NOT NULL);
CREATE INDEX stream_head_unsealed ON audit.stream_head USING btree (stream_id) WHERE (seq > sealed_seq);
CREATE INDEX note_thing ON chronology.note USING btree (thing_id, at);
CREATE INDEX counted_month ON figures.counted USING btree (measure, month);
CREATE INDEX counted_thing ON figures.counted USING btree (thing_id);
CREATE INDEX counted_waits ON figures.counted USING btree (measure, month, hours) INCLUDE (agency, other_agency) WHERE (hours IS NOT NULL);
CREATE INDEX contact_kind ON front_door.contact USING btree (kind, received_at);
CREATE INDEX returned_contact ON front_door.returned USING btree (contact_id, place);
CREATE INDEX safe_contact_thing ON front_door.safe_contact USING btree (thing_id, checked_at DESC);
CREATE INDEX action_of_body ON governance.action USING btree (body);
CREATE INDEX action_of_meeting ON governance.action USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX attendance_of_seat ON governance.attendance USING btree (seat_id);
CREATE INDEX minute_of_meeting ON governance.minute USING btree (meeting_id, at);
CREATE INDEX report_of_action ON governance.action_report USING btree (action_id, at);
CREATE INDEX seat_of_body ON governance.seat USING btree (kept_by, body);
CREATE UNIQUE INDEX release_quarter ON hotspots.release USING btree (quarter) WHERE (NOT is_discarded);
CREATE INDEX revision_of_release ON hotspots.revision USING btree (release_id, said_on);
CREATE INDEX challenge_expires ON identity.challenge USING btree (expires_at);
CREATE INDEX passkey_staff ON identity.passkey USING btree (staff_id);
CREATE INDEX role_grant_pending ON identity.role_grant USING btree (agency_id) WHERE (decision IS NULL);
CREATE INDEX role_grant_staff ON identity.role_grant USING btree (staff_id);
CREATE INDEX seat_staff ON identity.seat USING btree (staff_id);
CREATE INDEX sent_form_session ON identity.sent_form USING btree (session);
CREATE INDEX session_seat ON identity.session USING btree (seat_id);
CREATE INDEX session_staff ON identity.session USING btree (staff_id);
CREATE UNIQUE INDEX staff_email ON identity.staff USING btree (lower(email));
CREATE INDEX import_file ON imports.import USING btree (file_key);
CREATE INDEX import_headings ON imports.import USING btree (headings_key);
CREATE INDEX import_work ON imports.import USING btree (work) WHERE (work IS NOT NULL);
CREATE INDEX line_case ON imports.line USING btree (case_id);
CREATE INDEX line_key ON imports.line USING btree (import_id, key);
CREATE INDEX line_near ON imports.line USING btree (near_id) WHERE (near_id IS NOT NULL);
CREATE UNIQUE INDEX line_once ON imports.line USING btree (agency_id, service, key) WHERE (outcome = ANY (ARRAY['made'::text, 'kept'::text]));
CREATE INDEX message_question ON inbox.message USING btree (question_id, place);
CREATE INDEX review_of_page ON information.review USING btree (page_id, version);
CREATE INDEX draft_expires ON intake.draft USING btree (expires_at);
CREATE INDEX reply_thing ON intake.reply USING btree (thing_id, place);
CREATE INDEX entry_order ON job_outbox.entry USING btree (created_at);
CREATE INDEX checked_latest ON languages.checked USING btree (language, version, kept_at DESC);
CREATE INDEX approved_attempt_permission ON message.approved_attempt USING btree (thing_id, permission_id);
CREATE INDEX outbox_due ON message.outbox USING btree (not_before) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
CREATE INDEX outbox_thing ON message.outbox USING btree (thing_id, permission_id);
CREATE INDEX need_thing ON needs.need USING btree (thing_id, need);
CREATE INDEX reader_mail ON notice.reader USING btree (mail) WHERE (mail <> 'none'::text);
CREATE INDEX alert_agency ON people.alert USING btree (agency_id, at) WHERE (seen_at IS NULL);
CREATE INDEX block_key_person ON people.block_key USING btree (key, person_id);
CREATE INDEX characteristic_person ON people.characteristic USING btree (person_id, characteristic);
CREATE INDEX characteristic_thing ON people.characteristic USING btree (thing_id);
CREATE INDEX decision_match ON people.decision USING btree (match_id);
CREATE INDEX decision_record_record ON people.decision_record USING btree (record_id);
CREATE INDEX detail_person ON people.detail USING btree (person_id);
CREATE INDEX link_event_decided ON people.link_event USING btree (decided_in);
CREATE INDEX link_event_from ON people.link_event USING btree (from_person);
CREATE INDEX link_event_to ON people.link_event USING btree (to_person);
CREATE UNIQUE INDEX membership_now ON people.membership USING btree (record_id) INCLUDE (person_id) WHERE (until IS NULL);
CREATE INDEX membership_person ON people.membership USING btree (person_id) INCLUDE (record_id) WHERE (until IS NULL);
CREATE INDEX model_use_model ON people.model_use USING btree (model_id);
CREATE INDEX name_person ON people.name USING btree (person_id);
CREATE INDEX record_keyed ON people.record USING btree (keyed_with, id);
CREATE INDEX record_thing ON people.record USING btree (thing_id);
CREATE INDEX answer_staff ON person_index.answer USING btree (by_staff);
CREATE INDEX kept_from_agency ON person_index.kept_from USING btree (agency_id);
CREATE INDEX kept_from_keys ON person_index.kept_from USING gin (keys) WHERE (ended_at IS NULL);
CREATE INDEX kept_from_postcode ON person_index.kept_from USING btree (postcode) WHERE (ended_at IS NULL);
CREATE INDEX kept_from_staff ON person_index.kept_from USING btree (staff_id) WHERE (ended_at IS NULL);
CREATE INDEX kept_from_to_look ON person_index.kept_from USING btree (declared_at) WHERE ((ended_at IS NULL) AND (looked_at IS NULL));
CREATE INDEX match_merged ON person_index.match USING btree (merged_by);
CREATE INDEX match_other ON person_index.match USING btree (other_id);
CREATE INDEX action_problem ON place.action USING btree (problem_id, due_on);
CREATE INDEX answer_report ON place.answer USING btree (report_id, place);
CREATE INDEX report_cell ON place.report USING btree (cell);
CREATE INDEX report_problem ON place.report USING btree (problem_id);
CREATE INDEX clock_given ON process.clock USING btree (for_grantee, COALESCE(given_at, started_at)) WHERE (stopped_at IS NULL);
CREATE INDEX clock_open ON process.clock USING btree (for_grantee, due_at) WHERE (stopped_at IS NULL);
CREATE INDEX clock_runs_out ON process.clock USING btree (due_at) WHERE (stopped_at IS NULL);
CREATE INDEX step_at ON process.step USING btree (at);
CREATE INDEX step_thing ON process.step USING btree (thing_id, id);
CREATE INDEX thing_parent ON process.thing USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX thing_person ON process.thing USING btree (person_id, closed_at) WHERE (person_id IS NOT NULL);
CREATE INDEX thing_waiting ON process.thing USING btree (process, state) WHERE ((closed_at IS NULL) AND (person_id IS NULL));
CREATE INDEX link_sent_recent ON professional.link_sent USING btree (referrer_key, sent_at);
CREATE INDEX request_referrer ON professional.request USING btree (referrer_key) WHERE (referrer_key IS NOT NULL);
CREATE INDEX request_staff ON professional.request USING btree (staff_id) WHERE (staff_id IS NOT NULL);
CREATE UNIQUE INDEX edition_follows ON publications.edition USING btree (follows) WHERE (published_on IS NOT NULL);
CREATE INDEX entry_by_arrival ON queue.entry USING btree (agency_id, received_at, thing_id) WHERE (closed_at IS NULL);
CREATE INDEX entry_by_clock ON queue.entry USING btree (agency_id, due_at, thing_id) WHERE (closed_at IS NULL);
CREATE INDEX entry_by_closing ON queue.entry USING btree (agency_id, closed_at, thing_id) WHERE (closed_at IS NOT NULL);
CREATE INDEX entry_by_danger ON queue.entry USING btree (agency_id, urgency, due_at, thing_id) WHERE (closed_at IS NULL);
CREATE INDEX entry_by_district ON queue.entry USING btree (agency_id, district, due_at, thing_id) WHERE (closed_at IS NULL);
CREATE INDEX entry_by_holder ON queue.entry USING btree (taken_by, due_at, thing_id) WHERE (closed_at IS NULL);
CREATE INDEX entry_by_kind ON queue.entry USING btree (agency_id, kind, due_at, thing_id) WHERE (closed_at IS NULL);
CREATE INDEX entry_by_language ON queue.entry USING btree (agency_id, language, due_at, thing_id) WHERE ((closed_at IS NULL) AND (language IS NOT NULL));
CREATE INDEX entry_by_state ON queue.entry USING btree (agency_id, state, due_at, thing_id) WHERE (closed_at IS NULL);
CREATE INDEX referral_service ON referral.referral USING btree (service);
CREATE INDEX link_other ON relationship.link USING btree (other_id);
CREATE INDEX link_person ON relationship.link USING btree (person_id);
CREATE INDEX commentary_of_report ON reports.commentary USING btree (report_id, at);
CREATE INDEX paper_of_meeting ON reports.paper USING btree (meeting_id);
CREATE INDEX plan_page_of_meeting ON reports.plan_page USING btree (meeting_id, at);
CREATE INDEX report_before ON reports.report USING btree (before_id);
CREATE INDEX report_of_body ON reports.report USING btree (body, until);
CREATE INDEX assessment_kept ON risk.assessment USING btree (kept_by) WHERE (kept_by IS NOT NULL);
CREATE INDEX placement_of_risk ON risk_register.placement USING btree (risk_id, at);
CREATE INDEX reason_of_risk ON risk_register.reason USING btree (risk_id, at);
CREATE INDEX score_of_risk ON risk_register.score USING btree (risk_id, at);
CREATE INDEX capacity_latest ON service.capacity USING btree (service, agency_id, kept_at DESC);
CREATE INDEX evidence_item ON strategy.evidence USING btree (item_id);
CREATE INDEX item_version_parent ON strategy.item_version USING btree (parent_id);
CREATE INDEX link_of ON strategy.link USING btree (strategy_id);
CREATE INDEX link_to ON strategy.link USING btree (to_id);
CREATE INDEX report_action ON strategy.report USING btree (action_id, at);
CREATE INDEX outcome_case ON support.outcome USING btree (case_id, at) WHERE (case_id IS NOT NULL);

-- Row policies

create policy for_functions on access.break_glass for all to fanlight_owner
  using (true)
  with check (true);
create policy reviewers on access.break_glass for select to fanlight_app
  using ((( SELECT identity.may('access.approve'::text) AS may) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)) AND (staff_id IS DISTINCT FROM ( SELECT identity.actor_staff() AS actor_staff)) AND ((thing_id IS NULL) OR (thing_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[])))));
create policy for_functions on access.conflict for all to fanlight_owner
  using (true)
  with check (true);
create policy keepers on access.conflict for select to fanlight_app
  using ((( SELECT identity.may('access.conflict'::text) AS may) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)) AND (staff_id IS DISTINCT FROM ( SELECT identity.actor_staff() AS actor_staff)) AND (COALESCE(person_id, thing_id) <> ALL (( SELECT access.hidden() AS hidden)::uuid[]))));
create policy for_functions on access.involvement for all to fanlight_owner
  using (true)
  with check (true);
create policy give on access.involvement for insert to fanlight_app
  with check (((granted_by = ANY (( SELECT me.grantees FROM identity.session me)::text[])) AND access.may_give(thing_id, until) AND (capacity <> 'break-glass'::text)));
create policy own on access.involvement for select to fanlight_app
  using (((grantee = ANY (( SELECT me.grantees FROM identity.session me)::text[])) AND (ended_at IS NULL) AND ((until IS NULL) OR (until > now())) AND ((NOT ( SELECT me.is_conflicted FROM identity.session me)) OR (thing_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[])))));
create policy for_functions on audit.checkpoint for select to fanlight_owner
  using (true);
create policy for_functions_add on audit.checkpoint for insert to fanlight_owner
  with check (true);
create policy for_functions on audit.entry for select to fanlight_owner
  using (true);
create policy for_functions_add on audit.entry for insert to fanlight_owner
  with check (true);
create policy officers on audit.entry for select to fanlight_app
  using ((( SELECT identity.may('audit.see'::text) AS may) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)) AND ((thing_id IS NULL) OR (thing_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[]))) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[])))));
create policy for_functions on audit.stream_head for select to fanlight_owner
  using (true);
create policy for_functions_add on audit.stream_head for insert to fanlight_owner
  with check (true);
create policy for_functions_move on audit.stream_head for update to fanlight_owner
  using (true)
  with check (true);
create policy allocate on casework.case_file for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('case.allocate'::text) AS may)))
  with check (access.is_involved(id));
create policy for_functions on casework.case_file for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on casework.case_file for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = case_file.id))));
create policy open on casework.case_file for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('referral.answer'::text) AS may)));
create policy for_functions on chronology.note for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on chronology.note for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = note.thing_id))));
create policy write on chronology.note for insert to fanlight_app
  with check ((access.is_involved(thing_id) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff)) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)) AND (( SELECT identity.may('case.work'::text) AS may) OR ( SELECT identity.may('contact.triage'::text) AS may) OR ( SELECT identity.may('own-behaviour.see'::text) AS may) OR ( SELECT identity.may('place.answer'::text) AS may))));
create policy add on document.file for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('case.work'::text) AS may) AND (added_by = ( SELECT identity.actor_staff() AS actor_staff))));
create policy destroy on document.file for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('case.work'::text) AS may)))
  with check ((content IS NULL));
create policy for_functions on document.file for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on document.file for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = file.id))));
create policy for_functions on figures.counted for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on figures.cube for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on figures.release for all to fanlight_owner
  using (true)
  with check (true);
create policy publish on figures.release for insert to fanlight_app
  with check (( SELECT identity.may('figures.count'::text) AS may));
create policy read on figures.release for select to fanlight_app
  using ((( SELECT identity.may('figures.see'::text) AS may) OR ( SELECT identity.may('figures.count'::text) AS may) OR ( SELECT identity.may('indicator.see'::text) AS may)));
create policy for_functions on figures.rule for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on figures.said for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on figures.touched for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on front_door.contact for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on front_door.contact for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = contact.id))));
create policy take on front_door.contact for update to fanlight_app
  using ((access.is_involved(id) AND (( SELECT identity.may('contact.take'::text) AS may) OR ( SELECT identity.may('own-behaviour.see'::text) AS may))))
  with check (access.is_involved(id));
create policy take_in on front_door.contact for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('intake.take-in'::text) AS may)));
create policy for_functions on front_door.returned for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on front_door.returned for select to fanlight_app
  using (access.is_involved(contact_id));
create policy take_in on front_door.returned for insert to fanlight_app
  with check ((access.is_involved(contact_id) AND ( SELECT identity.may('intake.take-in'::text) AS may)));
create policy check_with_her on front_door.safe_contact for insert to fanlight_app
  with check ((access.is_involved(thing_id) AND (( SELECT identity.may('contact.triage'::text) AS may) OR ( SELECT identity.may('case.work'::text) AS may)) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on front_door.safe_contact for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on front_door.safe_contact for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = safe_contact.thing_id))));
create policy agree on governance.action for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('governance.keep'::text) AS may) AND ((meeting_id IS NULL) OR access.is_involved(meeting_id)) AND ((owner_seat IS NULL) OR (EXISTS ( SELECT FROM governance.seat s WHERE (s.id = action.owner_seat))))));
create policy for_functions on governance.action for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on governance.action for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = action.id))));
create policy move on governance.action for update to fanlight_app
  using ((access.is_involved(id) AND (( SELECT identity.may('governance.keep'::text) AS may) OR governance.owns(id))))
  with check ((access.is_involved(id) AND ((owner_seat IS NULL) OR governance.owns(id) OR (EXISTS ( SELECT FROM governance.seat s WHERE (s.id = action.owner_seat))))));
create policy for_functions on governance.action_report for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on governance.action_report for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = action_report.action_id))));
create policy tell on governance.action_report for insert to fanlight_app
  with check ((access.is_involved(action_id) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff)) AND (( SELECT identity.may('governance.keep'::text) AS may) OR governance.owns(action_id))));
create policy for_functions on governance.attendance for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on governance.attendance for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = attendance.meeting_id))));
create policy write on governance.attendance for insert to fanlight_app
  with check ((access.is_involved(meeting_id) AND governance.writes_at(meeting_id) AND (EXISTS ( SELECT FROM governance.seat s WHERE (s.id = attendance.seat_id)))));
create policy decide on governance.decision for insert to fanlight_app
  with check ((access.is_involved(meeting_id) AND governance.writes_at(meeting_id) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on governance.decision for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on governance.decision for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = decision.meeting_id))));
create policy for_functions on governance.meeting for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on governance.meeting for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = meeting.id))));
create policy move on governance.meeting for update to fanlight_app
  using ((access.is_involved(id) AND governance.writes_for(body)))
  with check (access.is_involved(id));
create policy plan on governance.meeting for insert to fanlight_app
  with check ((access.is_involved(id) AND governance.writes_for(body)));
create policy for_functions on governance.minute for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on governance.minute for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = minute.meeting_id))));
create policy write on governance.minute for insert to fanlight_app
  with check ((access.is_involved(meeting_id) AND governance.writes_at(meeting_id) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy begin on governance.seat for insert to fanlight_app
  with check ((governance.writes_for(body) AND (kept_by = ( SELECT identity.actor_agency() AS actor_agency)) AND (begun_by = ( SELECT identity.actor_staff() AS actor_staff))));
create policy finish on governance.seat for update to fanlight_app
  using ((governance.writes_for(body) AND (kept_by = ( SELECT identity.actor_agency() AS actor_agency)) AND (until IS NULL)))
  with check ((ended_by = ( SELECT identity.actor_staff() AS actor_staff)));
create policy for_functions on governance.seat for all to fanlight_owner
  using (true)
  with check (true);
create policy own_agency on governance.seat for select to fanlight_app
  using ((( SELECT identity.may('governance.see'::text) AS may) AND (kept_by = ( SELECT identity.actor_agency() AS actor_agency))));
create policy begin on governance.seat_name for insert to fanlight_app
  with check ((( SELECT identity.may('governance.keep'::text) AS may) AND (EXISTS ( SELECT FROM governance.seat s WHERE ((s.id = seat_name.seat_id) AND ((seat_name.staff_id IS NULL) OR (seat_name.staff_id IN ( SELECT w.id FROM governance.who_may_sit(COALESCE(s.agency_id, s.kept_by)) w(id, name)))))))));
create policy for_functions on governance.seat_name for all to fanlight_owner
  using (true)
  with check (true);
create policy own_agency on governance.seat_name for select to fanlight_app
  using ((((NOT is_close) OR ( SELECT identity.may('governance.keep'::text) AS may)) AND (EXISTS ( SELECT FROM governance.seat s WHERE (s.id = seat_name.seat_id)))));
create policy for_functions on hotspots.release for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on hotspots.release for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = release.id))));
create policy move on hotspots.release for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('place.release'::text) AS may)))
  with check (access.is_involved(id));
create policy prepare on hotspots.release for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('place.release'::text) AS may) AND (prepared_by = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on hotspots.revision for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on hotspots.revision for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = revision.release_id))));
create policy say on hotspots.revision for insert to fanlight_app
  with check ((access.is_involved(release_id) AND ( SELECT identity.may('place.release'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on identity.challenge for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on identity.invitation for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on identity.passkey for all to fanlight_owner
  using (true)
  with check (true);
create policy administrators on identity.role_grant for select to fanlight_app
  using ((( SELECT identity.may('admin.people'::text) AS may) OR (( SELECT identity.may('access.approve'::text) AS may) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)) AND (staff_id IS DISTINCT FROM ( SELECT identity.actor_staff() AS actor_staff)))));
create policy ask on identity.role_grant for insert to fanlight_app
  with check ((( SELECT identity.may('admin.people'::text) AS may) AND (requested_by = ( SELECT identity.actor_staff() AS actor_staff)) AND (staff_id IS DISTINCT FROM ( SELECT identity.actor_staff() AS actor_staff)) AND ((kind = 'way-in'::text) OR (NOT identity.are_walled(staff_id, role_id)))));
create policy for_functions on identity.role_grant for all to fanlight_owner
  using (true)
  with check (true);
create policy colleagues on identity.seat for select to fanlight_app
  using ((cardinality(( SELECT me.grantees FROM identity.session me)) > 0));
create policy for_functions on identity.seat for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on identity.sent_form for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on identity.session for all to fanlight_owner
  using (true)
  with check (true);
create policy own on identity.session for select to fanlight_app
  using (((token_hash = ( SELECT sha256(convert_to(NULLIF(current_setting('app.session'::text, true), ''::text), 'UTF8'::name)) AS sha256)) AND is_standing AND (expires_at > now()) AND COALESCE((seat_until > now()), true) AND ((system_actor IS NOT NULL) OR (seen_at > (now() - make_interval(mins => idle_minutes))))));
create policy administer on identity.staff for insert to fanlight_app
  with check ((( SELECT identity.may('admin.people'::text) AS may) AND (state = 'invited'::text)));
create policy colleagues on identity.staff for select to fanlight_app
  using ((cardinality(( SELECT me.grantees FROM identity.session me)) > 0));
create policy for_functions on identity.staff for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on imports.import for all to fanlight_owner
  using (true)
  with check (true);
create policy go_on on imports.import for update to fanlight_app
  using ((access.is_involved(id) AND (( SELECT identity.may('case.import'::text) AS may) OR ( SELECT identity.may('import.work'::text) AS may))))
  with check (access.is_involved(id));
create policy involved on imports.import for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = import.id))));
create policy upload on imports.import for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('case.import'::text) AS may)));
create policy for_functions on imports.line for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on imports.line for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = line.import_id))));
create policy for_functions on imports.part for all to fanlight_owner
  using (true)
  with check (true);
create policy forget on imports.part for delete to fanlight_app
  using ((access.is_involved(import_id) AND ( SELECT identity.may('import.work'::text) AS may)));
create policy involved on imports.part for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = part.import_id))));
create policy upload on imports.part for insert to fanlight_app
  with check ((access.is_involved(import_id) AND ( SELECT identity.may('case.import'::text) AS may)));
create policy for_functions on inbox.message for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on inbox.message for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = message.question_id))));
create policy say on inbox.message for insert to fanlight_app
  with check ((access.is_involved(question_id) AND CASE WHEN from_us THEN (( SELECT identity.may('inbox.answer'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))) ELSE (( SELECT identity.may('intake.take-in'::text) AS may) AND (by_staff IS NULL)) END));
create policy shred on inbox.message for update to fanlight_app
  using ((access.is_involved(question_id) AND ( SELECT identity.may('inbox.shred'::text) AS may)))
  with check ((words IS NULL));
create policy answer on inbox.question for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('inbox.answer'::text) AS may)))
  with check (access.is_involved(id));
create policy for_functions on inbox.question for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on inbox.question for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = question.id))));
create policy take_in on inbox.question for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('intake.take-in'::text) AS may)));
create policy approve on indicator.figures_import for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('indicator.approve'::text) AS may)))
  with check (access.is_involved(id));
create policy for_functions on indicator.figures_import for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on indicator.figures_import for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = figures_import.id))));
create policy send on indicator.figures_import for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('indicator.keep'::text) AS may) AND (sent_by = ( SELECT identity.actor_staff() AS actor_staff))));
create policy begin on indicator.indicator for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('indicator.observe'::text) AS may)));
create policy for_functions on indicator.indicator for all to fanlight_owner
  using (true)
  with check (true);
create policy read on indicator.indicator for select to fanlight_app
  using ((( SELECT identity.may('indicator.see'::text) AS may) OR ( SELECT identity.may('indicator.observe'::text) AS may) OR ( SELECT identity.may('indicator.return'::text) AS may)));
create policy for_functions on indicator.observation for all to fanlight_owner
  using (true)
  with check (true);
create policy read on indicator.observation for select to fanlight_app
  using ((( SELECT identity.may('indicator.see'::text) AS may) OR ( SELECT identity.may('indicator.observe'::text) AS may) OR ( SELECT identity.may('indicator.return'::text) AS may)));
create policy record on indicator.observation for insert to fanlight_app
  with check (((access.is_involved(indicator_id) AND ((( SELECT identity.may('indicator.observe'::text) AS may) AND (method = 'computed'::text)) OR (( SELECT identity.may('indicator.approve'::text) AS may) AND (method = 'returned'::text)))) OR ((method = ANY (ARRAY['imported'::text, 'weighted'::text, 'published'::text])) AND ( SELECT identity.may('indicator.approve'::text) AS may) AND (EXISTS ( SELECT FROM indicator.figures_import f WHERE ((f.id = observation.import_id) AND (f.approved_by = ( SELECT identity.actor_staff() AS actor_staff))))))));
create policy ask on indicator.return for insert to fanlight_app
  with check ((access.is_involved(id) AND access.is_involved(indicator_id) AND ( SELECT identity.may('indicator.observe'::text) AS may) AND (sent_by IS NULL)));
create policy for_functions on indicator.return for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on indicator.return for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = return.id))));
create policy send on indicator.return for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT (identity.may('indicator.return'::text) OR identity.may('indicator.approve'::text)))))
  with check (access.is_involved(id));
create policy define on indicator.version for insert to fanlight_app
  with check ((access.is_involved(indicator_id) AND ((( SELECT identity.may('indicator.keep'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff)) AND (agreed_by IS NULL)) OR (( SELECT identity.may('indicator.approve'::text) AS may) AND (agreed_by = ( SELECT identity.actor_staff() AS actor_staff)) AND (NOT waits)) OR (( SELECT identity.may('indicator.observe'::text) AS may) AND (by_staff IS NULL)))));
create policy for_functions on indicator.version for all to fanlight_owner
  using (true)
  with check (true);
create policy read on indicator.version for select to fanlight_app
  using ((( SELECT identity.may('indicator.see'::text) AS may) OR ( SELECT identity.may('indicator.observe'::text) AS may) OR ( SELECT identity.may('indicator.return'::text) AS may)));
create policy begin on information.page for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('information.write'::text) AS may)));
create policy for_functions on information.page for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on information.page for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = page.id))));
create policy keep on information.page for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('information.write'::text) AS may)))
  with check (access.is_involved(id));
create policy deal_with on information.remark for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('information.write'::text) AS may)))
  with check ((words IS NULL));
create policy for_functions on information.remark for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on information.remark for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = remark.id))));
create policy take_in on information.remark for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('intake.take-in'::text) AS may)));
create policy for_functions on information.review for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on information.review for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = review.page_id))));
create policy judge on information.review for insert to fanlight_app
  with check ((access.is_involved(page_id) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff)) AND ( SELECT identity.may( CASE review.side WHEN 'panel'::text THEN 'information.panel'::text ELSE 'information.review'::text END) AS may)));
create policy for_functions on information.version for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on information.version for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = version.page_id))));
create policy write on information.version for insert to fanlight_app
  with check ((access.is_involved(page_id) AND ( SELECT identity.may('information.write'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on intake.draft for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on intake.reply for all to fanlight_owner
  using (true)
  with check (true);
create policy write on intake.reply for insert to fanlight_app
  with check ((access.is_involved(thing_id) AND (EXISTS ( SELECT FROM intake.thread h WHERE ((h.thing_id = reply.thing_id) AND (h.closed_by_her_at IS NULL) AND identity.may( CASE h.kind WHEN 'contact'::text THEN 'contact.triage'::text WHEN 'question'::text THEN 'inbox.answer'::text WHEN 'place'::text THEN 'place.answer'::text ELSE NULL::text END))))));
create policy for_functions on intake.sealed for all to fanlight_owner
  using (true)
  with check (true);
create policy take_in on intake.sealed for select to fanlight_app
  using (( SELECT identity.may('intake.take-in'::text) AS may));
create policy taken_in on intake.sealed for delete to fanlight_app
  using (( SELECT identity.may('intake.take-in'::text) AS may));
create policy for_functions on intake.thread for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on intake.thread for select to fanlight_app
  using (access.is_involved(thing_id));
create policy for_functions on involvement.interest for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on involvement.interest for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = interest.id))));
create policy let_go on involvement.interest for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT (identity.may('involvement.keep'::text) OR identity.may('involvement.forget'::text)))))
  with check ((said IS NULL));
create policy take_in on involvement.interest for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('intake.take-in'::text) AS may)));
create policy for_functions on job_outbox.entry for all to fanlight_owner
  using (true)
  with check (true);
create policy leave on job_outbox.entry for insert to fanlight_app
  with check ((cardinality(( SELECT identity.grantees() AS grantees)) > 0));
create policy relay_deletes on job_outbox.entry for delete to fanlight_jobs
  using (true);
create policy relay_reads on job_outbox.entry for select to fanlight_jobs
  using (true);
create policy for_functions on languages.checked for all to fanlight_owner
  using (true)
  with check (true);
create policy keep on languages.checked for insert to fanlight_app
  with check ((( SELECT identity.may('language.check'::text) AS may) AND (kept_by = ( SELECT identity.actor_staff() AS actor_staff))));
create policy see on languages.checked for select to fanlight_app
  using (( SELECT identity.may('language.check'::text) AS may));
create policy approve on message.approved_attempt for insert to fanlight_app
  with check ((( SELECT identity.may('access.approve'::text) AS may) AND access.is_involved(thing_id) AND (approved_by = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on message.approved_attempt for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on message.approved_attempt for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = approved_attempt.thing_id))));
create policy relay on message.approved_attempt for select to fanlight_app
  using (( SELECT identity.may('message.relay'::text) AS may));
create policy for_functions on message.outbox for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on message.outbox for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = outbox.thing_id))));
create policy leave on message.outbox for insert to fanlight_app
  with check (((created_by = ANY (( SELECT identity.grantees() AS grantees)::text[])) AND ((staff_id IS NOT NULL) OR ((to_sealed IS NOT NULL) AND ( SELECT identity.may('intake.take-in'::text) AS may)) OR (access.is_involved(thing_id) AND (( SELECT identity.may('case.work'::text) AS may) OR ( SELECT identity.may('contact.triage'::text) AS may)))) AND ((attempt_id IS NULL) OR (EXISTS ( SELECT FROM message.approved_attempt a WHERE ((a.id = outbox.attempt_id) AND (a.thing_id = outbox.thing_id)))))));
create policy relay on message.outbox for select to fanlight_app
  using (( SELECT identity.may('message.relay'::text) AS may));
create policy relay_sends on message.outbox for update to fanlight_app
  using (( SELECT identity.may('message.relay'::text) AS may))
  with check (( SELECT identity.may('message.relay'::text) AS may));
create policy for_functions on message.permission for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on message.permission for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = permission.thing_id))));
create policy record on message.permission for insert to fanlight_app
  with check (((created_by = ANY (( SELECT identity.grantees() AS grantees)::text[])) AND access.is_involved(thing_id) AND (( SELECT identity.may('case.work'::text) AS may) OR ( SELECT identity.may('contact.triage'::text) AS may) OR ( SELECT identity.may('contact.take'::text) AS may) OR ( SELECT identity.may('intake.take-in'::text) AS may) OR ( SELECT identity.may('import.work'::text) AS may)) AND (agency_id = ( SELECT t.agency_id FROM process.thing t WHERE (t.id = permission.thing_id))) AND ((person_id IS NULL) OR access.is_person_known(person_id)) AND ((verified_at IS NULL) OR (verified_at <= now()))));
create policy relay on message.permission for select to fanlight_app
  using (( SELECT identity.may('message.relay'::text) AS may));
create policy withdraw on message.permission for update to fanlight_app
  using (((withdrawn_at IS NULL) AND access.is_involved(thing_id) AND (( SELECT identity.may('case.work'::text) AS may) OR ( SELECT identity.may('contact.triage'::text) AS may) OR ( SELECT identity.may('contact.take'::text) AS may))))
  with check ((withdrawn_at IS NOT NULL));
create policy ask on needs.assessment for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('needs.assess'::text) AS may)));
create policy for_functions on needs.assessment for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on needs.assessment for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = assessment.id))));
create policy ask on needs.need for insert to fanlight_app
  with check ((access.is_involved(thing_id) AND ( SELECT identity.may('needs.assess'::text) AS may)));
create policy for_functions on needs.need for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on needs.need for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = need.thing_id))));
create policy for_functions on notice.read for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on notice.reader for all to fanlight_owner
  using (true)
  with check (true);
create policy approvers on people.alert for select to fanlight_app
  using ((( SELECT identity.may('access.approve'::text) AS may) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)) AND (staff_id IS DISTINCT FROM ( SELECT identity.actor_staff() AS actor_staff)) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[])))));
create policy for_functions on people.alert for all to fanlight_owner
  using (true)
  with check (true);
create policy see on people.alert for update to fanlight_app
  using ((( SELECT identity.may('access.approve'::text) AS may) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)) AND (staff_id IS DISTINCT FROM ( SELECT identity.actor_staff() AS actor_staff))))
  with check ((seen_by = ( SELECT identity.actor_staff() AS actor_staff)));
create policy for_functions on people.block_key for all to fanlight_owner
  using (true)
  with check (true);
create policy ask on people.characteristic for insert to fanlight_app
  with check ((access.is_involved(thing_id) AND (( SELECT identity.may('contact.triage'::text) AS may) OR ( SELECT identity.may('case.work'::text) AS may)) AND (person_id = ( SELECT t.person_id FROM process.thing t WHERE (t.id = characteristic.thing_id)))));
create policy for_functions on people.characteristic for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on people.characteristic for select to fanlight_app
  using (((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = characteristic.thing_id))) AND (COALESCE(( SELECT a.kind FROM identity.agency a WHERE (a.id = ( SELECT identity.actor_agency() AS actor_agency))), ''::text) <> ALL (never_shown_to))));
create policy for_functions on people.decision for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on people.decision_record for all to fanlight_owner
  using (true)
  with check (true);
create policy add on people.detail for insert to fanlight_app
  with check ((access.is_involved(thing_id) AND ( SELECT identity.may('person.recognise'::text) AS may) AND (person_id = ( SELECT t.person_id FROM process.thing t WHERE (t.id = detail.thing_id)))));
create policy for_functions on people.detail for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on people.detail for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = detail.thing_id))));
create policy for_functions on people.link_event for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on people.link_model for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on people.membership for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on people.model_use for all to fanlight_owner
  using (true)
  with check (true);
create policy add on people.name for insert to fanlight_app
  with check ((access.is_involved(thing_id) AND ( SELECT identity.may('person.recognise'::text) AS may) AND (person_id = ( SELECT t.person_id FROM process.thing t WHERE (t.id = name.thing_id)))));
create policy for_functions on people.name for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on people.name for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = name.thing_id))));
create policy for_functions on people.person for all to fanlight_owner
  using (true)
  with check (true);
create policy known on people.person for select to fanlight_app
  using (((EXISTS ( SELECT FROM access.involvement i WHERE (i.person_id = person.id))) OR ((created_xid = pg_current_xact_id_if_assigned()) AND (created_by = ANY (( SELECT me.grantees FROM identity.session me)::text[])))));
create policy make on people.person for insert to fanlight_app
  with check ((( SELECT identity.may('person.recognise'::text) AS may) AND (created_by = ANY (( SELECT me.grantees FROM identity.session me)::text[])) AND (created_xid = pg_current_xact_id())));
create policy for_functions on people.record for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on people.term for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on people.to_look for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on person_index.answer for all to fanlight_owner
  using (true)
  with check (true);
create policy own_until_two on person_index.answer for select to fanlight_app
  using (((EXISTS ( SELECT FROM person_index.match m WHERE (m.id = answer.match_id))) AND ((by_staff = ( SELECT identity.actor_staff() AS actor_staff)) OR (EXISTS ( SELECT FROM process.thing t WHERE ((t.id = answer.match_id) AND (t.state <> ALL (ARRAY['waiting'::text, 'second'::text]))))))));
create policy for_functions on person_index.kept_from for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on person_index.match for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on person_index.match for select to fanlight_app
  using (((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = match.id))) AND ( SELECT (identity.may('person.recognise'::text) OR identity.may('index.keep'::text))) AND (one_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[])) AND (other_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[]))));
create policy for_functions on person_index.told_key for all to fanlight_owner
  using (true)
  with check (true);
create policy finish on place.action for update to fanlight_app
  using ((access.is_involved(problem_id) AND ( SELECT identity.may('place.act'::text) AS may)))
  with check (access.is_involved(problem_id));
create policy for_functions on place.action for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on place.action for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = action.problem_id))));
create policy plan on place.action for insert to fanlight_app
  with check ((access.is_involved(problem_id) AND ( SELECT identity.may('place.act'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on place.answer for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on place.answer for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = answer.report_id))));
create policy take_in on place.answer for insert to fanlight_app
  with check ((access.is_involved(report_id) AND ( SELECT identity.may('intake.take-in'::text) AS may)));
create policy for_functions on place.feedback for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on place.feedback for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = feedback.problem_id))));
create policy publish on place.feedback for insert to fanlight_app
  with check ((access.is_involved(problem_id) AND ( SELECT identity.may('place.moderate'::text) AS may)));
create policy begin on place.problem for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('place.moderate'::text) AS may)));
create policy for_functions on place.problem for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on place.problem for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = problem.id))));
create policy work on place.problem for update to fanlight_app
  using ((access.is_involved(id) AND (( SELECT identity.may('place.act'::text) AS may) OR ( SELECT identity.may('place.moderate'::text) AS may))))
  with check (access.is_involved(id));
create policy for_functions on place.report for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on place.report for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = report.id))));
create policy moderate on place.report for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('place.moderate'::text) AS may)))
  with check (((problem_id IS NULL) OR access.is_involved(problem_id)));
create policy take_in on place.report for insert to fanlight_app
  with check ((access.is_involved(id) AND (problem_id IS NULL) AND ( SELECT identity.may('intake.take-in'::text) AS may)));
create policy change on process.clock for update to fanlight_app
  using (access.is_involved(thing_id))
  with check (access.is_involved(thing_id));
create policy for_functions on process.clock for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on process.clock for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = clock.thing_id))));
create policy run on process.clock for insert to fanlight_app
  with check ((access.is_involved(thing_id) AND ((given_by IS NULL) OR (given_by = ANY (( SELECT me.grantees FROM identity.session me)::text[])))));
create policy for_functions on process.step for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on process.step for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = step.thing_id))));
create policy take on process.step for insert to fanlight_app
  with check (((by = ANY (( SELECT me.grantees FROM identity.session me)::text[])) AND (NOT (agency_id IS DISTINCT FROM ( SELECT identity.actor_agency() AS actor_agency))) AND process.may_step(thing_id, step) AND access.is_involved(thing_id)));
create policy change on process.thing for update to fanlight_app
  using (access.is_involved(id))
  with check (access.is_involved(id));
create policy for_functions on process.thing for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on process.thing for select to fanlight_app
  using (((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = thing.id))) OR ((opened_xid = pg_current_xact_id_if_assigned()) AND (opened_by = ANY (( SELECT me.grantees FROM identity.session me)::text[])))));
create policy open on process.thing for insert to fanlight_app
  with check (((opened_by = ANY (( SELECT me.grantees FROM identity.session me)::text[])) AND (opened_xid = pg_current_xact_id()) AND ((parent_id IS NULL) OR access.is_involved(parent_id)) AND ((person_id IS NULL) OR access.is_person_known(person_id))));
create policy whom_it_is_about on process.thing as restrictive for update to fanlight_app
  using (true)
  with check (((person_id IS NULL) OR access.is_person_known(person_id) OR people.may_join(person_id)));
create policy count on professional.link_sent for select to fanlight_app
  using (( SELECT identity.may('intake.take-in'::text) AS may));
create policy for_functions on professional.link_sent for all to fanlight_owner
  using (true)
  with check (true);
create policy forget on professional.link_sent for delete to fanlight_app
  using ((( SELECT identity.may('intake.take-in'::text) AS may) AND (sent_at < (now() - '1 day'::interval))));
create policy note on professional.link_sent for insert to fanlight_app
  with check (( SELECT identity.may('intake.take-in'::text) AS may));
create policy answer on professional.request for update to fanlight_app
  using ((access.is_involved(id) AND (( SELECT identity.may('contact.refer'::text) AS may) OR ( SELECT identity.may('contact.triage'::text) AS may))))
  with check (access.is_involved(id));
create policy begin on professional.request for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('contact.refer'::text) AS may)));
create policy for_functions on professional.request for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on professional.request for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = request.id))));
create policy for_functions on publications.audit for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on publications.audit for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = audit.edition_id))));
create policy record on publications.audit for insert to fanlight_app
  with check ((access.is_involved(edition_id) AND ( SELECT identity.may('publication.check'::text) AS may)));
create policy for_functions on publications.basis for all to fanlight_owner
  using (true)
  with check (true);
create policy for_functions on publications.edition for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on publications.edition for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = edition.id))));
create policy move on publications.edition for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT (identity.may('publication.prepare'::text) OR identity.may('publication.sign'::text) OR identity.may('publication.check'::text)))))
  with check (access.is_involved(id));
create policy prepare on publications.edition for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('publication.prepare'::text) AS may) AND (prepared_by = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on queue.entry for all to fanlight_owner
  using (true)
  with check (true);
create policy own_queue on queue.entry for select to fanlight_app
  using (( CASE WHEN (kind = 'own-behaviour'::text) THEN ( SELECT identity.may('own-behaviour.see'::text) AS may) ELSE ( SELECT identity.may('contact.see'::text) AS may) END AND ( SELECT true FROM access.involvement i WHERE (i.thing_id = entry.thing_id) LIMIT 1)));
create policy answer on referral.referral for update to fanlight_app
  using ((access.is_involved(id) AND (( SELECT identity.may('referral.answer'::text) AS may) OR ( SELECT identity.may('referral.send'::text) AS may))))
  with check (access.is_involved(id));
create policy for_functions on referral.referral for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on referral.referral for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = referral.id))));
create policy send on referral.referral for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('referral.send'::text) AS may)));
create policy for_functions on relationship.link for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on relationship.link for select to fanlight_app
  using (((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = link.id))) AND (NOT ( SELECT identity.may('own-behaviour.see'::text) AS may)) AND (person_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[])) AND (other_id <> ALL (( SELECT access.hidden() AS hidden)::uuid[]))));
create policy judge on relationship.link for update to fanlight_app
  using ((access.is_involved(id) AND (( SELECT identity.may('person.recognise'::text) AS may) OR ( SELECT identity.may('contact.triage'::text) AS may))))
  with check (access.is_involved(id));
create policy record on relationship.link for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('person.recognise'::text) AS may) AND (EXISTS ( SELECT FROM (process.thing t JOIN process.thing p ON ((p.id = t.parent_id))) WHERE ((t.id = link.id) AND (t.person_id = link.other_id) AND (p.person_id = link.person_id))))));
create policy for_functions on reports.commentary for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on reports.commentary for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = commentary.report_id))));
create policy say on reports.commentary for insert to fanlight_app
  with check ((access.is_involved(report_id) AND ( SELECT identity.may('governance.keep'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on reports.file for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on reports.file for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = file.report_id))));
create policy issue on reports.file for insert to fanlight_app
  with check ((access.is_involved(report_id) AND ( SELECT identity.may('governance.keep'::text) AS may)));
create policy for_functions on reports.paper for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on reports.paper for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = paper.report_id))));
create policy put on reports.paper for insert to fanlight_app
  with check ((access.is_involved(report_id) AND access.is_involved(meeting_id) AND ( SELECT identity.may('governance.keep'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on reports.plan_page for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on reports.plan_page for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = plan_page.meeting_id))));
create policy put on reports.plan_page for insert to fanlight_app
  with check ((access.is_involved(meeting_id) AND ( SELECT identity.may('governance.keep'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on reports.report for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on reports.report for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = report.id))));
create policy move on reports.report for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('governance.keep'::text) AS may)))
  with check (access.is_involved(id));
create policy prepare on reports.report for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('governance.keep'::text) AS may) AND (prepared_by = ( SELECT identity.actor_staff() AS actor_staff)) AND ((before_id IS NULL) OR access.is_involved(before_id))));
create policy begin on risk.assessment for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('risk.assess'::text) AS may)));
create policy finish on risk.assessment for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('risk.assess'::text) AS may)))
  with check (access.is_involved(id));
create policy for_functions on risk.assessment for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on risk.assessment for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = assessment.id))));
create policy for_functions on risk_register.placement for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on risk_register.placement for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = placement.risk_id))));
create policy keep on risk_register.placement for insert to fanlight_app
  with check ((access.is_involved(risk_id) AND ((( SELECT identity.may('governance.keep'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))) OR (( SELECT identity.may('risk-register.watch'::text) AS may) AND (because = 'missed'::text)))));
create policy for_functions on risk_register.reason for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on risk_register.reason for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = reason.risk_id))));
create policy keep on risk_register.reason for insert to fanlight_app
  with check ((access.is_involved(risk_id) AND ( SELECT identity.may('governance.keep'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy change on risk_register.risk for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('governance.keep'::text) AS may)))
  with check (access.is_involved(id));
create policy for_functions on risk_register.risk for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on risk_register.risk for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = risk.id))));
create policy raise on risk_register.risk for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('governance.keep'::text) AS may)));
create policy for_functions on risk_register.score for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on risk_register.score for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = score.risk_id))));
create policy keep on risk_register.score for insert to fanlight_app
  with check ((access.is_involved(risk_id) AND ( SELECT identity.may('governance.keep'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on service.capacity for all to fanlight_owner
  using (true)
  with check (true);
create policy keep on service.capacity for insert to fanlight_app
  with check ((( SELECT identity.may('service.keep'::text) AS may) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)) AND (kept_by = ( SELECT identity.actor_staff() AS actor_staff))));
create policy see on service.capacity for select to fanlight_app
  using ((( SELECT identity.may('referral.send'::text) AS may) OR (( SELECT identity.may('service.keep'::text) AS may) AND (agency_id = ( SELECT identity.actor_agency() AS actor_agency)))));
create policy administrators on set_up.checked for select to fanlight_app
  using (( SELECT identity.may('admin.setup'::text) AS may));
create policy for_functions on set_up.checked for all to fanlight_owner
  using (true)
  with check (true);
create policy say on set_up.checked for insert to fanlight_app
  with check ((( SELECT identity.may('admin.setup'::text) AS may) AND (staff_id = ( SELECT identity.actor_staff() AS actor_staff))));
create policy say_again on set_up.checked for update to fanlight_app
  using (( SELECT identity.may('admin.setup'::text) AS may))
  with check ((( SELECT identity.may('admin.setup'::text) AS may) AND (staff_id = ( SELECT identity.actor_staff() AS actor_staff))));
create policy add on strategy.evidence for insert to fanlight_app
  with check ((( SELECT identity.may('strategy.deliver'::text) AS may) AND access.is_involved(id) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy for_functions on strategy.evidence for all to fanlight_owner
  using (true)
  with check (true);
create policy see on strategy.evidence for select to fanlight_app
  using ((( SELECT identity.may('strategy.see'::text) AS may) AND ((review_on IS NULL) OR (review_on > CURRENT_DATE) OR (withdrawn_why IS NOT NULL) OR access.is_involved(id))));
create policy withdraw on strategy.evidence for update to fanlight_app
  using ((( SELECT identity.may('strategy.deliver'::text) AS may) AND access.is_involved(id)))
  with check (true);
create policy for_functions on strategy.item for all to fanlight_owner
  using (true)
  with check (true);
create policy keep on strategy.item for insert to fanlight_app
  with check ((( SELECT identity.may('strategy.keep'::text) AS may) AND access.is_involved(strategy_id) AND ((id = strategy_id) OR strategy.is_one(strategy_id))));
create policy see on strategy.item for select to fanlight_app
  using (( SELECT identity.may('strategy.see'::text) AS may));
create policy close on strategy.item_version for update to fanlight_app
  using (((valid_to = 'infinity'::timestamp with time zone) AND (EXISTS ( SELECT FROM strategy.item i WHERE ((i.id = item_version.item_id) AND ( SELECT identity.may('strategy.keep'::text) AS may) AND access.is_involved(i.strategy_id))))))
  with check (true);
create policy for_functions on strategy.item_version for all to fanlight_owner
  using (true)
  with check (true);
create policy see on strategy.item_version for select to fanlight_app
  using (( SELECT identity.may('strategy.see'::text) AS may));
create policy write on strategy.item_version for insert to fanlight_app
  with check (((author = ANY (( SELECT me.grantees FROM identity.session me)::text[])) AND (EXISTS ( SELECT FROM strategy.item i WHERE ((i.id = item_version.item_id) AND ( SELECT identity.may('strategy.keep'::text) AS may) AND access.is_involved(i.strategy_id))))));
create policy close on strategy.link for update to fanlight_app
  using (((valid_to = 'infinity'::timestamp with time zone) AND ( SELECT identity.may('strategy.keep'::text) AS may) AND access.is_involved(strategy_id)))
  with check (true);
create policy for_functions on strategy.link for all to fanlight_owner
  using (true)
  with check (true);
create policy keep on strategy.link for insert to fanlight_app
  with check ((( SELECT identity.may('strategy.keep'::text) AS may) AND access.is_involved(strategy_id) AND (author = ANY (( SELECT me.grantees FROM identity.session me)::text[]))));
create policy see on strategy.link for select to fanlight_app
  using (( SELECT identity.may('strategy.see'::text) AS may));
create policy for_functions on strategy.report for all to fanlight_owner
  using (true)
  with check (true);
create policy see on strategy.report for select to fanlight_app
  using (( SELECT identity.may('strategy.see'::text) AS may));
create policy tell on strategy.report for insert to fanlight_app
  with check ((( SELECT identity.may('strategy.deliver'::text) AS may) AND access.is_involved(action_id) AND (NOT (by_staff IS DISTINCT FROM ( SELECT identity.actor_staff() AS actor_staff)))));
create policy for_functions on support.goal for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on support.goal for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = goal.id))));
create policy set_goal on support.goal for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('case.work'::text) AS may)));
create policy answer on support.outcome for insert to fanlight_app
  with check ((access.is_involved(review_id) AND ((case_id IS NULL) OR access.is_involved(case_id)) AND ( SELECT identity.may('case.work'::text) AS may)));
create policy for_functions on support.outcome for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on support.outcome for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = outcome.review_id))));
create policy begin on support.plan for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('case.work'::text) AS may)));
create policy for_functions on support.plan for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on support.plan for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = plan.id))));
create policy keep on support.plan for update to fanlight_app
  using ((access.is_involved(id) AND ( SELECT identity.may('case.work'::text) AS may)))
  with check (access.is_involved(id));
create policy for_functions on support.plan_text for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on support.plan_text for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = plan_text.plan_id))));
create policy write on support.plan_text for insert to fanlight_app
  with check ((access.is_involved(plan_id) AND ( SELECT identity.may('case.work'::text) AS may) AND (by_staff = ( SELECT identity.actor_staff() AS actor_staff))));
create policy begin on support.review for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('case.work'::text) AS may)));
create policy for_functions on support.review for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on support.review for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = review.id))));
create policy add on support.task for insert to fanlight_app
  with check ((access.is_involved(id) AND ( SELECT identity.may('case.work'::text) AS may)));
create policy for_functions on support.task for all to fanlight_owner
  using (true)
  with check (true);
create policy involved on support.task for select to fanlight_app
  using ((EXISTS ( SELECT FROM access.involvement i WHERE (i.thing_id = task.id))));

-- Functions

CREATE OR REPLACE FUNCTION access.agencies_of(grantee text)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return case split_part(grantee, ':', 1)
    when 'role' then array[split_part(substr(grantee, 6), '/', 1)]
    when 'team' then array(select m.agency_id from identity.team m where m.id = substr(grantee, 6))
    else array(select s.agency_id from identity.seat s
      where s.ended_at is null and coalesce(s.until > now(), true) and grantee in ('seat:' || s.id, 'staff:' || s.staff_id))
  end;
end $function$;
CREATE OR REPLACE FUNCTION access.answers_for(of_thing uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.grantee from access.involvement i join process.thing t on t.id = i.thing_id
  where i.thing_id = of_thing and identity.actor_staff() is null
    and i.ended_at is null and i.until is null and split_part(i.grantee, ':', 1) in ('team', 'role')
    and t.agency_id = any (access.agencies_of(i.grantee))
  order by i.grantee like 'team:%' desc, i.since limit 1
$function$;
CREATE OR REPLACE FUNCTION access.ask_conflict(of_staff uuid, wanted_reference text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  wanted_thing uuid := (select t.id from process.thing t where t.reference = wanted_reference);
  wanted_person uuid := coalesce(
    people.id_of(wanted_reference), (select t.person_id from process.thing t where t.id = wanted_thing));
begin
  if not identity.may('access.conflict') or of_staff = identity.actor_staff() then
    raise exception 'another person asks, whose work it is' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(wanted_person, wanted_thing) is null
     or wanted_person = any (access.hidden()) or wanted_thing = any (access.hidden()) then
    return false;
  end if;
  perform audit.append('conflict.asked', wanted_thing, wanted_person, jsonb_build_object('staff', of_staff));
  return exists (
    with recursive origin as (
      select t.id, t.parent_id from process.thing t where t.id = wanted_thing
      union select t.id, t.parent_id from process.thing t join origin o on t.id = o.parent_id)
    select from access.conflict c
    where c.staff_id = of_staff and c.ended_at is null and c.agency_id = identity.actor_agency()
      and (c.person_id = wanted_person or c.thing_id in (select o.id from origin o)
        or (select t.person_id from process.thing t where t.id = c.thing_id) = wanted_person));
end $function$;
CREATE OR REPLACE FUNCTION access.audited_references(ids uuid[], wanted text)
 RETURNS TABLE(id uuid, reference text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select named.id, named.reference
  from (
    select t.id, t.reference from process.thing t where t.id = any (ids) or t.reference = wanted
    union all
    select p.id, p.reference from people.named(ids, wanted) p) as named
  where identity.may('audit.see') and named.id <> all (access.hidden())
    and exists (
      select from audit.entry e
      where e.agency_id = identity.actor_agency() and (e.thing_id = named.id or e.person_id = named.id))
$function$;
CREATE OR REPLACE FUNCTION access.break_glass(new_id uuid, wanted_reference text, name_keys bigint[], sealed_reason bytea, lasts interval)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  actor identity.session := identity.current_session();
  own_agency text := identity.actor_agency();
  hidden uuid[] := access.hidden();
  wanted process.thing;
  side text;
  opens boolean;
  ends timestamptz := now() + least(lasts, interval '4 hours');
begin
  if not identity.may('access.break-glass') or actor.staff_id is null
     or not coalesce(actor.stepped_up_until > now(), false) then
    raise exception 'break-glass needs the permission and a fresh sign-in' using errcode = 'insufficient_privilege';
  end if;
  select * into wanted from process.thing t where t.reference = wanted_reference;
  side := people.side_if_named(wanted.person_id, name_keys);
  opens := coalesce(side is not null and (side <> 'causing-harm' or wanted.agency_id = own_agency)
    and wanted.id <> all (hidden), false);
  insert into access.break_glass (id, staff_id, seat_id, thing_id, agency_id, reason_sealed, until, opened)
  values (new_id, actor.staff_id, actor.seat_id, wanted.id, coalesce(wanted.agency_id, own_agency), sealed_reason,
    ends, opens);
  if opens then
    insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, until, granted_by)
    values (new_id, wanted.id, 'staff:' || actor.staff_id, 'break-glass', 'it was an emergency', 'to protect someone',
      ends, 'staff:' || actor.staff_id);
    perform audit.append('break-glass.opened', wanted.id, wanted.person_id, '{}');
  end if;
end $function$;
CREATE OR REPLACE FUNCTION access.colleagues(of_thing uuid, wanted text, seeing boolean)
 RETURNS TABLE(id uuid, name text, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select distinct on (p.name, p.id) p.id, p.name, r.name
  from identity.seat s
  join identity.staff p on p.id = s.staff_id and p.state = 'active'
  join identity.role r on r.id = s.role_id
  join identity.role_permission m on m.role_id = s.role_id and m.permission = wanted
  where access.is_involved(of_thing) and s.agency_id = identity.actor_agency()
    and s.ended_at is null and coalesce(s.until > now(), true)
    and (not seeing or exists (
      select from access.involvement i
      where i.thing_id = of_thing and i.ended_at is null and (i.until is null or i.until > now())
        and i.capacity <> 'break-glass'
        and i.grantee in ('staff:' || p.id, 'seat:' || s.id, 'team:' || s.team_id, 'role:' || s.agency_id || '/' || s.role_id)))
    and not access.is_hidden_from(p.id, of_thing)
  order by p.name, p.id, r.name
$function$;
CREATE OR REPLACE FUNCTION access.conflict_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare whose uuid := coalesce(new.staff_id, old.staff_id);
begin
  perform from identity.staff p where p.id = whose for no key update;
  update identity.session set seat_id = seat_id where staff_id = whose;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION access.conflicts_about(wanted uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select array(select c.id from access.conflict c where c.person_id = wanted and c.ended_at is null order by c.id)
$function$;
CREATE OR REPLACE FUNCTION access.describe_session()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from identity.staff p where p.id = new.staff_id for share;
  new.is_conflicted := exists (
    select from access.conflict c where c.staff_id = new.staff_id and c.ended_at is null);
  return new;
end $function$;
CREATE OR REPLACE FUNCTION access.has_lost(of_staff uuid, of_thing uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return not exists (
    select from process.thing t
    join identity.seat s on s.agency_id = t.agency_id and s.staff_id = of_staff
      and s.ended_at is null and coalesce(s.until > now(), true)
    join identity.staff p on p.id = s.staff_id and p.state = 'active'
    where t.id = of_thing)
  or access.is_hidden_from(of_staff, of_thing);
end $function$;
CREATE OR REPLACE FUNCTION access.hidden()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  actor identity.session := identity.current_session();
  who uuid := actor.staff_id;
begin
  if not coalesce(actor.is_conflicted, false) then
    return '{}';
  end if;
  return (
    with recursive said as (
      select c.person_id, c.thing_id from access.conflict c where c.staff_id = who and c.ended_at is null),
    -- A contact not yet recognised, once it is, hides the person it turns out to be about.
    person as (
      select s.person_id as id from said s where s.person_id is not null
      union select t.person_id from said s join process.thing t on t.id = s.thing_id where t.person_id is not null),
    thing as (
      select b.id from (
        select s.thing_id as id from said s where s.thing_id is not null
        union select t.id from process.thing t join person p on t.person_id = p.id) as b
      union select t.id from process.thing t join thing h on t.parent_id = h.id)
    select coalesce(array_agg(h.id), '{}') from (select id from person union select id from thing) as h);
end $function$;
CREATE OR REPLACE FUNCTION access.is_hidden_from(of_staff uuid, of_thing uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from access.conflict c where c.staff_id = of_staff and c.ended_at is null) then
    return false;
  end if;
  return (
    with recursive said as (
      select c.person_id, c.thing_id from access.conflict c where c.staff_id = of_staff and c.ended_at is null),
    origin as (
      select t.id, t.person_id, t.parent_id from process.thing t where t.id = of_thing
      union select t.id, t.person_id, t.parent_id from process.thing t join origin o on t.id = o.parent_id)
    select exists (
      select from origin o join said s on s.thing_id = o.id or s.person_id = o.person_id
        or o.person_id = (select t.person_id from process.thing t where t.id = s.thing_id)));
end $function$;
CREATE OR REPLACE FUNCTION access.is_involved(in_thing uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare actor identity.session := identity.current_session();
begin
  return exists (
    select from access.involvement i
    where i.thing_id = in_thing and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee = any (actor.grantees) and (not actor.is_conflicted or i.thing_id <> all (access.hidden())))
  or exists (
    select from process.thing t
    where t.id = in_thing and t.opened_xid = pg_current_xact_id_if_assigned() and t.opened_by = any (actor.grantees));
end $function$;
CREATE OR REPLACE FUNCTION access.is_person_known(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  mine text[] := identity.grantees();
  hid uuid[] := access.hidden();
begin
  return exists (
    select from access.involvement i
    where i.person_id = wanted and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee = any (mine) and i.thing_id <> all (hid));
end $function$;
CREATE OR REPLACE FUNCTION access.lift_conflict(of_conflict uuid, sealed_reason bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare lifted access.conflict;
begin
  update access.conflict c
  set ended_at = now(), lifted_by = 'staff:' || identity.actor_staff(), lifted_sealed = sealed_reason
  where c.id = of_conflict and c.ended_at is null and identity.may('access.conflict')
    and c.agency_id = identity.actor_agency() and c.staff_id <> identity.actor_staff()
    and coalesce(c.person_id, c.thing_id) <> all (access.hidden())
  returning * into lifted;
  if lifted.id is null then return false; end if;
  perform audit.append('conflict.lifted', lifted.thing_id, lifted.person_id,
    jsonb_build_object('staff', lifted.staff_id));
  return true;
end $function$;
CREATE OR REPLACE FUNCTION access.may_give(of_thing uuid, lasting timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from access.involvement i
    where i.thing_id = of_thing and i.ended_at is null and (i.until is null or i.until > now())
      and (i.until is null or i.until >= lasting) and i.capacity <> 'break-glass'
      and i.grantee = any (identity.grantees())
      and i.thing_id <> all (access.hidden()))
  or exists (
    select from process.thing t
    where t.id = of_thing and t.opened_xid = pg_current_xact_id_if_assigned()
      and t.opened_by = any (identity.grantees()))
$function$;
CREATE OR REPLACE FUNCTION access.may_stop(of_involvement uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  actor identity.session := identity.current_session();
  given record;
begin
  select i.thing_id, i.grantee, i.granted_by, t.agency_id into given
  from access.involvement i join process.thing t on t.id = i.thing_id
  where i.id = of_involvement and i.ended_at is null and coalesce(i.until > now(), true);
  if given.thing_id is null or (given.granted_by = any (actor.grantees)
      or ('access.grant' = any (actor.permissions) and given.agency_id = actor.agency_id)) is not true then
    return false;
  end if;
  return access.is_involved(given.thing_id)
    and (given.agency_id <> all (access.agencies_of(given.grantee)) or exists (
      select from access.involvement o
      where o.thing_id = given.thing_id and o.id <> of_involvement and o.ended_at is null and o.until is null
        and given.agency_id = any (access.agencies_of(o.grantee))));
end $function$;
CREATE OR REPLACE FUNCTION access.move_conflicts(moved uuid[], from_person uuid, to_person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update access.conflict set person_id = to_person where id = any (moved) and person_id = from_person
$function$;
CREATE OR REPLACE FUNCTION access.person_of_thing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.person_id := (select t.person_id from process.thing t where t.id = new.thing_id);
  return new;
end $function$;
CREATE OR REPLACE FUNCTION access.record_conflict(new_id uuid, of_staff uuid, wanted_reference text, new_kind text, sealed_reason bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  keeper uuid := identity.actor_staff();
  wanted_person uuid := people.id_of(wanted_reference);
  wanted_thing uuid;
begin
  if not identity.may('access.conflict') or keeper is null or of_staff = keeper then
    raise exception 'a conflict is recorded by another person, whose work it is' using errcode = 'insufficient_privilege';
  end if;
  -- A person's own reference is no thing's: she stays found.
  wanted_thing := (select t.id from process.thing t where t.reference = wanted_reference);
  wanted_person := coalesce(wanted_person, (select t.person_id from process.thing t where t.id = wanted_thing));
  if coalesce(wanted_person, wanted_thing) is null
     or coalesce(wanted_person, wanted_thing) = any (access.hidden()) then
    return false;
  end if;
  insert into access.conflict (
    id, staff_id, person_id, thing_id, kind, recorded_by, agency_id, reference, reason_sealed)
  values (new_id, of_staff, wanted_person, case when wanted_person is null then wanted_thing end, new_kind,
    'staff:' || keeper, identity.actor_agency(), wanted_reference, sealed_reason);
  perform audit.append('conflict.recorded', wanted_thing, wanted_person, jsonb_build_object('staff', of_staff));
  return true;
end $function$;
CREATE OR REPLACE FUNCTION access.review_break_glass(of_use uuid, new_verdict text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare used access.break_glass;
begin
  update access.break_glass b
  set reviewed_by = identity.actor_staff(), reviewed_at = now(), verdict = new_verdict
  where b.id = of_use and b.reviewed_at is null and identity.may('access.approve')
    and b.agency_id = identity.actor_agency() and b.staff_id <> identity.actor_staff()
    and (b.thing_id is null or b.thing_id <> all (access.hidden()))
  returning * into used;
  if used.id is null then return false; end if;
  if new_verdict = 'not-justified' then
    update access.involvement set ended_at = now() where id = used.id and ended_at is null;
  end if;
  return true;
end $function$;
CREATE OR REPLACE FUNCTION access.reviewers_of(of_use uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select distinct s.staff_id
  from access.break_glass b
  join identity.seat s on s.agency_id = b.agency_id and s.staff_id <> b.staff_id
    and s.ended_at is null and coalesce(s.until > now(), true)
  join identity.role_permission r on r.role_id = s.role_id and r.permission = 'access.approve'
  join identity.staff p on p.id = s.staff_id and p.state = 'active'
  where b.id = of_use and identity.may('access.tell-reviewers')
$function$;
CREATE OR REPLACE FUNCTION access.stop_sharing(involvement_id uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with ended as (
    update access.involvement i set ended_at = now()
    where i.id = involvement_id and access.may_stop(i.id)
    returning 1)
  select exists (select from ended)
$function$;
CREATE OR REPLACE FUNCTION access.stoppable(of_involvement uuid)
 RETURNS TABLE(thing_id uuid, person_id uuid, grantee text, basis text, purpose text, parts text[], since timestamp with time zone, until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.thing_id, i.person_id, i.grantee, i.basis, i.purpose, i.parts, i.since, i.until
  from access.involvement i where i.id = of_involvement and access.may_stop(i.id)
$function$;
CREATE OR REPLACE FUNCTION access.who_knew(of_thing uuid)
 RETURNS TABLE(id uuid, grantee text, capacity text, basis text, purpose text, parts text[], since timestamp with time zone, until timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not access.is_involved(of_thing) then return; end if;
  return query
    with ended as materialized (
      select * from access.involvement i where i.thing_id = of_thing and i.ended_at is not null
      union all
      select * from access.involvement i where i.thing_id = of_thing and i.ended_at is null and i.until <= now())
    select distinct on (e.grantee) e.id, e.grantee, e.capacity, e.basis, e.purpose, e.parts, e.since,
      least(e.ended_at, e.until) as ends
    from ended e
    where e.grantee not like 'system:%' and not exists (
      select from access.involvement o
      where o.thing_id = of_thing and o.grantee = e.grantee and o.ended_at is null and (o.until is null or o.until > now()))
    order by e.grantee, ends desc;
end $function$;
CREATE OR REPLACE FUNCTION access.who_knows(of_thing uuid)
 RETURNS TABLE(id uuid, grantee text, capacity text, basis text, purpose text, parts text[], since timestamp with time zone, until timestamp with time zone, may_stop boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not access.is_involved(of_thing) then return; end if;
  return query
    select i.id, i.grantee, i.capacity, i.basis, i.purpose, i.parts, i.since, i.until, access.may_stop(i.id)
    from access.involvement i
    where i.thing_id = of_thing and i.ended_at is null and (i.until is null or i.until > now())
      and i.grantee not like 'system:%'
    order by i.since;
end $function$;
CREATE OR REPLACE FUNCTION audit.add_checkpoint(new_id bigint, new_at timestamp with time zone, sealed jsonb, new_key_id text, new_prev bytea, new_hash bytea, new_signature bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare last audit.checkpoint;
begin
  perform pg_advisory_xact_lock(hashtextextended('fanlight audit checkpoint', 0));
  select * into last from audit.checkpoint order by id desc limit 1;
  if new_id is distinct from coalesce(last.id, 0) + 1
     or new_prev is distinct from coalesce(last.hash, decode(repeat('00', 32), 'hex')) then
    raise exception 'checkpoint % does not follow the last one', new_id using errcode = 'FL003';
  end if;
  insert into audit.checkpoint (id, at, heads, key_id, prev_hash, hash, signature)
  values (new_id, new_at, sealed, new_key_id, new_prev, new_hash, new_signature);
  -- A head that a request holds right now stays marked as unsealed and is merely sealed once more next time.
  update audit.stream_head h set sealed_seq = free.seq
  from (
    select held.stream_id, (line ->> 1)::bigint as seq
    from jsonb_array_elements(sealed) as line join audit.stream_head held on held.stream_id = (line ->> 0)::uuid
    for no key update of held skip locked
  ) as free
  where h.stream_id = free.stream_id and h.sealed_seq < free.seq;
end $function$;
CREATE OR REPLACE FUNCTION audit.append(new_event text, of_thing uuid, of_person uuid, coded jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET lock_timeout TO '5s'
AS $function$
declare
  actor identity.session := identity.current_session();
  head audit.stream_head;
  entry audit.entry;
begin
  if actor.token_hash is null then
    raise exception 'nobody is signed in, so nothing can be recorded' using errcode = 'insufficient_privilege';
  end if;
  select * into head from audit.stream_head where stream_id = actor.stream_id for update;
  if not found then
    insert into audit.stream_head (stream_id, seq, hash, at)
    values (actor.stream_id, 0, decode(repeat('00', 32), 'hex'), clock_timestamp()) on conflict do nothing;
    select * into head from audit.stream_head where stream_id = actor.stream_id for update;
  end if;
  entry.stream_id := actor.stream_id;
  entry.seq := head.seq + 1;
  -- A machine's clock may be set back; the times of a stream never are, so that one that is was tampered with.
  entry.at := greatest(clock_timestamp(), head.at);
  entry.by := coalesce('staff:' || actor.staff_id, 'system:' || actor.system_actor);
  entry.seat_id := actor.seat_id;
  entry.agency_id := (select s.agency_id from identity.seat s where s.id = actor.seat_id);
  entry.event := new_event;
  entry.thing_id := of_thing;
  entry.person_id := of_person;
  entry.detail := coalesce(coded, '{}');
  entry.prev_hash := head.hash;
  entry.hash := audit.entry_hash(entry);
  insert into audit.entry select entry.*;
  update audit.stream_head set seq = entry.seq, hash = entry.hash, at = entry.at where stream_id = entry.stream_id;
end $function$;
CREATE OR REPLACE FUNCTION audit.checkpoint_line(c audit.checkpoint)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select json_build_object('kind', 'checkpoint', 'id', c.id,
    'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'keyId', c.key_id,
    'prev', encode(c.prev_hash, 'hex'), 'hash', encode(c.hash, 'hex'), 'signature', encode(c.signature, 'hex'),
    'heads', c.heads)::text
$function$;
CREATE OR REPLACE FUNCTION audit.checkpoints_from(first_id bigint, at_most integer)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select audit.checkpoint_line(c) from audit.checkpoint c where c.id >= first_id order by c.id limit at_most
$function$;
CREATE OR REPLACE FUNCTION audit.coded_value(value jsonb)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return case jsonb_typeof(value)
    when 'number' then 'n:' || trim_scale((value #>> '{}')::numeric)
    when 'boolean' then 'b:' || (value #>> '{}')
    else 's:' || (value #>> '{}')
  end;
end $function$;
CREATE OR REPLACE FUNCTION audit.entry_hash(entry audit.entry)
 RETURNS bytea
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return (select sha256(entry.prev_hash || convert_to(
    string_agg(coalesce(octet_length(convert_to(field.value, 'UTF8')) || ':' || field.value, '~') || ',', ''
      order by field.place), 'UTF8'))
  from unnest(
    array['fanlight-audit-1', entry.stream_id::text, entry.seq::text, audit.exact_time(entry.at), (entry).by,
      entry.seat_id::text, entry.agency_id, entry.event, entry.thing_id::text, entry.person_id::text]
    || array(
      select part from (
        select d.key as of_key, p.place, p.part
        from jsonb_each(entry.detail) d, lateral (values (1, d.key), (2, audit.coded_value(d.value))) p (place, part)
      ) as parts order by of_key collate "C", place)
  ) with ordinality as field (value, place));
end $function$;
CREATE OR REPLACE FUNCTION audit.entry_line(e audit.entry, open boolean)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case
    when open then json_build_object('kind', 'entry', 'stream', e.stream_id, 'seq', e.seq,
      'at', audit.exact_time(e.at), 'by', e.by, 'seat', e.seat_id, 'agency', e.agency_id, 'event', e.event,
      'thing', e.thing_id, 'person', e.person_id, 'detail', e.detail,
      'prev', encode(e.prev_hash, 'hex'), 'hash', encode(e.hash, 'hex'))
    else json_build_object('kind', 'veiled', 'stream', e.stream_id, 'seq', e.seq,
      'prev', encode(e.prev_hash, 'hex'), 'hash', encode(e.hash, 'hex'))
  end::text
$function$;
CREATE OR REPLACE FUNCTION audit.exact_time(at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
end $function$;
CREATE OR REPLACE FUNCTION audit.export_lines(for_agency text, everything boolean, hidden uuid[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
  (select audit.checkpoint_line(c) from audit.checkpoint c order by c.id)
  union all
  (select json_build_object('kind', 'head', 'stream', h.stream_id, 'seq', h.seq, 'hash', encode(h.hash, 'hex'))::text
   from audit.stream_head h order by h.stream_id)
  union all
  (select audit.entry_line(e, everything or own.stream_id is not null)
   from audit.entry e left join (
     select o.stream_id from audit.entry o where not everything group by o.stream_id
     having bool_and(coalesce(o.agency_id = for_agency, false)
       and coalesce(o.thing_id <> all (hidden), true) and coalesce(o.person_id <> all (hidden), true))
   ) as own on own.stream_id = e.stream_id
   order by e.stream_id, e.seq)
$function$;
CREATE OR REPLACE FUNCTION audit.export_own()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select audit.export_lines(audit.exporting_agency(), false, access.hidden())
$function$;
CREATE OR REPLACE FUNCTION audit.exporting_agency()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare actor identity.session := identity.current_session();
begin
  if not identity.may('audit.export') or not coalesce(actor.stepped_up_until > now(), false) then
    raise exception 'export needs the permission and a fresh sign-in' using errcode = 'insufficient_privilege';
  end if;
  return identity.actor_agency();
end $function$;
CREATE OR REPLACE FUNCTION audit.last_checkpoint()
 RETURNS TABLE(id bigint, hash bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.id, c.hash from audit.checkpoint c order by c.id desc limit 1
$function$;
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'the audit record is only ever added to' using errcode = 'insufficient_privilege';
end $function$;
CREATE OR REPLACE FUNCTION audit.unsealed_heads(at_most integer)
 RETURNS TABLE(stream_id uuid, seq bigint, hash bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('fanlight audit checkpoint', 0));
  return query
    select h.stream_id, h.seq, h.hash from audit.stream_head h
    where h.seq > h.sealed_seq order by h.stream_id limit at_most;
end $function$;
CREATE OR REPLACE FUNCTION audit.views_of(of_thing uuid, of_person uuid, at_most integer)
 RETURNS TABLE(by text, at timestamp with time zone, event text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  sees_thing boolean := of_thing is not null and access.is_involved(of_thing);
  sees_person boolean := of_person is not null and access.is_person_known(of_person);
begin
  return query
    select seen.by, seen.at, seen.event from (
      (select e.by, e.at, e.event from audit.entry e
       where sees_thing and e.thing_id = of_thing and e.by like 'staff:%'
       order by e.at desc limit least(at_most, 100))
      union all
      (select e.by, e.at, e.event from audit.entry e
       where sees_person and e.person_id = of_person and e.by like 'staff:%'
         and case when e.thing_id is null then e.agency_id = (select identity.actor_agency())
             else access.is_involved(e.thing_id) end
       order by e.at desc limit least(at_most, 100))
    ) as seen
    order by seen.at desc limit least(at_most, 100);
end $function$;
CREATE OR REPLACE FUNCTION casework.end_member(of_thing uuid, whom text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update access.involvement i set ended_at = now()
  where i.thing_id in (select casework.with_parts(of_thing)) and i.grantee = whom and i.ended_at is null
    and i.capacity in ('worker', 'second worker', 'cover', 'supervisor', 'intake')
    and whom not like 'role:%'
    and identity.may('case.allocate') and access.is_involved(of_thing)
$function$;
CREATE OR REPLACE FUNCTION casework.end_team(of_thing uuid, lasting timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update access.involvement i set until = lasting
  where i.thing_id in (select casework.with_parts(of_thing)) and i.grantee like 'staff:%' and i.ended_at is null
    and i.capacity in ('worker', 'second worker', 'cover', 'supervisor')
    and (i.until is null or i.until > lasting) and lasting > now()
    and identity.may('case.work') and access.is_involved(of_thing)
$function$;
CREATE OR REPLACE FUNCTION casework.end_worker(of_thing uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update access.involvement i set ended_at = now()
  where i.thing_id in (select casework.with_parts(of_thing)) and i.capacity = 'worker' and i.ended_at is null
    and identity.may('case.allocate') and access.is_involved(of_thing)
$function$;
CREATE OR REPLACE FUNCTION casework.with_parts(of_case uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select of_case union all
  select t.id from process.thing t
  where t.parent_id = of_case and t.process in ('plan', 'goal', 'task', 'review', 'document', 'risk', 'needs') union all
  select r.id from process.thing t join process.thing r on r.id = t.parent_id
  where t.id = of_case and r.process = 'referral'
$function$;
CREATE OR REPLACE FUNCTION figures.behind(of_measure text, of_month date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.thing_id from figures.counted c
  where identity.may('figures.see') and not figures.is_wide() and c.measure = of_measure and c.month = of_month
    and identity.actor_agency() in (c.agency, c.other_agency)
$function$;
CREATE OR REPLACE FUNCTION figures.cells(of_facts figures.counted[], sign integer)
 RETURNS TABLE(owner text, month date, measure text, split text, value text, n integer, met integer)
 LANGUAGE plpgsql
 IMMUTABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query select o.owner, f.month, f.measure, split_part(x.cut, '=', 1), substr(x.cut, strpos(x.cut, '=') + 1), sign * count(*)::int,
    case when count(f.met) > 0 then sign * (count(*) filter (where f.met))::int end
  from unnest(of_facts) as f
  cross join lateral unnest(text 'all=' || f.cuts) as x (cut)
  cross join lateral unnest(figures.owners(f.agency, f.other_agency)) as o (owner)
  group by o.owner, f.month, f.measure, x.cut;
end $function$;
CREATE OR REPLACE FUNCTION figures.count_all(of_zone text, split_by jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET work_mem TO '256MB'
AS $function$
declare taken bigint[];
begin
  if not identity.may('figures.count') then return; end if;
  perform pg_advisory_xact_lock(hashtext('figures.count'));
  delete from figures.rule;
  insert into figures.rule (zone, splits, by_district, by_form, by_person, characteristics, unsaid, ranks, definition, views, counted_until)
  select of_zone, split_by, figures.split_by(split_by, 'district'), figures.split_by(split_by, 'form'), figures.split_by(split_by, 'person'),
    c.ids, array(select id || '=not-said' from unnest(c.ids) as id), array(select jsonb_array_elements_text(split_by -> 'ranks')),
    figures.definition(), figures.views(), now()
  from (select array(select jsonb_array_elements_text(split_by -> 'characteristics')) as ids) as c;
  taken := array(select x.id from figures.touched x);
  perform figures.hear(null, (select r.characteristics from figures.rule r));
  -- What is put into a table of its own is worked out by as many processes as the server has to spare.
  create temporary table fresh as
  select f.thing_id, f.measure, f.month, f.agency, f.other_agency, f.met, f.hours, f.cuts from figures.fact f;
  -- Indexes are made once, of all rows. Whoever opens the records behind a figure waits meanwhile.
  truncate figures.counted;
  drop index figures.counted_thing, figures.counted_month, figures.counted_waits;
  insert into figures.counted (thing_id, measure, month, agency, other_agency, met, hours, cuts)
  select f.thing_id, f.measure, f.month, f.agency, f.other_agency, f.met, f.hours, f.cuts from pg_temp.fresh f;
  create index counted_thing on figures.counted (thing_id);
  create index counted_month on figures.counted (measure, month);
  create index counted_waits on figures.counted (measure, month, hours) include (agency, other_agency) where hours is not null;
  drop table pg_temp.fresh;
  create temporary table cut as
  select f.agency, f.other_agency, f.month, f.measure, x.cut, count(*) as n, count(f.met) as judged,
    count(*) filter (where f.met) as met
  from figures.counted f cross join lateral unnest(text 'all=' || f.cuts) as x (cut)
  group by f.agency, f.other_agency, f.month, f.measure, x.cut;
  delete from figures.cube;
  insert into figures.cube (owner, month, measure, split, value, n, met, median_hours)
  with owned as (
    select o.owner, c.month, c.measure, c.cut, sum(c.n)::int as n, case when sum(c.judged) > 0 then sum(c.met)::int end as met
    from pg_temp.cut c
    cross join lateral unnest(figures.owners(c.agency, c.other_agency)) as o (owner)
    group by o.owner, c.month, c.measure, c.cut),
  waited as (
    select o.owner, f.month, f.measure, percentile_cont(0.5) within group (order by f.hours) as median_hours
    from figures.counted f
    cross join lateral unnest(figures.owners(f.agency, f.other_agency)) as o (owner)
    where f.hours is not null
    group by o.owner, f.month, f.measure)
  select o.owner, o.month, o.measure, split_part(o.cut, '=', 1), substr(o.cut, strpos(o.cut, '=') + 1), o.n, o.met,
    case o.cut when 'all=' then w.median_hours end
  from owned o left join waited w on (w.owner, w.month, w.measure) = (o.owner, o.month, o.measure);
  drop table pg_temp.cut;
  delete from figures.touched x where x.id = any (taken);
end $function$;
CREATE OR REPLACE FUNCTION figures.count_things(things uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  gone figures.counted[] := array(select c from figures.counted c where c.thing_id = any (things));
  come figures.counted[] := array(
    select row (f.thing_id, f.measure, f.month, f.agency, f.other_agency, f.met, f.hours, f.cuts)::figures.counted
    from figures.fact f where f.thing_id = any (things));
begin
  delete from figures.counted where thing_id = any (things);
  insert into figures.counted select f.* from unnest(come) as f;
  merge into figures.cube as c
  using (
    select d.owner, d.month, d.measure, d.split, d.value, sum(d.n)::int as n, sum(d.met)::int as met
    from (select * from figures.cells(gone, -1) union all select * from figures.cells(come, 1)) as d
    group by d.owner, d.month, d.measure, d.split, d.value
    having sum(d.n) <> 0 or sum(d.met) <> 0) as d
  on (c.owner, c.month, c.measure, c.split, c.value) = (d.owner, d.month, d.measure, d.split, d.value)
  when matched and c.n + d.n = 0 then delete
  when matched then update set n = c.n + d.n, met = c.met + d.met
  when not matched then insert (owner, month, measure, split, value, n, met)
    values (d.owner, d.month, d.measure, d.split, d.value, d.n, d.met);
  update figures.cube c set median_hours = (
    select percentile_cont(0.5) within group (order by f.hours) from figures.counted f
    where f.measure = c.measure and f.month = c.month and f.hours is not null and (c.owner = 'county' or c.owner in (f.agency, f.other_agency)))
  where (c.owner, c.month, c.measure, c.split, c.value) in (
    select o.owner, f.month, f.measure, 'all', ''
    from (select * from figures.waits(gone, come) union select * from figures.waits(come, gone)) as f
    cross join lateral unnest(figures.owners(f.agency, f.other_agency)) as o (owner));
end $function$;
CREATE OR REPLACE FUNCTION figures.count_touched(of_zone text, split_by jsonb, at_most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  rule figures.rule;
  taken bigint[];
begin
  if not identity.may('figures.count') then return 0; end if;
  perform pg_advisory_xact_lock(hashtext('figures.count'));
  select r.* into rule from figures.rule r
  where r.zone = of_zone and r.splits = split_by and (r.views = figures.views() or r.definition = figures.definition());
  if not found then return null; end if;
  taken := array(select x.id from figures.touched x order by x.id limit at_most);
  perform figures.hear(array(
    select distinct x.person_id from figures.touched x where x.id = any (taken) and x.person_id is not null), rule.characteristics);
  perform figures.count_things(figures.reach(taken, rule.counted_until, now()));
  delete from figures.touched x where x.id = any (taken);
  update figures.rule set counted_until = now(), views = figures.views();
  return cardinality(taken);
end $function$;
CREATE OR REPLACE FUNCTION figures.definition()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select md5(string_agg(pg_get_viewdef(v.id), '' order by v.place)) from unnest(figures.views()) with ordinality as v (id, place)
$function$;
CREATE OR REPLACE FUNCTION figures.first_month()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select min(month) from figures.cube where identity.may('figures.count')
$function$;
CREATE OR REPLACE FUNCTION figures.hear(of_people uuid[], characteristics text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
begin
  if of_people = '{}' then return; end if;
  delete from figures.said s where of_people is null or s.person_id = any (of_people);
  insert into figures.said (person_id, cuts)
  select l.person_id,
    array_agg(l.characteristic || '=' || v.value)
    || array(select x.id || '=not-said' from unnest(characteristics) as x (id) where x.id <> all (array_agg(l.characteristic)))
  from (
    select distinct on (c.person_id, c.characteristic) c.person_id, c.characteristic, c.answers
    from people.characteristic c
    where (of_people is null or c.person_id = any (of_people)) and c.characteristic = any (characteristics)
    order by c.person_id, c.characteristic, c.added_at desc, c.id) l
  cross join lateral unnest(coalesce(l.answers, '{not-said}')) as v (value)
  group by l.person_id;
end $function$;
CREATE OR REPLACE FUNCTION figures.is_wide()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select not identity.may('contact.see') and not identity.may('case.see')
$function$;
CREATE OR REPLACE FUNCTION figures.own(since date, of_measure text)
 RETURNS TABLE(month date, measure text, split text, value text, n integer, met integer, median_hours numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.month, c.measure, c.split, c.value, c.n, c.met, c.median_hours
  from figures.cube c
  where identity.may('figures.see') and not figures.is_wide() and c.owner = identity.actor_agency()
    and c.month >= since and (of_measure is null or c.measure = of_measure) and (of_measure is not null or c.split = 'all')
$function$;
CREATE OR REPLACE FUNCTION figures.owners(agency text, other_agency text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when other_agency is null or other_agency = agency then array['county', agency] else array['county', agency, other_agency] end
$function$;
CREATE OR REPLACE FUNCTION figures.reach(rows bigint[], since timestamp with time zone, before timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return (with recursive named as (
    select x.thing_id as id, x.beneath from figures.touched x where x.id = any (rows) and x.thing_id is not null
    union select t.id, n.beneath from named n join process.thing t on t.parent_id = n.id where n.beneath),
  found as (
    select n.id from named n
    union select t.id from figures.touched x join process.thing t on t.person_id = x.person_id where x.id = any (rows)
    union select c.thing_id from process.clock c where c.stopped_at is null and c.due_at >= since and c.due_at < before
    union select s.thing_id from process.step s
      where s.step = 'accept' and s.at >= since - interval '28 days' and s.at < before - interval '28 days')
  select array(
    select f.id from found f
    union select o.id from found f
      join process.thing t on t.id = f.id and t.process = 'referral'
      join process.thing o on o.person_id = t.person_id and o.process = 'referral'));
end $function$;
CREATE OR REPLACE FUNCTION figures.split_by(splits jsonb, split text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select array(select m.key from jsonb_each(splits -> 'measures') as m where m.value ? split order by m.key)
$function$;
CREATE OR REPLACE FUNCTION figures.touch_contacts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into figures.touched (thing_id, beneath)
  select n.id, true from fresh n join old_rows o on o.id = n.id
  where (n.kind, n.district, n.forms) is distinct from (o.kind, o.district, o.forms);
  return null;
end $function$;
CREATE OR REPLACE FUNCTION figures.touch_gone()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into figures.touched (thing_id) select o.id from old_rows o;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION figures.touch_moved()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into figures.touched (thing_id, beneath)
  select n.id, true from fresh n join old_rows o on o.id = n.id
  where (n.person_id, n.agency_id, n.parent_id) is distinct from (o.person_id, o.agency_id, o.parent_id);
  -- Whether what stays with the person it left was right first time depends on what went.
  insert into figures.touched (person_id)
  select distinct o.person_id from fresh n join old_rows o on o.id = n.id
  where o.person_id is not null and n.person_id is distinct from o.person_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION figures.touch_people()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into figures.touched (person_id) select distinct n.person_id from fresh n where n.person_id is not null;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION figures.touch_reviews()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into figures.touched (thing_id)
  select n.review_id from fresh n
  union
  select o.review_id from fresh n join support.outcome o on o.case_id = n.case_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION figures.touch_things()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into figures.touched (thing_id) select distinct n.thing_id from fresh n;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION figures.uncut(since date, before date, measures text[])
 RETURNS TABLE(month text, measure text, split text, value text, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.month::text, c.measure, c.split, c.value, c.n
  from figures.cube c
  where identity.may('publication.check') and c.owner = 'county' and c.month >= since and c.month < before
    and c.measure = any (measures)
$function$;
CREATE OR REPLACE FUNCTION figures.unreleased(first_month date, months integer)
 RETURNS TABLE(measure text, split text, value text, n integer, met integer, median_hours numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.measure, c.split, c.value, sum(c.n)::int, sum(c.met)::int,
    -- Medians of several months cannot be joined: one month's alone.
    case when months = 1 then max(c.median_hours) end
  from figures.cube c
  where identity.may('figures.count') and c.owner = 'county'
    and c.month >= first_month and c.month < first_month + make_interval(months => months)
  group by c.measure, c.split, c.value
$function$;
CREATE OR REPLACE FUNCTION figures.views()
 RETURNS oid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select array['figures.rank'::regclass::oid, 'figures.told'::regclass::oid, 'figures.fact'::regclass::oid]
$function$;
CREATE OR REPLACE FUNCTION figures.waits(of_facts figures.counted[], but figures.counted[])
 RETURNS TABLE(month date, measure text, agency text, other_agency text, hours numeric)
 LANGUAGE plpgsql
 IMMUTABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    select f.month, f.measure, f.agency, f.other_agency, f.hours from unnest(of_facts) as f where f.hours is not null
    except all
    select f.month, f.measure, f.agency, f.other_agency, f.hours from unnest(but) as f where f.hours is not null;
end $function$;
CREATE OR REPLACE FUNCTION front_door.ends_what_was_said()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update message.permission p set expires_at = new.checked_at
  where p.thing_id in (select process.line_of(array[new.thing_id])) and p.thing_id <> new.thing_id
    and p.withdrawn_at is null and p.verified_at <= new.checked_at and p.expires_at > new.checked_at;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION front_door.holder_over(of_thing uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.taken_by from process.thing t join front_door.contact c on c.id = t.parent_id
  where t.id = of_thing and identity.may('intake.take-in') and access.is_involved(of_thing)
    and c.taken_by is not null and not access.has_lost(c.taken_by, c.id)
$function$;
CREATE OR REPLACE FUNCTION governance.owns(of_action uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select identity.may('governance.act') and access.is_involved(of_action) and exists (
    select from governance.action a join governance.seat_name n on n.seat_id = a.owner_seat
    join governance.seat s on s.id = a.owner_seat and coalesce(s.until >= current_date, true)
    where a.id = of_action and n.staff_id = identity.actor_staff())
$function$;
CREATE OR REPLACE FUNCTION governance.puts_right()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.put_right is distinct from old.put_right and not (
      jsonb_array_length(new.put_right) = jsonb_array_length(old.put_right) + 1
      and new.put_right - -1 = old.put_right
      and new.put_right -> -1 ->> 'by' is not distinct from identity.actor_staff()::text) then
    raise exception 'what was put right stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION governance.who_may_sit(of_agency text)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select distinct p.id, p.name
  from identity.seat s
  join identity.staff p on p.id = s.staff_id and p.state = 'active'
  join identity.role_permission m on m.role_id = s.role_id and m.permission = 'governance.see'
  where identity.may('governance.keep')
    and (of_agency is null or s.agency_id in (of_agency, identity.actor_agency()))
    and s.ended_at is null and coalesce(s.until > now(), true)
$function$;
CREATE OR REPLACE FUNCTION governance.writes_at(of_meeting uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce((select governance.writes_for(m.body) from governance.meeting m where m.id = of_meeting), false)
$function$;
CREATE OR REPLACE FUNCTION governance.writes_for(of_body text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select identity.may('governance.keep') and (
    identity.may('strategy.keep')
    or exists (select from unnest(identity.grantees()) g where g like 'team:%' and split_part(g, '/', 2) = of_body)
    or exists (
      select from governance.seat s join governance.seat_name n on n.seat_id = s.id
      where s.body = of_body and s.part in ('chair', 'vice-chair', 'member') and n.staff_id = identity.actor_staff()
        and s.kept_by = identity.actor_agency() and s.since <= current_date and coalesce(s.until >= current_date, true)))
$function$;
CREATE OR REPLACE FUNCTION hotspots.counting(since date, before date, of_kind text)
 RETURNS SETOF place.report
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.* from place.report r join process.thing t on t.id = r.id
  where t.state in ('moderated', 'joined', 'answered') and r.reported_month >= since and r.reported_month < before
    and (of_kind is null or of_kind in (
      select 'environment/' || e from unnest(r.environment) e union all select 'behaviour/' || b from unnest(r.behaviour) b))
$function$;
CREATE OR REPLACE FUNCTION hotspots.counts(since date, before date, of_kind text)
 RETURNS TABLE(cell text, district text, month date, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.cell, r.district, r.reported_month, count(*)::int
  from hotspots.counting(since, before, of_kind) r
  where identity.may('place.hotspots')
  group by r.cell, r.district, r.reported_month
$function$;
CREATE OR REPLACE FUNCTION hotspots.first_month()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select min(r.reported_month) from hotspots.counting('-infinity', 'infinity', null) r where identity.may('place.hotspots')
$function$;
CREATE OR REPLACE FUNCTION hotspots.keep_checked()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.checked_by is distinct from old.checked_by
    and (old.checked_by is not null or new.checked_by is distinct from identity.actor_staff()) then
    raise exception 'a release is checked once, by whoever says so' using errcode = 'insufficient_privilege';
  end if;
  if (old.published_on is not null and new.published_on is distinct from old.published_on)
    or (old.is_withdrawn and not new.is_withdrawn) or (old.is_discarded and not new.is_discarded) then
    raise exception 'what was published, withdrawn or put aside stays so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION hotspots.kinds(since date, before date, cells text[])
 RETURNS TABLE(kind text, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select k.kind, count(*)::int
  from hotspots.counting(since, before, null) r
  cross join lateral (
    select 'environment/' || e as kind from unnest(r.environment) e
    union all select 'behaviour/' || b from unnest(r.behaviour) b) k
  where identity.may('place.hotspots') and r.cell = any (cells)
  group by k.kind
$function$;
CREATE OR REPLACE FUNCTION hotspots.published()
 RETURNS TABLE(quarter text, body jsonb, published_on text, is_withdrawn boolean, revisions jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.quarter::text, case when not r.is_withdrawn then r.body end, r.published_on::text, r.is_withdrawn, coalesce((
    select jsonb_agg(jsonb_build_object('what', v.what, 'on', v.said_on) order by v.said_on, v.id)
    from hotspots.revision v where v.release_id = r.id), '[]')
  from hotspots.release r where r.published_on is not null order by r.quarter desc
$function$;
CREATE OR REPLACE FUNCTION identity.actor_agency()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return (identity.current_session()).agency_id;
end $function$;
CREATE OR REPLACE FUNCTION identity.actor_staff()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return (identity.current_session()).staff_id;
end $function$;
CREATE OR REPLACE FUNCTION identity.admit_from_agency(verified_email text, from_agency text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare found_staff uuid;
begin
  select p.id into found_staff from identity.staff p
  where lower(p.email) = lower(verified_email) and p.state in ('invited', 'active')
    and exists (select from identity.seat t where t.staff_id = p.id and t.agency_id = from_agency
      and t.ended_at is null and coalesce(t.until > now(), true));
  update identity.staff set state = 'active' where id = found_staff and state = 'invited';
  return found_staff;
end $function$;
CREATE OR REPLACE FUNCTION identity.are_walled(of_staff uuid, with_role text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with held as (
    select rp.permission from identity.role_permission rp
    where rp.role_id = with_role or rp.role_id in (
      select t.role_id from identity.seat t
      where t.staff_id = of_staff and t.ended_at is null and coalesce(t.until > now(), true)))
  select coalesce(bool_or(h.permission like 'admin.%'), false)
      and coalesce(bool_or(h.permission ~ '^(contact|person|risk|referral|case|own-behaviour)\.'), false)
    or coalesce(bool_or(h.permission = 'own-behaviour.see'), false)
      and coalesce(bool_or(h.permission ~ '^(contact|person|risk|referral|case)\.'), false)
  from held h
$function$;
CREATE OR REPLACE FUNCTION identity.assert_administers(of_staff uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not identity.may('admin.people') or of_staff is not distinct from identity.actor_staff() then
    raise exception 'only another administrator of people may do this' using errcode = 'insufficient_privilege';
  end if;
end $function$;
CREATE OR REPLACE FUNCTION identity.close_session(old_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from identity.session where token_hash = old_token_hash
$function$;
CREATE OR REPLACE FUNCTION identity.come_back(of_staff uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform identity.assert_administers(of_staff);
  update identity.staff set state = 'invited' where id = of_staff and state = 'left';
  return found;
end $function$;
CREATE OR REPLACE FUNCTION identity.current_session()
 RETURNS identity.session
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare found_session identity.session;
begin
  select s.* into found_session from identity.session s
  where s.token_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')))
    and s.is_standing and s.expires_at > now() and coalesce(s.seat_until > now(), true)
    and (s.system_actor is not null or s.seen_at > now() - make_interval(mins => s.idle_minutes));
  return found_session;
end $function$;
CREATE OR REPLACE FUNCTION identity.decide_grant(wanted uuid, new_decision text, new_id uuid, new_token_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  wish identity.role_grant;
  actor uuid := identity.actor_staff();
begin
  select * into wish from identity.role_grant g where g.id = wanted for update;
  if wish.id is null or actor is null or actor in (wish.requested_by, wish.staff_id)
    or not (identity.may('admin.people')
      or identity.may('access.approve') and wish.agency_id is not distinct from identity.actor_agency()
        and wish.kind = 'seat') then
    raise exception 'a second person has to decide this' using errcode = 'insufficient_privilege';
  end if;
  if wish.decision is not null or wish.expires_at <= now() then return false; end if;
  update identity.role_grant set decision = new_decision, decided_by = actor, decided_at = now() where id = wanted;
  if new_decision <> 'confirmed' then return true; end if;
  if wish.kind = 'seat' then
    if identity.are_walled(wish.staff_id, wish.role_id) then
      raise exception 'these roles may not be held together' using errcode = 'insufficient_privilege';
    end if;
    insert into identity.seat (id, staff_id, agency_id, team_id, role_id, until)
    values (new_id, wish.staff_id, wish.agency_id, wish.team_id, wish.role_id, wish.until);
  else
    delete from identity.invitation where staff_id = wish.staff_id;
    insert into identity.invitation (token_hash, staff_id, expires_at)
    values (new_token_hash, wish.staff_id, now() + interval '48 hours');
  end if;
  return true;
end $function$;
CREATE OR REPLACE FUNCTION identity.describe_session()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  person identity.staff;
  held identity.seat;
  role_key text;
begin
  select * into person from identity.staff p where p.id = new.staff_id for share;
  select * into held from identity.seat t where t.id = new.seat_id for share;
  new.is_standing := new.system_actor is not null or person.state is not distinct from 'active'
    and (new.seat_id is null or held.ended_at is null and held.staff_id = new.staff_id);
  new.staff_name := person.name;
  new.agency_id := held.agency_id;
  new.agency_name := (select a.name from identity.agency a where a.id = held.agency_id);
  new.team_id := held.team_id;
  new.role_id := held.role_id;
  new.role_name := (select r.name from identity.role r where r.id = held.role_id);
  new.seat_until := held.until;
  new.grantees := array_remove(array['system:' || new.system_actor, 'seat:' || held.id,
    case when held.id is not null then 'staff:' || held.staff_id end,
    'role:' || held.agency_id || '/' || held.role_id, 'team:' || held.team_id], null);
  role_key := coalesce('system:' || new.system_actor, held.role_id);
  new.permissions := array(select r.permission from identity.role_permission r where r.role_id = role_key order by 1);
  return new;
end $function$;
CREATE OR REPLACE FUNCTION identity.end_seat(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare of_staff uuid;
begin
  select staff_id into of_staff from identity.seat where id = wanted and ended_at is null;
  if of_staff is null then return false; end if;
  perform identity.assert_administers(of_staff);
  update identity.seat set ended_at = now() where id = wanted;
  return true;
end $function$;
CREATE OR REPLACE FUNCTION identity.enter(token text)
 RETURNS TABLE(stream_id uuid, staff_id uuid, staff_name text, seat_id uuid, agency_id text, agency_name text, team_id text, role_id text, role_name text, system_actor text, permissions text[], stepped_up boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare actor identity.session;
begin
  perform set_config('app.session', token, true);
  actor := identity.current_session();
  if actor.token_hash is null then return; end if;
  return query select actor.stream_id, actor.staff_id, actor.staff_name, actor.seat_id, actor.agency_id, actor.agency_name,
    actor.team_id, actor.role_id, actor.role_name, actor.system_actor, actor.permissions,
    coalesce(actor.stepped_up_until > now(), false);
end $function$;
CREATE OR REPLACE FUNCTION identity.find_invitation(of_token_hash bytea)
 RETURNS TABLE(staff_id uuid, name text, email text, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, p.name, p.email, i.expires_at
  from identity.invitation i join identity.staff p on p.id = i.staff_id and p.state <> 'left'
  where i.token_hash = of_token_hash and i.expires_at > now()
$function$;
CREATE OR REPLACE FUNCTION identity.find_passkey(wanted text)
 RETURNS TABLE(staff_id uuid, public_key bytea, counter bigint, transports text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select k.staff_id, k.public_key, k.counter, k.transports
  from identity.passkey k join identity.staff p on p.id = k.staff_id and p.state = 'active'
  where k.id = wanted
$function$;
CREATE OR REPLACE FUNCTION identity.form_led(of_key bytea, to_page text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update identity.sent_form f set led_to = to_page where f.key = of_key and to_page is not null;
  if not found then delete from identity.sent_form f where f.key = of_key; end if;
end $function$;
CREATE OR REPLACE FUNCTION identity.grantees()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return coalesce((identity.current_session()).grantees, '{}');
end $function$;
CREATE OR REPLACE FUNCTION identity.invite(of_staff uuid, new_token_hash bytea)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare runs_out timestamptz := now() + interval '48 hours';
begin
  perform identity.assert_administers(of_staff);
  if not exists (select from identity.staff where id = of_staff and state = 'invited') then
    raise exception 'this person has joined already' using errcode = 'insufficient_privilege';
  end if;
  delete from identity.invitation where staff_id = of_staff;
  insert into identity.invitation (token_hash, staff_id, expires_at) values (new_token_hash, of_staff, runs_out);
  return runs_out;
end $function$;
CREATE OR REPLACE FUNCTION identity.issue_challenge(new_hash bytea, for_purpose text, to_holder bytea, about_staff uuid, in_place_of bytea, lasts interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into identity.challenge (hash, purpose, bound_to, staff_id, replaces, expires_at)
  values (new_hash, for_purpose, to_holder, about_staff, in_place_of, now() + lasts)
$function$;
CREATE OR REPLACE FUNCTION identity.join_with_passkey(of_token_hash bytea, new_id text, new_public_key bytea, new_counter bigint, new_transports text[], is_backed_up boolean)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare joining uuid;
begin
  delete from identity.invitation i where i.token_hash = of_token_hash and i.expires_at > now()
  returning i.staff_id into joining;
  update identity.staff set state = 'active' where id = joining and state <> 'left' returning id into joining;
  if joining is null then return null; end if;
  delete from identity.passkey where staff_id = joining;
  delete from identity.session where staff_id = joining;
  insert into identity.passkey (id, staff_id, public_key, counter, transports, backed_up)
  values (new_id, joining, new_public_key, new_counter, new_transports, is_backed_up);
  return joining;
end $function$;
CREATE OR REPLACE FUNCTION identity.leave(of_staff uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform identity.assert_administers(of_staff);
  update identity.staff set state = 'left' where id = of_staff and state <> 'left';
  if not found then return false; end if;
  update identity.seat set ended_at = now() where staff_id = of_staff and ended_at is null;
  delete from identity.session where staff_id = of_staff;
  delete from identity.passkey where staff_id = of_staff;
  delete from identity.invitation where staff_id = of_staff;
  return true;
end $function$;
CREATE OR REPLACE FUNCTION identity.live_seats(of_staff uuid, at_agency text)
 RETURNS TABLE(id uuid, agency_id text, agency_name text, team_name text, role_id text, role_name text, until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select t.id, a.id, a.name, m.name, r.id, r.name, t.until
  from identity.seat t
  join identity.staff p on p.id = t.staff_id and p.state = 'active'
  join identity.agency a on a.id = t.agency_id
  join identity.role r on r.id = t.role_id
  left join identity.team m on m.id = t.team_id
  where t.staff_id = of_staff and t.ended_at is null and coalesce(t.until > now(), true)
    and (at_agency is null or t.agency_id = at_agency)
  order by a.name, r.name, t.id
$function$;
CREATE OR REPLACE FUNCTION identity.may(wanted text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return coalesce(wanted = any ((identity.current_session()).permissions), false);
end $function$;
CREATE OR REPLACE FUNCTION identity.my_seats()
 RETURNS TABLE(id uuid, agency_id text, agency_name text, team_name text, role_id text, role_name text, until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select l.* from identity.current_session() s, identity.live_seats(s.staff_id, s.via_agency) l
  where s.staff_id is not null
$function$;
CREATE OR REPLACE FUNCTION identity.open_session(new_token_hash bytea, new_stream uuid, for_staff uuid, for_seat uuid, for_system text, lasts interval, idle integer, stepped_up interval, via text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if for_system is null and not exists (select from identity.staff p where p.id = for_staff and p.state = 'active')
    or for_seat is not null and not exists (select from identity.live_seats(for_staff, via) l where l.id = for_seat)
  then
    raise exception 'nobody may sign in as this' using errcode = 'insufficient_privilege';
  end if;
  insert into identity.session
    (token_hash, stream_id, staff_id, seat_id, system_actor, expires_at, idle_minutes, stepped_up_until, via_agency)
  values (new_token_hash, new_stream, for_staff, for_seat, for_system, now() + lasts, idle, now() + stepped_up, via);
end $function$;
CREATE OR REPLACE FUNCTION identity.passkeys_of(of_staff uuid)
 RETURNS TABLE(id text, transports text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select k.id, k.transports from identity.passkey k where k.staff_id = of_staff order by k.created_at
$function$;
CREATE OR REPLACE FUNCTION identity.purge_sessions()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with gone as (delete from identity.session where expires_at < now() - interval '1 day' returning 1),
  answered_never as (delete from identity.challenge where expires_at < now() returning 1),
  joined_never as (delete from identity.invitation where expires_at < now() returning 1),
  -- Read as over everywhere from its last moment on; this writes it down for lists.
  run_out as (update identity.seat set ended_at = until where ended_at is null and until <= now() returning 1)
  select count(*)::int from gone
$function$;
CREATE OR REPLACE FUNCTION identity.roles_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update identity.session set seat_id = seat_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION identity.seat_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update identity.session set seat_id = seat_id where seat_id = new.id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION identity.staff_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update identity.session set seat_id = seat_id where staff_id = new.id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION identity.step_up(of_token_hash bytea, of_staff uuid, lasts interval)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with stepped as (
    update identity.session s set stepped_up_until = now() + lasts
    where s.token_hash = of_token_hash and s.staff_id = of_staff and s.expires_at > now() returning 1)
  select exists (select from stepped)
$function$;
CREATE OR REPLACE FUNCTION identity.switch_seat(old_token_hash bytea, new_token_hash bytea, new_stream uuid, to_seat uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare old identity.session;
begin
  select * into old from identity.session s where s.token_hash = old_token_hash and s.expires_at > now() for update;
  if old.staff_id is null or old.seen_at <= now() - make_interval(mins => old.idle_minutes)
    or not exists (select from identity.live_seats(old.staff_id, old.via_agency) l where l.id = to_seat) then
    return false;
  end if;
  insert into identity.session
    (token_hash, stream_id, staff_id, seat_id, expires_at, idle_minutes, stepped_up_until, via_agency)
  values (new_token_hash, new_stream, old.staff_id, to_seat, old.expires_at, old.idle_minutes, old.stepped_up_until,
    old.via_agency);
  delete from identity.session where token_hash = old_token_hash;
  return true;
end $function$;
CREATE OR REPLACE FUNCTION identity.take_challenge(wanted bytea, for_purpose text, from_holder bytea)
 RETURNS TABLE(staff_id uuid, replaces bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from identity.challenge c
  where c.hash = wanted and c.purpose = for_purpose and c.bound_to = from_holder and c.expires_at > now()
  returning c.staff_id, c.replaces
$function$;
CREATE OR REPLACE FUNCTION identity.take_form(of_key bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into identity.sent_form (key, session) values (of_key, (identity.current_session()).token_hash) on conflict do nothing;
  if found then return null; end if;
  return (select f.led_to from identity.sent_form f where f.key = of_key);
end $function$;
CREATE OR REPLACE FUNCTION identity.touch()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare mine identity.session := identity.current_session();
begin
  if mine.seen_at < now() - interval '1 minute' then
    update identity.session s set seen_at = now() where s.token_hash = mine.token_hash;
  end if;
end $function$;
CREATE OR REPLACE FUNCTION identity.use_passkey(wanted text, new_counter bigint)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with used as (
    update identity.passkey k set counter = new_counter, last_used_at = now()
    where k.id = wanted and (new_counter > k.counter or (new_counter = 0 and k.counter = 0)) returning 1)
  select exists (select from used)
$function$;
CREATE OR REPLACE FUNCTION identity.ways_in()
 RETURNS TABLE(staff_id uuid, passkeys integer, is_invited boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, (select count(*)::int from identity.passkey k where k.staff_id = p.id),
    exists (select from identity.invitation i where i.staff_id = p.id and i.expires_at > now())
  from identity.staff p where identity.may('admin.people')
$function$;
CREATE OR REPLACE FUNCTION imports.check_anew(of_import uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not imports.is_at_work(of_import) then
    raise exception 'only the job checks a list' using errcode = 'insufficient_privilege';
  end if;
  delete from imports.line where import_id = of_import and outcome is null;
end $function$;
CREATE OR REPLACE FUNCTION imports.count_touched(of_import uuid)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return (
    select count(*) from imports.line l
    where l.import_id = of_import and l.outcome = 'made' and access.is_involved(of_import)
      and not imports.is_untouched(l.case_id));
end $function$;
CREATE OR REPLACE FUNCTION imports.is_at_work(of_import uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return identity.may('import.work') and access.is_involved(of_import)
    and exists (select from imports.import i where i.id = of_import and i.work is not null);
end $function$;
CREATE OR REPLACE FUNCTION imports.is_untouched(of_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return exists (select from process.thing t where t.id = of_case and t.state = 'waiting' and t.version = 1)
    and not exists (select from process.thing t where t.parent_id = of_case)
    and not exists (select from chronology.note n where n.thing_id = of_case)
    and not exists (select from people.characteristic c where c.thing_id = of_case)
    and not exists (select from message.outbox o where o.thing_id = of_case);
end $function$;
CREATE OR REPLACE FUNCTION imports.keep_case(of_import uuid, of_case uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not imports.is_at_work(of_import) then
    raise exception 'only the job takes a list back' using errcode = 'insufficient_privilege';
  end if;
  update imports.line set outcome = 'kept' where import_id = of_import and case_id = of_case and outcome = 'made';
end $function$;
CREATE OR REPLACE FUNCTION imports.keep_checked(of_import uuid, checked json)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not imports.is_at_work(of_import) then
    raise exception 'only the job checks a list' using errcode = 'insufficient_privilege';
  end if;
  insert into imports.line (import_id, line, agency_id, service, forecast, problems, near_id, key)
  select of_import, f.line, t.agency_id, i.service, f.forecast, f.problems, f.near, decode(f.key, 'hex')
  from json_to_recordset(checked) as f (line int, forecast text, problems jsonb, near uuid, key text),
    imports.import i join process.thing t on t.id = i.id
  where i.id = of_import
  on conflict (import_id, line) do nothing;
end $function$;
CREATE OR REPLACE FUNCTION imports.may_take_back(of_import uuid, of_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not imports.is_at_work(of_import)
    or not exists (select from imports.line l where l.import_id = of_import and l.case_id = of_case and l.outcome = 'made') then
    return false;
  end if;
  perform from process.thing t where t.id = of_case for update;
  return imports.is_untouched(of_case);
end $function$;
CREATE OR REPLACE FUNCTION imports.own_neighbours(for_import uuid, of_side text, keys bigint[], terms bigint[])
 RETURNS TABLE(person_id uuid, records uuid[], sealed bytea[], shares real[], model text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with asked as materialized (
    select 'role:' || t.agency_id || '/service-manager' as managers, people.shares(terms) as shares,
      people.model_in_use() as model
    from process.thing t where t.id = for_import and imports.is_at_work(for_import)),
  theirs as materialized (
    select s.person_id, s.shared from asked a cross join lateral people.sharing(keys, 200) s
    join people.person p on p.id = s.person_id and p.side = of_side
    where exists (
      select from access.involvement i
      where i.person_id = s.person_id and i.grantee = a.managers and i.ended_at is null
        and (i.until is null or i.until > now()))
    order by s.shared desc, s.person_id
    limit 25)
  select n.person_id, told.records, told.sealed, a.shares, a.model
  from asked a, theirs n cross join lateral (
    select array_agg(r.id order by r.told_at, r.id) as records, array_agg(r.sealed order by r.told_at, r.id) as sealed
    from people.membership m join people.record r on r.id = m.record_id
    where m.person_id = n.person_id and m.until is null and exists (
      select from access.involvement i
      where i.thing_id = r.thing_id and i.grantee = a.managers and i.ended_at is null
        and (i.until is null or i.until > now()))) as told
  where told.records is not null
$function$;
CREATE OR REPLACE FUNCTION imports.settle(of_import uuid, of_line integer, new_outcome text, new_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not imports.is_at_work(of_import) or new_outcome not in ('made', 'here', 'left-out', 'error', 'failed') then
    raise exception 'only the job brings a list over' using errcode = 'insufficient_privilege';
  end if;
  update imports.line set outcome = new_outcome, case_id = new_case
  where import_id = of_import and line = of_line and outcome is null;
  return found;
end $function$;
CREATE OR REPLACE FUNCTION imports.take_back(of_import uuid, of_case uuid, nothing bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not imports.is_at_work(of_import) or not exists (
    select from imports.line l join process.thing t on t.id = l.case_id
    where l.import_id = of_import and l.case_id = of_case and l.outcome = 'made' and t.state = 'mistaken')
  then
    raise exception 'only the job takes a case back, after its step' using errcode = 'insufficient_privilege';
  end if;
  delete from people.name where thing_id = of_case;
  delete from people.detail where thing_id = of_case;
  delete from people.record where thing_id = of_case;
  delete from message.permission where thing_id = of_case;
  update casework.case_file set received = nothing where id = of_case;
  update imports.line set outcome = 'taken-back' where import_id = of_import and case_id = of_case;
  update access.involvement set ended_at = now() where thing_id = of_case and ended_at is null;
end $function$;
CREATE OR REPLACE FUNCTION inbox.hand_on(of_question uuid, new_id uuid, new_key_id text, new_sealed bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into intake.sealed (id, kind, key_id, sealed, thing_id)
  select new_id, 'returned', new_key_id, new_sealed, q.contact_id from inbox.question q
  where q.id = of_question and q.contact_id is not null and access.is_involved(of_question)
    and (identity.may('inbox.answer') or identity.may('intake.take-in'))
  -- Sent again meanwhile it waits here already, and is taken in once.
  on conflict do nothing
$function$;
CREATE OR REPLACE FUNCTION inbox.hand_over(of_question uuid, to_contact uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not (access.is_involved(of_question) and identity.may('inbox.answer')) then return false; end if;
  -- It becomes a contact of its own, never one that is there already.
  if exists (select from process.thing t where t.id = to_contact) then return false; end if;
  update intake.thread set thing_id = to_contact, kind = 'contact' where thing_id = of_question and kind = 'question';
  if not found then return false; end if;
  update inbox.question set contact_id = to_contact where id = of_question;
  return true;
end $function$;
CREATE OR REPLACE FUNCTION inbox.spent(kept interval)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select q.id from inbox.question q join process.thing t on t.id = q.id
  where identity.may('inbox.shred') and t.state <> 'shredded' and (
    t.closed_at < now() - kept
    or (q.contact_id is null and not exists (select from intake.thread h where h.thing_id = q.id and h.expires_at > now())))
  order by t.opened_at limit 100
$function$;
CREATE OR REPLACE FUNCTION indicator.approve_once()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.approved_by is distinct from old.approved_by and (
    old.approved_by is not null or new.approved_by is distinct from identity.actor_staff()) then
    raise exception 'a file is approved once, in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION indicator.ends_by_two()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from process.thing t where t.id = new.thing_id and t.process = 'indicator')
    and new."by" = (select p.by from process.step p where p.thing_id = new.thing_id and p.step = 'retire' order by p.id desc limit 1)
  then
    raise exception 'somebody else agrees that it is used no longer' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION indicator.is_retired(of_indicator uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce((select t.state = 'retired' from process.thing t where t.id = of_indicator and t.process = 'indicator'), false)
$function$;
CREATE OR REPLACE FUNCTION indicator.keep_two()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.sent_by is distinct from old.sent_by and new.sent_by is not null
    and new.sent_by is distinct from identity.actor_staff() then
    raise exception 'figures are sent in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if new.approved_by is distinct from old.approved_by and new.approved_by is not null
    and (new.approved_by is distinct from identity.actor_staff() or not identity.may('indicator.approve')) then
    raise exception 'figures are approved in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if (new.numerator is distinct from old.numerator or new.denominator is distinct from old.denominator)
    and not (identity.may('indicator.return') and new.sent_by is not distinct from identity.actor_staff()) then
    raise exception 'figures are changed by whoever sends them' using errcode = 'insufficient_privilege';
  end if;
  if old.approved_by is not null and new.approved_by is not null
    and (new.numerator is distinct from old.numerator or new.denominator is distinct from old.denominator) then
    raise exception 'what was approved is taken up again first' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION indicator.published()
 RETURNS TABLE(definition jsonb, series jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select v.body, coalesce((
    select jsonb_agg(jsonb_build_object('start', o.period, 'months', o.months, 'version', o.version, 'state', o.state,
      'numerator', o.numerator, 'denominator', o.denominator, 'value', o.value, 'low', o.low, 'high', o.high,
      'recordedOn', o.recorded_at::date,
      'method', o.method, 'source', o.source) order by o.period)
    from (
      select distinct on (period) * from indicator.observation
      where indicator_id = i.id
      order by period, recorded_at desc, version desc, revision desc) o
    where o.method = 'computed' or o.for_everybody), '[]')
  from indicator.indicator i
  join lateral (
    select body from indicator.version where indicator_id = i.id and not waits order by version desc limit 1) v on true
  where not indicator.is_retired(i.id)
$function$;
CREATE OR REPLACE FUNCTION indicator.takes_two()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  last indicator.version;
  held jsonb;
begin
  if new.by_staff is null or new.waits then
    return new;
  end if;
  select * into last from indicator.version v where v.indicator_id = new.indicator_id order by v.version desc limit 1;
  select v.body into held from indicator.version v
    where v.indicator_id = new.indicator_id and not v.waits order by v.version desc limit 1;
  if new.agreed_by is null and new.body - 'knownIssues' is distinct from held - 'knownIssues' then
    raise exception 'somebody else agrees it' using errcode = 'insufficient_privilege';
  end if;
  if new.agreed_by is not null and not (coalesce(last.waits, false) and last.body = new.body and last.by_staff = new.by_staff) then
    raise exception 'what is agreed is what was proposed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION information.keep_reviewed()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.published is not null and new.published is distinct from old.published and (
    select count(*) from (
      select distinct on (r.side) r.side, r.is_fit, r.by_staff <> v.by_staff as is_other
      from information.review r join information.version v on v.page_id = r.page_id and v.version = r.version
      where r.page_id = new.id and r.version = new.published
      order by r.side, r.at desc, r.id) newest
    where newest.is_fit and (newest.side = 'panel' or newest.is_other)) < 2 then
    raise exception 'the partnership and the panel have not found this version fit' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION information.published()
 RETURNS TABLE(page text, body jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.page, v.body
  from information.page p left join information.version v on v.page_id = p.id and v.version = p.published
  where p.published is not null or p.is_withdrawn
$function$;
CREATE OR REPLACE FUNCTION intake.add_to_thread(wanted bytea, new_id uuid, new_kind text, new_key_id text, new_sealed bytea)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with open as (
    select h.thing_id from intake.thread h left join process.thing t on t.id = h.thing_id
    where h.lookup = wanted and h.expires_at > now() and t.closed_at is null and new_kind = intake.added_as(h.kind)),
  -- Sent twice it is one, and both are told that it is kept.
  added as (
    insert into intake.sealed (id, kind, key_id, sealed, thing_id)
    select new_id, new_kind, new_key_id, new_sealed, open.thing_id from open on conflict do nothing)
  select exists (select from open)
$function$;
CREATE OR REPLACE FUNCTION intake.added_as(kind text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case kind when 'contact' then 'returned' when 'question' then 'question-more' when 'place' then 'place-answer' end
$function$;
CREATE OR REPLACE FUNCTION intake.burn_thread(unwanted bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with burnt as (
    update intake.thread set lookup = sha256(convert_to(gen_random_uuid()::text, 'UTF8')), public_key = decode(repeat('00', 32), 'hex'),
      expires_at = date_trunc('hour', now()), closed_by_her_at = date_trunc('hour', now())
    where lookup = unwanted and expires_at > now() returning thing_id)
  delete from intake.reply r using burnt where r.thing_id = burnt.thing_id
$function$;
CREATE OR REPLACE FUNCTION intake.delete_draft(unwanted bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from intake.draft where lookup = unwanted
$function$;
CREATE OR REPLACE FUNCTION intake.get_draft(wanted bytea)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select sealed from intake.draft where lookup = wanted and expires_at > now()
$function$;
CREATE OR REPLACE FUNCTION intake.is_thread(wanted bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from intake.thread where lookup = wanted and expires_at > now())
$function$;
CREATE OR REPLACE FUNCTION intake.open_thread(new_lookup bytea, new_thing uuid, new_kind text, new_public_key bytea, lasts interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into intake.thread (lookup, thing_id, kind, public_key, expires_at)
  values (new_lookup, new_thing, new_kind, new_public_key,
    date_trunc('hour', now() + least(lasts, interval '1 year')) + interval '1 hour')
  on conflict do nothing
$function$;
CREATE OR REPLACE FUNCTION intake.purge_drafts()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with gone as (delete from intake.draft where expires_at < now() returning 1) select count(*)::int from gone
$function$;
CREATE OR REPLACE FUNCTION intake.purge_threads()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  -- That she closed one herself is told for as long as one may last.
  with gone as (
    delete from intake.thread where expires_at < now() - case when closed_by_her_at is null then interval '0' else interval '1 year' end
    returning 1) select count(*)::int from gone
$function$;
CREATE OR REPLACE FUNCTION intake.put_draft(new_lookup bytea, new_sealed bytea, lasts interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into intake.draft (lookup, sealed, expires_at) values (new_lookup, new_sealed, now() + least(lasts, interval '1 day'))
  on conflict (lookup) do update set sealed = excluded.sealed, expires_at = excluded.expires_at
$function$;
CREATE OR REPLACE FUNCTION intake.put_link(new_lookup bytea, new_sealed bytea, lasts interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into intake.draft (lookup, sealed, expires_at)
  select new_lookup, new_sealed, now() + least(lasts, interval '1 day') where identity.may('intake.take-in')
$function$;
CREATE OR REPLACE FUNCTION intake.put_sealed(new_id uuid, new_kind text, new_key_id text, new_sealed bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into intake.sealed (id, kind, key_id, sealed) values (new_id, new_kind, new_key_id, new_sealed)
  on conflict do nothing
$function$;
CREATE OR REPLACE FUNCTION intake.read_thread(wanted bytea)
 RETURNS TABLE(kind text, is_open boolean, ids uuid[], sealed bytea[], written timestamp with time zone[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select h.kind, coalesce(t.closed_at is null, true),
    array(select r.id from intake.reply r where r.thing_id = h.thing_id order by r.place),
    array(select r.sealed from intake.reply r where r.thing_id = h.thing_id order by r.place),
    array(select r.written_at from intake.reply r where r.thing_id = h.thing_id order by r.place)
  from intake.thread h left join process.thing t on t.id = h.thing_id
  where h.lookup = wanted and h.expires_at > now()
$function$;
CREATE OR REPLACE FUNCTION intake.take_link(wanted bytea)
 RETURNS bytea
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with taken as (delete from intake.draft where lookup = wanted returning sealed, expires_at)
  select sealed from taken where expires_at > now()
$function$;
CREATE OR REPLACE FUNCTION languages.is_checked(wanted text, wanted_version text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from languages.checked where language = wanted and version = wanted_version)
$function$;
CREATE OR REPLACE FUNCTION message.covers(p message.permission, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case
    when p.window_from < p.window_to then
      w.day = any (p.days) and w.clock >= p.window_from and w.clock < p.window_to
    else
      (w.day = any (p.days) and w.clock >= p.window_from) or (w.day_before = any (p.days) and w.clock < p.window_to)
  end
  from (
    select l.wall::time as clock, extract(isodow from l.wall)::int as day,
      extract(isodow from l.wall - interval '1 day')::int as day_before
    from (select at at time zone 'Europe/London') as l(wall)) as w
$function$;
CREATE OR REPLACE FUNCTION message.gate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare why text;
begin
  why := case
    when tg_op = 'INSERT' and new.state <> 'queued' then 'not-queued'
    when tg_op = 'INSERT' then message.refusal(new, greatest(new.not_before, now()))
    when old.state = 'sent' then 'already-sent'
    when new.state = 'sending' then message.refusal(new, clock_timestamp())
    when new.state = 'sent' and old.state <> 'sending' then 'not-claimed'
  end;
  if why is not null then
    raise exception 'message refused' using errcode = 'FL019', detail = why;
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION message.next_safe_time(p message.permission, since timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select min(c.moment)
  from (
    select since
    union all
    select ((since at time zone 'Europe/London')::date + ahead + p.window_from) at time zone 'Europe/London'
    from generate_series(0, 8) as ahead) as c(moment)
  where c.moment >= since and message.covers(p, c.moment)
$function$;
CREATE OR REPLACE FUNCTION message.person_follows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update message.permission set person_id = new.person_id where thing_id = new.id and person_id = old.person_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION message.refusal(o message.outbox, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare p message.permission;
begin
  -- To a colleague, or to a professional at the work address she gave: neither is the person a permission protects.
  if o.staff_id is not null or o.to_sealed is not null then return null; end if;
  select * into p from message.permission where id = o.permission_id and thing_id = o.thing_id;
  return case
    when p.id is null then 'no-permission'
    when p.withdrawn_at is not null then 'withdrawn'
    when p.channel <> o.channel then 'channel'
    when p.sender_name is distinct from o.sender_name then 'sender'
    when p.verified_at is null or p.verified_at > at then 'unverified'
    when p.expires_at <= at and not exists (
      select from message.approved_attempt a
      where a.id = o.attempt_id and a.permission_id = p.id and a.until > at
        -- Whoever sends does not approve.
        and o.created_by <> 'staff:' || a.approved_by) then 'stale'
    when not message.covers(p, at) then 'time'
  end;
end $function$;
CREATE OR REPLACE FUNCTION notice.came(of_staff uuid, mine text[], hid uuid[], since timestamp with time zone)
 RETURNS TABLE(thing_id uuid, clock text, at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET jit TO 'off'
AS $function$
-- Not in the language that is plain SQL, which would plan it anew for every page.
#variable_conflict use_column
begin return query
  select distinct on (n.thing_id) n.thing_id, n.clock, n.at
  from unnest(came.mine) as key (grantee)
  cross join lateral (
    (select c.thing_id, c.name as clock, coalesce(c.given_at, c.started_at) as at
     from process.clock c
     where c.for_grantee = key.grantee and c.stopped_at is null and coalesce(c.given_at, c.started_at) > came.since
       and c.given_by is distinct from 'staff:' || came.of_staff
       and coalesce(c.pauses -> -1 ? 'to', true)
     order by coalesce(c.given_at, c.started_at) desc
     limit 50)
    union all
    (select i.thing_id, null, i.since
     from access.involvement i
     where (key.grantee like 'staff:%' or key.grantee like 'seat:%') and i.grantee = key.grantee
       and i.ended_at is null and i.since > came.since and i.granted_by <> 'staff:' || came.of_staff
       and i.capacity <> 'break-glass'
     order by i.since desc
     limit 50)) as n
  -- One look-up a row: as a join it would be planned for all involvements there are.
  where n.thing_id <> all (came.hid) and coalesce((
    select true from access.involvement i
    where i.thing_id = n.thing_id and i.grantee = any (came.mine) and i.ended_at is null
      and (i.until is null or i.until > now()) limit 1), false)
  order by n.thing_id, n.at desc, n.clock;
end $function$;
CREATE OR REPLACE FUNCTION notice.for_page()
 RETURNS TABLE(unread integer, has_keys boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare me uuid := identity.actor_staff();
begin
  return query select (select count(*)::int from notice.mine(50, true)),
    coalesce((select r.has_keys from notice.reader r where r.staff_id = me), true);
end $function$;
CREATE OR REPLACE FUNCTION notice.keys_of(of_staff uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct k.key), '{}')
  from identity.live_seats(of_staff, null) l
  join identity.seat s on s.id = l.id
  cross join lateral unnest(array['staff:' || of_staff, 'seat:' || s.id, 'role:' || s.agency_id || '/' || s.role_id,
    'team:' || s.team_id]) as k (key)
  where k.key is not null
$function$;
CREATE OR REPLACE FUNCTION notice.mark_all_read()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare me identity.session := identity.current_session();
begin
  if me.staff_id is null then return; end if;
  insert into notice.reader (staff_id, read_until) values (me.staff_id, now())
  on conflict (staff_id) do update set read_until = excluded.read_until;
  delete from notice.read r where r.staff_id = me.staff_id;
end $function$;
CREATE OR REPLACE FUNCTION notice.mark_read(of_thing uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare me identity.session := identity.current_session();
begin
  if me.staff_id is null or not access.is_involved(of_thing) then return false; end if;
  insert into notice.read (staff_id, thing_id, read_at) values (me.staff_id, of_thing, now())
  on conflict (staff_id, thing_id) do update set read_at = excluded.read_at;
  return true;
end $function$;
CREATE OR REPLACE FUNCTION notice.mine(at_most integer, unread_only boolean)
 RETURNS TABLE(thing_id uuid, clock text, at timestamp with time zone, is_read boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  me identity.session := identity.current_session();
  until_when timestamptz;
  since timestamptz := now() - interval '30 days';
begin
  if me.staff_id is null or me.seat_id is null then return; end if;
  until_when := coalesce((select r.read_until from notice.reader r where r.staff_id = me.staff_id), '-infinity');
  if unread_only then since := greatest(since, until_when); end if;
  return query
    select c.thing_id, c.clock, c.at, c.at <= until_when or coalesce(r.read_at >= c.at, false)
    from notice.came(me.staff_id, me.grantees, access.hidden(), since) c
    left join notice.read r on r.staff_id = me.staff_id and r.thing_id = c.thing_id
    where not (unread_only and coalesce(r.read_at >= c.at, false))
    order by c.at desc limit at_most;
end $function$;
CREATE OR REPLACE FUNCTION notice.set_keys(wanted boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare me uuid := identity.actor_staff();
begin
  if me is null then return; end if;
  insert into notice.reader (staff_id, has_keys) values (me, wanted)
  on conflict (staff_id) do update set has_keys = wanted;
end $function$;
CREATE OR REPLACE FUNCTION notice.take_due(time_zone text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  one notice.reader;
  has_news boolean;
begin
  if not identity.may('notice.mail') then
    raise exception 'only the notices'' own system actor tells' using errcode = 'insufficient_privilege';
  end if;
  for one in
    select r.* from notice.reader r
    where (r.mail = 'at-once' and r.told_until < now() - interval '15 minutes')
      or (r.mail = 'daily' and now() >= notice.todays(r.mail_hour, time_zone)
        and r.told_until < notice.todays(r.mail_hour, time_zone))
    order by r.staff_id for update skip locked
  loop
    has_news := exists (
      -- She is not signed in, so what a conflict hides from her is asked of each thing that came.
      select from notice.came(one.staff_id, notice.keys_of(one.staff_id), '{}',
        greatest(one.told_until, one.read_until, now() - interval '30 days')) c
      where not access.is_hidden_from(one.staff_id, c.thing_id) and not exists (
        select from notice.read d where d.staff_id = one.staff_id and d.thing_id = c.thing_id and d.read_at >= c.at));
    if has_news or one.mail = 'daily' then
      update notice.reader set told_until = now() where staff_id = one.staff_id;
    end if;
    if has_news then return next one.staff_id; end if;
  end loop;
end $function$;
CREATE OR REPLACE FUNCTION notice.todays(wanted_hour integer, time_zone text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (date_trunc('day', now() at time zone time_zone) + make_interval(hours => wanted_hour)) at time zone time_zone
$function$;
CREATE OR REPLACE FUNCTION notice.wish(new_mail text, new_hour integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare me uuid := identity.actor_staff();
begin
  if me is null then return; end if;
  insert into notice.reader (staff_id, mail, mail_hour) values (me, new_mail, new_hour)
  on conflict (staff_id) do update set mail = new_mail, mail_hour = new_hour, told_until = now();
end $function$;
CREATE OR REPLACE FUNCTION notice.wishes()
 RETURNS TABLE(mail text, mail_hour integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.mail, r.mail_hour from notice.reader r where r.staff_id = identity.actor_staff()
$function$;
CREATE OR REPLACE FUNCTION people.actor_key()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare actor identity.session := identity.current_session();
begin
  return coalesce('staff:' || actor.staff_id, 'system:' || actor.system_actor, 'owner');
end $function$;
CREATE OR REPLACE FUNCTION people.add_record(new_id uuid, of_thing uuid, told bytea, keys bigint[], rules integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  who uuid := (select t.person_id from process.thing t where t.id = of_thing);
begin
  if who is null or not (identity.may('person.recognise') and access.is_involved(of_thing)) then
    raise exception 'a record is of a thing one is involved in, and of whom it is about'
      using errcode = 'insufficient_privilege';
  end if;
  perform people.put_record(new_id, of_thing, told, keys, rules);
  insert into people.membership (record_id, person_id, decided_by) values (new_id, who, people.actor_key());
  insert into people.to_look (person_id) values (who) on conflict do nothing;
end $function$;
CREATE OR REPLACE FUNCTION people.are_told_apart(one uuid, other uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from people.membership m
    join people.decision_record r on r.record_id = m.record_id
    join people.decision d on d.id = r.decision_id and d.kind = 'different' and d.ended_at is null
    join people.decision_record s on s.decision_id = d.id and s.is_other <> r.is_other
    join people.membership n on n.record_id = s.record_id and n.until is null
    where m.person_id = one and m.until is null and n.person_id = other)
$function$;
CREATE OR REPLACE FUNCTION people.attach(of_thing uuid, to_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare was uuid := (select t.person_id from process.thing t where t.id = of_thing);
begin
  if not (access.is_involved(of_thing) and identity.may('person.recognise') and people.may_join(to_id)) then
    raise exception 'only who may recognise says whom a thing is about' using errcode = 'insufficient_privilege';
  end if;
  if was is null then
    update process.thing set person_id = to_id where id = of_thing;
  elsif was <> to_id then
    if (select count(distinct p.side) from people.person p where p.id in (was, to_id)) <> 1 then
      raise exception 'two sides are linked, never merged' using errcode = 'FL011';
    end if;
    perform people.move_things('split', was, to_id, people.things_under(of_thing), '{}', of_thing, null);
  end if;
end $function$;
CREATE OR REPLACE FUNCTION people.candidates(for_thing uuid, keys bigint[], terms bigint[])
 RETURNS TABLE(person_id uuid, reference text, side text, records uuid[], sealed bytea[], shares real[], model text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  hidden uuid[];
  common real[];
  in_use text;
begin
  -- Asked once, and not of each person who shares a key.
  if not (identity.may('person.recognise') and access.is_involved(for_thing)) then return; end if;
  hidden := access.hidden();
  common := people.shares(terms);
  in_use := people.model_in_use();
  return query
    with matched as materialized (
      select s.person_id as id, s.shared from people.sharing(keys, 200) s
      where s.person_id <> all (hidden)
      order by s.shared desc, s.person_id
      limit 25)
    select p.id, p.reference, p.side, told.records, told.sealed, common, in_use
    from matched m join people.person p on p.id = m.id
    cross join lateral (
      select array_agg(r.id order by r.told_at, r.id) as records, array_agg(r.sealed order by r.told_at, r.id) as sealed
      from people.membership n join people.record r on r.id = n.record_id
      where n.person_id = m.id and n.until is null) as told
    order by m.shared desc, p.id;
end $function$;
CREATE OR REPLACE FUNCTION people.decide(new_kind text, one uuid, other uuid, in_thing uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare new_id uuid := gen_random_uuid();
begin
  update people.decision d set ended_at = now() where d.match_id = in_thing and d.ended_at is null;
  if new_kind is null then return; end if;
  insert into people.decision (id, kind, match_id, decided_by) values (new_id, new_kind, in_thing, people.actor_key());
  insert into people.decision_record (decision_id, record_id, is_other)
  select new_id, m.record_id, m.person_id = other from people.membership m
  where m.person_id in (one, other) and m.until is null;
end $function$;
CREATE OR REPLACE FUNCTION people.find_known(typed bigint[], alike bigint[], terms bigint[])
 RETURNS TABLE(person_id uuid, records uuid[], sealed bytea[], shares real[], model text, left_out boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  mine text[] := identity.grantees();
  hidden uuid[] := access.hidden();
  common real[] := people.shares(terms);
  in_use text := people.model_in_use();
  known uuid[] := '{}';
  is_left boolean := false;
  next record;
begin
  for next in
    select w.key, w.is_alike, w.is_alike and w.sharing > 200 as may_wait
    from (
      select k.key, k.is_alike,
        (select count(*) from (select from people.block_key b where b.key = k.key limit 201) as few) as sharing
      from (select unnest(typed) as key, false as is_alike union all select unnest(alike), true) as k) as w
    order by w.is_alike, w.sharing, w.key
  loop
    if next.may_wait and cardinality(known) > 0 then
      is_left := true;
      exit;
    end if;
    known := known || array(
      select distinct n.id from (
        select b.person_id as id
        from (select) as once
        left join lateral (select k.person_id from people.block_key k where k.key = next.key limit 10000) as b on true
        where coalesce(b.person_id, nobody) <> all (known)
          and exists (
            select from access.involvement i
            where i.person_id = coalesce(b.person_id, nobody) and i.ended_at is null and (i.until is null or i.until > now())
              and i.grantee = any (mine) and i.thing_id <> all (hidden))
        limit 22) as n
      limit 11 - cardinality(known));
    exit when cardinality(known) = 11;
  end loop;
  return query
  select f.id, told.records, told.sealed, common, in_use, is_left
  from unnest(known) as f (id)
  cross join lateral (
    select array_agg(r.id order by r.told_at, r.id) as records, array_agg(r.sealed order by r.told_at, r.id) as sealed
    from people.membership n join people.record r on r.id = n.record_id
    where n.person_id = f.id and n.until is null) as told;
end $function$;
CREATE OR REPLACE FUNCTION people.follow(old_id uuid, old_reference text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  mine text[] := identity.grantees();
  hidden uuid[] := access.hidden();
  was uuid := coalesce(
    (select p.id from people.person p where p.id = old_id or p.reference = old_reference),
    '00000000-0000-0000-0000-000000000000');
  stands uuid := people.stands_now(was);
begin
  return (
    select stands where stands <> was and exists (
      select from people.link_event e
      join access.involvement i on i.thing_id = any (e.things) and i.person_id = stands
      where e.from_person = was and e.kind = 'merge'
        and i.ended_at is null and (i.until is null or i.until > now())
        and i.grantee = any (mine) and i.thing_id <> all (hidden)));
end $function$;
CREATE OR REPLACE FUNCTION people.id_of(wanted text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select people.stands_now(p.id) from people.person p where p.reference = wanted
$function$;
CREATE OR REPLACE FUNCTION people.keep_model(new_id text, new_body jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into people.link_model (id, body, made_by) values (new_id, new_body, people.actor_key())
$function$;
CREATE OR REPLACE FUNCTION people.key_record(new_id uuid, of_thing uuid, told bytea, keys bigint[], rules integer, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not identity.may('index.keep') then
    raise exception 'only the job keys records' using errcode = 'insufficient_privilege';
  end if;
  if of_thing is null then
    update people.record set keyed_with = rules where id = new_id;
    delete from people.block_key where record_id = new_id;
    insert into people.block_key (key, record_id, person_id)
    select distinct k.key, new_id,
      (select m.person_id from people.membership m where m.record_id = new_id and m.until is null)
    from unnest(keys) as k (key);
  elsif not exists (select from people.record r where r.thing_id = of_thing) then
    perform people.put_record(new_id, of_thing, told, keys, rules);
    update people.record set told_at = at where id = new_id;
    insert into people.membership (record_id, person_id, since, decided_by)
    select new_id, t.person_id, at, people.actor_key() from process.thing t where t.id = of_thing and t.person_id is not null;
  end if;
end $function$;
CREATE OR REPLACE FUNCTION people.keys_follow()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update people.block_key k set person_id = new.person_id where k.record_id = new.record_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION people.may_join(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select identity.may('person.recognise')
    and exists (select from people.person p where p.id = wanted and p.id <> all (access.hidden()))
$function$;
CREATE OR REPLACE FUNCTION people.merge(one uuid, other uuid, in_thing uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from people.person p where p.id in (one, other) order by p.id for no key update;
  if (select count(distinct p.side) from people.person p where p.id in (one, other)) <> 1 then
    raise exception 'two sides are linked, never merged' using errcode = 'FL011';
  end if;
  return people.move_things('merge', other, one,
    array(select t.id from process.thing t where t.person_id = other order by t.id), access.conflicts_about(other),
    in_thing, null);
end $function$;
CREATE OR REPLACE FUNCTION people.model_body(wanted text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select m.body from people.link_model m where m.id = wanted
$function$;
CREATE OR REPLACE FUNCTION people.model_in_use()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return (select u.model_id from people.model_use u order by u.id desc limit 1);
end $function$;
CREATE OR REPLACE FUNCTION people.models()
 RETURNS TABLE(id text, body jsonb, made_at timestamp with time zone, used_since timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select m.id, m.body, m.made_at,
    (select u.at from people.model_use u where u.model_id = m.id order by u.id desc limit 1)
  from people.link_model m order by m.made_at desc, m.id
$function$;
CREATE OR REPLACE FUNCTION people.move_things(move_kind text, from_id uuid, to_id uuid, moved uuid[], with_conflicts uuid[], in_thing uuid, undone uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare new_id uuid := gen_random_uuid();
begin
  -- In one order, so that two at once wait for one another and do not meet.
  perform from process.thing t where t.id = any (moved) order by t.id for update;
  if exists (select from process.thing t where t.id = any (moved) and t.person_id is distinct from from_id) then
    raise exception 'not all of these are of that person any more' using errcode = 'FL010';
  end if;
  update process.thing set person_id = to_id where id = any (moved);
  perform access.move_conflicts(with_conflicts, from_id, to_id);
  insert into people.link_event (id, kind, from_person, to_person, things, conflicts, decided_in, undoes, by)
  values (new_id, move_kind, from_id, to_id, moved, with_conflicts, in_thing, undone, people.actor_key());
  insert into people.to_look (person_id) values (from_id), (to_id) on conflict do nothing;
  return new_id;
end $function$;
CREATE OR REPLACE FUNCTION people.named(ids uuid[], wanted text)
 RETURNS TABLE(id uuid, reference text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, p.reference from people.person p where p.id = any (ids) or p.reference = wanted
$function$;
CREATE OR REPLACE FUNCTION people.put_record(new_id uuid, of_thing uuid, told bytea, keys bigint[], rules integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into people.record (id, thing_id, sealed, keyed_with) values (new_id, of_thing, told, rules);
  insert into people.block_key (key, record_id) select distinct k.key, new_id from unnest(keys) as k (key);
$function$;
CREATE OR REPLACE FUNCTION people.raise_alert(new_id uuid, new_kind text, about uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  me uuid := identity.actor_staff();
  mine text := identity.actor_agency();
begin
  if me is null or mine is null or (about is not null and not access.is_person_known(about)) then
    raise exception 'an alert is about someone signed in, and whom she may see' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from people.alert a
    where a.staff_id = me and a.kind = new_kind and a.person_id is not distinct from about and a.at > now() - interval '1 day')
  then return; end if;
  insert into people.alert (id, staff_id, agency_id, kind, person_id) values (new_id, me, mine, new_kind, about);
  return query
    select distinct s.id from identity.seat t join identity.staff s on s.id = t.staff_id
    join identity.role_permission p on p.role_id = t.role_id and p.permission = 'access.approve'
    where t.agency_id = mine and t.ended_at is null and s.state = 'active' and s.id <> me;
end $function$;
CREATE OR REPLACE FUNCTION people.recent(at_most integer)
 RETURNS TABLE(person_id uuid, since timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  mine text[] := identity.grantees();
  hid uuid[] := access.hidden();
begin
  return query
    select n.person_id, max(n.since)
    from unnest(mine) as key (grantee)
    cross join lateral (
      select i.person_id, i.since from access.involvement i
      where i.grantee = key.grantee and i.ended_at is null and (i.until is null or i.until > now())
        and i.person_id is not null and i.thing_id <> all (hid)
      order by i.since desc
      -- Somebody may be in it by several of her things.
      limit at_most * 10) as n
    group by n.person_id
    order by max(n.since) desc, n.person_id
    limit at_most;
end $function$;
CREATE OR REPLACE FUNCTION people.reveal_characteristic(wanted uuid)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.sealed from people.characteristic c
  where c.id = wanted and identity.may('person.reveal') and access.is_involved(c.thing_id)
    and coalesce((select a.kind from identity.agency a where a.id = identity.actor_agency()), '')
      <> all (c.never_shown_to)
$function$;
CREATE OR REPLACE FUNCTION people.shares(terms bigint[])
 RETURNS real[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return (select array(
    select coalesce(t.share, 0) from unnest(terms) with ordinality as wanted (term, place)
    left join people.term t on t.term = wanted.term order by wanted.place));
end $function$;
CREATE OR REPLACE FUNCTION people.sharing(keys bigint[], at_most integer)
 RETURNS TABLE(person_id uuid, shared bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
  select n.id, count(*)
  from unnest(keys) as wanted (key)
  cross join lateral (
    select array_agg(b.person_id) as ids from (
      select k.person_id from people.block_key k where k.key = wanted.key limit at_most + 1) as b) as block
  cross join lateral unnest(block.ids) as n (id)
  where cardinality(block.ids) <= at_most and n.id is not null
  group by n.id;
end $function$;
CREATE OR REPLACE FUNCTION people.side_if_named(wanted uuid, keys bigint[])
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.side from people.person p
  where p.id = wanted and exists (
    select from people.block_key k where k.person_id = wanted and k.key = any (keys))
$function$;
CREATE OR REPLACE FUNCTION people.stands_now(wanted uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce((
    select t.person_id
    from (
      select e.things from people.link_event e
      where e.from_person = wanted and e.kind = 'merge'
        and not exists (select from people.link_event u where u.undoes = e.id)
      order by e.place desc limit 1) as last
    cross join lateral unnest(last.things) as moved (id)
    join process.thing t on t.id = moved.id
    where t.person_id is not null and not exists (select from process.thing own where own.person_id = wanted)
    group by t.person_id
    order by count(*) desc, t.person_id
    limit 1), wanted)
$function$;
CREATE OR REPLACE FUNCTION people.things_under(of_thing uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with recursive under as (
    select t.id, t.person_id from process.thing t where t.id = of_thing
    union select t.id, t.person_id from process.thing t join under u on t.parent_id = u.id and t.person_id = u.person_id)
  select array_agg(u.id) from under u
$function$;
CREATE OR REPLACE FUNCTION people.told_follows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare moved uuid[];
begin
  update people.name set person_id = new.person_id where thing_id = new.id;
  update people.detail set person_id = new.person_id where thing_id = new.id;
  update people.characteristic set person_id = new.person_id where thing_id = new.id;
  with ended as (
    update people.membership m set until = now() from people.record r
    where r.thing_id = new.id and m.record_id = r.id and m.until is null returning m.record_id)
  select array_agg(e.record_id) into moved from ended e;
  insert into people.membership (record_id, person_id, decided_by)
  select m.id, new.person_id, people.actor_key() from unnest(moved) as m (id);
  return null;
end $function$;
CREATE OR REPLACE FUNCTION people.told_of(wanted uuid)
 RETURNS TABLE(records uuid[], sealed bytea[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select array_agg(r.id order by r.told_at, r.id), array_agg(r.sealed order by r.told_at, r.id)
  from people.membership m join people.record r on r.id = m.record_id
  where m.person_id = wanted and m.until is null
  having count(*) > 0
$function$;
CREATE OR REPLACE FUNCTION people.told_unsafe(of_things uuid[])
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  mine text[] := identity.grantees();
  hid uuid[] := access.hidden();
  line uuid[];
  above uuid[];
  requests uuid[];
begin
  line := array(select t.id from process.thing t where t.id = any (of_things) and t.id <> all (hid) and exists (
    select from access.involvement i where i.thing_id = t.id and i.grantee = any (mine)
      and i.ended_at is null and (i.until is null or i.until > now())));
  line := line || array(select t.id from process.thing t
    where t.person_id = any (array(select g.person_id from process.thing g where g.id = any (line))));
  -- Level by level, each by its index: in one query the whole of a large table is read, since nobody knows how long a line is.
  above := line;
  loop
    above := array(select t.parent_id from process.thing t
      where t.id = any (above) and t.parent_id is not null and t.parent_id <> all (line));
    exit when cardinality(above) = 0;
    line := line || above;
  end loop;
  requests := array(select r.id from process.thing r where r.parent_id = any (line) and r.process = 'request');
  if cardinality(requests) = 0 then return null; end if;
  return (select max(s.at) from process.step s where s.thing_id = any (requests) and s.detail->>'unsafeWay' = 'true');
end $function$;
CREATE OR REPLACE FUNCTION people.undo(of_event uuid, in_thing uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare was people.link_event := (select e from people.link_event e where e.id = of_event);
begin
  if exists (select from people.link_event e where e.undoes = of_event) then
    raise exception 'that was put back already' using errcode = 'FL010';
  end if;
  return people.move_things('undo', was.to_person, was.from_person, was.things, was.conflicts, in_thing, of_event);
end $function$;
CREATE OR REPLACE FUNCTION people.unkeyed(rules integer, at_most integer)
 RETURNS TABLE(record_id uuid, thing_id uuid, person_id uuid, told_at timestamp with time zone, sealed bytea, parts json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  (select r.id, r.thing_id, null::uuid, r.told_at, r.sealed, null::json
   from people.record r where r.keyed_with < rules and identity.may('index.keep') order by r.id limit at_most)
  union all
  (select null, t.thing_id, t.person_id, min(t.added_at), null, json_agg(json_build_object(
     'what', t.what, 'id', t.id, 'kind', t.kind, 'sealed', encode(t.sealed, 'base64')) order by t.added_at, t.id)
   from (
     select 'name' as what, n.id, n.kind, n.sealed, n.thing_id, n.person_id, n.added_at from people.name n
     union all select 'detail', d.id, d.kind, d.sealed, d.thing_id, d.person_id, d.added_at from people.detail d) as t
   where identity.may('index.keep') and not exists (select from people.record r where r.thing_id = t.thing_id)
   group by t.thing_id, t.person_id limit at_most)
$function$;
CREATE OR REPLACE FUNCTION people.use_model(wanted text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into people.model_use (model_id, by) values (wanted, people.actor_key())
$function$;
CREATE OR REPLACE FUNCTION person_index.answer_match(new_id uuid, of_match uuid, new_said text, sealed_note bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  me uuid := identity.actor_staff();
  stands text := (select t.state from process.thing t where t.id = of_match);
  current_round smallint := (select m.round from person_index.match m where m.id = of_match);
  first_said text;
  outcome text;
begin
  if me is null or not person_index.may_review(of_match) or stands not in ('waiting', 'second') then
    raise exception 'this pair is not the actor''s to review' using errcode = 'insufficient_privilege';
  end if;
  first_said := (select a.said from person_index.answer a where a.match_id = of_match and a.round = current_round and a.by_staff <> me);
  if exists (select from person_index.answer a where a.match_id = of_match and a.round = current_round and a.by_staff = me) then
    raise exception 'the second look is somebody else''s' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.answer (id, match_id, round, said, note, by_staff)
  values (new_id, of_match, current_round, new_said, sealed_note, me);
  if stands = 'waiting' then return 'second'; end if;
  outcome := case when first_said = new_said then new_said else 'differs' end;
  perform person_index.conclude(of_match, outcome);
  return outcome;
end $function$;
CREATE OR REPLACE FUNCTION person_index.are_open_to(one uuid, other uuid, team text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select identity.may('index.keep') and (
    select count(distinct i.person_id) = 2 from access.involvement i
    where i.person_id in (one, other) and i.grantee = team and i.ended_at is null and (i.until is null or i.until > now()))
$function$;
CREATE OR REPLACE FUNCTION person_index.conclude(of_match uuid, outcome text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  m person_index.match;
  older uuid;
begin
  select * into m from person_index.match k where k.id = of_match;
  if outcome in ('same', 'different') then
    perform people.decide(outcome, m.one_id, m.other_id, of_match);
  end if;
  if outcome = 'same' then
    if relationship.are_linked(m.one_id, m.other_id) then
      raise exception 'two who are linked are two people' using errcode = 'FL011';
    end if;
    older := (select p.id from people.person p where p.id in (m.one_id, m.other_id) order by p.created_at, p.id limit 1);
    update person_index.match set merged_by =
      people.merge(older, case when older = m.one_id then m.other_id else m.one_id end, of_match)
    where id = of_match;
  end if;
end $function$;
CREATE OR REPLACE FUNCTION person_index.declare_kept(new_id uuid, new_kind text, sealed_told bytea, new_keys bigint[], new_postcode bigint, new_places bigint[], rules integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if identity.actor_staff() is null or identity.actor_agency() is null then
    raise exception 'staff declare whom they must be kept from' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.kept_from (id, staff_id, agency_id, kind, sealed, keys, postcode, places, keyed_with)
  values (new_id, identity.actor_staff(), identity.actor_agency(), new_kind, sealed_told, new_keys, new_postcode,
    new_places, rules);
end $function$;
CREATE OR REPLACE FUNCTION person_index.end_kept(of_declared uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with ended as (
    update person_index.kept_from k set ended_at = now()
    where k.id = of_declared and k.kind <> 'work' and k.ended_at is null and k.staff_id = identity.actor_staff() returning 1)
  select exists (select from ended)
$function$;
CREATE OR REPLACE FUNCTION person_index.has_answered(of_match uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from person_index.answer a join person_index.match m on m.id = a.match_id and m.round = a.round
    where m.id = of_match and a.by_staff = identity.actor_staff() and person_index.may_review(of_match))
$function$;
CREATE OR REPLACE FUNCTION person_index.has_two(of_match uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select person_index.may_review(of_match) and 2 = (
    select count(distinct n.person_id) from person_index.match m
    join people.membership n on n.person_id in (m.one_id, m.other_id) and n.until is null
    where m.id = of_match)
$function$;
CREATE OR REPLACE FUNCTION person_index.hold_against_all(at_most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  declared person_index.kept_from;
  held int := 0;
begin
  if not identity.may('index.keep') then
    raise exception 'the job holds what was declared against all' using errcode = 'insufficient_privilege';
  end if;
  for declared in
    select * from person_index.kept_from k where k.ended_at is null and k.looked_at is null
    order by k.declared_at limit at_most for update skip locked
  loop
    perform person_index.keep_apart_from(m.person_id, null,
      array(select b.key from people.block_key b where b.record_id = m.record_id), declared.id)
    from people.membership m
    where m.until is null and m.record_id in (
      select b.record_id from people.block_key b where b.key = any (declared.keys || declared.postcode));
    perform person_index.keep_apart_from(null, t.thing_id, t.keys, declared.id)
    from person_index.told_key t join process.thing g on g.id = t.thing_id and g.person_id is null;
    update person_index.kept_from set looked_at = now() where id = declared.id;
    held := held + 1;
  end loop;
  delete from person_index.told_key t using process.thing g where g.id = t.thing_id and g.person_id is not null;
  return held;
end $function$;
CREATE OR REPLACE FUNCTION person_index.judged()
 RETURNS TABLE(bits real, said text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select m.bits, case when t.state in ('same', 'different') then t.state end
  from person_index.match m join process.thing t on t.id = m.id
  where person_index.may_keep_models()
$function$;
CREATE OR REPLACE FUNCTION person_index.keep_apart(of_staff uuid, by_agency text, of_person uuid, of_thing uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare called text := coalesce(
  (select p.reference from people.person p where p.id = of_person),
  (select t.reference from process.thing t where t.id = of_thing));
begin
  if exists (
    select from access.conflict c
    where c.staff_id = of_staff and c.kind = 'declared' and (c.person_id = of_person or c.thing_id = of_thing))
  then return; end if;
  insert into access.conflict (id, staff_id, person_id, thing_id, kind, recorded_by, agency_id, reference)
  values (gen_random_uuid(), of_staff, of_person, case when of_person is null then of_thing end, 'declared',
    'system:index', by_agency, called);
end $function$;
CREATE OR REPLACE FUNCTION person_index.keep_apart_from(of_person uuid, of_thing uuid, known_by bigint[], declared uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare found record;
begin
  for found in
    select distinct k.staff_id, k.agency_id, party.id
    from person_index.kept_from k
    left join lateral (
      select of_person as id
      union select case when l.person_id = of_person then l.other_id else l.person_id end
      from relationship.link l where of_person in (l.person_id, l.other_id) and not l.mistaken) as party on true
    where k.ended_at is null and (declared is null or k.id = declared)
      and (k.keys && known_by or (k.postcode = any (known_by) and k.places && known_by))
  loop
    perform person_index.keep_apart(found.staff_id, found.agency_id, found.id, of_thing);
  end loop;
end $function$;
CREATE OR REPLACE FUNCTION person_index.keep_model(new_id text, new_body jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not person_index.may_keep_models() then
    raise exception 'only who approves keeps models' using errcode = 'insufficient_privilege';
  end if;
  perform people.keep_model(new_id, new_body);
end $function$;
CREATE OR REPLACE FUNCTION person_index.keep_told(of_thing uuid, known_by bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not access.is_involved(of_thing) or cardinality(known_by) = 0 then return; end if;
  insert into person_index.told_key (thing_id, keys) values (of_thing, known_by) on conflict do nothing;
  perform person_index.keep_apart_from(null, of_thing, known_by, null);
end $function$;
CREATE OR REPLACE FUNCTION person_index.key_kept(of_declared uuid, of_staff uuid, of_agency text, sealed_told bytea, new_keys bigint[], new_postcode bigint, new_places bigint[], rules integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not identity.may('index.keep') then
    raise exception 'the job makes keys' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.kept_from as k (id, staff_id, agency_id, kind, sealed, keys, postcode, places, keyed_with)
  values (of_declared, of_staff, of_agency, 'work', sealed_told, new_keys, new_postcode, new_places, rules)
  on conflict (id) do update
  set keys = excluded.keys, postcode = excluded.postcode, places = excluded.places, keyed_with = rules, looked_at = null;
end $function$;
CREATE OR REPLACE FUNCTION person_index.left_to_look()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) from people.to_look where identity.may('person.recognise')
$function$;
CREATE OR REPLACE FUNCTION person_index.link_is_held_against()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare found record;
begin
  for found in
    select c.staff_id, c.agency_id, case when c.person_id = new.person_id then new.other_id else new.person_id end as other
    from access.conflict c
    where c.person_id in (new.person_id, new.other_id) and c.kind = 'declared' and c.ended_at is null
      and not new.mistaken
  loop
    perform person_index.keep_apart(found.staff_id, found.agency_id, found.other, null);
  end loop;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION person_index.look_through_all()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare added bigint;
begin
  if not (identity.may('access.approve') and identity.may('person.recognise')) then
    raise exception 'a manager has everybody looked through' using errcode = 'insufficient_privilege';
  end if;
  insert into people.to_look (person_id)
  select distinct m.person_id from people.membership m where m.until is null on conflict do nothing;
  get diagnostics added = row_count;
  return added;
end $function$;
CREATE OR REPLACE FUNCTION person_index.may_keep_models()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select identity.may('access.approve') and identity.may('person.recognise')
$function$;
CREATE OR REPLACE FUNCTION person_index.may_review(of_match uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select identity.may('person.recognise') and access.is_involved(of_match) and exists (
    select from person_index.match m
    where m.id = of_match and m.one_id <> all (access.hidden()) and m.other_id <> all (access.hidden()))
$function$;
CREATE OR REPLACE FUNCTION person_index.models()
 RETURNS TABLE(id text, body jsonb, made_at timestamp with time zone, used_since timestamp with time zone, is_in_use boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select m.id, m.body, m.made_at, m.used_since, m.id is not distinct from people.model_in_use()
  from people.models() m where person_index.may_keep_models()
$function$;
CREATE OR REPLACE FUNCTION person_index.my_kept()
 RETURNS TABLE(id uuid, kind text, declared_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select k.id, k.kind, k.declared_at from person_index.kept_from k
  where k.staff_id = identity.actor_staff() and k.kind <> 'work' and k.ended_at is null order by k.declared_at, k.id
$function$;
CREATE OR REPLACE FUNCTION person_index.neighbours(of_person uuid, keys bigint[], terms bigint[])
 RETURNS TABLE(person_id uuid, records uuid[], sealed bytea[], shares real[], model text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with who as materialized (
    select p.side, people.shares(terms) as shares, people.model_in_use() as model
    from people.person p where p.id = of_person and identity.may('index.keep')),
  matched as materialized (
    select s.person_id, s.shared from who cross join lateral people.sharing(keys, 200) s
    where s.person_id <> of_person
    order by s.shared desc, s.person_id
    limit 25)
  select m.person_id, told.records, told.sealed, who.shares, who.model
  from who, matched m join people.person p on p.id = m.person_id
  cross join lateral people.told_of(m.person_id) told
  where p.side = who.side
    and not relationship.are_linked(of_person, m.person_id) and not people.are_told_apart(of_person, m.person_id)
    and not exists (
      select from person_index.match k
      where k.one_id = least(of_person, m.person_id) and k.other_id = greatest(of_person, m.person_id))
$function$;
CREATE OR REPLACE FUNCTION person_index.next_to_look(at_most integer)
 RETURNS TABLE(person_id uuid, since timestamp with time zone, records uuid[], sealed bytea[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not identity.may('index.keep') then return; end if;
  return query
    with taken as (
      select l.person_id, l.since from people.to_look l order by l.since, l.person_id limit at_most
      for update skip locked)
    select k.person_id, k.since, told.records, told.sealed
    from taken k left join lateral people.told_of(k.person_id) told on true
    order by k.since, k.person_id;
end $function$;
CREATE OR REPLACE FUNCTION person_index.open_match(new_id uuid, a uuid, b uuid, new_bits real, new_probability real, by_model text, sealed_parts bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not (identity.may('index.keep') and access.is_involved(new_id)) then
    raise exception 'the job opens pairs' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.match (id, one_id, other_id, bits, probability, model, parts)
  values (new_id, least(a, b), greatest(a, b), new_bits, new_probability, by_model, sealed_parts);
end $function$;
CREATE OR REPLACE FUNCTION person_index.people_after(last_id uuid, at_most integer)
 RETURNS TABLE(person_id uuid, records uuid[], sealed bytea[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select k.id, told.records, told.sealed
  from (
    select p.id from people.person p where p.id > last_id and identity.may('index.keep') order by p.id limit at_most) as k
  left join lateral people.told_of(k.id) told on true
  order by k.id
$function$;
CREATE OR REPLACE FUNCTION person_index.reopen(of_match uuid, new_decision text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare m person_index.match;
begin
  select * into m from person_index.match k where k.id = of_match for update;
  if not person_index.may_review(of_match) then
    raise exception 'this pair is not the actor''s to review' using errcode = 'insufficient_privilege';
  end if;
  if m.merged_by is not null then perform people.undo(m.merged_by, of_match); end if;
  update person_index.match set merged_by = null, round = round + 1 where id = of_match;
  perform people.decide(new_decision, m.one_id, m.other_id, of_match);
end $function$;
CREATE OR REPLACE FUNCTION person_index.set_terms(new_terms bigint[], new_shares real[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not identity.may('index.keep') then
    raise exception 'the job counts' using errcode = 'insufficient_privilege';
  end if;
  delete from people.term;
  insert into people.term (term, share) select t.term, t.share from unnest(new_terms, new_shares) as t (term, share);
end $function$;
CREATE OR REPLACE FUNCTION person_index.settle(new_id uuid, of_match uuid, new_said text, sealed_note bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not person_index.may_review(of_match) or not identity.may('access.approve') or person_index.has_answered(of_match)
     or (select t.state from process.thing t where t.id = of_match) is distinct from 'differs' then
    raise exception 'where two differ, a third person decides' using errcode = 'insufficient_privilege';
  end if;
  insert into person_index.answer (id, match_id, round, said, note, by_staff)
  select new_id, m.id, m.round, new_said, sealed_note, identity.actor_staff() from person_index.match m where m.id = of_match;
  perform person_index.conclude(of_match, new_said);
end $function$;
CREATE OR REPLACE FUNCTION person_index.sides(of_match uuid)
 RETURNS TABLE(person_id uuid, reference text, since timestamp with time zone, records uuid[], sealed bytea[], is_linked boolean, is_answered boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, p.reference, p.created_at, told.records, told.sealed, relationship.are_linked(m.one_id, m.other_id),
    person_index.has_answered(m.id)
  from person_index.match m join people.person p on p.id in (m.one_id, m.other_id)
  left join lateral people.told_of(p.id) told on true
  where m.id = of_match and person_index.may_review(of_match)
  order by p.created_at, p.id
$function$;
CREATE OR REPLACE FUNCTION person_index.to_key(rules integer, at_most integer)
 RETURNS TABLE(id uuid, staff_id uuid, agency_id text, email text, sealed bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  (select null::uuid, p.id, (array_agg(s.agency_id order by s.agency_id))[1], p.email, null::bytea
   from identity.staff p join identity.seat s on s.staff_id = p.id and s.ended_at is null
   where identity.may('index.keep') and p.state = 'active'
     and not exists (select from person_index.kept_from k where k.staff_id = p.id and k.kind = 'work')
   group by p.id limit at_most)
  union all
  (select k.id, k.staff_id, k.agency_id, null, k.sealed from person_index.kept_from k
   where identity.may('index.keep') and k.ended_at is null and k.keyed_with < rules limit at_most)
$function$;
CREATE OR REPLACE FUNCTION person_index.told_is_held_against()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.until is null and exists (select from person_index.kept_from k where k.ended_at is null) then
    perform person_index.keep_apart_from(new.person_id, null,
      array(select b.key from people.block_key b where b.record_id = new.record_id), null);
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION person_index.use_model(wanted text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not person_index.may_keep_models() or (wanted is not null and people.model_body(wanted) is null) then
    return false;
  end if;
  perform people.use_model(wanted);
  return true;
end $function$;
CREATE OR REPLACE FUNCTION person_index.weigh(of_match uuid, terms bigint[])
 RETURNS TABLE(shares real[], model text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select people.shares(terms), people.model_in_use() where person_index.may_review(of_match)
$function$;
CREATE OR REPLACE FUNCTION person_index.were_looked_at(done uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from people.to_look where person_id = any (done) and identity.may('index.keep')
$function$;
CREATE OR REPLACE FUNCTION place.about_counts()
 RETURNS TABLE(question text, answer text, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.question, a.answer, count(*)::int
  from place.report r join process.thing t on t.id = r.id
  cross join lateral (values ('age', r.about_age), ('sex', r.about_sex), ('gender', r.about_gender),
    ('ethnicity', r.about_ethnicity), ('religion', r.about_religion), ('orientation', r.about_orientation),
    ('disability', r.about_disability)) a (question, answer)
  where identity.may('place.moderate') and t.state in ('moderated', 'joined', 'answered') and a.answer is not null
  group by a.question, a.answer
$function$;
CREATE OR REPLACE FUNCTION place.done()
 RETURNS TABLE(district text, place_id text, you_said text, we_did text, published_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select f.district, f.place_id, f.you_said, f.we_did, f.published_on
  from place.feedback f order by f.published_on desc, f.problem_id limit 200
$function$;
CREATE OR REPLACE FUNCTION place.is_known(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) >= 8 from place.report r join process.thing t on t.id = r.id
  where r.cell = wanted and t.state in ('moderated', 'joined', 'answered')
$function$;
CREATE OR REPLACE FUNCTION place.problem_counts(of_problem uuid)
 RETURNS TABLE(kind text, code text, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.kind, c.code, count(*)::int
  from place.report r
  cross join lateral (
    select 'environment', unnest(r.environment) union all select 'behaviour', unnest(r.behaviour)
    union all select 'not-reported', unnest(r.not_reported) union all select 'month', r.reported_month::text
    union all select 'daylight', r.daylight where r.daylight is not null) c (kind, code)
  where r.problem_id = of_problem and access.is_involved(of_problem)
  group by c.kind, c.code
  union all
  select 'answer', a.code, count(*)::int
  from place.answer a join place.report r on r.id = a.report_id
  where r.problem_id = of_problem and access.is_involved(of_problem)
  group by a.code
$function$;
CREATE OR REPLACE FUNCTION process.clock_goes_to_involved()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (
    select from access.involvement i
    where i.thing_id = new.thing_id and i.grantee = new.for_grantee
      and i.ended_at is null and (i.until is null or i.until > now()))
  then
    raise exception 'a clock cannot go to somebody who is not involved' using errcode = 'FL004';
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION process.clock_is_given()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare actor identity.session := identity.current_session();
begin
  new.given_at := now();
  new.given_by := coalesce('staff:' || actor.staff_id, 'system:' || actor.system_actor);
  return new;
end $function$;
CREATE OR REPLACE FUNCTION process.line_of(of_things uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with recursive came_from as (
    select t.id, t.parent_id from process.thing t where t.id = any (of_things)
    union
    select t.id, t.parent_id from process.thing t join came_from c on t.id = c.parent_id
  ), comes_of as (
    select unnest(of_things) as id
    union
    select t.id from process.thing t join comes_of c on t.parent_id = c.id
  )
  select id from came_from union select id from comes_of
$function$;
CREATE OR REPLACE FUNCTION process.may_step(of_thing uuid, named text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return access.is_involved(of_thing) and exists (
    select from process.rule r join process.thing t on t.process = r.process
    where t.id = of_thing and r.step = named and identity.may(r.permission));
end $function$;
CREATE OR REPLACE FUNCTION process.person_follows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update access.involvement set person_id = new.person_id where thing_id = new.id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION process.state_has_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare last process.step;
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  select * into last from process.step where thing_id = new.id order by id desc limit 1;
  if last.to_state is distinct from (select state from process.thing where id = new.id)
     or last.xid is distinct from pg_current_xact_id() then
    raise exception 'state of % changed without a step', new.id using errcode = 'FL001';
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION process.step_is_defined()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (
    select from process.rule r join process.thing t on t.process = r.process
    where t.id = new.thing_id and r.step = new.step and r.from_state = new.from_state and r.to_state = new.to_state)
  then
    raise exception 'no step % from % to %', new.step, new.from_state, new.to_state using errcode = 'FL002';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION professional.end_ways(of_contact uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare ended uuid[];
begin
  ended := array(select process.line_of(array(select t.id from process.thing t
    where t.id = of_contact or t.person_id = (select c.person_id from process.thing c where c.id = of_contact))));
  update message.permission p set expires_at = greatest(now(), p.verified_at)
  where p.thing_id = any (ended) and p.withdrawn_at is null and p.expires_at > now();
  update message.approved_attempt a set until = greatest(now(), a.approved_at)
  where a.thing_id = any (ended) and a.until > now();
end $function$;
CREATE OR REPLACE FUNCTION professional.join_contact(of_request uuid, to_contact uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update process.thing t set parent_id = r.contact_id
  from professional.request r
  where r.id = of_request and t.id = r.id and r.contact_id = to_contact and t.parent_id is null
    and identity.may('intake.take-in') and access.is_involved(to_contact) and access.is_involved(of_request);
  if not found then return false; end if;
  -- Told before it was taken in.
  perform professional.pass_on(s, to_contact) from process.step s
  where s.thing_id = of_request and s.step <> 'send' order by s.id;
  return true;
end $function$;
CREATE OR REPLACE FUNCTION professional.keep_sent()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.answers, new.referrer, new.contact_id, new.may_know)
      is distinct from (old.answers, old.referrer, old.contact_id, old.may_know)
    and exists (select from process.thing t where t.id = new.id and t.process = 'request' and t.state <> 'draft') then
    raise exception 'what was sent stays as it was sent' using errcode = 'insufficient_privilege';
  end if;
  if new.outcome is distinct from old.outcome and not identity.may('contact.triage') then
    raise exception 'the front door says what came of it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION professional.pass_on(news process.step, of_contact uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if news.detail->>'danger' = 'yes' then
    update front_door.contact c set danger = true, danger_said_at = news.at, danger_said_by = 'referrer'
    where c.id = of_contact;
  end if;
  if news.detail->>'unsafeWay' = 'true' then perform professional.end_ways(of_contact); end if;
end $function$;
CREATE OR REPLACE FUNCTION professional.passes_on_news()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform professional.pass_on(new, t.parent_id)
  from process.thing t where t.id = new.thing_id and t.process = 'request' and t.parent_id is not null;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION publications.earlier()
 RETURNS TABLE(counted jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select b.counted
  from publications.basis b join publications.edition e on e.id = b.edition_id
  where identity.may('publication.check') and e.published_on is not null
  order by e.number desc
$function$;
CREATE OR REPLACE FUNCTION publications.keep_basis(of_edition uuid, what jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not identity.may('publication.check') then
    raise exception 'only the audit keeps what was counted' using errcode = 'insufficient_privilege';
  end if;
  insert into publications.basis (edition_id, counted) values (of_edition, what);
end $function$;
CREATE OR REPLACE FUNCTION publications.keep_edition()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.body_hash, new.follows, new.body) is distinct from (old.body_hash, old.follows, old.body) then
    if old.body is not null or not identity.may('publication.check') then
      raise exception 'what an edition shows is worked out once, by the job' using errcode = 'insufficient_privilege';
    end if;
  end if;
  if new.signed_by is distinct from old.signed_by
    and (old.signed_by is not null or new.signed_by is distinct from identity.actor_staff()
      or not identity.may('publication.sign')) then
    raise exception 'an edition is signed off once, by whoever says so' using errcode = 'insufficient_privilege';
  end if;
  if (new.published_on is distinct from old.published_on or new.withdrawn_on is distinct from old.withdrawn_on)
    and not identity.may('publication.prepare') then
    raise exception 'only those who prepare editions publish them and take them back' using errcode = 'insufficient_privilege';
  end if;
  if (old.published_on is not null and new.published_on is distinct from old.published_on)
    or (old.is_discarded and not new.is_discarded)
    or (old.withdrawn_on is not null
      and (new.withdrawn_on, new.withdrawn_why) is distinct from (old.withdrawn_on, old.withdrawn_why)) then
    raise exception 'what was published, withdrawn or put aside stays so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION publications.published()
 RETURNS TABLE(number integer, why text, body jsonb, published_on text, withdrawn_on text, withdrawn_why text, tables text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.number, e.why, case when e.withdrawn_on is null then e.body end, e.published_on::text,
    e.withdrawn_on::text, e.withdrawn_why, e.tables
  from publications.edition e where e.published_on is not null order by e.number desc
$function$;
CREATE OR REPLACE FUNCTION queue.clock_runs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update queue.entry e set (clock, due_at) =
    (select s.name, s.due_at from queue.soonest(e.thing_id) s)
  where e.thing_id = new.thing_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION queue.contact_arrives()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into queue.entry select e.* from queue.entry_of(new) e;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION queue.contact_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update queue.entry e set taken_by = new.taken_by, district = new.district, language = new.language,
    urgency = case when new.danger then 0 else 1 end
  where e.thing_id = new.id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION queue.contact_moves()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update queue.entry e set state = new.state, version = new.version, closed_at = new.closed_at
  where e.thing_id = new.id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION queue.entry_of(contact front_door.contact)
 RETURNS SETOF queue.entry
 LANGUAGE sql
 STABLE
AS $function$
  select t.id, t.agency_id, t.reference, t.version, t.state, contact.kind,
    case when contact.danger then 0::int2 else 1::int2 end, contact.language, contact.district, contact.taken_by,
    contact.received_at, t.closed_at, s.name, s.due_at
  from process.thing t, queue.soonest(t.id) s where t.id = contact.id
$function$;
CREATE OR REPLACE FUNCTION queue.refill()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into queue.entry select e.* from front_door.contact c, queue.entry_of(c) e
  on conflict do nothing
$function$;
CREATE OR REPLACE FUNCTION queue.return_clocks()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  lost record;
  given int := 0;
begin
  if not identity.may('clock.return') then
    raise exception 'only the job hands clocks back' using errcode = 'insufficient_privilege';
  end if;
  for lost in
    with held as (
      select c.thing_id, c.name, c.started_at, c.for_grantee, t.agency_id, t.person_id,
        case split_part(c.for_grantee, ':', 1) when 'staff' then substr(c.for_grantee, 7)::uuid
          else (select s.staff_id from identity.seat s where s.id = substr(c.for_grantee, 6)::uuid) end as staff_id
      from process.clock c join process.thing t on t.id = c.thing_id
      where c.stopped_at is null and split_part(c.for_grantee, ':', 1) in ('staff', 'seat'))
    select h.thing_id, h.name, h.started_at, h.person_id, heir.grantee
    from held h
    cross join lateral (
      select i.grantee from access.involvement i
      where i.thing_id = h.thing_id and i.ended_at is null and i.until is null
        and split_part(i.grantee, ':', 1) in ('role', 'team') and h.agency_id = any (access.agencies_of(i.grantee))
      order by i.grantee like 'role:%' desc, i.since limit 1) as heir
    where not exists (
        select from identity.seat s join identity.staff p on p.id = s.staff_id and p.state = 'active'
        where s.staff_id = h.staff_id and s.agency_id = h.agency_id and s.ended_at is null
          and coalesce(s.until > now(), true) and h.for_grantee in ('staff:' || s.staff_id, 'seat:' || s.id))
      or not exists (
        select from access.involvement i
        where i.thing_id = h.thing_id and i.grantee = h.for_grantee and i.ended_at is null
          and (i.until is null or i.until > now()))
      or exists (select from access.conflict c where c.staff_id = h.staff_id and c.ended_at is null)
        and access.is_hidden_from(h.staff_id, h.thing_id)
  loop
    update process.clock c set for_grantee = lost.grantee
    where c.thing_id = lost.thing_id and c.name = lost.name and c.started_at = lost.started_at;
    perform audit.append('clock.returned', lost.thing_id, lost.person_id, jsonb_build_object('clock', lost.name));
    given := given + 1;
  end loop;
  return given;
end $function$;
CREATE OR REPLACE FUNCTION queue.soonest(of_thing uuid)
 RETURNS TABLE(name text, due_at timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select k.name, coalesce(k.due_at, '9999-12-31')
  from (select) one left join lateral (
    select k.name, k.due_at from process.clock k
    where k.thing_id = of_thing and k.stopped_at is null and coalesce(k.pauses -> -1 ? 'to', true)
    order by k.due_at limit 1) k on true
$function$;
CREATE OR REPLACE FUNCTION referral.contacts_behind(of_thing uuid)
 RETURNS SETOF front_door.contact
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with recursive behind as (
    select t.id, t.parent_id from process.thing t
    where t.id = of_thing and identity.may('referral.send') and access.is_involved(of_thing)
    union all
    select t.id, t.parent_id from process.thing t join behind b on t.id = b.parent_id)
  select c.* from behind b join front_door.contact c on c.id = b.id
$function$;
CREATE OR REPLACE FUNCTION referral.employers_behind(of_thing uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct e), '{}') from referral.contacts_behind(of_thing) as c, unnest(c.employers) as e
$function$;
CREATE OR REPLACE FUNCTION referral.end_sharing(of_thing uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update access.involvement i set ended_at = now()
  from referral.referral r
  where r.id = of_thing and i.thing_id = r.id and i.capacity = 'receiving service' and i.ended_at is null
    and identity.may('referral.send') and r.sender = any (identity.grantees()) and access.is_involved(of_thing)
$function$;
CREATE OR REPLACE FUNCTION referral.ends_when_declined()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update access.involvement i set ended_at = now()
  from referral.referral r
  where r.id = new.thing_id and i.thing_id = r.id and i.capacity = 'receiving service' and i.ended_at is null;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION referral.keep_sharing(of_thing uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  update access.involvement i set until = null
  where i.thing_id = of_thing and i.capacity = 'receiving service' and i.ended_at is null
    and identity.may('referral.answer') and access.is_involved(of_thing)
$function$;
CREATE OR REPLACE FUNCTION referral.keeps_what_was_sent()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.shared, new.parts, new.basis, new.risk_level) is distinct from (old.shared, old.parts, old.basis, old.risk_level)
    and (select t.state from process.thing t where t.id = new.id) is distinct from 'draft' then
    raise exception 'what was sent cannot be changed' using errcode = 'FL060';
  end if;
  if old.repeated is not null and new.repeated is distinct from old.repeated then
    raise exception 'this was asked already' using errcode = 'FL061';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION referral.open_escalation(of_thing uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from referral.unanswered('infinity') u where u.id = of_thing) then return false; end if;
  insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, until, granted_by)
  values (gen_random_uuid(), of_thing, 'system:referrals', 'escalation', 'no answer came in time', 'to tell those concerned',
    now() + interval '10 minutes', 'system:referrals');
  insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, parts, until, granted_by)
  select gen_random_uuid(), of_thing, 'role:' || a.agency || '/service-manager', i.capacity, i.basis, i.purpose, i.parts,
    i.until, 'system:referrals'
  from access.involvement i, unnest(access.agencies_of(i.grantee)) as a (agency)
  where i.thing_id = of_thing and i.capacity = 'receiving service' and i.ended_at is null
    and (i.until is null or i.until > now());
  return true;
end $function$;
CREATE OR REPLACE FUNCTION referral.professional_behind(of_thing uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from referral.contacts_behind(of_thing) as c where c.kind = 'professional')
$function$;
CREATE OR REPLACE FUNCTION referral.unanswered(due_before timestamp with time zone)
 RETURNS TABLE(id uuid, due_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.thing_id, c.due_at
  from process.clock c join process.thing t on t.id = c.thing_id
  where identity.may('referral.escalate') and t.process = 'referral' and t.state = 'sent'
    and c.name = 'answer' and c.stopped_at is null and c.due_at < due_before
    and not exists (select from process.step s where s.thing_id = c.thing_id and s.step = 'escalate')
  order by c.due_at limit 200
$function$;
CREATE OR REPLACE FUNCTION relationship.are_linked(one uuid, other uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from relationship.link l
    where not l.mistaken and ((l.person_id = one and l.other_id = other) or (l.person_id = other and l.other_id = one)))
$function$;
CREATE OR REPLACE FUNCTION relationship.person_follows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update relationship.link set other_id = new.person_id where id = new.id and other_id = old.person_id;
  update relationship.link l set person_id = new.person_id from process.thing t
  where t.parent_id = new.id and l.id = t.id and l.person_id = old.person_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION reports.assert_issued()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from reports.report r where r.id = new.report_id and r.issued_on is not null) then
    raise exception 'only a report that was issued has files' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION reports.keep_issued()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.approved_by is distinct from old.approved_by
    and (old.approved_by is not null or new.approved_by is distinct from identity.actor_staff()) then
    raise exception 'a report is approved once, by whoever says so' using errcode = 'insufficient_privilege';
  end if;
  if (old.issued_on is not null and new.issued_on is distinct from old.issued_on)
    or (old.why_withdrawn is not null and new.why_withdrawn is distinct from old.why_withdrawn) then
    raise exception 'what was issued or withdrawn stays so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION strategy.agreed(of_strategy uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select max(p.at) from process.step p
  where p.thing_id = of_strategy and (p.step = 'agree' or (p.step = 'adopt' and p.by like 'system:%'))
$function$;
CREATE OR REPLACE FUNCTION strategy.agreed_by_another()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  before timestamptz;
begin
  if not exists (select from process.thing t where t.id = new.thing_id and t.process = 'strategy') then
    return null;
  end if;
  select max(p.at) into before from process.step p
    where p.thing_id = new.thing_id and p.id < new.id and (p.step = 'agree' or (p.step = 'adopt' and p.by like 'system:%'));
  if exists (select from strategy.writers_since(new.thing_id, coalesce(before, '-infinity')) w where w.author = new."by") then
    raise exception 'somebody else agrees what the public reads' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION strategy.all_of_them()
 RETURNS TABLE(id uuid, reference text, state text, version integer, opened_at timestamp with time zone, agreed timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.id, t.reference, t.state, t.version, t.opened_at, strategy.agreed(i.id)
  from strategy.item i join process.thing t on t.id = i.id
  where i.kind = 'strategy' and identity.may('strategy.see')
$function$;
CREATE OR REPLACE FUNCTION strategy.delivery(of_strategy uuid, as_of timestamp with time zone)
 RETURNS TABLE(id uuid, code text, reference text, state text, heard_at timestamp with time zone, confidence text, blockers text, reached text[], first_due text, put_off integer, asked_due text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.id, i.code, t.reference, s.to_state, heard.at, heard.confidence, heard.blockers, coalesce(done.codes, '{}'),
    slip.first_due, slip.times, case when asked.step = 'ask' then asked.due::text end
  from strategy.item i join process.thing t on t.id = i.id
  join lateral (
    select p.to_state from process.step p where p.thing_id = i.id and p.at <= as_of order by p.id desc limit 1) s on true
  left join lateral (
    select r.at, r.confidence, r.blockers from strategy.report r
    where r.action_id = i.id and r.at <= as_of and r.step in ('start', 'report', 'milestone', 'reopen')
    order by r.at desc limit 1) heard on true
  left join lateral (
    select array_agg(m.code order by m.code) as codes from strategy.report r join strategy.item m on m.id = r.milestone_id
    where r.action_id = i.id and r.at <= as_of) done on true
  left join lateral (
    select r.step, r.due from strategy.report r
    where r.action_id = i.id and r.at <= as_of and r.step in ('ask', 'grant', 'refuse', 'complete', 'stop', 'withdraw')
    order by r.at desc limit 1) asked on true
  cross join lateral strategy.put_off(i.id, as_of) slip
  where i.strategy_id = of_strategy and i.kind = 'action' and identity.may('strategy.see')
$function$;
CREATE OR REPLACE FUNCTION strategy.ends_once()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.valid_to <> 'infinity' or new.valid_to = 'infinity' or new.valid_to > now() + interval '1 minute' then
    raise exception 'a version ends once, and not in time to come' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION strategy.granted_by_another()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from process.thing t where t.id = new.thing_id and t.process = 'action') and new."by" is not distinct from (
      select p."by" from process.step p where p.thing_id = new.thing_id and p.id < new.id and p.step = 'ask' order by p.id desc limit 1) then
    raise exception 'somebody else gives more time' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION strategy.is_one(of_id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select identity.may('strategy.see') and exists (select from strategy.item i where i.id = of_id and i.kind = 'strategy')
$function$;
CREATE OR REPLACE FUNCTION strategy.published()
 RETURNS TABLE(plan jsonb, delivery jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with adopted as (
    select i.id, strategy.agreed(i.id) as agreed from strategy.item i join process.thing t on t.id = i.id
    where i.kind = 'strategy' and t.state = 'adopted' and strategy.agreed(i.id) is not null order by t.opened_at desc limit 1),
  standing as (
    select i.id, i.kind, i.code, p.code as parent, v.body
    from adopted a join strategy.item i on i.strategy_id = a.id
    join strategy.item_version v on v.item_id = i.id and case when i.kind in ('action', 'milestone')
      then v.valid_to = 'infinity' else v.valid_from <= a.agreed and v.valid_to > a.agreed end
    left join strategy.item p on p.id = v.parent_id
    where i.kind in ('strategy', 'priority', 'objective', 'commitment', 'action', 'milestone')),
  ties as (
    select f.code as from_code, l.kind, t.code as to_code, l.from_id, l.to_id
    from adopted a join strategy.link l on l.strategy_id = a.id and l.valid_to = 'infinity'
    join standing f on f.id = l.from_id join standing t on t.id = l.to_id
    where l.kind in ('delivers', 'blocked-by'))
  select jsonb_build_object(
      'items', coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'code', s.code, 'parent', s.parent, 'body',
        case when s.kind = 'action' then jsonb_strip_nulls(jsonb_build_object('start', s.body ->> 'start', 'due', s.body ->> 'due',
            -- That there is an owner, never who.
            'owner', case when s.body ? 'owner' then 'a body' end, 'role', case when s.body ? 'role' then 'somebody' end))
          when s.kind = 'milestone' then jsonb_strip_nulls(jsonb_build_object('due', s.body ->> 'due'))
          else s.body end) order by s.code) from standing s), '[]'),
      'links', coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'from', l.from_code, 'to', l.to_code, 'body', '{}'::jsonb)
        order by l.from_code, l.kind, l.to_code) from ties l), '[]')),
    coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'state', t.state, 'heard', heard.at, 'putOff', (select p.times from strategy.put_off(s.id, now()) p), 'blocked',
        coalesce(heard.blockers is not null, false), 'reached', coalesce((
          select jsonb_agg(m.code order by m.code) from strategy.report r join strategy.item m on m.id = r.milestone_id
          where r.action_id = s.id), '[]')) order by s.code)
      from standing s join process.thing t on t.id = s.id
      left join lateral (
        select r.at, r.blockers from strategy.report r
        where r.action_id = s.id and r.step in ('start', 'report', 'milestone', 'reopen')
        order by r.at desc limit 1) heard on true
      where s.kind = 'action'), '[]')
  from adopted
$function$;
CREATE OR REPLACE FUNCTION strategy.put_off(of_action uuid, as_of timestamp with time zone)
 RETURNS TABLE(first_due text, times integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (array_agg(d.due order by d.valid_from))[1], (count(*) filter (where d.due > d.was))::int
  from (
    select v.valid_from, v.body ->> 'due' as due, lag(v.body ->> 'due') over (order by v.valid_from) as was
    from strategy.item_version v join strategy.item i on i.id = v.item_id
    where v.item_id = of_action and v.valid_from <= as_of and v.body ? 'due' and v.valid_to > (
      select coalesce(min(p.at), 'infinity') from process.step p where p.thing_id = i.strategy_id and p.step = 'adopt')) d
$function$;
CREATE OR REPLACE FUNCTION strategy.says_who_ends()
 RETURNS trigger
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.ended_by := coalesce('staff:' || identity.actor_staff(), 'system');
  return new;
end $function$;
CREATE OR REPLACE FUNCTION strategy.unagreed(of_strategy uuid)
 RETURNS TABLE(author text, said bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select w.author, w.said from strategy.writers_since(of_strategy, coalesce(strategy.agreed(of_strategy), '-infinity')) w
  where identity.may('strategy.see')
$function$;
CREATE OR REPLACE FUNCTION strategy.withdraws_once()
 RETURNS trigger
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.withdrawn_why is not null and new is distinct from old then
    raise exception 'it was withdrawn already' using errcode = 'insufficient_privilege';
  end if;
  if (new.shows is distinct from old.shows or new.consent is distinct from old.consent)
    and (new.withdrawn_why is null or new.kind <> 'testimony' or new.shows is not null or new.consent is not null) then
    raise exception 'what it says is never rewritten' using errcode = 'insufficient_privilege';
  end if;
  if new.file is distinct from old.file and (new.withdrawn_why is null or new.file is not null) then
    raise exception 'a file is taken away and never another' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION strategy.writers_since(of_strategy uuid, since timestamp with time zone)
 RETURNS TABLE(author text, said bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select w.author, count(*)
  from strategy.item i join strategy.item_version v on v.item_id = i.id
  cross join lateral (
    select v.author where v.valid_from > since
    union all
    select coalesce(v.ended_by, v.author) where v.valid_to < 'infinity' and v.valid_to > since
      and not exists (select from strategy.item_version n where n.item_id = v.item_id and n.after = v.valid_to)) w
  where i.strategy_id = of_strategy and i.kind in ('strategy', 'priority', 'objective', 'commitment')
  group by w.author
$function$;

-- Triggers

CREATE TRIGGER conflict_changes AFTER INSERT OR DELETE OR UPDATE ON access.conflict FOR EACH ROW EXECUTE FUNCTION access.conflict_changes();
CREATE TRIGGER person_of_thing BEFORE INSERT ON access.involvement FOR EACH ROW EXECUTE FUNCTION access.person_of_thing();
CREATE TRIGGER only_added_to BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER only_added_to BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON audit.stream_head FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER contact_arrives AFTER INSERT ON front_door.contact FOR EACH ROW EXECUTE FUNCTION queue.contact_arrives();
CREATE TRIGGER contact_changes AFTER UPDATE ON front_door.contact FOR EACH ROW EXECUTE FUNCTION queue.contact_changes();
CREATE TRIGGER figures_touched AFTER UPDATE ON front_door.contact REFERENCING OLD TABLE AS old_rows NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_contacts();
CREATE TRIGGER said_anew AFTER INSERT ON front_door.safe_contact FOR EACH ROW EXECUTE FUNCTION front_door.ends_what_was_said();
CREATE TRIGGER puts_right BEFORE UPDATE ON governance.meeting FOR EACH ROW EXECUTE FUNCTION governance.puts_right();
CREATE TRIGGER keep_checked BEFORE UPDATE ON hotspots.release FOR EACH ROW EXECUTE FUNCTION hotspots.keep_checked();
CREATE TRIGGER roles_change AFTER INSERT OR DELETE OR UPDATE ON identity.role_permission FOR EACH STATEMENT EXECUTE FUNCTION identity.roles_change();
CREATE TRIGGER seat_changes AFTER UPDATE ON identity.seat FOR EACH ROW EXECUTE FUNCTION identity.seat_changes();
CREATE TRIGGER describe_conflict BEFORE INSERT OR UPDATE OF seat_id, staff_id ON identity.session FOR EACH ROW EXECUTE FUNCTION access.describe_session();
CREATE TRIGGER describe_session BEFORE INSERT OR UPDATE OF seat_id, staff_id, system_actor ON identity.session FOR EACH ROW EXECUTE FUNCTION identity.describe_session();
CREATE TRIGGER staff_changes AFTER UPDATE OF state, name ON identity.staff FOR EACH ROW EXECUTE FUNCTION identity.staff_changes();
CREATE TRIGGER approve_once BEFORE UPDATE ON indicator.figures_import FOR EACH ROW EXECUTE FUNCTION indicator.approve_once();
CREATE TRIGGER keep_two BEFORE UPDATE ON indicator.return FOR EACH ROW EXECUTE FUNCTION indicator.keep_two();
CREATE TRIGGER takes_two BEFORE INSERT ON indicator.version FOR EACH ROW EXECUTE FUNCTION indicator.takes_two();
CREATE TRIGGER keep_reviewed BEFORE UPDATE ON information.page FOR EACH ROW EXECUTE FUNCTION information.keep_reviewed();
CREATE TRIGGER "0_gate" AFTER INSERT ON message.outbox FOR EACH ROW EXECUTE FUNCTION message.gate();
CREATE TRIGGER gate BEFORE UPDATE ON message.outbox FOR EACH ROW EXECUTE FUNCTION message.gate();
CREATE TRIGGER figures_left AFTER UPDATE ON people.characteristic REFERENCING OLD TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_people();
CREATE TRIGGER figures_touched AFTER INSERT ON people.characteristic REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_people();
CREATE TRIGGER figures_touched_again AFTER UPDATE ON people.characteristic REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_people();
CREATE TRIGGER figures_touched_gone AFTER DELETE ON people.characteristic REFERENCING OLD TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_people();
CREATE TRIGGER keys_follow AFTER INSERT ON people.membership FOR EACH ROW WHEN ((new.until IS NULL)) EXECUTE FUNCTION people.keys_follow();
CREATE TRIGGER told_is_held_against AFTER INSERT ON people.membership FOR EACH ROW EXECUTE FUNCTION person_index.told_is_held_against();
CREATE TRIGGER clock_goes_to_involved AFTER UPDATE OF for_grantee ON process.clock FOR EACH ROW WHEN ((new.for_grantee IS DISTINCT FROM old.for_grantee)) EXECUTE FUNCTION process.clock_goes_to_involved();
CREATE TRIGGER clock_is_given BEFORE UPDATE OF for_grantee, pauses ON process.clock FOR EACH ROW WHEN (((new.for_grantee IS DISTINCT FROM old.for_grantee) OR ((NOT COALESCE(((old.pauses -> '-1'::integer) ? 'to'::text), true)) AND COALESCE(((new.pauses -> '-1'::integer) ? 'to'::text), true)))) EXECUTE FUNCTION process.clock_is_given();
CREATE TRIGGER clock_runs AFTER INSERT OR UPDATE ON process.clock FOR EACH ROW EXECUTE FUNCTION queue.clock_runs();
CREATE TRIGGER figures_touched AFTER INSERT ON process.clock REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_things();
CREATE TRIGGER figures_touched_again AFTER UPDATE ON process.clock REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_things();
CREATE TRIGGER agreed_by_another AFTER INSERT ON process.step FOR EACH ROW WHEN ((new.step = 'agree'::text)) EXECUTE FUNCTION strategy.agreed_by_another();
CREATE TRIGGER ends_by_two AFTER INSERT ON process.step FOR EACH ROW WHEN ((new.step = 'end'::text)) EXECUTE FUNCTION indicator.ends_by_two();
CREATE CONSTRAINT TRIGGER ends_when_declined AFTER INSERT ON process.step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.step = 'decline'::text) AND (new.to_state = 'declined'::text))) EXECUTE FUNCTION referral.ends_when_declined();
CREATE TRIGGER figures_touched AFTER INSERT ON process.step REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_things();
CREATE TRIGGER granted_by_another AFTER INSERT ON process.step FOR EACH ROW WHEN ((new.step = 'grant'::text)) EXECUTE FUNCTION strategy.granted_by_another();
CREATE TRIGGER passes_on_news AFTER INSERT ON process.step FOR EACH ROW WHEN ((((new.detail ->> 'danger'::text) = 'yes'::text) OR ((new.detail ->> 'unsafeWay'::text) = 'true'::text))) EXECUTE FUNCTION professional.passes_on_news();
CREATE TRIGGER step_is_defined AFTER INSERT ON process.step FOR EACH ROW EXECUTE FUNCTION process.step_is_defined();
CREATE TRIGGER contact_moves AFTER UPDATE OF state, version, closed_at ON process.thing FOR EACH ROW WHEN ((new.process = 'contact'::text)) EXECUTE FUNCTION queue.contact_moves();
CREATE TRIGGER figures_touched AFTER UPDATE ON process.thing REFERENCING OLD TABLE AS old_rows NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_moved();
CREATE TRIGGER figures_touched_gone AFTER DELETE ON process.thing REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_gone();
CREATE TRIGGER link_follows AFTER UPDATE OF person_id ON process.thing FOR EACH ROW WHEN (((old.person_id IS NOT NULL) AND (new.person_id IS NOT NULL) AND (new.person_id <> old.person_id))) EXECUTE FUNCTION relationship.person_follows();
CREATE TRIGGER permission_follows AFTER UPDATE OF person_id ON process.thing FOR EACH ROW WHEN (((old.person_id IS NOT NULL) AND (new.person_id IS DISTINCT FROM old.person_id))) EXECUTE FUNCTION message.person_follows();
CREATE TRIGGER person_follows AFTER UPDATE OF person_id ON process.thing FOR EACH ROW WHEN ((new.person_id IS DISTINCT FROM old.person_id)) EXECUTE FUNCTION process.person_follows();
CREATE CONSTRAINT TRIGGER state_has_step AFTER INSERT OR UPDATE OF state ON process.thing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION process.state_has_step();
CREATE TRIGGER told_follows AFTER UPDATE OF person_id ON process.thing FOR EACH ROW WHEN (((old.person_id IS NOT NULL) AND (new.person_id IS NOT NULL) AND (new.person_id <> old.person_id))) EXECUTE FUNCTION people.told_follows();
CREATE TRIGGER keep_sent BEFORE UPDATE ON professional.request FOR EACH ROW EXECUTE FUNCTION professional.keep_sent();
CREATE TRIGGER keep_edition BEFORE UPDATE ON publications.edition FOR EACH ROW EXECUTE FUNCTION publications.keep_edition();
CREATE TRIGGER keeps_what_was_sent BEFORE UPDATE ON referral.referral FOR EACH ROW EXECUTE FUNCTION referral.keeps_what_was_sent();
CREATE TRIGGER link_is_held_against AFTER INSERT ON relationship.link FOR EACH ROW EXECUTE FUNCTION person_index.link_is_held_against();
CREATE CONSTRAINT TRIGGER assert_issued AFTER INSERT ON reports.file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reports.assert_issued();
CREATE TRIGGER keep_issued BEFORE UPDATE ON reports.report FOR EACH ROW EXECUTE FUNCTION reports.keep_issued();
CREATE TRIGGER withdraws_once BEFORE UPDATE ON strategy.evidence FOR EACH ROW EXECUTE FUNCTION strategy.withdraws_once();
CREATE TRIGGER ends_once BEFORE UPDATE ON strategy.item_version FOR EACH ROW EXECUTE FUNCTION strategy.ends_once();
CREATE TRIGGER says_who_ends BEFORE UPDATE ON strategy.item_version FOR EACH ROW EXECUTE FUNCTION strategy.says_who_ends();
CREATE TRIGGER ends_once BEFORE UPDATE ON strategy.link FOR EACH ROW EXECUTE FUNCTION strategy.ends_once();
CREATE TRIGGER figures_touched AFTER INSERT ON support.outcome REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_reviews();
CREATE TRIGGER figures_touched_gone AFTER DELETE ON support.outcome REFERENCING OLD TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figures.touch_reviews();

-- Granted on schemas

grant usage on schema access to fanlight_app;
grant usage on schema audit to fanlight_app;
grant usage on schema audit to fanlight_jobs;
grant usage on schema casework to fanlight_app;
grant usage on schema chronology to fanlight_app;
grant usage on schema document to fanlight_app;
grant usage on schema figures to fanlight_app;
grant usage on schema front_door to fanlight_app;
grant usage on schema governance to fanlight_app;
grant usage on schema hotspots to fanlight_app;
grant usage on schema hotspots to fanlight_public;
grant usage on schema identity to fanlight_app;
grant usage on schema identity to fanlight_login;
grant usage on schema identity to fanlight_sign_in;
grant usage on schema imports to fanlight_app;
grant usage on schema inbox to fanlight_app;
grant usage on schema indicator to fanlight_app;
grant usage on schema indicator to fanlight_public;
grant usage on schema information to fanlight_app;
grant usage on schema information to fanlight_public;
grant usage on schema intake to fanlight_app;
grant usage on schema intake to fanlight_jobs;
grant usage on schema intake to fanlight_public;
grant usage on schema involvement to fanlight_app;
grant usage on schema job_outbox to fanlight_app;
grant usage on schema job_outbox to fanlight_jobs;
grant usage on schema languages to fanlight_app;
grant usage on schema languages to fanlight_public;
grant usage on schema message to fanlight_app;
grant usage on schema migration to fanlight_login;
grant usage on schema migration to fanlight_public_login;
grant usage on schema needs to fanlight_app;
grant usage on schema notice to fanlight_app;
grant usage on schema people to fanlight_app;
grant usage on schema person_index to fanlight_app;
grant usage on schema place to fanlight_app;
grant usage on schema place to fanlight_public;
grant usage on schema process to fanlight_app;
grant usage on schema professional to fanlight_app;
grant usage on schema publications to fanlight_app;
grant usage on schema publications to fanlight_public;
grant usage on schema queue to fanlight_app;
grant usage on schema referral to fanlight_app;
grant usage on schema relationship to fanlight_app;
grant usage on schema reports to fanlight_app;
grant usage on schema risk to fanlight_app;
grant usage on schema risk_register to fanlight_app;
grant usage on schema service to fanlight_app;
grant usage on schema set_up to fanlight_app;
grant usage on schema strategy to fanlight_app;
grant usage on schema strategy to fanlight_public;
grant usage on schema support to fanlight_app;

-- Granted on tables

grant select on access.break_glass to fanlight_app;
grant select on access.conflict to fanlight_app;
grant select on access.involvement to fanlight_app;
grant select on casework.case_file to fanlight_app;
grant select on chronology.note to fanlight_app;
grant select on document.file to fanlight_app;
grant select on figures.release to fanlight_app;
grant select on front_door.contact to fanlight_app;
grant select on front_door.returned to fanlight_app;
grant select on front_door.safe_contact to fanlight_app;
grant select on governance.action to fanlight_app;
grant select on governance.action_report to fanlight_app;
grant select on governance.attendance to fanlight_app;
grant select on governance.decision to fanlight_app;
grant select on governance.meeting to fanlight_app;
grant select on governance.minute to fanlight_app;
grant select on governance.seat to fanlight_app;
grant select on governance.seat_name to fanlight_app;
grant select on hotspots.release to fanlight_app;
grant select on hotspots.revision to fanlight_app;
grant select on identity.agency to fanlight_app;
grant select on identity.agency to fanlight_sign_in;
grant select on identity.role to fanlight_app;
grant select on identity.role to fanlight_sign_in;
grant select on identity.role_permission to fanlight_app;
grant select on identity.role_permission to fanlight_sign_in;
grant select on identity.seat to fanlight_app;
grant select on identity.staff to fanlight_app;
grant select on identity.team to fanlight_app;
grant select on identity.team to fanlight_sign_in;
grant select on imports.import to fanlight_app;
grant select on imports.line to fanlight_app;
grant delete, select on imports.part to fanlight_app;
grant select on inbox.message to fanlight_app;
grant select on inbox.question to fanlight_app;
grant select on indicator.figures_import to fanlight_app;
grant select on indicator.indicator to fanlight_app;
grant select on indicator.observation to fanlight_app;
grant select on indicator.return to fanlight_app;
grant select on indicator.version to fanlight_app;
grant select on information.page to fanlight_app;
grant select on information.remark to fanlight_app;
grant select on information.review to fanlight_app;
grant select on information.version to fanlight_app;
grant delete, select on intake.sealed to fanlight_app;
grant select on involvement.interest to fanlight_app;
grant delete, select on job_outbox.entry to fanlight_jobs;
grant select on languages.checked to fanlight_app;
grant select on message.approved_attempt to fanlight_app;
grant select on message.outbox to fanlight_app;
grant select on message.permission to fanlight_app;
grant select on migration.applied to fanlight_login;
grant select on migration.applied to fanlight_public_login;
grant select on migration.installation to fanlight_login;
grant select on migration.installation to fanlight_public_login;
grant select on needs.assessment to fanlight_app;
grant select on needs.need to fanlight_app;
grant select on people.alert to fanlight_app;
grant select on people.detail to fanlight_app;
grant select on people.name to fanlight_app;
grant select on people.person to fanlight_app;
grant select on person_index.answer to fanlight_app;
grant select on person_index.match to fanlight_app;
grant select on place.action to fanlight_app;
grant select on place.answer to fanlight_app;
grant select on place.feedback to fanlight_app;
grant select on place.problem to fanlight_app;
grant select on process.clock to fanlight_app;
grant select on process.rule to fanlight_app;
grant select on process.step to fanlight_app;
grant select on process.thing to fanlight_app;
grant delete, select on professional.link_sent to fanlight_app;
grant select on professional.request to fanlight_app;
grant select on publications.audit to fanlight_app;
grant select on publications.edition to fanlight_app;
grant select on queue.entry to fanlight_app;
grant select on referral.referral to fanlight_app;
grant select on relationship.link to fanlight_app;
grant select on reports.commentary to fanlight_app;
grant select on reports.file to fanlight_app;
grant select on reports.paper to fanlight_app;
grant select on reports.plan_page to fanlight_app;
grant select on reports.report to fanlight_app;
grant select on risk.assessment to fanlight_app;
grant select on risk_register.placement to fanlight_app;
grant select on risk_register.reason to fanlight_app;
grant select on risk_register.risk to fanlight_app;
grant select on risk_register.score to fanlight_app;
grant select on service.capacity to fanlight_app;
grant select on set_up.checked to fanlight_app;
grant select on strategy.evidence to fanlight_app;
grant select on strategy.item to fanlight_app;
grant select on strategy.item_version to fanlight_app;
grant select on strategy.link to fanlight_app;
grant select on strategy.report to fanlight_app;
grant select on support.goal to fanlight_app;
grant select on support.outcome to fanlight_app;
grant select on support.plan to fanlight_app;
grant select on support.plan_text to fanlight_app;
grant select on support.review to fanlight_app;
grant select on support.task to fanlight_app;

-- Granted on columns

grant insert (id, thing_id, person_id, grantee, capacity, basis, purpose, parts, until, granted_by) on access.involvement to fanlight_app;
grant select (stream_id, seq, at, by, seat_id, agency_id, event, thing_id, person_id, detail) on audit.entry to fanlight_app;
grant insert (id, service, received, risk_level) on casework.case_file to fanlight_app;
grant update (worker_id) on casework.case_file to fanlight_app;
grant insert (id, thing_id, kind, body, by_staff, agency_id) on chronology.note to fanlight_app;
grant insert (id, kind, source, media_type, added_by, name, content) on document.file to fanlight_app;
grant update (content) on document.file to fanlight_app;
grant insert (period, months, measure, split, value, shown, met, median_hours) on figures.release to fanlight_app;
grant insert (id, kind, danger, answers, language, employers, received_at, district, forms) on front_door.contact to fanlight_app;
grant update (danger, taken_by, district, forms, danger_said_at, danger_said_by) on front_door.contact to fanlight_app;
grant insert (id, contact_id, words, received_at) on front_door.returned to fanlight_app;
grant insert (id, thing_id, said, by_staff) on front_door.safe_contact to fanlight_app;
grant insert (id, body, meeting_id, item, what, owner_agency, owner_seat, due_on) on governance.action to fanlight_app;
grant update (owner_agency, owner_seat, due_on, dropped_by) on governance.action to fanlight_app;
grant insert (id, action_id, step, at, by_staff, said, was_due) on governance.action_report to fanlight_app;
grant insert (meeting_id, seat_id, is_close, was, represented_by) on governance.attendance to fanlight_app;
grant insert (id, meeting_id, number, item, words, options, dissent, influence, how, objectives, at, by_staff) on governance.decision to fanlight_app;
grant insert (id, body, title, held_on, agenda, starts, ends, place) on governance.meeting to fanlight_app;
grant update (title, held_on, agenda, members, agencies, apologies, quorum, why_not, starts, ends, place, put_right) on governance.meeting to fanlight_app;
grant insert (id, meeting_id, item, words, at, by_staff) on governance.minute to fanlight_app;
grant insert (id, kept_by, body, agency_id, part, since, is_close, begun_by) on governance.seat to fanlight_app;
grant update (until, ended_by) on governance.seat to fanlight_app;
grant insert (seat_id, is_close, name, staff_id) on governance.seat_name to fanlight_app;
grant insert (id, quarter, body, prepared_by) on hotspots.release to fanlight_app;
grant update (checked_by, published_on, is_withdrawn, is_discarded) on hotspots.release to fanlight_app;
grant insert (id, release_id, said_on, what, by_staff) on hotspots.revision to fanlight_app;
grant insert (id, kind, staff_id, agency_id, team_id, role_id, until, reason_sealed, requested_by, expires_at) on identity.role_grant to fanlight_app;
grant select (id, kind, staff_id, agency_id, team_id, role_id, until, reason_sealed, requested_by, requested_at, expires_at, decided_by, decided_at, decision) on identity.role_grant to fanlight_app;
grant select (grantees, is_conflicted) on identity.session to fanlight_app;
grant insert (id, name, email, state) on identity.staff to fanlight_app;
grant insert (id, service, lines, headings, headings_key, file_key) on imports.import to fanlight_app;
grant update (headings, mapping, leaves_known, work, done_part) on imports.import to fanlight_app;
grant insert (import_id, place, sealed) on imports.part to fanlight_app;
grant insert (id, question_id, from_us, words, by_staff, written_at) on inbox.message to fanlight_app;
grant update (words) on inbox.message to fanlight_app;
grant insert (id, received_at) on inbox.question to fanlight_app;
grant update (taken_by) on inbox.question to fanlight_app;
grant insert (id, title, figures, sent_by) on indicator.figures_import to fanlight_app;
grant update (approved_by) on indicator.figures_import to fanlight_app;
grant insert (id, slug) on indicator.indicator to fanlight_app;
grant insert (indicator_id, period, months, version, revision, state, numerator, denominator, value, low, high, method, source, note, import_id, for_everybody) on indicator.observation to fanlight_app;
grant insert (id, indicator_id, agency_id, period, months) on indicator.return to fanlight_app;
grant update (numerator, denominator, note, sent_by, approved_by) on indicator.return to fanlight_app;
grant insert (indicator_id, version, body, by_staff, reason, waits, agreed_by) on indicator.version to fanlight_app;
grant insert (id, page, latest) on information.page to fanlight_app;
grant update (latest, published, is_withdrawn) on information.page to fanlight_app;
grant insert (id, page, kind, words, said_at) on information.remark to fanlight_app;
grant update (words) on information.remark to fanlight_app;
grant insert (id, page_id, version, side, is_fit, note, by_staff) on information.review to fanlight_app;
grant insert (id, page_id, version, body, by_staff) on information.version to fanlight_app;
grant insert (id, thing_id, sealed) on intake.reply to fanlight_app;
grant select (thing_id, public_key, expires_at, kind, closed_by_her_at) on intake.thread to fanlight_app;
grant insert (id, group_id, way, said, received_at) on involvement.interest to fanlight_app;
grant update (said) on involvement.interest to fanlight_app;
grant insert (id, job, payload, not_before) on job_outbox.entry to fanlight_app;
grant insert (id, language, version, checker, kept_by) on languages.checked to fanlight_app;
grant insert (id, thing_id, permission_id, reason, approved_by, until) on message.approved_attempt to fanlight_app;
grant insert (id, thing_id, permission_id, attempt_id, sender_name, body_sealed, staff_id, channel, template, not_before, created_by, to_sealed) on message.outbox to fanlight_app;
grant update (state, not_before, claimed_until, attempts, sent_at, failure) on message.outbox to fanlight_app;
grant insert (id, thing_id, person_id, agency_id, channel, address_sealed, sender_name, window_from, window_to, days, voicemail_ok, verified_at, expires_at, created_by) on message.permission to fanlight_app;
grant update (withdrawn_at) on message.permission to fanlight_app;
grant insert (id, said, children) on needs.assessment to fanlight_app;
grant insert (id, thing_id, need, state) on needs.need to fanlight_app;
grant update (seen_by, seen_at) on people.alert to fanlight_app;
grant insert (id, person_id, thing_id, characteristic, answers, sealed, never_shown_to) on people.characteristic to fanlight_app;
grant select (id, person_id, thing_id, characteristic, answers, never_shown_to, added_at) on people.characteristic to fanlight_app;
grant insert (id, person_id, kind, sealed, thing_id) on people.detail to fanlight_app;
grant insert (id, person_id, kind, sealed, thing_id) on people.name to fanlight_app;
grant insert (id, reference, agency_id, side, created_by) on people.person to fanlight_app;
grant insert (id, problem_id, kind, words, responsible, due_on, by_staff) on place.action to fanlight_app;
grant update (done_on) on place.action to fanlight_app;
grant insert (id, report_id, code, received_at) on place.answer to fanlight_app;
grant insert (problem_id, district, place_id, you_said, we_did, published_on) on place.feedback to fanlight_app;
grant insert (id, title, cells, district, place_id) on place.problem to fanlight_app;
grant update (title, cells, owner, before_words, after_words, outcome) on place.problem to fanlight_app;
grant insert (id, cell, district, place_id, reported_month, happened, daylight, environment, behaviour, not_reported, about_age, about_sex, about_gender, about_ethnicity, about_religion, about_orientation, about_disability, reasons) on place.report to fanlight_app;
grant select (id, cell, district, place_id, reported_month, happened, daylight, environment, behaviour, not_reported, reasons, problem_id) on place.report to fanlight_app;
grant update (problem_id) on place.report to fanlight_app;
grant insert (thing_id, name, started_at, limit_key, for_grantee, due_at, given_by) on process.clock to fanlight_app;
grant update (for_grantee, due_at, pauses, stopped_at) on process.clock to fanlight_app;
grant insert (thing_id, step, from_state, to_state, by, agency_id, detail) on process.step to fanlight_app;
grant insert (id, process, reference, state, agency_id, person_id, parent_id, opened_by) on process.thing to fanlight_app;
grant update (state, version, person_id, closed_at) on process.thing to fanlight_app;
grant insert (id, referrer_key) on professional.link_sent to fanlight_app;
grant insert (id, answers, referrer, staff_id, referrer_key, contact_id, may_know) on professional.request to fanlight_app;
grant update (answers, referrer, contact_id, may_know, outcome, said) on professional.request to fanlight_app;
grant insert (edition_id, body_hash, kept, small, protecting, linked, earlier, narrowest, faults, findings, took_ms, at) on publications.audit to fanlight_app;
grant insert (id, number, tables, until, profile, why, prepared_by) on publications.edition to fanlight_app;
grant update (body, body_hash, follows, signed_by, published_on, is_discarded, withdrawn_on, withdrawn_why) on publications.edition to fanlight_app;
grant insert (id, service, shared, parts, basis, sender, risk_level) on referral.referral to fanlight_app;
grant update (shared, parts, basis, risk_level, decline_reason, answer, next_step, repeated) on referral.referral to fanlight_app;
grant insert (id, person_id, other_id, kind, relation, ties, together, since, note) on relationship.link to fanlight_app;
grant update (until, mistaken, judged) on relationship.link to fanlight_app;
grant insert (id, report_id, section, words, at, by_staff) on reports.commentary to fanlight_app;
grant insert (report_id, format, bytes, sha256) on reports.file to fanlight_app;
grant insert (report_id, meeting_id, at, by_staff) on reports.paper to fanlight_app;
grant insert (id, meeting_id, page, paper, sha256, at, by_staff) on reports.plan_page to fanlight_app;
grant insert (id, body, until, snapshot, sha256, before_id, prepared_by) on reports.report to fanlight_app;
grant update (approved_by, issued_on, why_withdrawn) on reports.report to fanlight_app;
grant insert (id, tool, tool_version) on risk.assessment to fanlight_app;
grant update (answers, yes_count, unknown_count, counted_level, judged_level, triggers, reasoned_away, kept, kept_by, kept_at) on risk.assessment to fanlight_app;
grant insert (id, risk_id, at, by_staff, body, because, score, from_score, said) on risk_register.placement to fanlight_app;
grant insert (id, risk_id, step, at, by_staff, said) on risk_register.reason to fanlight_app;
grant insert (id, raised_at, title, cause, event, effect, objectives, owner_agency, owner_role) on risk_register.risk to fanlight_app;
grant update (title, cause, event, effect, objectives, owner_agency, owner_role) on risk_register.risk to fanlight_app;
grant insert (id, risk_id, step, at, by_staff, inherent_likelihood, inherent_impact, residual_likelihood, residual_impact, controls, response, plan) on risk_register.score to fanlight_app;
grant insert (id, service, agency_id, state, wait_days, places, note, kept_by, valid_until) on service.capacity to fanlight_app;
grant insert (task, staff_id, at) on set_up.checked to fanlight_app;
grant update (staff_id, at) on set_up.checked to fanlight_app;
grant insert (id, item_id, kind, shows, link, indicator, consent, consented_on, review_on, by_staff, file_type, file) on strategy.evidence to fanlight_app;
grant update (shows, consent, withdrawn_why, file) on strategy.evidence to fanlight_app;
grant insert (id, strategy_id, kind, code) on strategy.item to fanlight_app;
grant insert (id, item_id, parent_id, valid_from, after, author, reason, body) on strategy.item_version to fanlight_app;
grant update (valid_to) on strategy.item_version to fanlight_app;
grant insert (id, strategy_id, from_id, kind, to_id, valid_from, after, author, reason, body) on strategy.link to fanlight_app;
grant update (valid_to) on strategy.link to fanlight_app;
grant insert (id, action_id, step, by_staff, said, confidence, blockers, milestone_id, evidence, due) on strategy.report to fanlight_app;
grant insert (id, need, words) on support.goal to fanlight_app;
grant insert (review_id, case_id, outcome, answer) on support.outcome to fanlight_app;
grant insert (id) on support.plan to fanlight_app;
grant update (version, copy, copy_version, copy_named) on support.plan to fanlight_app;
grant insert (id, plan_id, version, body, by_staff) on support.plan_text to fanlight_app;
grant insert (id, stage, is_child_asked) on support.review to fanlight_app;
grant insert (id, title) on support.task to fanlight_app;

-- Granted on functions

grant execute on function access.answers_for(uuid) to fanlight_app;
grant execute on function access.ask_conflict(uuid,text) to fanlight_app;
grant execute on function access.audited_references(uuid[],text) to fanlight_app;
grant execute on function access.break_glass(uuid,text,bigint[],bytea,interval) to fanlight_app;
grant execute on function access.colleagues(uuid,text,boolean) to fanlight_app;
grant execute on function access.has_lost(uuid,uuid) to fanlight_app;
grant execute on function access.hidden() to fanlight_app;
grant execute on function access.is_involved(uuid) to fanlight_app;
grant execute on function access.is_person_known(uuid) to fanlight_app;
grant execute on function access.lift_conflict(uuid,bytea) to fanlight_app;
grant execute on function access.may_give(uuid,timestamp with time zone) to fanlight_app;
grant execute on function access.record_conflict(uuid,uuid,text,text,bytea) to fanlight_app;
grant execute on function access.review_break_glass(uuid,text) to fanlight_app;
grant execute on function access.reviewers_of(uuid) to fanlight_app;
grant execute on function access.stop_sharing(uuid) to fanlight_app;
grant execute on function access.stoppable(uuid) to fanlight_app;
grant execute on function access.who_knew(uuid) to fanlight_app;
grant execute on function access.who_knows(uuid) to fanlight_app;
grant execute on function audit.add_checkpoint(bigint,timestamp with time zone,jsonb,text,bytea,bytea,bytea) to fanlight_jobs;
grant execute on function audit.append(text,uuid,uuid,jsonb) to fanlight_app;
grant execute on function audit.checkpoints_from(bigint,integer) to fanlight_jobs;
grant execute on function audit.export_own() to fanlight_app;
grant execute on function audit.last_checkpoint() to fanlight_jobs;
grant execute on function audit.unsealed_heads(integer) to fanlight_jobs;
grant execute on function audit.views_of(uuid,uuid,integer) to fanlight_app;
grant execute on function casework.end_member(uuid,text) to fanlight_app;
grant execute on function casework.end_team(uuid,timestamp with time zone) to fanlight_app;
grant execute on function casework.end_worker(uuid) to fanlight_app;
grant execute on function figures.behind(text,date) to fanlight_app;
grant execute on function figures.count_all(text,jsonb) to fanlight_app;
grant execute on function figures.count_touched(text,jsonb,integer) to fanlight_app;
grant execute on function figures.first_month() to fanlight_app;
grant execute on function figures.is_wide() to fanlight_app;
grant execute on function figures.own(date,text) to fanlight_app;
grant execute on function figures.uncut(date,date,text[]) to fanlight_app;
grant execute on function figures.unreleased(date,integer) to fanlight_app;
grant execute on function front_door.holder_over(uuid) to fanlight_app;
grant execute on function governance.owns(uuid) to fanlight_app;
grant execute on function governance.who_may_sit(text) to fanlight_app;
grant execute on function governance.writes_at(uuid) to fanlight_app;
grant execute on function governance.writes_for(text) to fanlight_app;
grant execute on function hotspots.counts(date,date,text) to fanlight_app;
grant execute on function hotspots.first_month() to fanlight_app;
grant execute on function hotspots.kinds(date,date,text[]) to fanlight_app;
grant execute on function hotspots.published() to fanlight_public;
grant execute on function identity.actor_agency() to fanlight_app;
grant execute on function identity.actor_staff() to fanlight_app;
grant execute on function identity.admit_from_agency(text,text) to fanlight_sign_in;
grant execute on function identity.are_walled(uuid,text) to fanlight_app;
grant execute on function identity.close_session(bytea) to fanlight_sign_in;
grant execute on function identity.come_back(uuid) to fanlight_app;
grant execute on function identity.decide_grant(uuid,text,uuid,bytea) to fanlight_app;
grant execute on function identity.end_seat(uuid) to fanlight_app;
grant execute on function identity.enter(text) to fanlight_app;
grant execute on function identity.enter(text) to fanlight_login;
grant execute on function identity.find_invitation(bytea) to fanlight_sign_in;
grant execute on function identity.find_passkey(text) to fanlight_sign_in;
grant execute on function identity.form_led(bytea,text) to fanlight_app;
grant execute on function identity.grantees() to fanlight_app;
grant execute on function identity.invite(uuid,bytea) to fanlight_app;
grant execute on function identity.issue_challenge(bytea,text,bytea,uuid,bytea,interval) to fanlight_sign_in;
grant execute on function identity.join_with_passkey(bytea,text,bytea,bigint,text[],boolean) to fanlight_sign_in;
grant execute on function identity.leave(uuid) to fanlight_app;
grant execute on function identity.live_seats(uuid,text) to fanlight_sign_in;
grant execute on function identity.may(text) to fanlight_app;
grant execute on function identity.my_seats() to fanlight_app;
grant execute on function identity.open_session(bytea,uuid,uuid,uuid,text,interval,integer,interval,text) to fanlight_sign_in;
grant execute on function identity.passkeys_of(uuid) to fanlight_sign_in;
grant execute on function identity.purge_sessions() to fanlight_sign_in;
grant execute on function identity.step_up(bytea,uuid,interval) to fanlight_sign_in;
grant execute on function identity.switch_seat(bytea,bytea,uuid,uuid) to fanlight_sign_in;
grant execute on function identity.take_challenge(bytea,text,bytea) to fanlight_sign_in;
grant execute on function identity.take_form(bytea) to fanlight_app;
grant execute on function identity.touch() to fanlight_app;
grant execute on function identity.use_passkey(text,bigint) to fanlight_sign_in;
grant execute on function identity.ways_in() to fanlight_app;
grant execute on function imports.check_anew(uuid) to fanlight_app;
grant execute on function imports.count_touched(uuid) to fanlight_app;
grant execute on function imports.keep_case(uuid,uuid) to fanlight_app;
grant execute on function imports.keep_checked(uuid,json) to fanlight_app;
grant execute on function imports.may_take_back(uuid,uuid) to fanlight_app;
grant execute on function imports.own_neighbours(uuid,text,bigint[],bigint[]) to fanlight_app;
grant execute on function imports.settle(uuid,integer,text,uuid) to fanlight_app;
grant execute on function imports.take_back(uuid,uuid,bytea) to fanlight_app;
grant execute on function inbox.hand_on(uuid,uuid,text,bytea) to fanlight_app;
grant execute on function inbox.hand_over(uuid,uuid) to fanlight_app;
grant execute on function inbox.spent(interval) to fanlight_app;
grant execute on function indicator.is_retired(uuid) to fanlight_app;
grant execute on function indicator.published() to fanlight_public;
grant execute on function information.published() to fanlight_public;
grant execute on function intake.add_to_thread(bytea,uuid,text,text,bytea) to fanlight_public;
grant execute on function intake.burn_thread(bytea) to fanlight_public;
grant execute on function intake.delete_draft(bytea) to fanlight_public;
grant execute on function intake.get_draft(bytea) to fanlight_public;
grant execute on function intake.is_thread(bytea) to fanlight_public;
grant execute on function intake.open_thread(bytea,uuid,text,bytea,interval) to fanlight_public;
grant execute on function intake.purge_drafts() to fanlight_jobs;
grant execute on function intake.purge_threads() to fanlight_jobs;
grant execute on function intake.put_draft(bytea,bytea,interval) to fanlight_public;
grant execute on function intake.put_link(bytea,bytea,interval) to fanlight_app;
grant execute on function intake.put_sealed(uuid,text,text,bytea) to fanlight_app;
grant execute on function intake.put_sealed(uuid,text,text,bytea) to fanlight_public;
grant execute on function intake.read_thread(bytea) to fanlight_public;
grant execute on function intake.take_link(bytea) to fanlight_public;
grant execute on function languages.is_checked(text,text) to fanlight_public;
grant execute on function message.covers(message.permission,timestamp with time zone) to fanlight_app;
grant execute on function message.next_safe_time(message.permission,timestamp with time zone) to fanlight_app;
grant execute on function message.refusal(message.outbox,timestamp with time zone) to fanlight_app;
grant execute on function notice.for_page() to fanlight_app;
grant execute on function notice.mark_all_read() to fanlight_app;
grant execute on function notice.mark_read(uuid) to fanlight_app;
grant execute on function notice.mine(integer,boolean) to fanlight_app;
grant execute on function notice.set_keys(boolean) to fanlight_app;
grant execute on function notice.take_due(text) to fanlight_app;
grant execute on function notice.wish(text,integer) to fanlight_app;
grant execute on function notice.wishes() to fanlight_app;
grant execute on function people.add_record(uuid,uuid,bytea,bigint[],integer) to fanlight_app;
grant execute on function people.attach(uuid,uuid) to fanlight_app;
grant execute on function people.candidates(uuid,bigint[],bigint[]) to fanlight_app;
grant execute on function people.find_known(bigint[],bigint[],bigint[]) to fanlight_app;
grant execute on function people.follow(uuid,text) to fanlight_app;
grant execute on function people.key_record(uuid,uuid,bytea,bigint[],integer,timestamp with time zone) to fanlight_app;
grant execute on function people.may_join(uuid) to fanlight_app;
grant execute on function people.model_body(text) to fanlight_app;
grant execute on function people.raise_alert(uuid,text,uuid) to fanlight_app;
grant execute on function people.recent(integer) to fanlight_app;
grant execute on function people.reveal_characteristic(uuid) to fanlight_app;
grant execute on function people.told_unsafe(uuid[]) to fanlight_app;
grant execute on function people.unkeyed(integer,integer) to fanlight_app;
grant execute on function person_index.answer_match(uuid,uuid,text,bytea) to fanlight_app;
grant execute on function person_index.are_open_to(uuid,uuid,text) to fanlight_app;
grant execute on function person_index.declare_kept(uuid,text,bytea,bigint[],bigint,bigint[],integer) to fanlight_app;
grant execute on function person_index.end_kept(uuid) to fanlight_app;
grant execute on function person_index.has_two(uuid) to fanlight_app;
grant execute on function person_index.hold_against_all(integer) to fanlight_app;
grant execute on function person_index.judged() to fanlight_app;
grant execute on function person_index.keep_model(text,jsonb) to fanlight_app;
grant execute on function person_index.keep_told(uuid,bigint[]) to fanlight_app;
grant execute on function person_index.key_kept(uuid,uuid,text,bytea,bigint[],bigint,bigint[],integer) to fanlight_app;
grant execute on function person_index.left_to_look() to fanlight_app;
grant execute on function person_index.look_through_all() to fanlight_app;
grant execute on function person_index.may_review(uuid) to fanlight_app;
grant execute on function person_index.models() to fanlight_app;
grant execute on function person_index.my_kept() to fanlight_app;
grant execute on function person_index.neighbours(uuid,bigint[],bigint[]) to fanlight_app;
grant execute on function person_index.next_to_look(integer) to fanlight_app;
grant execute on function person_index.open_match(uuid,uuid,uuid,real,real,text,bytea) to fanlight_app;
grant execute on function person_index.people_after(uuid,integer) to fanlight_app;
grant execute on function person_index.reopen(uuid,text) to fanlight_app;
grant execute on function person_index.set_terms(bigint[],real[]) to fanlight_app;
grant execute on function person_index.settle(uuid,uuid,text,bytea) to fanlight_app;
grant execute on function person_index.sides(uuid) to fanlight_app;
grant execute on function person_index.to_key(integer,integer) to fanlight_app;
grant execute on function person_index.use_model(text) to fanlight_app;
grant execute on function person_index.weigh(uuid,bigint[]) to fanlight_app;
grant execute on function person_index.were_looked_at(uuid[]) to fanlight_app;
grant execute on function place.about_counts() to fanlight_app;
grant execute on function place.done() to fanlight_public;
grant execute on function place.is_known(text) to fanlight_public;
grant execute on function place.problem_counts(uuid) to fanlight_app;
grant execute on function process.may_step(uuid,text) to fanlight_app;
grant execute on function professional.join_contact(uuid,uuid) to fanlight_app;
grant execute on function publications.earlier() to fanlight_app;
grant execute on function publications.keep_basis(uuid,jsonb) to fanlight_app;
grant execute on function publications.published() to fanlight_public;
grant execute on function queue.return_clocks() to fanlight_app;
grant execute on function referral.employers_behind(uuid) to fanlight_app;
grant execute on function referral.end_sharing(uuid) to fanlight_app;
grant execute on function referral.keep_sharing(uuid) to fanlight_app;
grant execute on function referral.open_escalation(uuid) to fanlight_app;
grant execute on function referral.professional_behind(uuid) to fanlight_app;
grant execute on function referral.unanswered(timestamp with time zone) to fanlight_app;
grant execute on function strategy.all_of_them() to fanlight_app;
grant execute on function strategy.delivery(uuid,timestamp with time zone) to fanlight_app;
grant execute on function strategy.is_one(uuid) to fanlight_app;
grant execute on function strategy.published() to fanlight_public;
grant execute on function strategy.unagreed(uuid) to fanlight_app;
